import type { BundleRun, BundleRunProblem, BundleState } from '#app/domain/dossier/bundle-run.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'

export const bundleStateWords: Readonly<Record<BundleState, BadgeWords>> = {
  waiting: { words: 'Đang chờ', tone: 'quiet' },
  bound: { words: 'Đã ghép', tone: 'green' },
  failed: { words: 'Không ghép được', tone: 'red' },
}

/** How far a run is, in a few words. */
export function bundleRunFigure({ items, finishedAt }: BundleRun): string {
  const bound = items.filter(({ state }) => state === 'bound').length
  const failed = items.filter(({ state }) => state === 'failed').length
  const words = finishedAt === null ? `đang ghép ${bound}/${items.length}` : `xong ${bound}/${items.length}`
  return failed === 0 ? words : `${words}, ${failed} không ghép được`
}

export function bundleRunProblemWords(problem: BundleRunProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Chỉ cơ quan thường trực in bộ hồ sơ hàng loạt.' }
    case 'nothing-chosen':
      return { message: 'Chưa chọn hồ sơ nào để in.' }
    case 'too-many':
      return { message: `Mỗi lượt in nhiều nhất ${problem.most} hồ sơ.` }
    case 'copies-out-of-range':
      return { message: `Số bản là số nguyên từ 1 đến ${problem.most}.`, field: 'so-ban' }
    case 'not-handed-in':
      return { message: `${problem.count} hồ sơ đã chọn chưa được nộp, chưa có bộ hồ sơ để in.` }
  }
}
