import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { appraisalHandedOn, appraisedNotice } from '#app/documents/intake/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type FrozenAppraisal, longestRemark } from '#app/domain/intake/appraisal.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lanesOfActor } from '#app/domain/programme/appraisal-lane.ts'
import {
  type Signing,
  type SigningProblem,
  signingProblems,
} from '#app/domain/registration/transmittal-rules.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertAppraisalReport } from '#app/records/intake/appraisal-reports.ts'
import { appraisalDesk, appraisalsOf } from '#app/records/intake/appraisals.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type HandOnProblem =
  | SigningProblem
  | { readonly problem: 'not-the-appraiser' }
  | { readonly problem: 'nothing-appraised' }
  | { readonly problem: 'remark-too-long'; readonly max: number }

/**
 * Tổng hợp, chuyển cơ quan thường trực: every appraised dossier of the sectors goes on together, with the report as it was
 * signed. The list is frozen; each dossier becomes `appraised`, recommended or not.
 */
export async function handOnAppraisals(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    /** The appraising office, as the plan names it. */
    readonly lane: string
    readonly signing: Signing
    readonly remark: string
  },
): Promise<Outcome<{ readonly reportId: number; readonly handedOn: number }, HandOnProblem>> {
  const at = tools.now()
  const { signing, remark } = wish
  return tools.transaction(async (tx) => {
    const plan = await issuedProgramme(tx, wish.programmeId)
    const own = plan === null ? [] : lanesOfActor(actor, plan.current.programme)
    const lane = own.find(({ name }) => name === wish.lane) ?? null
    const waiting = lane === null ? [] : await appraisalDesk(tx, wish.programmeId, lane.sectors)
    const dossiers = (
      await lockDossiers(
        tx,
        waiting.filter((line) => line.state === 'accepted' && line.recommended !== null).map(({ id }) => id),
      )
    ).filter((dossier) => dossier.state === 'accepted')
    const appraisals = new Map(
      (
        await appraisalsOf(
          tx,
          dossiers.map(({ id }) => id),
        )
      ).map((each) => [each.dossierId, each]),
    )

    const problems: HandOnProblem[] = [...signingProblems(signing, dayInVietnam(at))]
    if (lane === null) problems.push({ problem: 'not-the-appraiser' })
    else if (dossiers.length === 0) problems.push({ problem: 'nothing-appraised' })
    if (remark.length > longestRemark) problems.push({ problem: 'remark-too-long', max: longestRemark })

    const act = { at, actorId: actor.personId, actorRole: 'appraiser', act: 'hand-on-appraisals' }
    const { signedOn } = signing
    if (problems.length > 0 || plan === null || lane === null || signedOn === null) {
      await recordAct(tx, { ...act, refused: true, programmeId: wish.programmeId, facts: problems })
      return refused(problems)
    }
    const units = new Map(waiting.map((line) => [line.id, line.unitName]))
    const items = dossiers.flatMap((dossier): readonly FrozenAppraisal[] => {
      const appraisal = appraisals.get(dossier.id)
      if (appraisal === undefined) return []
      return [
        {
          dossierId: dossier.id,
          code: dossier.code ?? '',
          title: dossier.title,
          authors: dossier.authors.map(({ fullName }) => fullName),
          unit: units.get(dossier.id) ?? '',
          recommended: appraisal.recommended,
          reason: appraisal.reason,
          items: appraisal.items,
        },
      ]
    })
    const reportId = await insertAppraisalReport(tx, {
      programmeId: plan.id,
      ...signing,
      signedOn,
      content: {
        appraiser: lane.name,
        year: plan.year,
        remark,
        remaining: waiting.filter((line) => line.state === 'accepted' && line.recommended === null).length,
        items,
      },
      at,
      by: actor.personId,
    })
    const facts = { dossiers: items.length, recommended: items.filter((item) => item.recommended).length }
    await recordAct(tx, {
      ...act,
      refused: false,
      programmeId: plan.id,
      subject: `appraisal-report:${reportId}`,
      documentNumber: signing.number,
      facts,
    })
    for (const dossier of dossiers) {
      const item = items.find(({ dossierId }) => dossierId === dossier.id)
      if (item === undefined) continue
      await moveDossier(tx, { id: dossier.id, from: 'accepted', to: 'appraised', at })
      await recordAct(tx, {
        ...act,
        refused: false,
        dossierId: dossier.id,
        fromState: 'accepted',
        toState: 'appraised',
        documentNumber: signing.number,
        ...(item.reason === '' ? {} : { reason: item.reason }),
        facts: { recommended: item.recommended },
      })
      const notice = appraisedNotice(lane.name, item, lane.notRecommended)
      await notifyDossierPeople(tools, tx, dossier, notice, at)
    }
    const office = await holdersOf(tx, at, ['office'])
    await notifyPeople(tools, tx, office, appraisalHandedOn(lane.name, signing.number, facts), {
      at,
      link: `/tham-dinh/bao-cao/${reportId}`,
    })
    return done({ reportId, handedOn: items.length })
  })
}
