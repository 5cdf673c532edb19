import { Card } from '#app/pages/kit/card.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { accountCounts } from '#app/records/people/account-list.ts'
import { unitsInForce } from '#app/records/people/units.ts'

/** Những bước đầu tiên: what a new installation needs before anybody can hand in, each with how far it is. */
export async function startSteps(visit: SignedInVisit) {
  const { db } = visit.tools
  const [units, accounts] = await Promise.all([unitsInForce(db, visit.today), accountCounts(db)])
  const people = accounts.open + accounts.invited
  return (
    <Card title="Bắt đầu từ đâu?" look="sun">
      <ol className="list-unstyled kn-stack mb-0">
        <Step
          isDone={units.length > 0}
          href={links.units()}
          label="Lập danh mục đơn vị"
          note={`${printCount(units.length)} đơn vị đang hoạt động`}
        />
        <Step
          isDone={people > 1}
          href={links.accounts()}
          label="Mở tài khoản, giao vai trò"
          note={`${printCount(people)} tài khoản`}
        />
        <Step
          isDone={false}
          href={links.programmes()}
          label="Xem lại và ban hành kế hoạch năm"
          note="Tác giả và đơn vị nộp được hồ sơ từ khi kế hoạch được ban hành."
        />
      </ol>
    </Card>
  )
}

function Step(props: {
  readonly isDone: boolean
  readonly href: string
  readonly label: string
  readonly note: string
}) {
  return (
    <li>
      <Icon
        name={props.isDone ? 'circle-check' : 'circle-dashed'}
        label={props.isDone ? 'đã có' : 'chưa xong'}
      />{' '}
      <a href={props.href}>
        <strong>{props.label}</strong>
      </a>
      <span className="kn-under">{props.note}</span>
    </li>
  )
}
