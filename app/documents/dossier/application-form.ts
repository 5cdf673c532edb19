import type { Author, DossierContent, DossierFile, TrialParticipant } from '#app/domain/dossier/dossier.ts'
import { appliedDaysOf } from '#app/domain/dossier/first-applied-day.ts'
import type { AdministrativeDocument, Block, Part } from '../paper/administrative-document.ts'
import { dayInTable, type OpenDay, openDay, placeAndDay } from '../paper/dates.ts'
import { inDong, inPercent } from '../paper/numbers.ts'
import { bold, filled, linesOf, paragraph, paragraphs, plain } from '../paper/text.ts'
import { dayIfIso, evidenceTable, filesTable, participantsTable } from './application-tables.ts'

/** Đơn yêu cầu công nhận sáng kiến, mẫu M-02: the fields of Thông tư 18/2013/TT-BKHCN, Phụ lục I. */
export interface ApplicationFormData {
  /** Kính gửi: the authority that recognises. */
  readonly addressees: readonly string[]
  /** Mã hồ sơ, once the office gave one. */
  readonly code: string | null
  /** Tên sáng kiến. */
  readonly title: string
  /** Loại giải pháp, by name. */
  readonly kind: string | null
  /** Lĩnh vực áp dụng, by name. */
  readonly field: string | null
  readonly isReform: boolean
  readonly authors: readonly Omit<Author, 'personId' | 'confirmedAt' | 'onPaper'>[]
  /** Ngày áp dụng lần đầu hoặc áp dụng thử, whichever is earlier. */
  readonly firstAppliedOn: Temporal.PlainDate | null
  readonly content: DossierContent
  readonly participants: readonly Omit<TrialParticipant, 'personId'>[]
  readonly files: readonly Pick<DossierFile, 'id' | 'name' | 'caption' | 'confidential'>[]
  /** Nhập thay: the clerk who entered it for the authors, and the day. */
  readonly enteredBy: { readonly fullName: string; readonly on: Temporal.PlainDate } | null
  readonly place: string
  /** The day of the hand-in; parts that are not known are dots to fill by hand. */
  readonly day: Temporal.PlainDate | OpenDay
  /** A draft is marked BẢN NHÁP across each page. */
  readonly draft: boolean
  /** False prints a copy whose confidential section is withheld. */
  readonly withConfidential: boolean
}

export function applicationDocument(data: ApplicationFormData): AdministrativeDocument {
  return {
    name: `Đơn yêu cầu công nhận sáng kiến: ${data.title || 'chưa đặt tên'}`,
    day: openDay(data.day),
    watermark: data.draft ? 'BẢN NHÁP' : undefined,
    parts: [
      {
        size: 13,
        blocks: [
          {
            block: 'national-head',
            form: data.code === null ? 'Mẫu M-02' : `Mẫu M-02 - Mã hồ sơ: ${data.code}`,
          },
          { block: 'title', name: 'ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN' },
          { block: 'addressees', names: data.addressees },
          paragraph('Tôi (chúng tôi) ghi tên dưới đây:'),
          authorsTable(data.authors),
          paragraph([
            plain('Là tác giả (nhóm tác giả) đề nghị xét công nhận sáng kiến: '),
            bold(filled(data.title) ?? '..............................'),
          ]),
          ...basics(data),
          ...description(data.content),
          ...benefits(data),
          ...lists(data),
          paragraph(
            'Tôi (chúng tôi) xin cam đoan mọi thông tin nêu trong đơn là trung thực, đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp luật.',
          ),
          ...signatures(data),
          ...entryNote(data),
        ],
      },
      ...confidentialAnnex(data),
    ],
  }
}

function authorsTable(authors: ApplicationFormData['authors']): Block {
  return {
    block: 'table',
    size: 11,
    columns: [
      { heading: 'Số TT', width: 10, align: 'center' },
      { heading: 'Họ và tên', width: 31 },
      { heading: 'Ngày tháng năm sinh', width: 22, align: 'center' },
      { heading: 'Nơi công tác (hoặc nơi thường trú)' },
      { heading: 'Chức danh', width: 23 },
      { heading: 'Trình độ chuyên môn', width: 23 },
      { heading: 'Tỷ lệ (%) đóng góp vào việc tạo ra sáng kiến', width: 24, align: 'center' },
    ],
    rows: authors.map((author, i) => [
      String(i + 1),
      author.fullName,
      author.birthDate === null ? '' : dayInTable(author.birthDate),
      author.workplace,
      author.jobTitle,
      author.qualification,
      inPercent(author.share),
    ]),
  }
}

function basics(data: ApplicationFormData): Block[] {
  const { content } = data
  const investor = content.investorIsAuthor
    ? 'Tác giả đồng thời là chủ đầu tư tạo ra sáng kiến.'
    : [content.investorName, content.investorAddress]
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('; ')
  const named = [data.field ?? '', content.fieldOther].filter((part) => part !== '').join(': ')
  const field = [named, data.isReform ? 'thuộc nội dung cải cách hành chính' : '']
  return [
    ...section(
      '1. Chủ đầu tư tạo ra sáng kiến (trường hợp tác giả không đồng thời là chủ đầu tư tạo ra sáng kiến)',
      investor,
    ),
    ...section('2. Lĩnh vực áp dụng sáng kiến', field.filter((part) => part !== '').join('; ')),
    ...section('Loại giải pháp', data.kind ?? ''),
    ...section(
      '3. Ngày sáng kiến được áp dụng lần đầu hoặc áp dụng thử (ghi ngày nào sớm hơn)',
      appliedInWords(data),
    ),
  ]
}

function description(content: DossierContent): Block[] {
  return [
    { block: 'heading', text: '4. Mô tả bản chất của sáng kiến' },
    ...section('4.1. Tình trạng giải pháp đã biết', content.knownSolution),
    ...section('4.2. Mục đích của giải pháp', content.purpose),
    ...substance(content),
  ]
}

/** One section where the author wrote everything in one; a section each where they were written apart. */
function substance({ substance, novelty, steps, applicability }: DossierContent): Block[] {
  const apart = filled(novelty) ?? filled(steps)
  const sections =
    apart === undefined
      ? [['Nội dung giải pháp, điểm mới, các bước thực hiện', substance] as const]
      : (
          [
            ['Nội dung giải pháp', substance],
            ['Điểm mới so với giải pháp đã biết', novelty],
            ['Các bước thực hiện', steps],
          ] as const
        ).filter(([, text], place) => place === 0 || filled(text) !== undefined)
  return [...sections, ['Khả năng áp dụng', applicability] as const].flatMap(([label, text], place) =>
    section(`4.${place + 3}. ${label}`, text),
  )
}

/** The day that counts, and the other one where both are known. */
function appliedInWords({ firstAppliedOn, content }: ApplicationFormData): string {
  if (firstAppliedOn === null) return ''
  const { appliedOn, trialOn } = appliedDaysOf({ firstAppliedOn, content })
  const day = dayInTable(firstAppliedOn)
  if (trialOn === null) return day
  if (appliedOn === null) return `${day} (áp dụng thử)`
  return trialOn <= appliedOn
    ? `${day} (áp dụng thử; áp dụng chính thức từ ${dayIfIso(appliedOn)})`
    : `${day} (áp dụng lần đầu; áp dụng thử từ ${dayIfIso(trialOn)})`
}

function benefits(data: ApplicationFormData): Block[] {
  const { content } = data
  const confidential = filled(content.confidential) ?? 'Không có.'
  return [
    ...section(
      '5. Những thông tin cần được bảo mật (nếu có)',
      data.withConfidential || confidential === 'Không có.'
        ? confidential === 'Không có.'
          ? confidential
          : 'Có; ghi tại Phụ lục bảo mật, trang riêng, kèm theo đơn này.'
        : 'Có; được lưu riêng, không in trong bản này.',
    ),
    ...section('6. Các điều kiện cần thiết để áp dụng sáng kiến', content.conditions),
    ...section(
      '7. Đánh giá lợi ích thu được hoặc dự kiến có thể thu được do áp dụng sáng kiến theo ý kiến của tác giả',
      content.benefitByAuthor,
    ),
    ...(content.moneyGained === null
      ? []
      : section('Số tiền làm lợi tính được', inDong(content.moneyGained))),
    ...ifAny('Cách tính số tiền làm lợi', content.moneyReckoning),
    ...ifAny('Lợi ích không tính được bằng tiền', content.otherBenefits),
    ...section(
      '8. Đánh giá lợi ích thu được hoặc dự kiến có thể thu được do áp dụng sáng kiến theo ý kiến của tổ chức, cá nhân đã tham gia áp dụng sáng kiến lần đầu, kể cả áp dụng thử (nếu có)',
      filled(content.benefitByApplier) ?? 'Không có.',
    ),
    ...ifAny('Tổ chức, cá nhân có ý kiến', content.applierName),
    ...ifAny('Văn bản xác nhận kèm theo', applierFileOf(data)),
    ...(content.evidence.length === 0
      ? []
      : [
          { block: 'heading', text: 'Kết quả áp dụng, so sánh trước và sau:' } as const,
          evidenceTable(content.evidence),
        ]),
  ]
}

const entryNote = ({ enteredBy }: ApplicationFormData): Block[] =>
  enteredBy === null
    ? []
    : [
        paragraph(
          `Ghi chú: đơn do ${enteredBy.fullName} nhập thay tác giả ngày ${dayInTable(enteredBy.on)}.`,
          'note',
        ),
      ]

/** The file in which the applying organisation says so, by its caption; not where it is withheld. */
function applierFileOf({ content, files, withConfidential }: ApplicationFormData): string {
  const file = files.find(({ id }) => id === content.applierFileId)
  if (file === undefined || (file.confidential && !withConfidential)) return ''
  return filled(file.caption) ?? file.name
}

/** A line of its own, which a hand-filled form does without. */
const ifAny = (label: string, text: string): Block[] =>
  filled(text) === undefined ? [] : section(label, text)

/** Phụ lục bảo mật: a page of its own, so that it can be kept apart; not there in a copy that withholds it. */
function confidentialAnnex({ content, withConfidential, title }: ApplicationFormData): Part[] {
  if (!withConfidential || filled(content.confidential) === undefined) return []
  return [
    {
      size: 13,
      blocks: [
        {
          block: 'title',
          name: 'PHỤ LỤC BẢO MẬT',
          subject: 'Những thông tin cần được bảo mật',
          note: `(Kèm theo Đơn yêu cầu công nhận sáng kiến: ${title})`,
        },
        paragraph(
          'Trang này được lưu riêng; không công bố, không sao chụp, không chuyển cho người ngoài.',
          'note',
        ),
        ...paragraphs(content.confidential),
      ],
    },
  ]
}

function lists({ participants, files, withConfidential }: ApplicationFormData): Block[] {
  const listed = withConfidential ? files : files.filter((file) => !file.confidential)
  const people = '9. Danh sách những người đã tham gia áp dụng thử hoặc áp dụng sáng kiến lần đầu (nếu có)'
  return [
    ...(participants.length === 0
      ? section(people, 'Không có.')
      : [{ block: 'heading', text: people } as const, participantsTable(participants)]),
    ...(listed.length === 0
      ? section('10. Tài liệu kèm theo', 'Không có.')
      : [{ block: 'heading', text: '10. Tài liệu kèm theo' } as const, filesTable(listed)]),
  ]
}

/** A section of the form: on its label's line when short, below it when long, dots when nothing is there yet. */
function section(label: string, text: string): Block[] {
  const [first, ...more] = linesOf(text)
  if (first === undefined) return [{ block: 'field', label: [bold(label)] }]
  if (more.length === 0 && first.length <= 160)
    return [{ block: 'field', label: [bold(label)], value: first }]
  return [{ block: 'heading', text: `${label}:` }, ...paragraphs(text)]
}

function signatures({ authors, place, day }: ApplicationFormData): Block[] {
  const note = '(Ký, ghi rõ họ tên)'
  const when = placeAndDay(place, day)
  const [only, ...others] = authors
  if (others.length === 0) {
    return [
      {
        block: 'ending',
        signature: { authority: ['NGƯỜI NỘP ĐƠN'], note, name: only?.fullName, placeAndDay: when },
      },
    ]
  }
  return [
    { block: 'ending', signature: { authority: ['NHỮNG NGƯỜI NỘP ĐƠN'], note, placeAndDay: when, room: 0 } },
    { block: 'signatures', signatures: authors.map((author) => ({ authority: [], name: author.fullName })) },
  ]
}
