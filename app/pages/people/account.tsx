import type { RolePeriod } from '#app/domain/people/role-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FormActions, Form as FormElement, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { AccountState } from '#app/records/people/account-list.ts'
import { type Account, accountOfPerson } from '#app/records/people/accounts.ts'
import { personById } from '#app/records/people/people.ts'
import { grantsOf } from '#app/records/people/role-grants.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { accountStateWords } from './accounts.tsx'
import { formOfPerson, PersonFields } from './person-fields.tsx'
import { RoleGrants } from './role-grants.tsx'

export const accountPage = (visit: SignedInVisit): Promise<Response> =>
  showAccount(visit, { problems: [], personForm: null, roleForm: null, status: 200 })

/** The page of one person, again and again: after a refused act it keeps what was typed into that act's form. */
export async function showAccount(
  visit: SignedInVisit,
  shown: {
    readonly problems: readonly FieldProblem[]
    readonly personForm: Form | null
    readonly roleForm: Form | null
    readonly status: 200 | 422
  },
): Promise<Response> {
  const { db } = visit.tools
  const personId = idParam(visit)
  const person = personId === null ? null : await personById(db, personId)
  if (person === null) return noSuchPage(visit)
  const [account, grants, units] = await Promise.all([
    accountOfPerson(db, person.id),
    grantsOf(db, person.id),
    unitsInForce(db, visit.today),
  ])
  const state = stateOf(account)
  const loginField: readonly (readonly [string, string])[] =
    account === null ? [] : [['ten-dang-nhap', account.login]]
  const form = shown.personForm ?? formOfPerson(person, loginField)
  return page(
    visit,
    {
      title: person.fullName,
      breadcrumb: [{ name: 'Tài khoản', href: links.accounts() }],
      aside: <StateBadge {...accountStateWords[state]} />,
      lead: [person.position, person.unitName].filter(Boolean).join(', '),
      status: shown.status,
    },
    <>
      <ProblemSummary problems={shown.problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          <RoleGrants
            personId={person.id}
            grants={grants}
            units={units}
            today={visit.today}
            form={shown.roleForm ?? formOf([])}
            problems={shown.problems}
          />
          <Card title="Thông tin cá nhân" id="thong-tin">
            <FormElement action={links.account(person.id)}>
              <PersonFields form={form} units={units} problems={shown.problems} />
              {account !== null && (
                <TextField
                  name="ten-dang-nhap"
                  label="Tên đăng nhập"
                  required
                  maxLength={60}
                  value={form.line('ten-dang-nhap')}
                  errors={problemsOf(shown.problems, 'ten-dang-nhap')}
                />
              )}
              <FormActions>
                <SubmitButton look="plain" icon="check">
                  Lưu thông tin
                </SubmitButton>
              </FormActions>
            </FormElement>
          </Card>
        </div>
        <Card title="Đăng nhập">
          <SignInFacts account={account} />
          <AccountActs
            personId={person.id}
            fullName={person.fullName}
            state={state}
            mustChange={account?.mustChange ?? false}
            rolesInForce={grants.filter((grant) => isInForce(grant, visit.today)).length}
          />
        </Card>
      </div>
    </>,
  )
}

function SignInFacts({ account }: { account: Account | null }) {
  if (account === null) return <p>Người này chưa có tài khoản, ví dụ là đồng tác giả được ghi tên.</p>
  return (
    <DefinitionList
      stacked
      items={[
        { term: 'Tên đăng nhập', value: account.login },
        {
          term: 'Mật khẩu',
          value:
            account.passwordSetAt === null ? 'chưa đặt' : `đặt lúc ${printMoment(account.passwordSetAt)}`,
        },
        ...(account.mustChange ? [{ term: 'Lần tới', value: 'phải đổi mật khẩu' }] : []),
        ...(account.disabledAt === null ? [] : [{ term: 'Đóng từ', value: printMoment(account.disabledAt) }]),
      ]}
    />
  )
}

function AccountActs(props: {
  readonly personId: number
  readonly fullName: string
  readonly state: AccountState
  readonly rolesInForce: number
  readonly mustChange: boolean
}) {
  const { personId, fullName, state } = props
  switch (state) {
    case 'none':
      return (
        <LinkButton href={`${links.newAccount()}?nguoi=${personId}`} look="primary" icon="user-plus">
          Mở tài khoản
        </LinkButton>
      )
    case 'closed':
      return (
        <FormElement action={links.accountAct(personId, 'mo')}>
          <SubmitButton icon="lock-open">Mở lại tài khoản</SubmitButton>
        </FormElement>
      )
    case 'open':
    case 'invited':
      return (
        <div className="kn-stack">
          <FormElement action={links.accountAct(personId, 'dat-lai')}>
            <SubmitButton look="plain" icon="key">
              {state === 'invited' ? 'Tạo lại đường dẫn mời' : 'Đặt lại mật khẩu'}
            </SubmitButton>
          </FormElement>
          {state === 'open' && !props.mustChange && (
            <FormElement action={links.accountAct(personId, 'buoc-doi')}>
              <SubmitButton look="plain" icon="refresh">
                Buộc đổi mật khẩu
              </SubmitButton>
            </FormElement>
          )}
          <ConfirmAct
            act="Đóng tài khoản"
            icon="lock"
            danger
            consequence={
              <p>
                {fullName} sẽ không đăng nhập được nữa và mọi phiên đang mở kết thúc ngay.{' '}
                {props.rolesInForce > 0 && `${props.rolesInForce} vai trò đang giữ vẫn được ghi nhận. `}
                Có thể mở lại bất cứ lúc nào.
              </p>
            }
            confirm="Đóng tài khoản"
            action={links.accountAct(personId, 'dong')}
          />
        </div>
      )
  }
}

const stateOf = (account: Account | null): AccountState => {
  if (account === null) return 'none'
  if (account.disabledAt !== null) return 'closed'
  return account.passwordHash === null ? 'invited' : 'open'
}

const isInForce = (grant: RolePeriod, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(grant.validFrom, day) <= 0 &&
  (grant.validTo === null || Temporal.PlainDate.compare(grant.validTo, day) >= 0)
