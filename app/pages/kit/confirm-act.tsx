import type { ReactNode } from 'react'
import { Form, type HiddenFields, SubmitButton } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'

export type ConfirmActProps = {
  /** The words on the first button: Ban hành quyết định… */
  act: string
  icon?: IconName | undefined
  danger?: boolean | undefined
  /** Beside the main act of the page: a calm button. */
  calm?: boolean | undefined
  /** In a line of a list: a small, calm button. */
  small?: boolean | undefined
  /** What will happen, in numbers. */
  consequence: ReactNode
  /** The words on the button that really does it. */
  confirm: string
  action: string
  hidden?: HiddenFields | undefined
  /** Fields the act needs, such as a reason. */
  children?: ReactNode
  /** Needed as soon as the act takes a file. */
  withFiles?: boolean | undefined
  /** Open at once, after a refusal. */
  open?: boolean | undefined
}

/** An act that asks once: opening it says what will happen, a second button does it. No script needed. */
export function ConfirmAct(props: ConfirmActProps) {
  return (
    <details className={props.small ? 'kn-confirm kn-confirm-line' : 'kn-confirm'} open={props.open}>
      <summary className={summaryLook(props)}>
        {props.icon && <Icon name={props.icon} />}
        {props.act}
      </summary>
      <div className={`kn-confirm-panel${props.danger ? ' kn-confirm-danger' : ''}`}>
        <div className="kn-confirm-words">{props.consequence}</div>
        <Form action={props.action} hidden={props.hidden} withFiles={props.withFiles} label={props.act}>
          {props.children}
          <SubmitButton look={props.danger ? 'danger' : 'primary'}>{props.confirm}</SubmitButton>
        </Form>
      </div>
    </details>
  )
}

const summaryLook = ({ danger, small, calm }: ConfirmActProps): string =>
  small ? 'btn btn-sm' : calm ? 'btn' : danger ? 'btn btn-outline-danger' : 'btn btn-primary'
