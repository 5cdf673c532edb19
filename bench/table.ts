import { type Figure, isMet, readable, type Target } from './figure.ts'

/** The figures as a table that reads well in a terminal and in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [
    ['What', 'Measured', 'Wanted', 'Compared', '', 'Remark'],
    ...figures.map((figure) => [
      figure.name,
      `${readable(figure.value)} ${figure.unit}`,
      figure.target === undefined ? '' : wanted(figure.target),
      comparedOf(figure),
      verdictOf(figure),
      figure.remark ?? '',
    ]),
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const drawn = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  return [drawn[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...drawn.slice(1)].join(
    '\n',
  )
}

const wanted = (target: Target): string =>
  'atLeast' in target ? `≥ ${target.atLeast.toLocaleString('en')}` : `≤ ${target.atMost.toLocaleString('en')}`

const comparedOf = ({ ratio }: Figure): string => {
  if (ratio === undefined) return ''
  const least = ratio.atLeast === undefined ? '' : ` (wanted ≥ ${ratio.atLeast})`
  return `${readable(ratio.value)} × ${ratio.to}${least}`
}

const verdictOf = (figure: Figure): string => {
  const met = isMet(figure)
  return met === undefined ? '' : met ? '✓' : '✗'
}
