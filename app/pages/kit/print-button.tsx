import { Icon } from './icon.tsx'

/** Prints the page as it stands; without script the button stays away. */
export function PrintButton({ label }: { label?: string | undefined }) {
  return (
    <print-button>
      <button type="button" className="btn">
        <Icon name="printer" />
        {label ?? 'In trang này'}
      </button>
    </print-button>
  )
}

/** Copies a short text, such as a verification code. */
export function CopyButton({ text, label }: { text: string; label?: string | undefined }) {
  return (
    <copy-button data-text={text}>
      <button type="button" className="btn btn-sm">
        <Icon name="copy" />
        <span>{label ?? 'Sao chép'}</span>
      </button>
    </copy-button>
  )
}
