import { printDong } from '#app/domain/dong.ts'
import { printFraction } from '#app/domain/fraction.ts'
import { printList } from '#app/domain/lists.ts'
import { type Mean, printMean } from '#app/domain/mean.ts'
import { fixedDecimals } from '#app/domain/points.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme, TieStep } from '#app/domain/programme/programme.ts'
import { criterionOf } from '#app/domain/programme/rubric.ts'
import type { RankedDossier } from '#app/domain/ranking/ranking.ts'
import type { ClassFact, RecognitionFact, WhyFact } from '#app/domain/ranking/why-fact.ts'

/** What the words need of an outcome: of a ranking, or of the decision that froze it. */
export type Explained = Pick<RankedDossier, 'why' | 'mean' | 'rank' | 'sheets' | 'prize'>

/** Vì sao: one paragraph that says how a dossier came to its result; the same on screens, on papers and from `npm run rank`. */
export function why(outcome: Explained, programme: Programme): string {
  const sentences = outcome.why.map((fact) => sentence(fact, outcome, programme))
  if (outcome.mean && outcome.rank !== null)
    sentences.unshift(`${figures(outcome, outcome.mean, programme)}, đứng thứ ${outcome.rank}.`)
  return sentences.join(' ')
}

function figures({ sheets }: Explained, mean: Mean, { scoring }: Programme): string {
  const printed = printMean(mean, scoring.decimals)
  if (scoring.statistic === 'median') return `Điểm trung vị ${printed} của ${sheets} phiếu hợp lệ`
  if (scoring.statistic === 'trimmed-mean' && sheets >= scoring.trimFrom)
    return `Điểm bình quân ${printed} của ${sheets} phiếu hợp lệ, đã bỏ một phiếu cao nhất và một phiếu thấp nhất`
  return `Điểm bình quân ${printed} của ${sheets} phiếu hợp lệ`
}

function sentence(fact: WhyFact, outcome: Explained, programme: Programme): string {
  if ('class' in fact) return classSentence(fact, outcome, programme)
  if (fact.fact === 'certificate-only')
    return 'Được công nhận và cấp Giấy chứng nhận sáng kiến, không thuộc loại có giải thưởng.'
  return recognitionSentence(fact, programme)
}

function recognitionSentence(fact: RecognitionFact, programme: Programme): string {
  switch (fact.fact) {
    case 'too-few-sheets':
      return fact.sheets === 0
        ? `Chưa có phiếu hợp lệ nào, cần ít nhất ${Math.max(1, fact.required)} phiếu nên chưa xếp hạng được.`
        : `Mới có ${fact.sheets} phiếu hợp lệ, cần ít nhất ${fact.required} phiếu nên chưa xếp hạng được.`
    case 'below-minimum':
      return `Không công nhận: thấp hơn điểm tối thiểu ${printFraction(fact.minimum)}.`
    case 'recognition-floor-missed':
      return `Không công nhận: ${criterionMean(fact, programme)}, thấp hơn điểm sàn công nhận ${printFraction(fact.from)}.`
    case 'vote-passed':
      return `Biểu quyết công nhận: ${fact.agree}/${fact.base} thành viên đồng ý, đủ tỷ lệ ${printFraction(programme.vote.share)}.`
    case 'vote-short':
      return `Không công nhận: chỉ có ${fact.agree}/${fact.base} thành viên đồng ý, chưa đủ tỷ lệ ${printFraction(fact.share)}.`
    case 'vote-missing':
      return 'Không công nhận: chưa có kết quả biểu quyết của Hội đồng.'
  }
}

function classSentence(fact: ClassFact, outcome: Explained, programme: Programme): string {
  const name = className(fact.class, programme)
  switch (fact.fact) {
    case 'below-threshold':
      return `Chưa đạt ngưỡng ${printFraction(fact.from)} của ${name}.`
    case 'placed':
      return `Đạt ngưỡng ${printFraction(fact.from)} của ${name}, ${
        fact.quota === null ? 'loại không giới hạn số giải' : `trong ${fact.quota} giải của loại này`
      }: được ${name}, mức thưởng ${printDong(outcome.prize)}.`
    case 'class-full':
      return classFull(fact, name, programme)
    case 'class-closed':
      return `${name} còn ${fact.places} giải nhưng đã khép lại, vì nhóm bằng điểm đứng trên (${codes(fact.group)}) không hồ sơ nào được nhận.`
    case 'all-down':
      return `Nhóm ${codes(fact.group)} bằng điểm khi ${name} chỉ còn ${fact.places} giải; theo kế hoạch, cả nhóm xuống loại dưới.`
    case 'chain-ahead':
      return `Bằng điểm với hồ sơ không còn giải ${name}, được xếp trước ${byStep(fact.step, 'ahead', programme)}.`
    case 'chain-behind':
      return `Bằng điểm với hồ sơ nhận giải cuối của ${name}, xếp sau ${byStep(fact.step, 'behind', programme)}.`
    case 'tie-open':
      return `Nhóm ${codes(fact.group)} bằng điểm khi ${name} chỉ còn ${fact.places} giải, các bước phân định không tách được: chờ Hội đồng quyết định và ghi biên bản.`
    case 'tie-chosen':
      return `Được Hội đồng chọn vào giải cuối của ${name} trong nhóm bằng điểm (biên bản số ${fact.minutes}).`
    case 'tie-not-chosen':
      return `Không được Hội đồng chọn vào giải cuối của ${name} trong nhóm bằng điểm (biên bản số ${fact.minutes}).`
    case 'tie-choice-waits':
      return `Hội đồng đã ghi lựa chọn cho giải cuối của ${name} (biên bản số ${fact.minutes}), nhưng còn phải chọn ở loại đứng trên trước.`
    case 'floor-missed':
      return `${capital(criterionMean(fact, programme))}, thấp hơn điểm sàn ${printFraction(fact.from)} của ${name}.`
    case 'floor-demoted':
      return `Theo kế hoạch, không đạt điểm sàn của ${name} thì xét ở loại dưới.`
    case 'floor-open':
      return `Chờ Hội đồng quyết định có xét ${name} hay không và ghi biên bản.`
    case 'floor-let-in':
      return `Hội đồng quyết định vẫn xét ${name} (biên bản số ${fact.minutes}).`
    case 'floor-placed-lower':
      return fact.to === null
        ? `Hội đồng quyết định không xếp loại (biên bản số ${fact.minutes}).`
        : `Hội đồng quyết định xét từ ${className(fact.to, programme)} trở xuống (biên bản số ${fact.minutes}).`
    case 'waits':
      return `Có được ${name} hay không còn tùy quyết định của Hội đồng về hồ sơ đứng trên.`
  }
}

function classFull(
  fact: Extract<ClassFact, { fact: 'class-full' }>,
  name: string,
  { scoring }: Programme,
): string {
  if (fact.quota === 0) return `${name} không có giải nào để xếp.`
  const reached = `Đạt ngưỡng của ${name} nhưng loại này đã đủ ${fact.quota} giải`
  if (!fact.last) return `${reached}.`
  const mean = fixedDecimals(fact.last.printedMean, scoring.decimals).replace('.', ',')
  return `${reached}, giải cuối thuộc về ${codes(fact.last.dossiers)} với ${mean} điểm.`
}

function criterionMean(
  { criterion, mean }: { readonly criterion: string; readonly mean: Mean },
  programme: Programme,
): string {
  return `điểm bình quân tiêu chí “${criterionName(criterion, programme)}” là ${printMean(mean, programme.scoring.decimals)}`
}

function byStep(step: TieStep, side: 'ahead' | 'behind', programme: Programme): string {
  if (step.by === 'spread')
    return side === 'ahead'
      ? 'nhờ điểm giữa các phiếu chênh nhau ít hơn'
      : 'vì điểm giữa các phiếu chênh nhau nhiều hơn'
  const name = criterionName(step.criterion, programme)
  return side === 'ahead'
    ? `nhờ điểm bình quân tiêu chí “${name}” cao hơn`
    : `vì điểm bình quân tiêu chí “${name}” thấp hơn`
}

const criterionName = (code: string, { rubric }: Programme): string => criterionOf(rubric, code)?.name ?? code

const className = (code: string, { classes }: Programme): string => nameOf(classes, code) ?? code

const LISTED = 12

/** A long group is named by its first members and counted. */
function codes(group: readonly string[]): string {
  if (group.length <= LISTED) return printList(group)
  return `${group.slice(0, LISTED).join(', ')} và ${group.length - LISTED} hồ sơ khác`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
