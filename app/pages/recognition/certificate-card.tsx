import { certificateHolders } from '#app/domain/recognition/certificate-holders.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { links } from '#app/pages/links.ts'

export function CertificateCard({
  decision,
  issued,
  mayIssue,
}: {
  decision: Decision
  issued: number
  mayIssue: boolean
}) {
  const recognised = decision.content.initiatives.filter((one) => one.outcome !== 'not-recognised')
  const papers = recognised.flatMap(certificateHolders).length
  if (issued > 0)
    return (
      <Card title="Giấy chứng nhận">
        <p>
          Đã cấp <strong>{issued}</strong> giấy chứng nhận.
        </p>
        <div className="d-flex gap-2 flex-wrap">
          <LinkButton href={links.certificatesPaper(decision.id)} icon="printer">
            In tất cả
          </LinkButton>
          <LinkButton
            href={links.certificates(decision.issuedOn?.year ?? decision.content.year)}
            icon="list-check"
          >
            Sổ cấp
          </LinkButton>
        </div>
      </Card>
    )
  if (!mayIssue) return null
  return (
    <Card title="Việc tiếp theo: cấp giấy chứng nhận" look="sun">
      <ConfirmAct
        act="Cấp giấy chứng nhận"
        icon="certificate"
        consequence={
          <p>
            Cấp <strong>{papers}</strong> giấy cho tác giả, đồng tác giả và chủ đầu tư của{' '}
            <strong>{recognised.length}</strong> sáng kiến, đánh số liên tục trong năm.
          </p>
        }
        confirm={`Cấp ${papers} giấy`}
        action={links.decisionAct(decision.id, 'cap-giay')}
      />
    </Card>
  )
}
