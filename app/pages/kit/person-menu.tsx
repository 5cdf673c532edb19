import { Hidden, type HiddenFields } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'

export type PersonMenuProps = {
  name: string
  /** What the person is here as: Chuyên viên Phòng Kinh tế */
  roleName: string
  links: readonly { readonly href: string; readonly label: string; readonly icon: IconName }[]
  signOut: { readonly action: string; readonly hidden?: HiddenFields | undefined }
}

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return [words.at(-2), words.at(-1)]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('vi')
}

/** Who is signed in, as what, and the ways to switch or leave. */
export function PersonMenu({ name, roleName, links, signOut }: PersonMenuProps) {
  return (
    <details className="kn-person">
      <summary>
        <span className="kn-avatar" aria-hidden="true">
          {initials(name)}
        </span>
        <span className="kn-person-words">
          <span className="kn-person-name">{name}</span>
          <span className="kn-person-role">{roleName}</span>
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div className="kn-person-menu">
        <p className="kn-person-card">
          <strong>{name}</strong>
          <span>{roleName}</span>
        </p>
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            <Icon name={link.icon} />
            {link.label}
          </a>
        ))}
        <form method="post" action={signOut.action}>
          <Hidden fields={signOut.hidden} />
          <button type="submit">
            <Icon name="logout" />
            Đăng xuất
          </button>
        </form>
      </div>
    </details>
  )
}
