import { takeUpRegistration, type UnclearAuthor } from '#app/casework/registration/take-up-registration.ts'
import { withdrawRegistration } from '#app/casework/registration/withdraw-registration.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { registrationWith } from './registration-page.tsx'
import { laterProblemWords } from './registration-words.ts'

export async function sendRegistrationWithdrawal(visit: SignedInVisit): Promise<Response> {
  const registrationId = idParam(visit) ?? 0
  const reason = (await visit.form()).text('reason')
  const outcome = await withdrawRegistration(visit.tools, visit.actor, { registrationId, reason })
  return outcome.ok
    ? goTo(links.registration(registrationId), 'Đã rút đăng ký.')
    : registrationWith(visit, outcome.problems.map(laterProblemWords), reason)
}

function unclearInWords({ fullName, why }: UnclearAuthor): string {
  switch (why) {
    case 'several-in-unit':
      return `Đơn vị có nhiều người tên ${fullName}.`
    case 'only-elsewhere':
      return `Danh bạ có người tên ${fullName} nhưng không thuộc đơn vị.`
    case 'named-twice':
      return `${fullName} được ghi hai lần.`
  }
}

/** One click from a registration to its dossier. */
export async function sendTakingUp(visit: SignedInVisit): Promise<Response> {
  const registrationId = idParam(visit) ?? 0
  const outcome = await takeUpRegistration(visit.tools, visit.actor, { registrationId })
  if (!outcome.ok) return registrationWith(visit, outcome.problems.map(laterProblemWords), '')
  const { dossierId, unclear } = outcome.value
  return goTo(
    links.dossierForm(dossierId, 'chung'),
    unclear.length === 0
      ? 'Đã lập hồ sơ từ bản đăng ký.'
      : `Đã lập hồ sơ. ${unclear.map(unclearInWords).join(' ')} Hãy chọn đúng người ở phần Tác giả.`,
  )
}
