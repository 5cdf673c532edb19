export type Crumb = { readonly name: string; readonly href?: string | undefined }

/** The way here; the page itself is not repeated, its title stands right below. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null
  return (
    <nav className="kn-breadcrumb" aria-label="Đường dẫn">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.name}>{crumb.href ? <a href={crumb.href}>{crumb.name}</a> : crumb.name}</li>
        ))}
      </ol>
    </nav>
  )
}
