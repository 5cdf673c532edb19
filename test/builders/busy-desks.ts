import { Readable } from 'node:stream'
import { keyPaperSheet } from '#app/casework/council/key-paper-sheet.ts'
import { reopenSheet } from '#app/casework/council/reopen-sheet.ts'
import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { askForBundles } from '#app/casework/dossier/ask-for-bundles.ts'
import { appraiseDossier } from '#app/casework/intake/appraise-dossier.ts'
import { handOnAppraisals } from '#app/casework/intake/hand-on-appraisals.ts'
import { recordUnitMinutes } from '#app/casework/registration/record-unit-minutes.ts'
import { reportDifficulty } from '#app/casework/registration/report-difficulty.ts'
import { sendUrgingLetter } from '#app/casework/registration/send-urging-letter.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { appraisalConditions } from '#app/domain/intake/appraisal.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { finishBundleRun, settleBundle } from '#app/records/dossier/bundle-runs.ts'
import type { Tools } from '#app/tools.ts'
import { type BuiltCouncil, buildSignedSheet, sheetForm } from './council.ts'
import { buildDossier, headPaper, worked } from './dossier.ts'

/** Of the schools' dossiers one has been handed on with a report, one is appraised and one waits. */
export async function buildAppraisals(tools: Tools, appraiser: Actor, programmeId: number): Promise<void> {
  const accepted = (title: string) =>
    buildDossier(tools, { programmeId, sector: 'giao-duc', state: 'accepted', title })
  const conclusion = {
    items: appraisalConditions.map((condition) => ({ condition, met: true, remark: '' })),
    recommended: true,
    reason: '',
  }
  const appraise = async (title: string) =>
    worked(appraiseDossier(tools, appraiser, { dossierId: (await accepted(title)).id, conclusion }))
  await appraise('Góc đọc sách ngoài trời')
  await worked(
    handOnAppraisals(tools, appraiser, {
      programmeId,
      lane: 'Phòng Giáo dục và Đào tạo',
      signing: {
        number: '45/BC-GDĐT',
        signedOn: dayInVietnam(tools.now()),
        signerName: 'Đinh Thị Lan',
        signerTitle: 'TRƯỞNG PHÒNG',
      },
      remark: 'Chất lượng khá.',
    }),
  )
  await appraise('Bảng theo dõi dinh dưỡng')
  await accepted('Vườn rau của bé')
}

/** A unit's clerk has reported a difficulty with a file, and the office has urged the unit. */
export async function buildUrging(
  tools: Tools,
  of: {
    readonly clerk: Actor
    readonly office: Actor
    readonly programmeId: number
    readonly unitId: number
    readonly file: Uint8Array
  },
): Promise<void> {
  const arrived = await tools.files.receive(of.file, tools.settings.fileMaxBytes)
  await worked(
    reportDifficulty(tools, of.clerk, {
      programmeId: of.programmeId,
      unitId: of.unitId,
      topic: 'deadline',
      text: 'Đơn vị có hai người nghỉ thai sản, khó kịp hạn nộp.',
      file: { name: 'cong-van.pdf', arrived },
    }),
  )
  await worked(
    sendUrgingLetter(tools, of.office, {
      programmeId: of.programmeId,
      formKey: 'don-doc-1',
      draft: {
        roundCode: 'dot-2',
        unitIds: [of.unitId],
        wording: 'Đề nghị đơn vị đăng ký sáng kiến theo Kế hoạch.',
        replyBy: dayInVietnam(tools.now()).add({ days: 7 }),
      },
    }),
  )
}

/** A member's sheet came on paper: keyed in by the office with its scan, it waits for a second person. */
export async function buildPaperSheet(
  tools: Tools,
  of: {
    readonly office: Actor
    readonly member: Actor
    readonly memberId: number
    readonly dossierId: number
    readonly file: Uint8Array
  },
): Promise<void> {
  const arrived = await tools.files.receive(of.file, tools.settings.fileMaxBytes)
  if (arrived === 'too-large') throw new Error('a small file fits')
  const { typed } = await sheetForm(tools, of.member, of.dossierId, ['20', '20', '30'])
  await worked(
    keyPaperSheet(tools, of.office, {
      number: { dossierId: of.dossierId, memberId: of.memberId },
      typed: { ...typed, writtenTotal: '70', sumRemark: '' },
      scan: { name: 'phieu.pdf', arrived },
    }),
  )
}

/** The secretary signed with a slip of the pen, the chair reopened the sheet, and it is signed anew. */
export async function buildReopenedSheet(
  tools: Tools,
  council: BuiltCouncil,
  dossierId: number,
): Promise<void> {
  const { chair, secretary } = council
  await buildSignedSheet(tools, secretary, dossierId, ['3', '20', '30'])
  const sheet = await sheetBy(tools.db, dossierId, (await council.memberOf(secretary)).id)
  await worked(reopenSheet(tools, chair, { sheetId: sheet?.id ?? 0, reason: 'Gõ nhầm 3 thay vì 23.' }))
  await buildSignedSheet(tools, secretary, dossierId, ['23', '20', '30'])
}

/** The unit's own council has met about a dossier, and the head agreed to it on paper, as the clerk recorded with the scan. */
export async function buildUnitReview(
  tools: Tools,
  of: {
    readonly clerk: Actor
    readonly programmeId: number
    readonly unitId: number
    readonly dossierId: number
    readonly file: Uint8Array
  },
): Promise<void> {
  const { clerk, programmeId, unitId, dossierId } = of
  const scan = async (name: string) => ({
    name,
    arrived: await tools.files.receive(of.file, tools.settings.fileMaxBytes),
  })
  await worked(
    recordUnitMinutes(tools, clerk, {
      programmeId,
      unitId,
      number: '02/BB-HĐSK',
      heldOn: dayInVietnam(tools.now()),
      results: [{ dossierId, agreed: true, note: '7/7 phiếu' }],
      scan: await scan('bien-ban.pdf'),
    }),
  )
  await worked(
    approveForUnit(tools, clerk, {
      dossierId,
      paper: headPaper(tools),
      scan: await scan('y-kien.pdf'),
    }),
  )
}

/** The office has had the bundle of a dossier made; its bytes stand in for what the binder makes. */
export async function buildBundleRun(
  tools: Tools,
  office: Actor,
  dossierId: number,
  bytes: Uint8Array,
): Promise<void> {
  const { runId } = await worked(askForBundles(tools, office, { dossierIds: [dossierId], copies: 2 }))
  const made = await tools.files.parts.write(Readable.from([bytes]), bytes.length)
  await tools.transaction(async (tx) => {
    await settleBundle(tx, { runId, dossierId }, made)
    await finishBundleRun(tx, runId, tools.now())
  })
}
