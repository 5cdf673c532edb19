import { attachPaperScan } from '#app/casework/council/attach-paper-scan.ts'
import { confirmPaperSheet } from '#app/casework/council/confirm-paper-sheet.ts'
import { keyPaperSheet } from '#app/casework/council/key-paper-sheet.ts'
import { openPaperSheet } from '#app/casework/council/open-paper-sheet.ts'
import { returnPaperSheet } from '#app/casework/council/return-paper-sheet.ts'
import { printSheetNumber, type SheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import { readSheet, type TypedSheet } from '#app/domain/council/sheet-problems.ts'
import { parsePoints } from '#app/domain/points.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { numberOf, paperSheetView } from './paper-sheet.tsx'
import {
  comparedField,
  paperProblemWords,
  returnReasonField,
  sumRemarkField,
  totalField,
} from './paper-sheet-words.ts'
import { receiveScan } from './receive-scan.ts'
import { typedSheet } from './typed-sheet.ts'

/** The first reading of a paper; afterwards the next number is asked for. */
export async function sendPaperSheet(visit: SignedInVisit): Promise<Response> {
  const at = await openHere(visit)
  if (at === null) return noSuchPage(visit)
  const sent = await receiveScan(visit)
  const again = (problems: readonly FieldProblem[], typed?: Form) =>
    paperSheetView(visit, at.number, { problems, refused: 'keying', ...(typed && { typed }) })
  if ('fault' in sent) return again([sent.fault], sent.form)
  const { form, scan } = sent
  const typed = {
    ...typedSheet(form),
    writtenTotal: form.text(totalField),
    sumRemark: form.line(sumRemarkField).slice(0, 1000),
  }
  const outcome = await keyPaperSheet(visit.tools, visit.actor, { number: at.number, typed, scan })
  return outcome.ok
    ? goTo(
        links.paperSheets(at.scoringId),
        `Đã nhập phiếu ${printSheetNumber(at.number)} của ${at.memberName}; chờ người thứ hai xác nhận.`,
      )
    : again(outcome.problems.map(paperProblemWords), form)
}

/** The second reading. */
export async function sendPaperConfirming(visit: SignedInVisit): Promise<Response> {
  const at = await openHere(visit)
  if (at === null) return noSuchPage(visit)
  const form = await visit.form()
  const typed: TypedSheet = { ...typedSheet(form), comments: {} }
  const { entry } = readSheet(at.rubric, typed)
  const writtenTotal = parsePoints(form.line(totalField).replace(',', '.'))
  const outcome = await confirmPaperSheet(visit.tools, visit.actor, {
    number: at.number,
    reading: { points: entry.points, writtenTotal },
    compared: form.has(comparedField),
  })
  if (outcome.ok)
    return goTo(
      links.paperSheets(at.scoringId),
      `Đã xác nhận phiếu ${printSheetNumber(at.number)} của ${at.memberName}; phiếu được tính từ bây giờ.`,
    )
  const differing = outcome.problems.find(({ problem }) => problem === 'read-differently')
  return paperSheetView(visit, at.number, {
    problems: outcome.problems.map(paperProblemWords),
    typed: form,
    refused: 'confirming',
    ...(differing?.problem === 'read-differently' && { differences: differing.differences }),
  })
}

export async function sendPaperReturn(visit: SignedInVisit): Promise<Response> {
  const at = await openHere(visit)
  if (at === null) return noSuchPage(visit)
  const form = await visit.form()
  const reason = form.text(returnReasonField).trim().slice(0, 2000)
  const outcome = await returnPaperSheet(visit.tools, visit.actor, { number: at.number, reason })
  return outcome.ok
    ? goTo(links.paperSheet(printSheetNumber(at.number)), 'Đã trả lại; phiếu có thể nhập lại từ bản giấy.')
    : paperSheetView(visit, at.number, {
        problems: outcome.problems.map(paperProblemWords),
        typed: form,
        refused: 'returning',
      })
}

export async function sendPaperScan(visit: SignedInVisit): Promise<Response> {
  const at = await openHere(visit)
  if (at === null) return noSuchPage(visit)
  const sent = await receiveScan(visit)
  const again = (problems: readonly FieldProblem[]) =>
    paperSheetView(visit, at.number, { problems, refused: 'scan' })
  if ('fault' in sent) return again([sent.fault])
  if (sent.scan === null) return again([{ field: 'tep', message: 'Chưa chọn bản quét.' }])
  const outcome = await attachPaperScan(visit.tools, visit.actor, { number: at.number, scan: sent.scan })
  return outcome.ok
    ? goTo(links.paperSheet(printSheetNumber(at.number)), 'Đã đính kèm bản quét.')
    : again(outcome.problems.map(paperProblemWords))
}

type Here = {
  readonly number: SheetNumber
  readonly scoringId: number
  readonly memberName: string
  readonly rubric: Parameters<typeof readSheet>[0]
}

async function openHere(visit: SignedInVisit): Promise<Here | null> {
  const number = numberOf(visit)
  const open = number === null ? null : await openPaperSheet(visit.tools.db, visit.actor, number, visit.today)
  if (number === null || open === null) return null
  return {
    number,
    scoringId: open.scoringId,
    memberName: open.member.fullName,
    rubric: open.programme.rubric,
  }
}
