import { type OpenDossier, readDossier } from '#app/casework/dossier/open-dossier.ts'
import { appraiseDossier } from '#app/casework/intake/appraise-dossier.ts'
import { recordAppraisalException } from '#app/casework/intake/record-appraisal-exception.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type AppraisalConclusion, mayAppraise, maySeeAppraisal } from '#app/domain/intake/appraisal.ts'
import { holds } from '#app/domain/people/actor.ts'
import { appraisalDue, laneOf } from '#app/domain/programme/appraisal-lane.ts'
import { startOfDay } from '#app/domain/programme/deadline.ts'
import { dossierStateWords } from '#app/pages/dossier/dossier-words.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { appraisalOf, exceptedOf } from '#app/records/intake/appraisals.ts'
import { AppraisalCard } from './appraisal-card.tsx'
import { AppraisalForm, readAppraisal } from './appraisal-form.tsx'
import { appraiseProblemWords, exceptionWords } from './appraisal-words.ts'
import { DossierDigest } from './dossier-digest.tsx'

/** Thẩm định một hồ sơ: the dossier on the left, the phiếu beside it. */
export async function appraisalPage(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  return open === null ? noSuchPage(visit) : shown(visit, open, [])
}

export async function sendAppraisal(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const conclusion = readAppraisal(await visit.form())
  const outcome = await appraiseDossier(visit.tools, visit.actor, { dossierId: open.dossier.id, conclusion })
  return outcome.ok
    ? goTo(
        links.appraisals({ nam: String(open.plan.year) }),
        `Đã ghi phiếu thẩm định hồ sơ ${open.dossier.code ?? ''}.`,
      )
    : shown(visit, open, outcome.problems.map(appraiseProblemWords), conclusion)
}

export async function sendAppraisalException(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await recordAppraisalException(visit.tools, visit.actor, {
    dossierId: open.dossier.id,
    reason: form.text('ly-do-ngoai-le').trim(),
    documentNumber: form.line('so-van-ban'),
  })
  return outcome.ok
    ? goTo(
        links.appraisal(open.dossier.id),
        'Đã ghi nhận ngoại lệ; hồ sơ được đưa ra Hội đồng không chờ thẩm định.',
      )
    : shown(visit, open, outcome.problems.map(exceptionWords))
}

/** A dossier of an appraised sector that the office has accepted. */
async function openFor(visit: SignedInVisit): Promise<OpenDossier | null> {
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(visit.tools.db, visit.actor, id)
  if (open === null || open.dossier.version === 0) return null
  return laneOf(open.plan.current.programme, open.dossier.sector) === null ? null : open
}

async function shown(
  visit: SignedInVisit,
  open: OpenDossier,
  problems: readonly FieldProblem[],
  typed?: AppraisalConclusion,
): Promise<Response> {
  const { dossier, plan } = open
  const { programme } = plan.current
  const { db } = visit.tools
  const [found, excepted] = await Promise.all([appraisalOf(db, dossier.id), exceptedOf(db, [dossier.id])])
  const appraisal =
    found !== null && maySeeAppraisal(visit.actor, dossier, programme, found.reportId !== null) ? found : null
  const isExcepted = excepted.has(dossier.id)
  return page(
    visit,
    {
      title: dossier.title,
      eyebrow: dossier.code ?? 'Chưa cấp mã',
      breadcrumb: [{ name: 'Thẩm định ngành', href: links.appraisals() }],
      aside: <StateBadge {...dossierStateWords[dossier.state]} />,
      deadline: dossier.state === 'accepted' ? dueChip(visit, open) : undefined,
      action: (
        <LinkButton href={links.dossier(dossier.id)} icon="folder">
          Mở toàn bộ hồ sơ
        </LinkButton>
      ),
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          {mayAppraise(visit.actor, dossier, programme) && (
            <AppraisalForm
              action={links.appraise(dossier.id)}
              value={typed ?? appraisal}
              problems={problems}
            />
          )}
          <DossierDigest open={open} />
        </div>
        <div className="kn-stack">
          {appraisal !== null && <AppraisalCard appraisal={appraisal} />}
          {isExcepted && (
            <Card title="Ngoại lệ thẩm định">
              <p>Cơ quan thường trực đã cho phép đưa hồ sơ ra Hội đồng không chờ bước thẩm định ngành.</p>
            </Card>
          )}
          {holds(visit.actor, 'office') && !isExcepted && mayExcept(dossier.state) && (
            <ExceptionAct dossierId={dossier.id} problems={problems} />
          )}
        </div>
      </div>
    </div>,
  )
}

const mayExcept = (state: string): boolean => state === 'accepted' || state === 'appraised'

function ExceptionAct({ dossierId, problems }: { dossierId: number; problems: readonly FieldProblem[] }) {
  return (
    <Card title="Không chờ thẩm định">
      <ConfirmAct
        act="Ghi nhận ngoại lệ…"
        open={problems.some(({ field }) => field === 'ly-do-ngoai-le' || field === 'so-van-ban')}
        consequence={
          <p>Hồ sơ được đưa ra Hội đồng mà không chờ, hoặc không theo, kết quả thẩm định ngành.</p>
        }
        confirm="Ghi nhận ngoại lệ"
        action={links.appraisalException(dossierId)}
      >
        <LongTextField
          name="ly-do-ngoai-le"
          label="Lý do"
          required
          rows={3}
          errors={problemsOf(problems, 'ly-do-ngoai-le')}
        />
        <TextField
          name="so-van-ban"
          label="Số văn bản"
          required
          size="medium"
          errors={problemsOf(problems, 'so-van-ban')}
        />
      </ConfirmAct>
    </Card>
  )
}

/** Until when the plan lets the appraising office take; accepted when the state began. */
function dueChip(visit: SignedInVisit, { dossier, plan }: OpenDossier) {
  const lane = laneOf(plan.current.programme, dossier.sector)
  const due = lane && appraisalDue(lane, dayInVietnam(dossier.stateSince))
  return (
    due && (
      <DeadlineChip
        label="Hạn thẩm định"
        end={startOfDay(due.add({ days: 1 }))}
        now={visit.now}
        wording={`đến hết ngày ${printDay(due)}`}
      />
    )
  )
}
