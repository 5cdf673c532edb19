import { resetAskedLetter } from '#app/documents/people/letters.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { loginNameOf } from '#app/domain/people/login-name.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { accountOfLogin, accountOfPerson } from '#app/records/people/accounts.ts'
import { linksMadeSince } from '#app/records/people/one-time-links.ts'
import { personById, personOfEmail } from '#app/records/people/people.ts'
import { peopleWithRole } from '#app/records/people/role-grants.ts'
import { failuresFromAddress } from '#app/records/people/sign-in-attempts.ts'
import type { Tools } from '#app/tools.ts'
import { makeLink } from './make-link.ts'

const asksAnHour = 3
const failuresThatSilence = 100

/**
 * Quên mật khẩu: a link by mail or, when no mail can carry it, a notice to the administrators. Answers nothing at all, so
 * that nobody learns which names and addresses exist.
 */
export async function askPasswordReset(
  tools: Tools,
  asked: { readonly loginOrEmail: string; readonly address: string },
): Promise<void> {
  await tools.transaction(async (tx) => {
    const at = tools.now()
    const anHourAgo = tools.machineNow().subtract({ hours: 1 })
    const name = loginNameOf(asked.loginOrEmail)
    const ofEmail = name.includes('@') ? await personOfEmail(tx, name) : null
    const account = ofEmail === null ? await accountOfLogin(tx, name) : await accountOfPerson(tx, ofEmail.id)
    const person = account === null ? null : await personById(tx, account.personId)
    const isSilenced = (await failuresFromAddress(tx, asked.address, anHourAgo)) >= failuresThatSilence

    const act = { at, actorId: null, act: 'ask-password-reset', facts: { address: asked.address } }
    if (account === null || person === null || account.disabledAt !== null || isSilenced)
      return recordAct(tx, { ...act, refused: true })
    const subject = `person:${person.id}`
    if ((await linksMadeSince(tx, person.id, anHourAgo)) >= asksAnHour)
      return recordAct(tx, { ...act, subject, refused: true })

    await recordAct(tx, { ...act, subject, refused: false })
    const { mailedTo } = await makeLink(tools, tx, 'password-reset', { ...person, login: account.login })
    if (mailedTo !== null) return
    for (const administrator of await peopleWithRole(tx, 'administrator', dayInVietnam(at)))
      await tools.notify(tx, {
        at,
        toPersonId: administrator.personId,
        ...resetAskedLetter({ fullName: person.fullName, login: account.login }),
        link: `/quan-tri/tai-khoan/${person.id}`,
      })
  })
}
