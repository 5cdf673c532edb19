import type { ReactNode } from 'react'
import { why } from '#app/documents/ranking/why.ts'
import { printDong } from '#app/domain/dong.ts'
import { printFraction } from '#app/domain/fraction.ts'
import { printMean } from '#app/domain/mean.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { RankInput, SignedSheet } from '#app/domain/ranking/rank-input.ts'
import type { OpenTie, RankedDossier, Ranking } from '#app/domain/ranking/ranking.ts'
import type { RecordedException } from '#app/domain/ranking/recorded-exception.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Histogram } from '#app/pages/kit/histogram.tsx'
import type { LadderBand, Rung } from '#app/pages/kit/ladder.tsx'
import { links } from '#app/pages/links.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'
import { exceptionMark } from './exception-words.ts'

export type LadderMatter = {
  readonly programme: Programme
  readonly ranking: Ranking
  readonly lines: ReadonlyMap<string, RankedLine>
  /** The sheets, where the viewer may see how the council's totals are spread. */
  readonly sheets: RankInput['dossiers'] | null
  /** What was allowed against the rule, by dossier code. */
  readonly exceptions: ReadonlyMap<string, readonly RecordedException[]>
  /** Dossiers about which a complaint is open. */
  readonly disputed: ReadonlySet<number>
  /** The form for an open tie, or words where the viewer may not answer it. */
  tieForm(tie: OpenTie): ReactNode
}

const bandTones = ['first', 'second', 'third'] as const

/** The ladder of one pool: each class with its places and its open question, then certificates, then the rest. */
export function ladderBands(matter: LadderMatter, round: string | null): readonly LadderBand[] {
  const { programme, ranking } = matter
  const placed = ranking.outcomes.filter((one) => round === null || one.round === round)
  const drawn = { ...matter, histogramFrom: lowestTotal(matter.sheets) }
  const rungs = (those: readonly RankedDossier[]): readonly Rung[] => those.map((one) => rungOf(one, drawn))
  const classes = programme.classes.map((prize, place): LadderBand => {
    const inClass = placed.filter((one) => one.class === prize.code)
    const tie = ranking.ties.find((open) => open.class === prize.code && open.round === round)
    const group = tie ? placed.filter((one) => tie.dossiers.includes(one.dossier)) : []
    return {
      key: `${round ?? ''}-${prize.code}`,
      letter: prize.code,
      name: prize.name,
      terms: `từ ${printFraction(prize.from)} điểm, thưởng ${printDong(prize.prize)} một sáng kiến`,
      tone: bandTones[place] ?? 'third',
      taken: inClass.length,
      quota: prize.quota ?? undefined,
      rungs: rungs(inClass),
      ...(tie
        ? {
            tie: {
              question: `${prize.name} còn ${tie.places} giải, ${tie.dossiers.length} hồ sơ bằng điểm`,
              rungs: rungs(group),
              children: matter.tieForm(tie),
            },
          }
        : {}),
      ...(prize.quota !== null && inClass.length === prize.quota
        ? {
            cut: `Đã đủ ${prize.quota} giải ${prize.name.toLocaleLowerCase('vi').replace(prize.code.toLocaleLowerCase('vi'), prize.code)}`,
          }
        : {}),
    }
  })
  const only = (outcome: RankedDossier['outcome']) => placed.filter((one) => one.outcome === outcome)
  const inTies = new Set(ranking.ties.flatMap((tie) => tie.dossiers))
  const waiting = only('unresolved').filter((one) => !inTies.has(one.dossier))
  return [
    ...classes,
    ...bandOf(
      'Chờ Hội đồng quyết định',
      '?',
      'điểm sàn hoặc phụ thuộc nhóm bằng điểm',
      'outside',
      rungs(waiting),
    ),
    ...bandOf(
      'Giấy chứng nhận',
      'CN',
      `từ ${printFraction(programme.recognition.minimum)} điểm, không có giải thưởng`,
      'certificate',
      rungs(only('certificate')),
    ),
    ...bandOf(
      'Không công nhận',
      '–',
      'mỗi hồ sơ có lý do bằng văn bản',
      'outside',
      rungs(only('not-recognised')),
    ),
    ...bandOf('Chưa xếp hạng được', '…', 'chưa đủ phiếu chấm hợp lệ', 'outside', rungs(only('not-rankable'))),
  ]
}

function bandOf(
  name: string,
  letter: string,
  terms: string,
  tone: LadderBand['tone'],
  rungs: readonly Rung[],
): readonly LadderBand[] {
  return rungs.length === 0 ? [] : [{ key: name, letter, name, terms, tone, taken: rungs.length, rungs }]
}

function rungOf(one: RankedDossier, matter: LadderMatter & { readonly histogramFrom: number }): Rung {
  const { programme, lines, sheets, ranking } = matter
  const line = lines.get(one.dossier)
  const scored = sheets?.find((each) => each.code === one.dossier)
  const totals = scored?.sheets.filter((sheet) => !scored.conflicted.includes(sheet.member)).map(totalOf)
  const { decimals } = programme.scoring
  return {
    key: one.dossier,
    href: links.dossier(line?.id ?? 0),
    rank: one.rank === null ? '–' : String(one.rank),
    title: line?.title ?? one.dossier,
    under: [one.dossier, line?.unitName ?? 'Cá nhân', line?.authorNames].filter(Boolean).join(' · '),
    mean: one.mean === null ? '–' : printMean(one.mean, decimals),
    why: why(one, programme),
    ...(totals && totals.length > 0
      ? {
          histogram: (
            <Histogram
              values={totals}
              from={matter.histogramFrom}
              to={programme.rubric.scale}
              mean={one.mean ? one.mean.sum / one.mean.count : undefined}
            />
          ),
        }
      : {}),
    mark: (
      <Marks
        missed={hasMissed(ranking, one)}
        disputed={matter.disputed.has(line?.id ?? 0)}
        exceptions={matter.exceptions.get(one.dossier) ?? []}
      />
    ),
  }
}

const hasMissed = (ranking: Ranking, { dossier }: RankedDossier): boolean =>
  ranking.floorsMissed.some((missed) => missed.dossier === dossier)

function Marks({
  missed,
  disputed,
  exceptions,
}: {
  missed: boolean
  disputed: boolean
  exceptions: readonly RecordedException[]
}) {
  return (
    <>
      {missed && <Badge tone="sun">Điểm sàn</Badge>}
      {disputed && <Badge tone="red">Đang có kiến nghị</Badge>}
      {exceptions.length > 0 && (
        <Badge tone="sun" icon="flag">
          Ngoại lệ: {exceptionMark(exceptions).toLocaleLowerCase('vi')}
        </Badge>
      )}
    </>
  )
}

const totalOf = (sheet: SignedSheet): number => sheet.scores.reduce<number>((sum, points) => sum + points, 0)

/** Where every histogram of the ladder begins: the lowest total, down to the ten points below it. */
function lowestTotal(sheets: LadderMatter['sheets']): number {
  const totals = (sheets ?? []).flatMap((dossier) => dossier.sheets.map(totalOf))
  return totals.length === 0 ? 0 : Math.floor(Math.min(...totals) / 1000) * 1000
}
