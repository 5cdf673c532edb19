import { lockAssignment } from '#app/casework/council/lock-assignment.ts'
import { type AssignmentGround, assignmentGround } from '#app/casework/council/plan-assignment.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { assignmentWords } from './assignment-words.ts'
import { type OpenScoring, openScoringFor, scoringHead } from './scoring-frame.tsx'

/** Ghim người chấm of one dossier: who is ticked here is in every plan. */
export async function assignmentLockPage(visit: SignedInVisit): Promise<Response> {
  const found = await openLock(visit)
  return found === null ? noSuchPage(visit) : lock(visit, found, [])
}

export async function sendLock(visit: SignedInVisit): Promise<Response> {
  const found = await openLock(visit)
  if (found === null) return noSuchPage(visit)
  const scoringId = found.open.scoring.id
  const memberIds = (await visit.form()).all('thanh-vien').map(Number).filter(Number.isSafeInteger)
  const outcome = await lockAssignment(visit.tools, visit.actor, {
    scoringId,
    dossierId: found.dossier.id,
    memberIds,
  })
  return outcome.ok
    ? goTo(
        links.assignment(scoringId, found.open.scoring.sheetsEach ?? undefined),
        memberIds.length === 0
          ? 'Đã bỏ ghim; xem lại phương án trước khi xác nhận.'
          : `Đã ghim ${memberIds.length} người; xem lại phương án trước khi xác nhận.`,
      )
    : lock(visit, found, outcome.problems.map(assignmentWords))
}

type Found = {
  readonly open: OpenScoring
  readonly ground: AssignmentGround
  readonly dossier: AssignmentGround['dossiers'][number]
}

async function openLock(visit: SignedInVisit): Promise<Found | null> {
  const open = await openScoringFor(visit)
  if (open === null || !mayRunScoring(visit.actor, open.scoring.councilId)) return null
  const ground = await assignmentGround(visit.tools.db, open.scoring, visit.actor.personId, visit.now)
  const dossier = ground?.dossiers.find(({ id }) => id === idParam(visit, 'dossierId'))
  return ground === null || dossier === undefined ? null : { open, ground, dossier }
}

function lock(visit: SignedInVisit, found: Found, problems: readonly FieldProblem[]): Response {
  const { open, ground, dossier } = found
  const isConflicted = (memberId: number) => has(ground.terms.conflicts, dossier.id, memberId)
  const free = ground.available.filter(({ id }) => !isConflicted(id))
  const head = scoringHead(visit, open, dossier.title)
  return page(
    visit,
    {
      ...head,
      lead: 'Người được ghim luôn có trong phương án phân công hồ sơ này.',
      breadcrumb: [
        ...(head.breadcrumb ?? []),
        { name: 'Phân công', href: links.assignment(open.scoring.id) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <Card title="Ghim người chấm">
      <ProblemSummary problems={problems} />
      <Form action={links.assignmentLock(open.scoring.id, dossier.id)} label="Ghim người chấm">
        <div className="kn-checks">
          {free.map(({ id, fullName }) => (
            <label key={id}>
              <input
                className="form-check-input"
                type="checkbox"
                name="thanh-vien"
                value={id}
                defaultChecked={has(ground.terms.locks, dossier.id, id)}
              />{' '}
              {fullName}
              {has(ground.terms.signed, dossier.id, id) && <span className="kn-muted"> (đã ký phiếu)</span>}
            </label>
          ))}
        </div>
        <FormActions note={awayWords(ground.available.length - free.length)}>
          <SubmitButton icon="lock">Ghim những người đã chọn</SubmitButton>
          <LinkButton href={links.assignment(open.scoring.id)} look="quiet">
            Quay lại
          </LinkButton>
        </FormActions>
      </Form>
    </Card>,
  )
}

const has = (
  pairs: readonly { readonly dossierId: number; readonly memberId: number }[],
  dossierId: number,
  memberId: number,
): boolean => pairs.some((pair) => pair.dossierId === dossierId && pair.memberId === memberId)

const awayWords = (away: number): string | undefined =>
  away === 0
    ? undefined
    : `${away} thành viên có xung đột lợi ích với hồ sơ này nên không có trong danh sách.`
