import type { Council } from '#app/domain/council/council.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { DeclarationStanding } from '#app/records/council/declarations.ts'
import { seatWords } from './council-words.ts'

type DeclarationsProps = {
  scoringId: number
  council: Council
  standings: readonly DeclarationStanding[]
}

/** Who has signed the declaration, who has not, and the way to each. */
export function Declarations({ scoringId, council, standings }: DeclarationsProps) {
  const signed = standings.filter(({ open }) => open === 0).length
  const memberOf = (id: number) => council.members.find((member) => member.id === id)
  return (
    <Card title="Bản cam kết của thành viên" aside={`${signed}/${standings.length} người đã ký`} flush>
      <DataTable
        caption="Bản cam kết của thành viên"
        rows={standings}
        rowKey={(one) => one.memberId}
        rowHref={(one) => links.declaration(scoringId, one.memberId)}
        columns={[
          {
            key: 'name',
            title: 'Thành viên',
            main: true,
            cell: (one) => memberOf(one.memberId)?.fullName,
          },
          {
            key: 'seat',
            title: 'Chức danh',
            cell: (one) => seatWords[memberOf(one.memberId)?.seat ?? 'member'],
          },
          {
            key: 'state',
            title: 'Cam kết',
            cell: (one) => <Standing one={one} />,
          },
        ]}
      />
    </Card>
  )
}

function Standing({ one }: { one: DeclarationStanding }) {
  const at = one.signedAt === null ? null : printMoment(one.signedAt)
  if (one.open === 0) return <Badge tone="green">{at === null ? 'Không có hồ sơ' : `Đã ký ${at}`}</Badge>
  return <Badge tone="sun">{at === null ? 'Chưa ký' : `Còn ${one.open} hồ sơ thêm sau`}</Badge>
}
