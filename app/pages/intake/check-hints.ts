import { sumOfShares, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import type { CheckPoint } from '#app/domain/intake/formal-check.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { printDay, printPercent } from '#app/pages/kit/wording.ts'
import type { Connection } from '#app/records/connection.ts'
import { dossiersTitledAlike } from '#app/records/intake/formal-checks.ts'
import { comingInOf } from '#app/records/intake/receipts.ts'

/** What the product sees for itself at each point; the verdict stays with the person who checks. */
export async function hintsFor(
  db: Connection,
  dossier: Dossier,
  programme: Programme,
): Promise<Readonly<Partial<Record<CheckPoint, string>>>> {
  const [alike, comingIn] = await Promise.all([
    dossiersTitledAlike(db, { id: dossier.id, titleKey: searchKey(dossier.title) }),
    comingInOf(db, dossier.id),
  ])
  const missing = missingParts(dossier).length
  const unconfirmed = dossier.authors.filter((author) => author.confirmedAt === null).length
  const sum = sumOfShares(dossier.authors)
  return {
    form: missing === 0 ? 'Mọi mục bắt buộc đã có nội dung.' : `Còn ${missing} mục bắt buộc để trống.`,
    authors: `${dossier.authors.length} tác giả; tỷ lệ cộng bằng ${printPercent((sum / wholeShare) * 100)}.`,
    signatures:
      unconfirmed === 0
        ? 'Mọi tác giả đã xác nhận tỷ lệ bằng tài khoản của mình.'
        : `${unconfirmed} tác giả chưa xác nhận bằng tài khoản: cần chữ ký trên bản giấy.`,
    'first-applied': dossier.firstAppliedOn
      ? `Áp dụng lần đầu ngày ${printDay(dossier.firstAppliedOn)}; kế hoạch cho nộp trong ${programme.dossier.filingWithinMonths} tháng.`
      : 'Chưa ghi ngày áp dụng lần đầu.',
    applied: `${dossier.content.evidence.length} minh chứng áp dụng, ${dossier.files.length} tệp kèm theo.`,
    'no-duplicate':
      alike.length === 0
        ? 'Không có hồ sơ nào khác trùng tên.'
        : `Trùng tên với: ${alike.map((each) => `${each.code ?? 'chưa có mã'} “${each.title}”`).join('; ')}.`,
    transmittal: comingIn.transmittal
      ? `Tờ trình số ${comingIn.transmittal.number}.`
      : 'Cá nhân nộp trực tiếp, không có tờ trình.',
    'paper-copies': `Kế hoạch yêu cầu ${programme.dossier.paperCopies} bản giấy.`,
  }
}
