import type {
  ChoiceProblem,
  FloorChoiceProblem,
  TieChoiceProblem,
} from '#app/domain/ranking/recorded-choices.ts'
import { printList } from '#app/pages/kit/wording.ts'

/** The sentence for a recorded choice that does not answer any question of this ranking. */
export function choiceProblem(problem: ChoiceProblem): string {
  return problem.about === 'tie' ? tieSentence(problem) : floorSentence(problem)
}

function tieSentence(problem: TieChoiceProblem): string {
  switch (problem.problem) {
    case 'no-minutes':
      return 'Lựa chọn chưa ghi số biên bản.'
    case 'unknown-class':
      return `Kế hoạch không có loại “${problem.class}”.`
    case 'unknown-round':
      return `Kế hoạch không có đợt “${problem.round}”.`
    case 'round-without-own-quotas':
      return `Số giải tính chung cả năm, lựa chọn không được ghi riêng cho đợt “${problem.round}”.`
    case 'round-missing':
      return 'Số giải tính riêng từng đợt, lựa chọn phải ghi rõ đợt.'
    case 'unknown-dossier':
      return `Không có hồ sơ “${problem.dossier}”.`
    case 'chosen-twice':
      return `Hồ sơ “${problem.dossier}” được ghi hai lần trong một lựa chọn.`
    case 'recorded-twice':
      return `Loại này đã có lựa chọn ở mục thứ ${problem.first + 1}.`
    case 'no-such-tie':
      return `Loại “${problem.class}” không có nhóm bằng điểm nào cần chọn ở giải cuối.`
    case 'wrong-number':
      return `Còn ${problem.places} giải nhưng lựa chọn ghi ${problem.given} hồ sơ.`
    case 'not-in-group':
      return `Hồ sơ “${problem.dossier}” không thuộc nhóm bằng điểm (${printList(problem.group)}).`
  }
}

function floorSentence(problem: FloorChoiceProblem): string {
  const whose = `Hồ sơ “${problem.dossier}”`
  switch (problem.problem) {
    case 'no-minutes':
      return `${whose}: quyết định về điểm sàn chưa ghi số biên bản.`
    case 'unknown-class':
      return `${whose}: kế hoạch không có loại “${problem.class}”.`
    case 'unknown-dossier':
      return `Không có hồ sơ “${problem.dossier}”.`
    case 'recorded-twice':
      return `${whose} đã có quyết định ở mục thứ ${problem.first + 1}.`
    case 'no-floor-missed':
      return `${whose} không có điểm sàn nào cần Hội đồng quyết định.`
    case 'class-not-in-question':
      return `${whose} không đạt điểm sàn của loại “${problem.missed}”, không thể xếp lên loại “${problem.class}”.`
    case 'class-demotes':
      return `${whose} cũng không đạt điểm sàn của loại “${problem.class}”, mà kế hoạch quy định loại này chuyển xuống loại dưới.`
  }
}
