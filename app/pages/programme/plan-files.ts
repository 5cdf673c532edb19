import { programmeDocument } from '#app/documents/programme/plan-paper.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { planOfVisit } from './shown-plan.ts'

/** The file of a version, byte for byte as it was brought in or saved. */
export async function planFile(visit: SignedInVisit): Promise<Response> {
  const plan = await planOfVisit(visit)
  if (plan === null) return noSuchPage(visit)
  const name = `${plan.record.code}${plan.version === null ? '-nhap' : ''}.programme.json`
  const response = printed(new TextEncoder().encode(plan.text), name, 'application/json; charset=utf-8')
  response.headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return response
}

/** Kế hoạch as a paper: a version with its number and day, or the draft with dots. */
export async function planPaper(visit: SignedInVisit): Promise<Response> {
  const plan = await planOfVisit(visit)
  if (plan === null || plan.programme === null) return noSuchPage(visit)
  const { version } = plan
  const document = programmeDocument(
    plan.programme,
    version === null ? null : { number: version.documentNumber, day: version.documentDay },
  )
  const fileName = `Kế hoạch năm ${plan.record.year}${version === null ? ' (dự thảo)' : ''}`
  return paperResponse(visit, { document, fileName })
}
