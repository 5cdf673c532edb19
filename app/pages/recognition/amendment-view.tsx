import type { Amendment, Decision } from '#app/domain/recognition/decision.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { changeWords } from './amendment-data.ts'
import { kindNames } from './recognition-words.ts'

/** What was changed of a decision since, and how a further change is begun. */
export function AmendmentsCard({
  decision,
  amendments,
  mayDraft,
}: {
  decision: Decision
  amendments: readonly Decision[]
  mayDraft: boolean
}) {
  const draft = amendments.find((one) => one.state === 'draft')
  const listed = amendments.filter((one) => one.state === 'issued' || mayDraft)
  if (listed.length === 0 && !mayDraft) return null
  return (
    <Card title="Sửa đổi, hủy bỏ">
      {listed.length > 0 && (
        <ul className="kn-papers">
          {listed.map((one) => (
            <li key={one.id}>
              <span>
                {kindNames[one.kind]}
                {one.state === 'issued'
                  ? ` số ${one.number} ngày ${one.issuedOn ? printDay(one.issuedOn) : ''}`
                  : ' (dự thảo)'}
                <span className="kn-under">{one.content.amends?.reason}</span>
              </span>
              <LinkButton small icon="gavel" href={links.decision(one.id)}>
                Mở
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {mayDraft && draft === undefined && (
        <ConfirmAct
          act="Lập dự thảo quyết định sửa đổi"
          consequence={
            <p>
              Quyết định đã ban hành giữ nguyên. Nội dung cần sửa được ghi vào một quyết định mới, có hiệu lực
              khi được ký và ghi số.
            </p>
          }
          confirm="Lập dự thảo sửa đổi"
          action={links.decisionAct(decision.id, 'sua-doi')}
        >
          <TextField name="ly-do" label="Lý do sửa đổi" required />
        </ConfirmAct>
      )}
    </Card>
  )
}

/** The initiatives an amendment changes, each with what is put in place of what. */
export function AmendmentChanges({
  decision,
  amends,
  mayWrite,
}: {
  decision: Decision
  amends: Amendment
  mayWrite: boolean
}) {
  const writes = mayWrite && decision.state === 'draft'
  return (
    <>
      <Card title={`Quyết định số ${amends.decision.number} được sửa đổi`} look="water">
        <p>
          Ngày {printDay(Temporal.PlainDate.from(amends.decision.on))}. Lý do: {amends.reason}
        </p>
        <LinkButton href={links.decision(amends.decision.id)}>Mở quyết định ấy</LinkButton>
      </Card>
      {amends.changes.length === 0 ? (
        <EmptyState icon="edit" title="Chưa ghi nội dung sửa đổi nào">
          Chọn sáng kiến cần sửa ở dưới.
        </EmptyState>
      ) : (
        amends.changes.map((change) => (
          <Card
            key={change.before.dossierId}
            title={`${change.before.code} · ${change.before.title}`}
            aside={change.after === null ? <Badge tone="red">Hủy bỏ công nhận</Badge> : undefined}
          >
            {change.after === null ? (
              <p className="mb-0">
                {change.before.authors.map(({ fullName }) => fullName).join(', ')} ·{' '}
                {change.before.unitName ?? 'Cá nhân'}
              </p>
            ) : (
              <ul className="mb-0">
                {changeWords(change).map(({ part, from, to }) => (
                  <li key={part}>
                    <strong>{part}:</strong> <del>{from}</del> → <ins>{to}</ins>
                  </li>
                ))}
              </ul>
            )}
            {writes && decision.kind === 'correction' && (
              <div className="d-flex gap-2 mt-2">
                <LinkButton small icon="edit" href={links.correction(decision.id, change.before.dossierId)}>
                  Ghi lại
                </LinkButton>
                <Form
                  action={links.correction(decision.id, change.before.dossierId)}
                  hidden={{ viec: 'bo', tag: String(decision.tag) }}
                  label={`Bỏ nội dung sửa đổi của ${change.before.code}`}
                >
                  <SubmitButton small look="quiet">
                    Bỏ nội dung này
                  </SubmitButton>
                </Form>
              </div>
            )}
          </Card>
        ))
      )}
      {writes && decision.kind === 'correction' && (
        <LinkButton icon="edit" href={links.corrections(decision.id)}>
          Chọn sáng kiến cần sửa
        </LinkButton>
      )}
      {writes && (
        <ConfirmAct
          act="Bỏ dự thảo này"
          danger
          consequence={<p>Dự thảo bị bỏ; quyết định đã ban hành không thay đổi.</p>}
          confirm="Bỏ dự thảo"
          action={links.decisionAct(decision.id, 'bo-du-thao')}
        />
      )}
    </>
  )
}
