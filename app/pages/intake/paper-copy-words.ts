import type { AddCopiesProblem } from '#app/casework/intake/add-paper-copies.ts'
import type {
  CopyProblem,
  CopyState,
  CopyStepKind,
  HolderKind,
  PaperCopy,
} from '#app/domain/intake/paper-copy.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay } from '#app/pages/kit/wording.ts'

export const copyStateWords: Readonly<Record<CopyState, BadgeWords>> = {
  kept: { words: 'Lưu tại cơ quan', tone: 'green' },
  'handed-out': { words: 'Đang giao', tone: 'water' },
  lost: { words: 'Bị mất', tone: 'red' },
  destroyed: { words: 'Đã hủy', tone: 'quiet' },
}

export const holderKindWords: Readonly<Record<HolderKind, string>> = {
  member: 'Thành viên Hội đồng',
  officer: 'Cán bộ',
  unit: 'Đơn vị',
}

export const copyStepWords: Readonly<Record<CopyStepKind, string>> = {
  received: 'đã tiếp nhận',
  shelved: 'đã xếp vào chỗ lưu',
  'handed-out': 'đã giao',
  'taken-back': 'đã nhận lại',
  lost: 'đã ghi nhận bị mất',
  destroyed: 'đã ghi nhận hủy',
}

/** Where a copy is, in a few words. */
export function whereabouts({ state, place, holder, dueOn }: PaperCopy): string {
  switch (state) {
    case 'kept':
      return place === '' ? 'Chưa xếp chỗ' : place
    case 'handed-out':
      return `${holder?.name ?? ''}${dueOn === null ? '' : `, hẹn trả ${printDay(dueOn)}`}`
    case 'lost':
      return holder === null ? '' : `Người giữ cuối: ${holder.name}`
    case 'destroyed':
      return ''
  }
}

export function copyProblemWords(problem: CopyProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-copies-chosen':
      return { message: 'Chưa chọn bản giấy nào.' }
    case 'no-such-copy':
      return { message: 'Có bản giấy không còn trong sổ. Hãy tải lại trang rồi chọn lại.' }
    case 'not-in-this-state':
      return {
        message: `Bản ${problem.code}: ${copyStateWords[problem.state].words.toLocaleLowerCase('vi')}, không làm được việc này.`,
      }
    case 'no-place':
      return { message: 'Hãy ghi chỗ lưu (kệ, hộp).', field: 'noi' }
    case 'no-holder':
      return { message: 'Hãy ghi người hoặc đơn vị nhận.', field: 'nguoi-giu' }
    case 'no-reason':
      return { message: 'Hãy ghi lý do.', field: 'ly-do' }
    case 'due-before-today':
      return { message: 'Ngày hẹn trả đã qua.', field: 'hen-tra' }
  }
}

export function addCopiesProblemWords(problem: AddCopiesProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không có hồ sơ này.' }
    case 'not-received':
      return { message: 'Hồ sơ chưa có giấy biên nhận; hãy tiếp nhận trước.' }
    case 'nobody-brought-them':
      return { message: 'Hãy ghi người mang bản giấy đến.', field: 'nguoi-mang' }
    case 'copies-out-of-range':
      return { message: `Số bản là số nguyên từ 1 đến ${problem.most}.`, field: 'so-ban' }
  }
}
