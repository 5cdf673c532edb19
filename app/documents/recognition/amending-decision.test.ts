import { afterAll, expect, test } from 'vitest'
import { decisionData, nonRecognitionNoticeData } from '#test/builders/papers.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import { type AmendingDecisionData, amendingDecisionDocument } from './amending-decision.ts'
import { resultSubmissionDocument } from './result-submission.ts'

const press = makePress()
afterAll(() => press.close())
const textOf = async (document: AdministrativeDocument) =>
  (await readPdf(await printDocument(press, document))).map(({ text }) => text).join(' ')

const amending: AmendingDecisionData = {
  authority: { name: 'Ủy ban nhân dân thành phố Tam Điệp', place: 'Tam Điệp' },
  decidedBy: 'Chủ tịch Ủy ban nhân dân thành phố Tam Điệp',
  paper: { number: '1301', symbol: 'QĐ-UBND', day: Temporal.PlainDate.from('2024-08-28') },
  kind: 'correction',
  amended: { symbol: '1247/QĐ-UBND', day: Temporal.PlainDate.from('2024-08-09'), year: 2024 },
  legalBases: ['Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02/3/2012 ban hành Điều lệ Sáng kiến'],
  proposedBy: 'Trưởng phòng Kinh tế',
  reason: 'Ghi sai họ tên tác giả',
  initiatives: [
    {
      title: 'Tủ sách lưu động',
      authors: ['Đỗ Thị Mai'],
      unit: 'Trường Tiểu học Trần Phú',
      changes: [{ part: 'Tác giả', from: 'Đỗ Thị Mai', to: 'Đỗ Thị Mai Anh' }],
    },
  ],
  executors: 'Chánh Văn phòng',
  archive: 'VT, KT',
  signedAs: ['CHỦ TỊCH'],
  signer: 'Nguyễn Văn Sơn',
  draft: false,
}

test('a correction names the decision, what is put in place of what, and leaves the rest in force', async () => {
  const text = await textOf(amendingDecisionDocument(amending))
  for (const words of [
    'Về việc sửa đổi một số nội dung của Quyết định số 1247/QĐ-UBND ngày 09/8/2024',
    'Điều 1. Sửa đổi nội dung của 01 sáng kiến tại Quyết định số 1247/QĐ-UBND',
    '- Tác giả: “Đỗ Thị Mai” sửa thành “Đỗ Thị Mai Anh”.',
    'Lý do: Ghi sai họ tên tác giả.',
    'giữ nguyên giá trị',
    'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
    '- Như Điều 3;',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('DỰ THẢO')
})

test('a revocation takes the certificates with it; its draft is marked', async () => {
  const text = await textOf(
    amendingDecisionDocument({ ...amending, kind: 'revocation', draft: true, signer: undefined }),
  )
  expect(text).toContain('Hủy bỏ việc công nhận 01 sáng kiến sau đây tại Quyết định số')
  expect(text).toContain('không còn giá trị')
  expect(text).toContain('DỰ THẢO')
})

test('the submission counts, sums and lists what is proposed and what is refused, with the reasons', async () => {
  const { groups } = decisionData()
  const { initiatives } = nonRecognitionNoticeData()
  const text = await textOf(
    resultSubmissionDocument({
      office: { name: 'Phòng Kinh tế', place: 'Tam Điệp', superior: 'Ủy ban nhân dân thành phố Tam Điệp' },
      paper: { symbol: 'TTr-KT', day: { year: 2024 } },
      addressee: 'Chủ tịch Ủy ban nhân dân thành phố Tam Điệp',
      year: 2024,
      legalBases: [],
      council: 'Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố',
      minutes: { number: '02/BB-HĐ', day: Temporal.PlainDate.from('2024-08-06') },
      judged: 15,
      groups,
      refused: initiatives,
      manifestDigest: 'ab'.repeat(32),
      archive: 'VT, KT',
      signedAs: ['TRƯỞNG PHÒNG'],
    }),
  )
  expect(text).toContain('đã xét 15 hồ sơ, đề nghị công nhận 13 sáng kiến')
  expect(text).toContain('13.000.000 đồng (Bằng chữ: Mười ba triệu đồng)')
  for (const { title, reason } of initiatives) {
    expect(text).toContain(title)
    expect(text).toContain(reason)
  }
})
