import { composeRegistrationList } from '#app/casework/registration/compose-registration-list.ts'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { askedRegistrations } from './asked-registrations.ts'

/** Danh sách đăng ký of the unit and round in the address. */
export async function registrationListPaper(visit: SignedInVisit): Promise<Response> {
  const asked = await askedRegistrations(visit)
  const document =
    asked &&
    (await composeRegistrationList(visit.tools, visit.actor, {
      programmeId: asked.plan.id,
      unitId: asked.filter.unitId ?? null,
      roundCode: asked.filter.roundCode ?? null,
    }))
  return paperResponse(visit, document && { document, fileName: `Danh-sach-dang-ky-${asked.plan.year}` })
}
