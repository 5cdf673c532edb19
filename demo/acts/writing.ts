import { attachFile } from '#app/casework/dossier/attach-file.ts'
import { composeShareSheet } from '#app/casework/dossier/compose-share-sheet.ts'
import { confirmShare } from '#app/casework/dossier/confirm-share.ts'
import { recordPaperConfirmation } from '#app/casework/dossier/record-paper-confirmation.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { startDossier } from '#app/casework/dossier/start-dossier.ts'
import { takeOverDossier } from '#app/casework/dossier/take-over-dossier.ts'
import { printDocument } from '#app/documents/paper/print-document.ts'
import { done } from '#app/domain/outcome.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { type Act, inTurn } from '../act.ts'
import { hash } from '../content/chance.ts'
import { people } from '../content/people.ts'
import type { DemoDossier, LocalTime, Step } from '../content/types.ts'
import { earlier, minutesAfter, minutesBefore } from '../local-time.ts'
import { attachmentsOf } from '../papers/attachments.ts'
import { known, type Scene } from '../scene.ts'
import { firstWriting, formOf, lastWriting, type Writing } from './dossier-form.ts'
import { isRegistered, takeUp } from './registrations.ts'

/** What the authors do until the dossier leaves them: begin it, write it, attach, confirm shares, correct it. */
export function writingActs(dossier: DemoDossier): readonly Act[] {
  const story = [...dossier.steps, ...dossier.later]
  const begun = story.find(({ step }) => step === 'created')
  if (begun === undefined) return []
  const departures = story.filter(({ step }) => step === 'sent-to-unit')
  const leaves = departures[0] ?? story.find(({ step }) => step === 'handed-in')
  // Whoever writes on after the demo opens finishes and pledges only then.
  const finishes = dossier.steps.includes(leaves ?? begun) ? undefined : leaves
  const returns = dossier.finished === undefined ? undefined : departures[1]
  const finishing = finishes ?? returns
  const written = earlier(
    minutesAfter(begun.at, 30 + (hash(`${dossier.code} saved`) % 60)),
    minutesBefore(leaves?.at ?? '9999-12-31T00:00', 25),
  )
  const act = (at: LocalTime, what: string, act: Act['do']): Act => ({
    at,
    what: `${dossier.code}: ${what}`,
    do: act,
  })
  const save = (writing: Writing, pledged: boolean) => (scene: Scene) =>
    saved(scene, dossier, begun.by, writing, pledged)
  const supplement = story.filter(({ step }) => step === 'resubmitted').at(-1)

  return [
    act(begun.at, 'lập hồ sơ', (scene) => begin(scene, dossier, begun)),
    act(written, 'soạn hồ sơ', save(firstWriting(dossier), leaves !== undefined && finishes === undefined)),
    ...attachmentsOf(dossier).map((attachment, place) =>
      act(
        earlier(minutesAfter(written, 4 + 3 * place), minutesBefore(leaves?.at ?? '9999-12-31T00:00', 20)),
        `đính kèm ${attachment.name}`,
        async (scene) => attached(scene, dossier, begun.by, attachment),
      ),
    ),
    ...(finishing === undefined
      ? []
      : [act(minutesBefore(finishing.at, 15), 'hoàn thiện hồ sơ', save(lastWriting(dossier), true))]),
    ...(leaves === undefined ? [] : confirmations(dossier, finishing ?? leaves, leaves)),
    ...(supplement === undefined
      ? []
      : [act(minutesBefore(supplement.at, 12), 'soạn bản bổ sung', save(lastWriting(dossier), true))]),
  ]
}

/** Begun by the author, or entered by the clerk with the author's row and then taken over. */
async function begin(scene: Scene, dossier: DemoDossier, begun: Step) {
  const { enteredBy } = dossier
  const by = enteredBy ?? begun.by
  const outcome = isRegistered(dossier, begun)
    ? await takeUp(scene, dossier, { ...begun, by })
    : await started(scene, dossier, by, enteredBy === undefined)
  if (enteredBy === undefined || !outcome.ok) return outcome
  const { dossierId } = outcome.value
  const { tag } = known((await dossierById(scene.tools.db, dossierId)) ?? undefined, dossier.code)
  const { authors = [] } = await formOf(scene, dossier, firstWriting(dossier), false)
  return inTurn([
    async () =>
      saveDossierDraft(scene.tools, await scene.actor(enteredBy), { dossierId, tag, draft: { authors } }),
    async () => takeOverDossier(scene.tools, await scene.actor(begun.by), { dossierId }),
  ])
}

/** The sheet with the shares that the co-authors signed, recorded by the unit's clerk once the unit has the dossier. */
async function recordedOnPaper(scene: Scene, dossier: DemoDossier, clerkCode: string) {
  const { tools } = scene
  const clerk = await scene.actor(clerkCode)
  const { id, authors } = await scene.dossier(dossier.code)
  const sheet = known(
    (await composeShareSheet(tools, clerk, id)) ?? undefined,
    `bản xác nhận ${dossier.code}`,
  )
  const arrived = await tools.files.receive(
    await printDocument(tools.press, sheet),
    tools.settings.fileMaxBytes,
  )
  if (arrived === 'too-large') throw new Error('the sheet is too large')
  const signed = authors
    .filter(({ confirmedAt }) => confirmedAt === null)
    .map(({ personId, share }) => ({ personId, halfPercents: share }))
  return recordPaperConfirmation(tools, clerk, {
    dossierId: id,
    arrived,
    name: 'Bản xác nhận tỷ lệ đã ký.pdf',
    signed,
  })
}

async function started(scene: Scene, dossier: DemoDossier, by: string, asAuthor: boolean) {
  const { tools, actor, programme, unitId } = scene
  return startDossier(tools, await actor(by), {
    programmeId: (await programme(dossier.programme)).id,
    unitId: dossier.unit === null ? null : await unitId(dossier.unit),
    ...(dossier.unit === null ? { sector: 'con-lai' } : {}),
    title: firstWriting(dossier).title,
    asAuthor,
  })
}

async function saved(scene: Scene, dossier: DemoDossier, by: string, writing: Writing, pledged: boolean) {
  const { id, tag } = await scene.dossier(dossier.code)
  const draft = await formOf(scene, dossier, writing, pledged)
  return saveDossierDraft(scene.tools, await scene.actor(by), { dossierId: id, tag, draft })
}

async function attached(
  { tools, actor, dossierId }: Scene,
  { code }: DemoDossier,
  by: string,
  attachment: ReturnType<typeof attachmentsOf>[number],
) {
  const arrived = await tools.files.receive(await attachment.bytes(tools), tools.settings.fileMaxBytes)
  if (arrived === 'too-large') throw new Error(`${attachment.name} is too large`)
  const { name, caption } = attachment
  return attachFile(tools, await actor(by), { dossierId: await dossierId(code), arrived, name, caption })
}

/** Every co-author who can sign in confirms the share shortly before the dossier leaves. */
function confirmations(dossier: DemoDossier, before: Step, leaves: Step): readonly Act[] {
  const { signedOnPaper } = dossier
  if (signedOnPaper !== undefined)
    return [
      {
        at: minutesAfter(leaves.at, 4),
        what: `${dossier.code}: xác nhận tỷ lệ trên giấy`,
        do: (scene) => recordedOnPaper(scene, dossier, signedOnPaper),
      },
    ]
  const [, ...coAuthors] = lastWriting(dossier).authors
  return coAuthors
    .filter(([code]) => people.some((person) => person.code === code && person.login !== null))
    .map(([code, percent], place) => ({
      at: minutesBefore(before.at, Math.max(1, 10 - 2 * place)),
      what: `${dossier.code}: ${code} xác nhận tỷ lệ`,
      do: async (scene) => {
        const { id, authors } = await scene.dossier(dossier.code)
        const personId = await scene.personId(code)
        // Already confirmed before it came back from the unit, with the same share.
        if (authors.some((author) => author.personId === personId && author.confirmedAt !== null))
          return done(null)
        const wish = { dossierId: id, shownHalfPercents: percent * 2 }
        return inTurn([async () => confirmShare(scene.tools, await scene.actor(code), wish)])
      },
    }))
}
