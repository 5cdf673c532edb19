import { Card } from '#app/pages/kit/card.tsx'
import { Hidden } from '#app/pages/kit/form.tsx'
import { links } from '#app/pages/links.ts'
import type { Demo } from '#app/tools.ts'

/** Tài khoản tập huấn: one form an account, so that one click signs in, with or without script. */
export function DemoAccounts({ demo, next }: { demo: Demo; next: string }) {
  return (
    <Card title="Tài khoản tập huấn" aside={`Mật khẩu chung: ${demo.password}`} flush>
      <ul className="kn-accounts">
        {demo.accounts.map((account) => (
          <li key={account.login}>
            <form method="post" action={links.signIn()}>
              <Hidden fields={{ 'ten-dang-nhap': account.login, 'mat-khau': demo.password, tiep: next }} />
              <button type="submit">
                <strong>{account.role}</strong>
                <span>
                  {account.fullName} ({account.login})
                </span>
                <span>{account.tryThis}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
