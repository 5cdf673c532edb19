/** The inverse of a symmetric positive definite matrix, by Cholesky's factors; null where it is not one. */
export function inverseOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const lower = cholesky(matrix)
  if (lower === null) return null
  const size = matrix.length
  const columns = Array.from({ length: size }, (_, column) => {
    const unit = Array.from({ length: size }, (__, row) => (row === column ? 1 : 0))
    return backward(lower, forward(lower, unit))
  })
  return columns.map((_, row) => columns.map((column) => column[row] ?? 0))
}

/** The matrix times the column. */
export const product = (
  matrix: readonly (readonly number[])[],
  column: readonly number[],
): readonly number[] =>
  matrix.map((row) => row.reduce((sum, value, place) => sum + value * (column[place] ?? 0), 0))

type Lower = readonly (readonly number[])[]
const at = (matrix: Lower, row: number, column: number): number => matrix[row]?.[column] ?? 0

function cholesky(matrix: Lower): Lower | null {
  const lower: number[][] = []
  for (let row = 0; row < matrix.length; row++) {
    const line: number[] = []
    for (let column = 0; column <= row; column++) {
      let rest = at(matrix, row, column)
      for (let k = 0; k < column; k++)
        rest -= (line[k] ?? 0) * (column === row ? (line[k] ?? 0) : at(lower, column, k))
      if (column === row && rest <= 1e-12) return null
      line.push(column === row ? Math.sqrt(rest) : rest / at(lower, column, column))
    }
    lower.push(line)
  }
  return lower
}

function forward(lower: Lower, right: readonly number[]): readonly number[] {
  const solved: number[] = []
  for (let row = 0; row < lower.length; row++) {
    let rest = right[row] ?? 0
    for (let k = 0; k < row; k++) rest -= at(lower, row, k) * (solved[k] ?? 0)
    solved.push(rest / at(lower, row, row))
  }
  return solved
}

function backward(lower: Lower, right: readonly number[]): readonly number[] {
  const solved = new Array<number>(lower.length).fill(0)
  for (let row = lower.length - 1; row >= 0; row--) {
    let rest = right[row] ?? 0
    for (let k = row + 1; k < lower.length; k++) rest -= at(lower, k, row) * (solved[k] ?? 0)
    solved[row] = rest / at(lower, row, row)
  }
  return solved
}
