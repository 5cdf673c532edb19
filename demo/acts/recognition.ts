import { adoptRanking } from '#app/casework/ranking/adopt-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { recordCouncilChoice } from '#app/casework/ranking/record-council-choice.ts'
import { draftAmendment } from '#app/casework/recognition/draft-amendment.ts'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { issueCertificates } from '#app/casework/recognition/issue-certificates.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import type { Act } from '../act.ts'
import { calendar } from '../calendar.ts'
import { dossiers } from '../content/dossiers.ts'
import { papers, tieChoice } from '../content/papers.ts'
import { people } from '../content/people.ts'
import type { ProgrammeCode } from '../content/types.ts'
import { known, type Scene } from '../scene.ts'

const chair = 'ubnd-3'
const office = 'kinh-te-4'
const revocation = '214'

/** From the council's results to the certificates: the choice at the tie, the adoption, the decision, what is taken back. */
export function recognitionActs(code: ProgrammeCode): readonly Act[] {
  const { chosen, adopted, decisionDrafted } = calendar[code]
  const { decision, certificatesAt } = papers[code]
  const act = (at: string, what: string, act: Act['do']): Act => ({ at, what: `${code}: ${what}`, do: act })
  return [
    ...(tieChoice.programme === code ? [act(chosen, 'ghi lựa chọn của Hội đồng', choose)] : []),
    act(adopted, 'thông qua xếp hạng', (scene) => adopt(scene, code)),
    act(decisionDrafted, 'dự thảo quyết định', async (scene) =>
      draftDecision(scene.tools, await scene.actor(office), {
        programmeId: (await scene.programme(code)).id,
      }),
    ),
    act(decision.issuedAt, 'ban hành quyết định', (scene) => issue(scene, code)),
    act(certificatesAt, 'cấp giấy chứng nhận', async (scene) =>
      issueCertificates(scene.tools, await scene.actor(office), {
        decisionId: await decisionId(scene, code),
      }),
    ),
    ...dossiers
      .filter(({ programme }) => programme === code)
      .flatMap((dossier) =>
        [...dossier.steps, ...dossier.later]
          .filter(({ step }) => step === 'revoked')
          .map(({ at, by, note }) =>
            act(at, `hủy bỏ công nhận ${dossier.code}`, (scene) =>
              revoke(scene, code, { dossier: dossier.code, by, at, reason: note ?? '' }),
            ),
          ),
      ),
  ]
}

async function choose(scene: Scene) {
  const dossierIds = await Promise.all(tieChoice.chosen.map(async (code) => await scene.dossierId(code)))
  return recordCouncilChoice(scene.tools, await scene.actor(chair), {
    programmeId: (await scene.programme(tieChoice.programme)).id,
    kind: 'tie',
    roundCode: null,
    classCode: tieChoice.class,
    dossierIds,
    minutesNumber: tieChoice.minutes,
    reason: tieChoice.reason,
  })
}

async function adopt(scene: Scene, code: ProgrammeCode) {
  const plan = await scene.programme(code)
  const { digest } = await rankingNow(scene.tools.db, plan, scene.tools.now())
  const meeting = known(papers[code].meetings.at(-1), 'phiên họp')
  return adoptRanking(scene.tools, await scene.actor(chair), {
    programmeId: plan.id,
    shownDigest: digest,
    minutesNumber: meeting.minutes,
    minutesOn: Temporal.PlainDate.from(meeting.startsAt.slice(0, 10)),
  })
}

/** By a new decision that names the old one, drafted and issued on the same day. */
async function revoke(
  scene: Scene,
  code: ProgrammeCode,
  wish: { readonly dossier: string; readonly by: string; readonly at: string; readonly reason: string },
) {
  const actor = await scene.actor(wish.by)
  const draft = await draftAmendment(scene.tools, actor, {
    decisionId: await decisionId(scene, code),
    kind: 'revocation',
    reason: wish.reason,
    dossierIds: [await scene.dossierId(wish.dossier)],
  })
  if (!draft.ok) return draft
  return issueDecision(scene.tools, actor, {
    decisionId: draft.value.decisionId,
    entry: entryOf(code, revocation, wish.at.slice(0, 10)),
  })
}

async function issue(scene: Scene, code: ProgrammeCode) {
  const { number, day } = papers[code].decision
  return issueDecision(scene.tools, await scene.actor(office), {
    decisionId: await decisionId(scene, code),
    entry: entryOf(code, number.replace(/\/.*/, ''), day),
  })
}

function entryOf(code: ProgrammeCode, number: string, day: string) {
  const { signer, signedAs } = papers[code].decision
  return {
    number,
    issuedOn: Temporal.PlainDate.from(day),
    signerName: people.find((person) => person.code === signer)?.fullName ?? '',
    signedAs,
  }
}

async function decisionId(scene: Scene, code: ProgrammeCode): Promise<number> {
  const row = await scene.tools.db
    .selectFrom('decision')
    .select('id')
    .where('programme_id', '=', (await scene.programme(code)).id)
    .where('kind', '=', 'recognition')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return known(row, `quyết định của ${code}`).id
}
