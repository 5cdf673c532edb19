import { movePaperCopies } from '#app/casework/intake/move-paper-copies.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { type Column, DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as TypedForm } from '#app/pages/kit/form-fields.ts'
import { pageNumber } from '#app/pages/kit/list-query.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import {
  type CopyFilter,
  type CopyLine,
  likelyHolders,
  listCopies,
  type ShortOfCopies,
  shortOfCopies,
} from '#app/records/intake/paper-copies.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { paperCopyView } from './paper-copy.tsx'
import { CopyActs, typedStep } from './paper-copy-form.tsx'
import { copyProblemWords, copyStateWords, whereabouts } from './paper-copy-words.ts'

// All the same-numbered copies of a round stand on one page, so that they are handed out in one act.
const pageSize = 200

const states: readonly (readonly [string, NonNullable<CopyFilter['state']>, string])[] = [
  ['tai-co-quan', 'kept', 'Lưu tại cơ quan'],
  ['dang-giao', 'handed-out', 'Đang giao'],
  ['qua-han', 'overdue', 'Quá hạn trả'],
  ['mat', 'lost', 'Bị mất'],
  ['huy', 'destroyed', 'Đã hủy'],
]

/** Sổ bản giấy: where each paper copy is, and the acts on many of them at once. */
export const paperCopiesPage = (visit: SignedInVisit): Promise<Response> => copiesView(visit, [])

/** An act on the chosen copies; `ve` is the copy's own page, where it came from there. */
export async function sendCopies(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const code = form.line('ve')
  const shown = (problems: readonly FieldProblem[]) =>
    code === '' ? copiesView(visit, problems, form) : paperCopyView(visit, code, problems, form)
  const step = typedStep(form)
  if (step === null) return shown([{ message: 'Hãy chọn việc cần làm.' }])
  if ('message' in step) return shown([step])
  const outcome = await movePaperCopies(visit.tools, visit.actor, { copyIds: chosenIn(form), step })
  if (!outcome.ok) return shown(outcome.problems.map(copyProblemWords))
  const { moved, lot } = outcome.value
  const hasSlip = step.step === 'handed-out' || step.step === 'taken-back'
  return goTo(
    code === '' ? links.paperCopies(hasSlip ? { lo: String(lot) } : {}) : links.paperCopy(code),
    `Đã ghi sổ ${moved} bản giấy.`,
  )
}

/** No dossier has more copies than this; a larger number in the address is none. */
const farthestCopy = 9999

export const chosenIn = (form: TypedForm): readonly number[] =>
  form.all('ban').map(Number).filter(Number.isSafeInteger)

async function copiesView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: TypedForm,
): Promise<Response> {
  const { tools, query } = visit
  const typedNumber = typedWhole(query.get('ban-so') ?? '')
  const number = typedNumber !== null && typedNumber <= farthestCopy ? typedNumber : null
  const state = states.find(([value]) => value === query.get('tinh-trang'))
  const plans = await issuedProgrammes(tools.db)
  const plan = plans.find(({ year }) => String(year) === query.get('nam')) ?? plans[0]
  const at = pageNumber(query)
  const [{ copies, total }, holders] = await Promise.all([
    listCopies(
      tools.db,
      {
        today: visit.today,
        find: query.get('tim') ?? '',
        ...(plan === undefined ? {} : { programmeId: plan.id }),
        ...(number === null ? {} : { number }),
        ...(state === undefined ? {} : { state: state[1] }),
      },
      { number: at, size: pageSize },
    ),
    likelyHolders(tools.db),
  ])
  const address = {
    path: links.paperCopies(),
    query: Object.fromEntries([...query].filter(([name]) => name !== 'trang' && name !== 'lo')),
  }
  const picked = new Set(typed === undefined ? [] : chosenIn(typed))
  const isPicked = (copy: CopyLine) => (typed === undefined ? number !== null : picked.has(copy.id))
  const lot = typedWhole(query.get('lo') ?? '')
  const most = plan?.current.programme.dossier.paperCopies ?? 1
  const short = plan === undefined ? [] : await shortOfCopies(tools.db, plan.id, most)
  return page(
    visit,
    {
      title: 'Bản giấy',
      lead: 'Mỗi bản giấy của hồ sơ có một mã trên nhãn. Quét mã QR trên nhãn để mở ngay bản đó trên điện thoại.',
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {lot !== null && (
        <p>
          <PaperButtons paper={links.handOverSlip(lot)}>In phiếu giao nhận của lần vừa ghi</PaperButtons>
        </p>
      )}
      <FilterBar
        address={address}
        find="Tìm mã, tên sáng kiến, người giữ, chỗ lưu (không cần dấu)"
        filters={[
          {
            name: 'ban-so',
            label: 'Bản số',
            all: 'Mọi bản',
            choices: Array.from({ length: Math.max(most, 1) }, (_, place) => ({
              value: String(place + 1),
              label: `Bản số ${place + 1}`,
            })),
          },
          {
            name: 'tinh-trang',
            label: 'Tình trạng',
            all: 'Mọi tình trạng',
            choices: states.map(([value, , label]) => ({ value, label })),
          },
          ...(plans.length > 1
            ? [
                {
                  name: 'nam',
                  label: 'Năm',
                  all: `Năm ${plan?.year ?? ''}`,
                  choices: plans.map(({ year }) => ({ value: String(year), label: `Năm ${year}` })),
                },
              ]
            : []),
        ]}
      />
      {short.length > 0 && <Short short={short} asked={most} />}
      <Form action={links.paperCopies()} label="Giao nhận các bản đã chọn">
        <DataTable
          caption="Các bản giấy"
          columns={columns(isPicked)}
          rows={copies}
          rowKey={(copy) => copy.id}
          rowHref={(copy) => links.paperCopy(copy.code)}
          address={address}
          page={{ number: at, size: pageSize, total }}
          empty={<EmptyState icon="files" title="Không có bản giấy nào ở đây" />}
        />
        {copies.length > 0 && (
          <>
            <p>
              <SubmitButton look="plain" icon="printer" action={links.copyLabels()}>
                In nhãn các bản đã chọn
              </SubmitButton>
            </p>
            <CopyActs holders={holders} typed={typed} problems={problems} />
          </>
        )}
      </Form>
    </div>,
  )
}

/** Who still owes copies, folded away below a line that says how many. */
function Short({ short, asked }: { short: readonly ShortOfCopies[]; asked: number }) {
  return (
    <details className="kn-short-copies" id="thieu">
      <summary>
        {short.length} hồ sơ thiếu bản giấy (kế hoạch yêu cầu {asked} bản)
      </summary>
      <ul className="kn-papers">
        {short.map((one) => (
          <li key={one.dossierId}>
            <span>
              <a href={links.dossierTab(one.dossierId, 'van-ban')}>
                {one.code}: {one.title}
              </a>
              <span className="kn-under">{one.unitName ?? 'Cá nhân'}</span>
            </span>
            <span>
              đã nhận {one.received}/{asked} ·{' '}
              <a href={links.addCopies(one.dossierId)}>
                Nhận thêm<span className="visually-hidden"> bản giấy của {one.code}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const columns = (isPicked: (copy: CopyLine) => boolean): readonly Column<CopyLine>[] => [
  {
    key: 'chon',
    title: 'Chọn',
    narrow: true,
    cell: (copy) => <RowChoice name="ban" value={copy.id} of={copy.code} picked={isPicked(copy)} />,
  },
  { key: 'ma', title: 'Mã', narrow: true, cell: (copy) => copy.code },
  { key: 'ten', title: 'Tên sáng kiến', main: true, cell: (copy) => copy.title },
  { key: 'don-vi', title: 'Đơn vị', wideOnly: true, cell: (copy) => copy.unitName ?? 'Cá nhân' },
  { key: 'tinh-trang', title: 'Tình trạng', cell: (copy) => <StateBadge {...copyStateWords[copy.state]} /> },
  { key: 'o-dau', title: 'Đang ở đâu', cell: whereabouts },
]
