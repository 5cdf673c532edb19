import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import { unitTypes } from '#app/domain/people/unit.ts'
import type { Choice } from '#app/pages/kit/choice-field.tsx'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import { isJsonObject, valueAt } from './json-path.ts'
import { codesOf } from './plan-fields.ts'

/** What a part of the programme file is called, by its path with every row number left out. */
export const partLabels: Readonly<Record<string, string>> = {
  format: 'Định dạng tệp',
  code: 'Mã kế hoạch',
  year: 'Năm',
  title: 'Tên kế hoạch',
  authority: 'Cơ quan',
  'authority.name': 'Cơ quan ban hành',
  'authority.abbreviation': 'Viết tắt',
  'authority.place': 'Địa danh',
  'authority.superior': 'Cơ quan cấp trên',
  'authority.office': 'Cơ quan thường trực',
  'authority.office.name': 'Tên cơ quan thường trực',
  'authority.office.abbreviation': 'Viết tắt của cơ quan thường trực',
  'authority.appraiser': 'Cơ quan thẩm định ngành',
  'authority.appraiser.name': 'Tên cơ quan thẩm định',
  'authority.appraiser.sectors': 'Thẩm định các ngành',
  'authority.appraiser.days': 'Thời hạn thẩm định (ngày, kể từ khi chấp nhận)',
  'authority.appraiser.notRecommended': 'Hồ sơ chưa được đề nghị',
  'authority.appraisers': 'Cơ quan thẩm định của ngành khác',
  'authority.appraisers[].name': 'Tên cơ quan thẩm định',
  'authority.appraisers[].sectors': 'Thẩm định các ngành',
  'authority.appraisers[].days': 'Thời hạn thẩm định (ngày, kể từ khi chấp nhận)',
  'authority.appraisers[].notRecommended': 'Hồ sơ chưa được đề nghị',
  'authority.council': 'Hội đồng',
  'authority.council.name': 'Tên Hội đồng',
  'authority.email': 'Thư điện tử nhận bản mềm',
  plan: 'Văn bản',
  'plan.symbol': 'Ký hiệu',
  'plan.number': 'Số',
  'plan.month': 'Tháng ban hành',
  'plan.signedAs': 'Thẩm quyền ký',
  'plan.signer': 'Người ký',
  legalBases: 'Căn cứ pháp lý',
  'legalBases[].number': 'Số, ký hiệu',
  'legalBases[].title': 'Tên văn bản',
  'legalBases[].issued': 'Ngày ban hành',
  'legalBases[].validFrom': 'Có hiệu lực từ',
  'legalBases[].validTo': 'Hết hiệu lực sau ngày',
  solutionKinds: 'Loại giải pháp',
  'solutionKinds[].code': 'Mã',
  'solutionKinds[].name': 'Tên loại giải pháp',
  fields: 'Lĩnh vực',
  'fields[].code': 'Mã',
  'fields[].name': 'Tên lĩnh vực',
  sectors: 'Ngành',
  'sectors[].code': 'Mã',
  'sectors[].name': 'Tên ngành',
  rounds: 'Đợt',
  'rounds[].code': 'Mã',
  'rounds[].name': 'Tên đợt',
  'rounds[].sectors': 'Nhận hồ sơ của',
  'rounds[].opens': 'Nhận hồ sơ từ ngày',
  'rounds[].deadline': 'Hạn nộp',
  'rounds[].deadline.wording': 'Cách ghi hạn nộp',
  'rounds[].deadline.day': 'Ngày của hạn nộp',
  'rounds[].late': 'Hồ sơ nộp muộn',
  dossier: 'Hồ sơ',
  'dossier.paperCopies': 'Số bản giấy',
  'dossier.filingWithinMonths': 'Thời hạn nộp đơn sau lần áp dụng đầu',
  'dossier.shareStep': 'Bước của tỷ lệ đóng góp',
  intake: 'Tiếp nhận, kiểm tra',
  'intake.checkMonths': 'Thời hạn kiểm tra hồ sơ',
  'intake.supplementMonths': 'Thời hạn tác giả bổ sung',
  'intake.decisionMonths': 'Thời hạn xét công nhận',
  'intake.whileSupplementing': 'Thời hạn kiểm tra trong lúc chờ bổ sung',
  'intake.supplementsAtMost': 'Số lần yêu cầu bổ sung tối đa',
  'intake.closeUnanswered': 'Tự động từ chối hồ sơ quá hạn bổ sung',
  'intake.warnDays': 'Báo “sắp quá hạn” khi còn',
  'intake.holidays': 'Ngày nghỉ lễ',
  'intake.holidays[]': 'Ngày nghỉ',
  'intake.omittedPoints': 'Không kiểm tra các nội dung',
  rubric: 'Thang điểm',
  'rubric.note': 'Ghi chú của thang điểm',
  'rubric.scale': 'Tổng điểm',
  'rubric.step': 'Bước điểm',
  'rubric.criteria': 'Tiêu chí',
  'rubric.criteria[].code': 'Mã',
  'rubric.criteria[].name': 'Tên tiêu chí',
  'rubric.criteria[].max': 'Điểm tối đa',
  'rubric.criteria[].floor': 'Điểm sàn để công nhận',
  'rubric.criteria[].guidance': 'Hướng dẫn chấm',
  'rubric.criteria[].commentRequired': 'Bắt buộc ghi nhận xét',
  'rubric.criteria[].commentAtExtremes': 'Bắt buộc nhận xét khi chấm ở mức cao nhất hoặc thấp nhất',
  'rubric.criteria[].bands': 'Mức điểm',
  'rubric.criteria[].bands[].name': 'Tên mức',
  'rubric.criteria[].bands[].from': 'Từ điểm',
  'rubric.criteria[].bands[].to': 'Đến điểm',
  'rubric.criteria[].parts': 'Tiêu chí thành phần',
  scoring: 'Cách tính điểm',
  'scoring.statistic': 'Cách tính điểm bình quân',
  'scoring.trimFrom': 'Bỏ phiếu cao nhất, thấp nhất khi có từ',
  'scoring.decimals': 'Số chữ số thập phân',
  'scoring.decideOn': 'Số quyết định ngưỡng và thứ tự',
  'scoring.requiredSheets': 'Số phiếu tối thiểu để xếp hạng',
  'scoring.gap': 'Cảnh báo chênh lệch điểm',
  'scoring.gap.range': 'Phiếu cao nhất và thấp nhất chênh quá',
  'scoring.gap.fromMean': 'Một phiếu lệch điểm bình quân quá',
  'scoring.seeOthers': 'Xem điểm của thành viên khác',
  'scoring.ballots': 'Tên người chấm',
  'scoring.unequalSums': 'Phiếu giấy cộng sai tổng điểm',
  council: 'Thành phần Hội đồng',
  'council.leastMembers': 'Số thành viên ít nhất',
  'council.oddMembers': 'Nên là số lẻ',
  quorum: 'Số thành viên tối thiểu để họp',
  'quorum.share': 'Tỷ lệ thành viên có mặt',
  'quorum.chairOrVice': 'Phải có Chủ tịch hoặc Phó Chủ tịch',
  vote: 'Biểu quyết',
  'vote.required': 'Công nhận phải qua biểu quyết',
  'vote.share': 'Tỷ lệ đồng ý tối thiểu',
  'vote.base': 'Tính trên',
  recognition: 'Công nhận',
  'recognition.minimum': 'Điểm tối thiểu để cấp giấy chứng nhận',
  'recognition.floors': 'Điểm sàn từng tiêu chí để công nhận',
  classes: 'Xếp loại',
  'classes[].code': 'Mã',
  'classes[].name': 'Tên loại',
  'classes[].from': 'Điểm bình quân từ',
  'classes[].quota': 'Số giải tối đa',
  'classes[].prize': 'Tiền thưởng mỗi sáng kiến',
  'classes[].floors': 'Điểm sàn từng tiêu chí',
  'classes[].onFloorMissed': 'Khi không đạt điểm sàn',
  quotaPool: 'Số giải tính cho',
  ties: 'Khi bằng điểm',
  'ties[]': 'Xét',
  targets: 'Chỉ tiêu',
  'targets[].kind': 'Loại chỉ tiêu',
  'targets[].unitTypes': 'Áp dụng cho',
  'targets[].share': 'Tỷ lệ đơn vị tham gia',
  'targets[].minimum': 'Số lượng tối thiểu',
  'targets[].field': 'Lĩnh vực',
  'targets[].counts': 'Tính khi',
  budget: 'Kinh phí',
  'budget.prizeCeiling': 'Tổng tiền thưởng không vượt quá',
  'budget.source': 'Nguồn kinh phí',
  'budget.taxPercent': 'Thuế thu nhập cá nhân khấu trừ trên tiền thưởng',
  'budget.taxNote': 'Ghi chú về thuế trên danh sách chi',
  'budget.councilFees': 'Chi tiền họp cho Hội đồng',
  'budget.councilFees.chair': 'Chủ tịch, mỗi buổi',
  'budget.councilFees.member': 'Phó Chủ tịch, thư ký, ủy viên, mỗi buổi',
  'budget.councilFees.invited': 'Đại biểu được mời, mỗi buổi',
  'budget.councilFees.invitedPeople': 'Số đại biểu được mời mỗi buổi',
  'budget.councilFees.meetings': 'Số buổi họp dự kiến',
  results: 'Niêm yết, kiến nghị',
  'results.postingDays': 'Niêm yết lấy ý kiến trước khi ký',
  'results.complaintDays': 'Nhận kiến nghị sau ngày ban hành quyết định',
  'results.answerDays': 'Trả lời kiến nghị kể từ ngày nhận',
}

/** What a row of a list is called. */
export const rowLabels: Readonly<Record<string, string>> = {
  legalBases: 'Căn cứ',
  solutionKinds: 'Loại giải pháp',
  fields: 'Lĩnh vực',
  sectors: 'Ngành',
  rounds: 'Đợt',
  'intake.holidays': 'Ngày nghỉ',
  'rubric.criteria': 'Tiêu chí',
  'rubric.criteria[].bands': 'Mức điểm',
  'rubric.criteria[].parts': 'Tiêu chí thành phần',
  classes: 'Loại',
  ties: 'Bước',
  targets: 'Chỉ tiêu',
}

/** What a person should know before filling a box in. */
export const partHints: Readonly<Record<string, string>> = {
  code: 'Chữ không dấu, số và gạch nối; không đổi được sau khi ban hành.',
  title: 'Như trích yếu của văn bản: “Kế hoạch triển khai công tác sáng kiến cơ sở năm …”.',
  'authority.abbreviation': 'Dùng trong ký hiệu văn bản, như UBND.',
  'authority.place': 'In trước ngày tháng của văn bản.',
  'plan.symbol': 'Đứng sau số: 45/KH-UBND.',
  'plan.number': 'Để trống: văn thư ghi số khi ban hành.',
  'plan.month': 'Dạng 03/2024, in trên bản dự thảo.',
  'plan.signedAs': 'Các dòng cách nhau bằng dấu gạch chéo: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH.',
  'legalBases[].validTo': 'Để trống nếu còn hiệu lực.',
  'rounds[].deadline.wording': '“Trước ngày” không tính ngày đó; “đến hết ngày” có tính.',
  'dossier.paperCopies': '0 nếu không cần bản giấy.',
  'dossier.filingWithinMonths': 'Số tháng kể từ ngày áp dụng lần đầu (Điều lệ Sáng kiến: 12).',
  'dossier.shareStep': '0,5 hoặc 1: tỷ lệ của mỗi tác giả là bội của số này.',
  'intake.checkMonths': 'Kể từ ngày tiếp nhận (Điều lệ Sáng kiến: 1).',
  'intake.supplementMonths': 'Kể từ ngày yêu cầu (Điều lệ Sáng kiến: 1).',
  'intake.decisionMonths':
    'Kể từ ngày chấp nhận đơn, hoặc ngày áp dụng lần đầu xong nếu muộn hơn (Điều lệ Sáng kiến: 3).',
  'intake.supplementsAtMost': 'Để trống: không giới hạn.',
  'intake.closeUnanswered':
    'Khi hết hạn mà tác giả chưa trả lời, hệ thống từ chối đơn và báo cho tác giả, đơn vị.',
  'rubric.step': '0,5: điểm lẻ đến nửa điểm.',
  'rubric.criteria[].floor': 'Để trống nếu không đặt; xét trên điểm bình quân của tiêu chí.',
  'scoring.trimFrom': 'Chỉ dùng với cách “bỏ một phiếu cao nhất, một phiếu thấp nhất”.',
  'scoring.decimals': 'Từ 0 đến 4.',
  'scoring.requiredSheets':
    '“2/3” hoặc “75 %” là tỷ lệ trên số thành viên không có xung đột lợi ích; “3” là ba phiếu.',
  'quorum.share': 'Dạng 2/3 hoặc 75 %.',
  'vote.share': 'Dạng 2/3 hoặc 75 %.',
  'vote.base': 'Thành viên có xung đột lợi ích không nằm trong số tính.',
  'recognition.floors': 'Để trống ô nào thì tiêu chí đó không có điểm sàn.',
  'classes[].quota': 'Để trống: không giới hạn.',
  'classes[].floors': 'Để trống ô nào thì tiêu chí đó không có điểm sàn.',
  'targets[].share': 'Dạng 100 % hoặc 2/3.',
  'budget.prizeCeiling': 'Để trống nếu kế hoạch không nêu.',
  'budget.taxNote': 'Để trống: nêu rằng tiền thưởng về cải tiến kỹ thuật được công nhận không chịu thuế.',
  'budget.councilFees.chair': 'Thông tư 03/2019/TT-BTC: tối đa 500.000 đ.',
  'budget.councilFees.member': 'Thông tư 03/2019/TT-BTC: tối đa 200.000 đ.',
  'budget.councilFees.invited': 'Thông tư 03/2019/TT-BTC: tối đa 100.000 đ.',
  'results.postingDays': 'Để trống: không niêm yết. Danh sách niêm yết không nêu điểm và xếp loại.',
}

const units: Readonly<Record<string, string>> = {
  'dossier.paperCopies': 'bản',
  'dossier.filingWithinMonths': 'tháng',
  'dossier.shareStep': '%',
  'intake.checkMonths': 'tháng',
  'intake.supplementMonths': 'tháng',
  'intake.decisionMonths': 'tháng',
  'intake.supplementsAtMost': 'lần',
  'intake.warnDays': 'ngày',
  'rubric.scale': 'điểm',
  'rubric.step': 'điểm',
  'rubric.criteria[].max': 'điểm',
  'rubric.criteria[].floor': 'điểm',
  'council.leastMembers': 'người',
  'scoring.trimFrom': 'phiếu',
  'scoring.decimals': 'chữ số',
  'scoring.gap.range': 'điểm',
  'scoring.gap.fromMean': 'điểm',
  'recognition.minimum': 'điểm',
  'classes[].from': 'điểm',
  'classes[].quota': 'giải',
  'classes[].prize': 'đ',
  'targets[].minimum': 'sáng kiến',
  'budget.prizeCeiling': 'đ',
  'budget.taxPercent': '%',
  'budget.councilFees.chair': 'đ',
  'budget.councilFees.member': 'đ',
  'budget.councilFees.invited': 'đ',
  'budget.councilFees.invitedPeople': 'người',
  'budget.councilFees.meetings': 'buổi',
  'results.postingDays': 'ngày',
  'results.complaintDays': 'ngày',
  'results.answerDays': 'ngày',
}
export const unitOf = (pattern: string): string | undefined => units[pattern]

const ofNotRecommended = {
  'to-council': 'Vẫn chuyển Hội đồng quyết định',
  'held-back': 'Không đưa ra Hội đồng',
}

const fixedChoices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'intake.whileSupplementing': {
    stops: 'Dừng lại, tính tiếp từ ngày tác giả trả lời',
    restarts: 'Tính lại từ đầu kể từ ngày tác giả trả lời',
    'runs-on': 'Vẫn tính',
  },
  'intake.omittedPoints': checkPointWords,
  'rounds[].deadline.wording': { before: 'Trước ngày', through: 'Đến hết ngày' },
  'rounds[].late': { refuse: 'Không tiếp nhận', 'accept-with-reason': 'Tiếp nhận khi có lý do và văn bản' },
  'authority.appraiser.notRecommended': ofNotRecommended,
  'authority.appraisers[].notRecommended': ofNotRecommended,
  'scoring.statistic': {
    mean: 'Trung bình cộng các phiếu',
    'trimmed-mean': 'Trung bình cộng, bỏ một phiếu cao nhất, một phiếu thấp nhất',
    median: 'Trung vị',
  },
  'scoring.decideOn': { rounded: 'Điểm đã làm tròn', exact: 'Điểm chưa làm tròn' },
  'scoring.seeOthers': {
    'after-closing': 'Sau khi kết thúc chấm điểm',
    'after-own': 'Sau khi đã ký phiếu của mình',
    never: 'Không bao giờ',
  },
  'scoring.ballots': { secret: 'Không hiện tên', named: 'Hiện tên' },
  'scoring.unequalSums': {
    refuse: 'Không nhận, trả thành viên sửa',
    'by-parts': 'Nhận theo điểm từng tiêu chí, ghi rõ lý do',
  },
  'vote.base': { 'all-members': 'Tổng số thành viên Hội đồng', present: 'Số thành viên có mặt' },
  'classes[].onFloorMissed': {
    warn: 'Dừng xếp hạng, chờ Hội đồng quyết định',
    demote: 'Xét ở loại thấp hơn mà hồ sơ đạt',
  },
  quotaPool: { year: 'Cả năm, mọi đợt chung một danh sách', round: 'Riêng từng đợt' },
  'targets[].kind': {
    participation: 'Tỷ lệ đơn vị tham gia',
    'per-unit': 'Số lượng mỗi đơn vị',
    field: 'Số lượng của một lĩnh vực',
  },
  'targets[].counts': {
    registered: 'Đã đăng ký',
    submitted: 'Đã nộp hồ sơ',
    accepted: 'Hồ sơ được tiếp nhận hợp lệ',
    recognised: 'Được công nhận',
  },
}

/** What may be chosen at a place: fixed, or what the draft itself lists. */
export function choicesAt(pattern: string, file: unknown): readonly Choice[] {
  const fixed = fixedChoices[pattern]
  if (fixed) return Object.entries(fixed).map(([value, label]) => ({ value, label }))
  switch (pattern) {
    case 'rounds[].sectors':
    case 'authority.appraiser.sectors':
    case 'authority.appraisers[].sectors':
      return codedChoices(valueAt(file, 'sectors'))
    case 'targets[].field':
      return codedChoices(valueAt(file, 'fields'))
    case 'targets[].unitTypes':
      return unitTypes.map((value) => ({ value, label: unitTypeWords[value] }))
    case 'ties[]':
      return [
        ...criteriaOf(file).map(({ value, label }) => ({
          value: `criterion:${value}`,
          label: `Điểm bình quân cao hơn ở “${label}”`,
        })),
        { value: 'spread', label: 'Chênh lệch giữa các phiếu nhỏ hơn' },
        { value: 'council', label: 'Hội đồng quyết định (bước cuối)' },
        { value: 'all-down', label: 'Cả nhóm xuống loại dưới (bước cuối)' },
      ]
    default:
      return []
  }
}

const codedChoices = (list: unknown): readonly Choice[] =>
  Array.isArray(list)
    ? list.flatMap((each: unknown) =>
        isJsonObject(each) && typeof each.code === 'string' && each.code !== ''
          ? [{ value: each.code, label: String(each.name || each.code) }]
          : [],
      )
    : []

/** Criteria and their parts, as a floor or a tie step may name them. */
export function criteriaOf(file: unknown): readonly Choice[] {
  const under = (list: unknown): readonly Choice[] =>
    Array.isArray(list)
      ? list.flatMap((each: unknown) => [
          ...codedChoices([each]),
          ...under(isJsonObject(each) ? each.parts : undefined),
        ])
      : []
  return under(valueAt(file, 'rubric.criteria'))
}

/** Codes that are ticked in the file though no list knows them: they stay in sight until somebody unticks them. */
export const strayCodes = (value: unknown, choices: readonly Choice[]): readonly Choice[] =>
  codesOf(value)
    .filter((code) => !choices.some((choice) => choice.value === code))
    .map((code) => ({ value: code, label: `${code} (không có trong danh sách)` }))

/** The words for a choice; the code itself where it is none of them. */
export const choiceWords = (pattern: string, value: string, file: unknown): string =>
  choicesAt(pattern, file).find((choice) => choice.value === value)?.label ?? value
