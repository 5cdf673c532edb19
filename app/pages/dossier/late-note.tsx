import type { LateReason } from '#app/domain/dossier/round-closing.ts'
import { Badge } from '#app/pages/kit/badge.tsx'

/** On a line of a list: taken after its round had closed, why, and by which document; nothing for what came in time. */
export function LateNote({ late }: { late: LateReason | null }) {
  return (
    late && (
      <>
        <Badge tone="sun">Nộp muộn</Badge>
        <span className="kn-under">
          {late.reason} (văn bản số {late.documentNumber})
        </span>
      </>
    )
  )
}
