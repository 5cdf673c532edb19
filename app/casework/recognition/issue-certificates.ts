import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { certifiedNotice } from '#app/documents/recognition/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { type CertificateHolder, certificateHolders } from '#app/domain/recognition/certificate-holders.ts'
import type { DecidedInitiative, Decision } from '#app/domain/recognition/decision.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import {
  type CertificateContent,
  insertCertificates,
  takeSerials,
} from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import type { Tools } from '#app/tools.ts'
import { newVerificationCode } from './verification-code.ts'

export type IssueCertificatesProblem =
  | { readonly problem: 'no-such-decision' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'not-issued' }
  | { readonly problem: 'nothing-to-certify' }

/** Cấp giấy chứng nhận: one for each author and for a different chủ đầu tư, numbered without gaps in the year. Flips once. */
export async function issueCertificates(
  tools: Tools,
  actor: Actor,
  wish: { readonly decisionId: number },
): Promise<Outcome<{ readonly issued: number }, IssueCertificatesProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const seen = await decisionById(tx, wish.decisionId)
    if (seen !== null) await lockProgramme(tx, seen.programmeId)
    const decision = seen && (await decisionById(tx, wish.decisionId))
    const recognised = decision?.content.initiatives.filter((one) => one.outcome !== 'not-recognised') ?? []
    const waiting = (
      await lockDossiers(
        tx,
        recognised.map((one) => one.dossierId),
      )
    ).filter((dossier) => dossier.state === 'recognised')

    const problems: IssueCertificatesProblem[] = []
    if (decision === null) problems.push({ problem: 'no-such-decision' })
    else {
      if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
      if (decision.state !== 'issued') problems.push({ problem: 'not-issued' })
      else if (waiting.length === 0) problems.push({ problem: 'nothing-to-certify' })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'issue-certificates',
      refused: problems.length > 0,
      subject: `decision:${wish.decisionId}`,
      ...(decision === null ? {} : { programmeId: decision.programmeId }),
      facts: { dossiers: waiting.length, problems },
    })
    if (problems.length > 0 || decision === null) return refused(problems)

    const programme = await programmeOfVersion(tx, decision.content.programmeVersionId)
    if (programme === null) throw new Error(`decision ${decision.id} stands on no programme version`)
    const ids = new Set(waiting.map((dossier) => dossier.id))
    const papers = recognised
      .filter((one) => ids.has(one.dossierId))
      .flatMap((one) => certificateHolders(one).map((holder) => ({ one, holder })))
    const first = await takeSerials(tx, today.year, papers.length)
    await insertCertificates(
      tx,
      papers.map(({ one, holder }, place) => ({
        decisionId: decision.id,
        dossierId: one.dossierId,
        personId: holder.personId,
        holderName: holder.name,
        year: today.year,
        serial: first + place,
        code: newVerificationCode(),
        issuedAt: at,
        issuedBy: actor.personId,
        content: printedOn(holder, one, decision, programme, today),
      })),
    )
    for (const dossier of waiting) {
      await moveDossier(tx, { id: dossier.id, from: 'recognised', to: 'certified', at })
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'office',
        act: 'certify-dossier',
        refused: false,
        dossierId: dossier.id,
        fromState: 'recognised',
        toState: 'certified',
      })
      const notice = certifiedNotice({ code: dossier.code ?? '', title: dossier.title })
      await notifyDossierPeople(tools, tx, dossier, notice, at)
    }
    return done({ issued: papers.length })
  })
}

/** What the paper of one holder says, copied so that no later correction touches it. */
function printedOn(
  holder: CertificateHolder,
  one: DecidedInitiative,
  decision: Decision,
  { authority }: Programme,
  today: Temporal.PlainDate,
): CertificateContent {
  return {
    authorityName: authority.name,
    place: authority.place,
    role: holder.role,
    workplace: holder.workplace,
    title: one.title,
    authors: one.authors.map((author) => author.fullName),
    investorName: one.investorName,
    className: one.className,
    decision: {
      symbol: `${decision.number}/QĐ-${authority.abbreviation}`,
      on: decision.issuedOn?.toString() ?? '',
      by: `Chủ tịch ${authority.name}`,
    },
    issuedOn: today.toString(),
    signedAs: (decision.signedAs ?? '').split('/').map((line) => line.trim()),
    signerName: decision.signerName ?? '',
  }
}
