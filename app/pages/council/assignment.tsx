import { assignToEveryone } from '#app/casework/council/assign-to-everyone.ts'
import { confirmAssignment } from '#app/casework/council/confirm-assignment.ts'
import { keepAssignmentTerms, type MemberTerms } from '#app/casework/council/keep-assignment-terms.ts'
import { type AssignmentGround, assignmentGround, dryRun } from '#app/casework/council/plan-assignment.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { pageNumber } from '#app/pages/kit/list-query.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { confirmedPairs } from '#app/records/council/assignments.ts'
import { dossiersInScoring } from '#app/records/council/scorings.ts'
import { AssignmentList } from './assignment-list.tsx'
import { AssignmentMode } from './assignment-mode.tsx'
import { AssignmentPreview } from './assignment-preview.tsx'
import { AssignmentTerms } from './assignment-terms.tsx'
import { assignmentWords, fieldsField, mostField } from './assignment-words.ts'
import { type OpenScoring, openScoringFor, ScoringTabs, scoringHead } from './scoring-frame.tsx'

/** Phân công chấm điểm: who scores what, a dry run of another plan, and what it would change. */
export async function assignmentPage(visit: SignedInVisit): Promise<Response> {
  const open = await scoringToRun(visit)
  const each = typedWhole(visit.query.get('moi') ?? '')
  return open === null ? noSuchPage(visit) : assignment(visit, open, { problems: [], each })
}

export async function sendAssignment(visit: SignedInVisit): Promise<Response> {
  const open = await scoringToRun(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const each = typedWhole(form.text('moi')) ?? 0
  const outcome = await confirmAssignment(visit.tools, visit.actor, {
    scoringId: open.scoring.id,
    each,
    shownDigest: form.text('phuong-an'),
  })
  return outcome.ok
    ? goTo(
        links.assignment(open.scoring.id),
        `Đã phân công: mỗi hồ sơ ${each} thành viên, ${outcome.value.moved} lượt mới; thành viên được báo.`,
      )
    : assignment(visit, open, { problems: outcome.problems.map(assignmentWords), each })
}

export async function sendToEveryone(visit: SignedInVisit): Promise<Response> {
  const open = await scoringToRun(visit)
  if (open === null) return noSuchPage(visit)
  const outcome = await assignToEveryone(visit.tools, visit.actor, { scoringId: open.scoring.id })
  return outcome.ok
    ? goTo(links.assignment(open.scoring.id), 'Từ nay mọi thành viên chấm mọi hồ sơ.')
    : assignment(visit, open, { problems: outcome.problems.map(assignmentWords), each: null })
}

export async function sendTerms(visit: SignedInVisit): Promise<Response> {
  const open = await scoringToRun(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const members = form.all('thanh-vien').map(Number).filter(Number.isSafeInteger)
  const outcome = await keepAssignmentTerms(visit.tools, visit.actor, {
    scoringId: open.scoring.id,
    members: members.map((memberId) => termsIn(form, memberId)),
  })
  return outcome.ok
    ? goTo(links.assignment(open.scoring.id), 'Đã ghi lĩnh vực và giới hạn của thành viên.')
    : assignment(visit, open, { problems: outcome.problems.map(assignmentWords), each: null, typed: form })
}

function termsIn(form: SentForm, memberId: number): MemberTerms {
  const most = form.text(mostField(memberId)).trim()
  return {
    memberId,
    fields: form.all(fieldsField(memberId)),
    most: most === '' ? null : (typedWhole(most) ?? -1),
  }
}

async function scoringToRun(visit: SignedInVisit): Promise<OpenScoring | null> {
  const open = await openScoringFor(visit)
  return open !== null && mayRunScoring(visit.actor, open.scoring.councilId) ? open : null
}

type Shown = {
  readonly problems: readonly FieldProblem[]
  /** How many members each dossier would get, where a plan is asked for. */
  readonly each: number | null
  readonly typed?: SentForm
}

async function assignment(visit: SignedInVisit, open: OpenScoring, shown: Shown): Promise<Response> {
  const { db } = visit.tools
  const { scoring, programme } = open
  const ground = await assignmentGround(db, scoring, visit.actor.personId, visit.now)
  if (ground === null) return noSuchPage(visit)
  const inAll = await dossiersInScoring(db, scoring.id, 'in-scoring')
  const isOpen = scoring.closedAt === null
  const { each } = shown
  const isAsked =
    isOpen && each !== null && each >= 1 && each <= ground.available.length && ground.dossiers.length > 0
  const run = isAsked ? dryRun(ground, each) : null
  const pairs = run === null && scoring.sheetsEach !== null ? await confirmedPairs(db, idsOf(ground)) : []
  const list = { visit, open, ground, programme, page: pageNumber(visit.query) }
  return page(
    visit,
    {
      ...scoringHead(visit, open, 'Phân công chấm điểm'),
      lead: leadWords(scoring.sheetsEach),
      status: shown.problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ScoringTabs visit={visit} open={open} current={links.assignment(scoring.id)} />
      <ProblemSummary problems={shown.problems} />
      {inAll.length > ground.dossiers.length && (
        <Notice
          tone="info"
          message={`${inAll.length - ground.dossiers.length} hồ sơ mà ông/bà có xung đột lợi ích không nằm trong phương án; Chủ tịch, Phó Chủ tịch hoặc cơ quan thường trực phân công những hồ sơ đó.`}
        />
      )}
      {isOpen && <AssignmentMode open={open} ground={ground} each={each} problems={shown.problems} />}
      {run !== null && each !== null && <AssignmentPreview {...list} run={run} each={each} />}
      {run === null && scoring.sheetsEach !== null && <AssignmentList {...list} pairs={pairs} />}
      {isOpen && run === null && (
        <AssignmentTerms open={open} ground={ground} problems={shown.problems} typed={shown.typed} />
      )}
    </div>,
  )
}

const idsOf = ({ dossiers }: AssignmentGround): readonly number[] => dossiers.map(({ id }) => id)

const leadWords = (each: number | null): string =>
  each === null
    ? 'Mọi thành viên không có xung đột lợi ích chấm mọi hồ sơ. Năm nhiều hồ sơ có thể giao mỗi hồ sơ cho một số thành viên.'
    : `Mỗi hồ sơ giao cho ${each} thành viên; thành viên chỉ thấy hồ sơ được giao.`
