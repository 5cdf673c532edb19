import { confirmPaperSheet } from '#app/casework/council/confirm-paper-sheet.ts'
import { keyPaperSheet } from '#app/casework/council/key-paper-sheet.ts'
import { reopenSheet } from '#app/casework/council/reopen-sheet.ts'
import { type SentSheet, saveSheet } from '#app/casework/council/save-sheet.ts'
import { signSheet } from '#app/casework/council/sign-sheet.ts'
import { seatIn } from '#app/domain/people/actor.ts'
import { points } from '#app/domain/points.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { scoringOfDossier } from '#app/records/council/scorings.ts'
import type { Act } from '../act.ts'
import { hash } from '../content/chance.ts'
import { onPaper, reopened, scoringWindow, sheets } from '../content/scores.ts'
import type { DemoSheet } from '../content/types.ts'
import { written } from '../content/written.ts'
import { minutesBefore } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'

/** Every sheet of the council: now and then kept as a draft the day before, then signed; one is signed wrongly and reopened, a few came on paper. */
export const sheetActs: readonly Act[] = sheets.flatMap((sheet): Act[] => {
  const what = `${sheet.dossier}: phiếu của ${sheet.member}`
  const signed: Act = { at: sheet.signedAt, what: `${what}, ký`, do: (scene) => sign(scene, sheet) }
  const paper = onPaper.find((one) => one.sheet === sheet)
  if (paper !== undefined)
    return [
      { at: paper.keyedAt, what: `${what}, nhập từ giấy`, do: (scene) => keyIn(scene, sheet) },
      { at: paper.confirmedAt, what: `${what}, xác nhận bản giấy`, do: (scene) => confirm(scene, sheet) },
    ]
  if (sheet.dossier === reopened.dossier && sheet.member === reopened.member)
    return [...reopening(sheet, what), signed]
  const kept = minutesBefore(sheet.signedAt, 22 * 60)
  const opens = known(
    written.find(({ code }) => code === sheet.dossier),
    sheet.dossier,
  )
  const isKept = hash(`${what} draft`) % 9 === 0 && kept > scoringWindow(opens).opens
  return isKept ? [{ at: kept, what: `${what}, lưu`, do: (scene) => save(scene, sheet) }, signed] : [signed]
})

function reopening(sheet: DemoSheet, what: string): readonly Act[] {
  return [
    {
      at: reopened.signedAt,
      what: `${what}, ký nhầm`,
      do: (scene) => sign(scene, { ...sheet, scores: reopened.scores }),
    },
    {
      at: reopened.reopenedAt,
      what: `${what}, mở lại`,
      do: async (scene) => {
        const { kept } = await sent(scene, sheet)
        return reopenSheet(scene.tools, await scene.actor('ubnd-3'), {
          sheetId: known(kept ?? undefined, what).id,
          reason: reopened.reason,
        })
      },
    },
  ]
}

async function sign(scene: Scene, sheet: DemoSheet) {
  return signSheet(scene.tools, await scene.actor(sheet.member), (await sent(scene, sheet)).wish)
}

async function save(scene: Scene, sheet: DemoSheet) {
  return saveSheet(scene.tools, await scene.actor(sheet.member), (await sent(scene, sheet)).wish)
}

/** The office's clerk keys in what the member wrote. */
async function keyIn(scene: Scene, sheet: DemoSheet) {
  const { wish, number } = await sent(scene, sheet)
  const typed = { ...wish.typed, writtenTotal: String(totalOf(sheet)), sumRemark: '' }
  return keyPaperSheet(scene.tools, await scene.actor('kinh-te-4'), { number, typed, scan: null })
}

/** The secretary reads the same paper once more. */
async function confirm(scene: Scene, sheet: DemoSheet) {
  const { number } = await sent(scene, sheet)
  const read = Object.entries(sheet.scores).map(([criterion, score]) => [criterion, points(String(score))])
  const reading = { points: Object.fromEntries(read), writtenTotal: points(String(totalOf(sheet))) }
  return confirmPaperSheet(scene.tools, await scene.actor('kinh-te-3'), { number, reading, compared: true })
}

const totalOf = ({ scores }: DemoSheet): number =>
  Object.values(scores).reduce((sum, score) => sum + score, 0)

/** The sheet as the form sends it, over whatever draft there is. */
async function sent(scene: Scene, sheet: DemoSheet) {
  const { db } = scene.tools
  const dossierId = await scene.dossierId(sheet.dossier)
  const scoring = known((await scoringOfDossier(db, dossierId)) ?? undefined, `kỳ chấm của ${sheet.dossier}`)
  const seat = seatIn(await scene.actor(sheet.member), scoring.programmeId)
  const kept = seat === null ? null : await sheetBy(db, dossierId, seat.memberId)
  const points = Object.entries(sheet.scores).map(([criterion, score]) => [criterion, String(score)])
  const wish: SentSheet = {
    dossierId,
    programmeVersionId: scoring.programmeVersionId,
    tag: kept?.tag ?? 0,
    typed: { points: Object.fromEntries(points), comments: sheet.comments, remark: '' },
  }
  return { wish, kept, number: { dossierId, memberId: seat?.memberId ?? 0 } }
}
