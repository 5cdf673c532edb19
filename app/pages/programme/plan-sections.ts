import { type ObjectShape, planShape } from './plan-shape.ts'

/** One thing on a page of the editor, in the order in which the page shows them. */
export type PlanBlock =
  | {
      readonly block: 'fields'
      readonly title?: string
      readonly hint?: string
      readonly names: readonly string[]
    }
  /** A part that may be there or not, behind a box to tick. */
  | {
      readonly block: 'switched'
      readonly name: string
      readonly hint: string
      readonly names: readonly string[]
    }
  | { readonly block: 'rows'; readonly name: string; readonly hint?: string; readonly add: string }

type Section = {
  readonly title: string
  readonly lead: string
  /** The keys of the file this page holds. */
  readonly keys: readonly string[]
  readonly blocks: readonly PlanBlock[]
}

const fields = (title: string | undefined, names: readonly string[], hint?: string): PlanBlock => ({
  block: 'fields',
  ...(title === undefined ? {} : { title }),
  ...(hint === undefined ? {} : { hint }),
  names,
})
const rows = (name: string, add: string, hint?: string): PlanBlock => ({
  block: 'rows',
  name,
  add,
  ...(hint === undefined ? {} : { hint }),
})

/** The pages of the editor, which together hold every key of the file. */
const planSections = {
  chung: {
    title: 'Thông tin chung',
    lead: 'Tên, cơ quan, Hội đồng và văn bản của kế hoạch.',
    keys: ['code', 'year', 'title', 'authority', 'plan'],
    blocks: [
      fields(undefined, ['title', 'year', 'code']),
      fields('Cơ quan ban hành', [
        'authority.name',
        'authority.abbreviation',
        'authority.place',
        'authority.superior',
        'authority.email',
      ]),
      fields('Cơ quan thường trực và Hội đồng', [
        'authority.office.name',
        'authority.office.abbreviation',
        'authority.council.name',
      ]),
      {
        block: 'switched',
        name: 'authority.appraiser',
        hint: 'Cơ quan chuyên môn tiếp nhận, thẩm định hồ sơ của ngành mình trước.',
        names: [
          'authority.appraiser.name',
          'authority.appraiser.sectors',
          'authority.appraiser.days',
          'authority.appraiser.notRecommended',
        ],
      },
      rows(
        'authority.appraisers',
        'Thêm cơ quan thẩm định',
        'Ngành khác cũng có cơ quan thẩm định; mỗi ngành chỉ một cơ quan.',
      ),
      fields('Văn bản', ['plan.number', 'plan.symbol', 'plan.month', 'plan.signedAs', 'plan.signer']),
    ],
  },
  'can-cu': {
    title: 'Căn cứ pháp lý',
    lead: 'Văn bản in ở đầu kế hoạch; chỉ in văn bản còn hiệu lực vào ngày ban hành.',
    keys: ['legalBases'],
    blocks: [rows('legalBases', 'Thêm căn cứ')],
  },
  'danh-muc': {
    title: 'Loại giải pháp, lĩnh vực, ngành',
    lead: 'Các danh sách tác giả chọn khi viết đơn; ngành quyết định đợt nộp hồ sơ.',
    keys: ['solutionKinds', 'fields', 'sectors'],
    blocks: [
      rows('solutionKinds', 'Thêm loại giải pháp'),
      rows('fields', 'Thêm lĩnh vực'),
      rows('sectors', 'Thêm ngành'),
    ],
  },
  dot: {
    title: 'Các đợt nộp hồ sơ',
    lead: 'Đợt nào nhận hồ sơ của ngành nào, từ khi nào, đến khi nào.',
    keys: ['rounds'],
    blocks: [rows('rounds', 'Thêm đợt')],
  },
  'ho-so': {
    title: 'Hồ sơ',
    lead: 'Số bản giấy, thời hạn nộp đơn và bước của tỷ lệ đóng góp.',
    keys: ['dossier'],
    blocks: [fields(undefined, ['dossier.paperCopies', 'dossier.filingWithinMonths', 'dossier.shareStep'])],
  },
  'tiep-nhan': {
    title: 'Tiếp nhận, kiểm tra',
    lead: 'Các thời hạn luật định, số lần bổ sung và những nội dung được kiểm tra.',
    keys: ['intake'],
    blocks: [
      fields('Thời hạn', [
        'intake.checkMonths',
        'intake.supplementMonths',
        'intake.decisionMonths',
        'intake.whileSupplementing',
        'intake.warnDays',
      ]),
      fields('Bổ sung hồ sơ', ['intake.supplementsAtMost', 'intake.closeUnanswered']),
      fields('Nội dung kiểm tra', ['intake.omittedPoints']),
      rows(
        'intake.holidays',
        'Thêm ngày nghỉ',
        'Hạn bổ sung rơi vào thứ Bảy, Chủ nhật hoặc ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.',
      ),
    ],
  },
  'thang-diem': {
    title: 'Thang điểm',
    lead: 'Phiếu chấm của Hội đồng. Khóa lại khi phiếu đầu tiên đã ký.',
    keys: ['rubric'],
    blocks: [
      fields(undefined, ['rubric.scale', 'rubric.step', 'rubric.note']),
      rows('rubric.criteria', 'Thêm tiêu chí', 'Tổng điểm tối đa của các tiêu chí bằng tổng điểm ở trên.'),
    ],
  },
  'cach-tinh': {
    title: 'Cách tính điểm',
    lead: 'Từ các phiếu thành điểm bình quân. Khóa lại khi phiếu đầu tiên đã ký.',
    keys: ['scoring'],
    blocks: [
      fields('Điểm bình quân', [
        'scoring.statistic',
        'scoring.trimFrom',
        'scoring.decimals',
        'scoring.decideOn',
        'scoring.requiredSheets',
      ]),
      {
        block: 'switched',
        name: 'scoring.gap',
        hint: 'Hồ sơ có chênh lệch lớn được đánh dấu để Hội đồng thảo luận.',
        names: ['scoring.gap.range', 'scoring.gap.fromMean'],
      },
      fields('Giữ kín', ['scoring.seeOthers', 'scoring.ballots']),
      fields('Phiếu giấy', ['scoring.unequalSums']),
    ],
  },
  hop: {
    title: 'Họp và biểu quyết',
    lead: 'Khi nào Hội đồng được họp, bao nhiêu người đồng ý thì công nhận. Khóa lại khi đã ban hành quyết định.',
    keys: ['council', 'quorum', 'vote'],
    blocks: [
      fields(
        'Thành phần Hội đồng',
        ['council.leastMembers', 'council.oddMembers'],
        'Chỉ nhắc khi Hội đồng chưa được như vậy, không ngăn công việc.',
      ),
      {
        block: 'switched',
        name: 'quorum',
        hint: 'Số thành viên phải có mặt để phiên họp hợp lệ.',
        names: ['quorum.share', 'quorum.chairOrVice'],
      },
      fields('Biểu quyết', ['vote.required', 'vote.share', 'vote.base']),
    ],
  },
  'xep-loai': {
    title: 'Công nhận và xếp loại',
    lead: 'Ngưỡng điểm, số giải, mức thưởng; loại cao nhất đứng đầu. Khóa lại khi đã ban hành quyết định.',
    keys: ['recognition', 'classes', 'quotaPool'],
    blocks: [
      fields('Công nhận', ['recognition.minimum', 'recognition.floors']),
      rows('classes', 'Thêm loại', 'Ngưỡng điểm giảm dần từ trên xuống, không thấp hơn điểm tối thiểu.'),
      fields('Phạm vi', ['quotaPool']),
    ],
  },
  'bang-diem': {
    title: 'Khi bằng điểm',
    lead: 'Xét lần lượt từng bước khi nhiều hồ sơ bằng điểm ở suất cuối cùng của một loại; bước cuối là người quyết định.',
    keys: ['ties'],
    blocks: [rows('ties', 'Thêm bước')],
  },
  'chi-tieu': {
    title: 'Chỉ tiêu',
    lead: 'Đơn vị nào phải tham gia, bao nhiêu sáng kiến, tính ở bước nào.',
    keys: ['targets'],
    blocks: [rows('targets', 'Thêm chỉ tiêu')],
  },
  'kinh-phi': {
    title: 'Kinh phí',
    lead: 'Mức trần tiền thưởng, nguồn kinh phí, thuế, tiền họp của Hội đồng.',
    keys: ['budget'],
    blocks: [
      fields(undefined, ['budget.prizeCeiling', 'budget.source']),
      fields('Thuế', ['budget.taxPercent', 'budget.taxNote']),
      {
        block: 'switched',
        name: 'budget.councilFees',
        hint: 'Bỏ trống nếu kế hoạch không chi tiền họp cho Hội đồng.',
        names: [
          'budget.councilFees.chair',
          'budget.councilFees.member',
          'budget.councilFees.invited',
          'budget.councilFees.invitedPeople',
          'budget.councilFees.meetings',
        ],
      },
    ],
  },
  'ket-qua': {
    title: 'Niêm yết, kiến nghị',
    lead: 'Lấy ý kiến trước khi ký, thời hạn nhận và trả lời kiến nghị.',
    keys: ['results'],
    blocks: [fields(undefined, ['results.postingDays', 'results.complaintDays', 'results.answerDays'])],
  },
} as const satisfies Readonly<Record<string, Section>>

export type PlanSectionSlug = keyof typeof planSections

export const planSectionSlugs = Object.keys(planSections).filter(isPlanSection)

export function isPlanSection(slug: string): slug is PlanSectionSlug {
  return Object.hasOwn(planSections, slug)
}

export const sectionOf = (slug: PlanSectionSlug): Section => planSections[slug]

/** The page that holds a key of the file. */
export const sectionOfKey = (key: string): PlanSectionSlug =>
  planSectionSlugs.find((slug) => sectionOf(slug).keys.includes(key)) ?? 'chung'

/** The part of the file's form that a page sends. */
export const shapeOfSection = (slug: PlanSectionSlug): ObjectShape => ({
  kind: 'object',
  keys: Object.fromEntries(
    Object.entries(planShape.keys).filter(([key]) => sectionOf(slug).keys.includes(key)),
  ),
})

/** What the row of a list holds, in the order in which it is filled in. */
export const rowNames: Readonly<Record<string, readonly string[]>> = {
  'authority.appraisers': ['name', 'sectors', 'days', 'notRecommended'],
  legalBases: ['number', 'title', 'issued', 'validFrom', 'validTo'],
  solutionKinds: ['name', 'code'],
  fields: ['name', 'code'],
  sectors: ['name', 'code'],
  rounds: ['name', 'code', 'opens', 'deadline.wording', 'deadline.day', 'late', 'sectors'],
  'rubric.criteria': ['name', 'code', 'max', 'floor', 'guidance', 'commentRequired', 'commentAtExtremes'],
  'rubric.criteria[].parts': [
    'name',
    'code',
    'max',
    'floor',
    'guidance',
    'commentRequired',
    'commentAtExtremes',
  ],
  'rubric.criteria[].bands': ['name', 'from', 'to'],
  classes: ['name', 'code', 'from', 'quota', 'prize', 'onFloorMissed', 'floors'],
  ties: [''],
  targets: ['kind', 'counts', 'share', 'minimum', 'field', 'unitTypes'],
}
