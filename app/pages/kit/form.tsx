import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Hidden fields a form carries along, such as the anti-forgery token and the version that was read. */
export type HiddenFields = Readonly<Record<string, string>>

export type FormProps = {
  action: string
  hidden?: HiddenFields | undefined
  /** Needed as soon as the form has a file. */
  withFiles?: boolean | undefined
  id?: string | undefined
  label?: string | undefined
  children: ReactNode
}

/** A form that posts. A second click while it is on its way is held back by an island. */
export function Form({ action, hidden, withFiles, id, label, children }: FormProps) {
  return (
    <double-submit-guard>
      <form
        method="post"
        action={action}
        id={id}
        className="kn-form"
        encType={withFiles ? 'multipart/form-data' : undefined}
        aria-label={label}
        noValidate
      >
        <Hidden fields={hidden} />
        {children}
      </form>
    </double-submit-guard>
  )
}

export function Hidden({ fields }: { fields: HiddenFields | undefined }) {
  return Object.entries(fields ?? {}).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger' | 'sun'
const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'btn btn-primary',
  plain: 'btn',
  quiet: 'btn btn-ghost-primary',
  danger: 'btn btn-outline-danger',
  sun: 'btn btn-warning',
}

export type ButtonProps = {
  look?: ButtonLook | undefined
  icon?: IconName | undefined
  name?: string | undefined
  value?: string | undefined
  /** Posts the same form to another address. */
  action?: string | undefined
  small?: boolean | undefined
  disabled?: boolean | undefined
  /** In a score sheet: asleep while something is missing. */
  needsAll?: boolean | undefined
  /** The button that keeps what is typed: the desk's Ctrl + S. */
  keeps?: boolean | undefined
  children: ReactNode
}

export function SubmitButton(props: ButtonProps) {
  const { look, icon, name, value, action, small, disabled, needsAll, keeps, children } = props
  return (
    <button
      type="submit"
      className={`${looks[look ?? 'primary']}${small ? ' btn-sm' : ''}`}
      name={name}
      value={value}
      formAction={action}
      disabled={disabled}
      data-needs-all={needsAll ? '' : undefined}
      data-keep={keeps ? '' : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export type LinkButtonProps = {
  href: string
  look?: ButtonLook | undefined
  icon?: IconName | undefined
  small?: boolean | undefined
  download?: boolean | undefined
  children: ReactNode
}

export function LinkButton({ href, look, icon, small, download, children }: LinkButtonProps) {
  return (
    <a
      href={href}
      className={`${looks[look ?? 'plain']}${small ? ' btn-sm' : ''}`}
      download={download || undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** The row of buttons that ends a form: the one that goes on first, the way out last. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="kn-form-actions">
      {children}
      {note && <p className="kn-form-note">{note}</p>}
    </div>
  )
}
