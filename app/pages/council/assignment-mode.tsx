import type { AssignmentGround } from '#app/casework/council/plan-assignment.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { SubmitButton } from '#app/pages/kit/form.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { links } from '#app/pages/links.ts'
import type { OpenScoring } from './scoring-frame.tsx'

type ModeProps = {
  open: OpenScoring
  ground: AssignmentGround
  each: number | null
  problems: readonly FieldProblem[]
}

/** How many most councils ask for. */
const usual = [2, 3, 5]

/** How many members score each dossier: asks for a plan, which is only looked at, or goes back to everybody. */
export function AssignmentMode({ open, ground, each, problems }: ModeProps) {
  const { scoring } = open
  const assigned = new Set(ground.terms.standing.map(({ dossierId }) => dossierId))
  const waiting =
    scoring.sheetsEach === null ? 0 : ground.dossiers.filter(({ id }) => !assigned.has(id)).length
  return (
    <Card title="Lập phương án" look={waiting > 0 ? 'sun' : 'plain'}>
      <div className="kn-stack">
        {waiting > 0 && (
          <p>{waiting} hồ sơ chưa giao cho ai. Lập lại phương án để giao, những cặp đang có được giữ.</p>
        )}
        <form
          method="get"
          action={links.assignment(scoring.id)}
          className="kn-form"
          aria-label="Lập phương án"
        >
          <NumberField
            name="moi"
            label="Mỗi hồ sơ do bao nhiêu thành viên chấm"
            unit="thành viên"
            value={each ?? scoring.sheetsEach ?? 3}
            hint={`${ground.available.length} thành viên nhận được hồ sơ. Phương án tránh xung đột lợi ích, theo lĩnh vực, nguyện vọng và chia đều; chưa có hiệu lực cho tới khi xác nhận.`}
            errors={problemsOf(problems, 'moi')}
          />
          <SubmitButton icon="list-check">Xem phương án</SubmitButton>
        </form>
        <p className="kn-muted">
          Xem nhanh:{' '}
          {usual
            .filter((one) => one <= ground.available.length)
            .map((one, place) => (
              <span key={one}>
                {place > 0 && ', '}
                <a href={links.assignment(scoring.id, one)}>{one} thành viên</a>
              </span>
            ))}
        </p>
        {scoring.sheetsEach !== null && (
          <ConfirmAct
            act="Giao mọi thành viên chấm mọi hồ sơ"
            small
            consequence={
              <p>
                Bỏ phân công của {assigned.size} hồ sơ; mỗi thành viên không có xung đột chấm cả{' '}
                {ground.dossiers.length} hồ sơ. Phiếu đã ký, đang chấm giữ nguyên.
              </p>
            }
            confirm="Giao cho mọi thành viên"
            action={links.assignToEveryone(scoring.id)}
          />
        )}
      </div>
    </Card>
  )
}
