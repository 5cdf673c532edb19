import { mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import { LinkButton } from '#app/pages/kit/form.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'

/** What was sealed when the council adopted: its digest, and the file for those who may take it. */
export function SealedResult({
  visit,
  planId,
  digest,
}: {
  visit: SignedInVisit
  planId: number
  digest: string | null
}) {
  if (digest === null) return null
  return (
    <>
      <p>
        Phiếu chấm, biểu quyết, ngoại lệ và kết quả đã được niêm phong, mã SHA-256:{' '}
        <code className="kn-digest">{digest}</code>
      </p>
      {mayRecordForCouncil(visit.actor, planId) && (
        <LinkButton href={links.manifest(planId)} icon="download">
          Tải bản niêm phong để ai cũng tính lại được
        </LinkButton>
      )}
    </>
  )
}
