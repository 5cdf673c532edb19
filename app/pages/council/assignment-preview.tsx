import type { DryRun } from '#app/casework/council/plan-assignment.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { links } from '#app/pages/links.ts'
import { type AssignmentProps, type AssignmentRow, AssignmentTable } from './assignment-list.tsx'

type PreviewProps = AssignmentProps & { run: DryRun; each: number }

/** A dry run: loads, who stays short, what changes of the present assignment, then every dossier with reasons. */
export function AssignmentPreview({ run, each, ...around }: PreviewProps) {
  const { ground, open } = around
  const { plan, change } = run
  const isFirst = ground.terms.standing.length === 0
  const rows = changedFirst(rowsOf(around, run))
  const changed = rows.filter(({ added, dropped }) => added.size + dropped.length > 0).length
  return (
    <>
      <Card title={`Phương án: mỗi hồ sơ ${each} thành viên`} look="water">
        <div className="kn-stack">
          <p>
            {plan.pairs.length} lượt chấm cho {ground.dossiers.length} hồ sơ.{' '}
            {isFirst
              ? ''
              : changed === 0
                ? 'Không đổi gì so với phân công hiện hành.'
                : `So với hiện hành: thêm ${change.added.length}, thôi ${change.dropped.length} lượt, ở ${changed} hồ sơ.`}
          </p>
          {plan.short.length > 0 && (
            <p>
              <strong>{plan.short.length} hồ sơ không đủ người</strong> vì xung đột lợi ích hoặc giới hạn:{' '}
              {plan.short
                .slice(0, 8)
                .map(({ dossierId, given }) => `${codeOf(around, dossierId)} (${given}/${each})`)
                .join(', ')}
              {plan.short.length > 8 && ` và ${plan.short.length - 8} hồ sơ khác`}.
            </p>
          )}
          <Loads {...around} run={run} />
          <Form
            action={links.assignment(open.scoring.id)}
            hidden={{ moi: String(each), 'phuong-an': run.digest }}
            label="Xác nhận phân công"
          >
            <FormActions note="Thành viên có danh sách thay đổi được báo số hồ sơ. Phiếu đã ký giữ nguyên.">
              <SubmitButton icon="check">Xác nhận phương án này</SubmitButton>
              <LinkButton href={links.assignment(open.scoring.id)} look="quiet">
                Không dùng
              </LinkButton>
            </FormActions>
          </Form>
        </div>
      </Card>
      <Card title="Từng hồ sơ" aside={`${rows.length} hồ sơ`} flush>
        <AssignmentTable {...around} rows={rows} query={{ moi: String(each) }} />
      </Card>
    </>
  )
}

const codeOf = ({ ground }: AssignmentProps, dossierId: number): string => {
  const dossier = ground.dossiers.find(({ id }) => id === dossierId)
  return dossier?.code ?? dossier?.title ?? ''
}

function Loads({ ground, run }: AssignmentProps & { run: DryRun }) {
  const loads = run.plan.loads.filter(({ memberId }) => ground.available.some(({ id }) => id === memberId))
  const most = Math.max(1, ...loads.map(({ dossiers }) => dossiers))
  return (
    <div className="kn-loads">
      {loads.map(({ memberId, dossiers }) => (
        <ProgressBar
          key={memberId}
          label={ground.available.find(({ id }) => id === memberId)?.fullName ?? ''}
          value={dossiers}
          goal={most}
          figure={`${dossiers} hồ sơ`}
        />
      ))}
    </div>
  )
}

function rowsOf({ ground }: AssignmentProps, { plan, change }: DryRun): readonly AssignmentRow[] {
  const isFirst = ground.terms.standing.length === 0
  const pairs = Map.groupBy(plan.pairs, ({ dossierId }) => dossierId)
  const added = Map.groupBy(isFirst ? [] : change.added, ({ dossierId }) => dossierId)
  const dropped = Map.groupBy(change.dropped, ({ dossierId }) => dossierId)
  return ground.dossiers.map((dossier) => ({
    dossier,
    pairs: pairs.get(dossier.id) ?? [],
    added: new Set(added.get(dossier.id)?.map(({ memberId }) => memberId)),
    dropped: (dropped.get(dossier.id) ?? []).map(({ memberId }) => memberId),
  }))
}

const changedFirst = (rows: readonly AssignmentRow[]): readonly AssignmentRow[] => {
  const isChanged = ({ added, dropped }: AssignmentRow) => added.size + dropped.length > 0
  return [...rows.filter(isChanged), ...rows.filter((row) => !isChanged(row))]
}
