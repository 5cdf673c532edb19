import { invitationLetter, passwordResetLetter } from '#app/documents/people/letters.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { insertOneTimeLink, type OneTimeLink } from '#app/records/people/one-time-links.ts'
import type { Tools } from '#app/tools.ts'
import { hashToken, newToken } from './secret-token.ts'

/** A link to hand over: shown once, kept only as a hash. */
export type HandedLink = {
  readonly token: string
  readonly ends: Temporal.Instant
  /** The address the link was mailed to, or null when nothing could be mailed. */
  readonly mailedTo: string | null
}

const daysOfInvitation = 7
const hoursOfReset = 24

/** Where the screen that takes a link stands; a mail must name it. */
const addressOf = (token: string): string => `/dat-mat-khau/${token}`

/** Makes a one-time link and, when the person has an address and mails go out, mails it. */
export async function makeLink(
  tools: Tools,
  tx: OpenTransaction,
  purpose: OneTimeLink['purpose'],
  person: {
    readonly id: number
    readonly fullName: string
    readonly email: string | null
    readonly login: string
  },
): Promise<HandedLink> {
  const token = newToken()
  const madeAt = tools.machineNow()
  const ends = madeAt.add(
    purpose === 'invitation' ? { hours: daysOfInvitation * 24 } : { hours: hoursOfReset },
  )
  await insertOneTimeLink(tx, {
    tokenHash: hashToken(token),
    purpose,
    personId: person.id,
    madeAt,
    endsAt: ends,
  })
  const mailedTo = tools.settings.sendsMail ? person.email : null
  if (mailedTo !== null) {
    const letter = purpose === 'invitation' ? invitationLetter : passwordResetLetter
    await tools.notify(tx, {
      at: tools.now(),
      toPersonId: person.id,
      ...letter({ fullName: person.fullName, login: person.login, ends }),
      link: addressOf(token),
      secret: true,
    })
  }
  return { token, ends, mailedTo }
}
