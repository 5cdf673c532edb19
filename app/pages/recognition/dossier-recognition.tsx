import type { ReactNode } from 'react'
import { why } from '#app/documents/ranking/why.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { holds } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { recognitionOf } from '#app/records/recognition/recognitions.ts'
import { RevokeAct } from './amendment-acts.tsx'
import { printSerial } from './certificate-data.ts'
import { outcomeBadges } from './recognition-words.ts'

/** Kết quả công nhận of one dossier: the decision's words, its certificates or its notice; null before the decision. */
export async function dossierRecognition(
  visit: SignedInVisit,
  dossier: Pick<Dossier, 'id' | 'state'>,
): Promise<ReactNode> {
  const { db } = visit.tools
  const outcome = await recognitionOf(db, dossier.id)
  if (outcome === null) return null
  const [decision, certificates] = await Promise.all([
    decisionById(db, outcome.decisionId),
    certificatesOf(db, { dossierId: dossier.id }),
  ])
  const programme = decision && (await programmeOfVersion(db, decision.content.programmeVersionId))
  const initiative = decision?.content.initiatives.find((one) => one.dossierId === dossier.id)
  if (!decision || !programme || !initiative) return null
  const standing = certificates.filter((one) => one.revoked === null)
  const revocable = dossier.state === 'certified' || dossier.state === 'recognised'
  return (
    <Card
      title="Kết quả công nhận"
      aside={
        dossier.state === 'revoked' ? (
          <Badge tone="red">Đã hủy bỏ công nhận</Badge>
        ) : initiative.className ? (
          <Badge tone="green" icon="trophy">
            {initiative.className}
          </Badge>
        ) : (
          <StateBadge {...outcomeBadges[outcome.outcome]} />
        )
      }
    >
      <p>
        Quyết định số {decision.number}/QĐ-{programme.authority.abbreviation} ngày{' '}
        {printDay(outcome.issuedOn)}. {why(initiative, programme)}
        {decision.content.amends &&
          ` Sửa đổi Quyết định số ${decision.content.amends.decision.number}: ${decision.content.amends.reason}`}
      </p>
      <ul className="kn-papers">
        {holds(visit.actor, 'office', 'leader', 'finance', 'home-affairs', 'culture') && (
          <li>
            <span>Quyết định công nhận và danh sách</span>
            <LinkButton small icon="gavel" href={links.decision(decision.id)}>
              Mở
            </LinkButton>
          </li>
        )}
        {outcome.outcome === 'not-recognised' && (
          <li>
            <span>Thông báo không công nhận, có lý do</span>
            <PaperButtons small paper={links.refusalPaper(dossier.id)}>
              PDF
            </PaperButtons>
          </li>
        )}
        {certificates.map((certificate) => (
          <li key={certificate.id}>
            <span>
              Giấy chứng nhận số {printSerial(certificate)}, cấp cho {certificate.holderName}
              {certificate.revoked && ' (đã hủy bỏ)'}
            </span>
            <LinkButton small icon="printer" href={links.certificatePaper(certificate.id)}>
              PDF
            </LinkButton>
          </li>
        ))}
      </ul>
      {revocable && mayHandleDecision(visit.actor) && (
        <Form action={links.sendUp(dossier.id)} label="Gói đề nghị cấp trên công nhận">
          <SubmitButton look="plain" icon="download">
            Tải gói đề nghị cấp trên công nhận
          </SubmitButton>
        </Form>
      )}
      {revocable && mayHandleDecision(visit.actor) && (
        <RevokeAct dossierId={dossier.id} papers={standing.length} />
      )}
    </Card>
  )
}
