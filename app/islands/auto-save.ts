import { forgetUnsaved, keepOnItsWay, keepUnsaved, offerUnsaved } from './unsaved-text.ts'

const pause = 1500
const retry = 15_000

/**
 * Saves a form while it is written. Posts the form to `data-action`; an answer of 200 carries
 * `{"savedAt": "10:42", "version": "4"}`. What could not be saved stays in this browser under `data-key`, and is
 * offered back when the form is opened again.
 */
customElements.define(
  'auto-save',
  class extends HTMLElement {
    waiting = 0
    isSending = false
    isKeptHere = false
    afterwards: HTMLElement | null = null

    connectedCallback() {
      const form = this.querySelector('form')
      if (form === null) return
      this.addEventListener('input', () => this.soon(form, pause))
      this.addEventListener('change', () => this.soon(form, pause))
      form.addEventListener('submit', (event) => {
        clearTimeout(this.waiting)
        if (!navigator.onLine) {
          event.preventDefault()
          keepUnsaved(this.key(), form)
          return this.say(sentences['not-sent'], 'failed')
        }
        if (!this.isSending) return keepOnItsWay(this.key(), form)
        // The form still carries the version from before the save under way: it goes when that one has answered.
        event.preventDefault()
        this.afterwards = event.submitter ?? form
      })
      window.addEventListener('beforeunload', () => {
        if (this.waiting !== 0) keepUnsaved(this.key(), form)
      })
      // Back on the network what waits goes at once.
      window.addEventListener('online', () => {
        if (this.isKeptHere) this.soon(form, 0)
      })
      offerUnsaved(this.key(), form, () => this.soon(form, 0))
    }

    key(): string {
      return this.dataset.key ?? location.pathname
    }

    soon(form: HTMLFormElement, ms: number) {
      clearTimeout(this.waiting)
      this.waiting = window.setTimeout(() => this.save(form), ms)
    }

    async save(form: HTMLFormElement) {
      if (this.isSending) return this.soon(form, pause)
      this.waiting = 0
      this.isSending = true
      const outcome = await post(this.dataset.action ?? form.action, form)
      this.isSending = false
      this.tell(outcome, form)
      const submitter = this.afterwards
      this.afterwards = null
      if (submitter !== null) form.requestSubmit(submitter === form ? undefined : submitter)
    }

    tell(outcome: Outcome, form: HTMLFormElement) {
      this.isKeptHere = outcome.kind === 'unreachable'
      const compare = this.querySelector<HTMLButtonElement>('button[data-compare]')
      if (compare !== null) compare.hidden = outcome.kind !== 'stale'
      if (outcome.kind === 'saved') {
        const version = form.querySelector<HTMLInputElement>('input[type=hidden][name=version]')
        if (version !== null && outcome.version !== undefined) version.value = outcome.version
        if (this.waiting === 0) forgetUnsaved(this.key())
        return this.say(`Đã lưu ${outcome.savedAt}`, 'saved')
      }
      keepUnsaved(this.key(), form)
      this.say(sentences[outcome.kind], 'failed')
      if (outcome.kind === 'unreachable') this.soon(form, retry)
    }

    say(words: string, state: 'saved' | 'failed') {
      const place = this.querySelector<HTMLElement>('[data-saved]') ?? this.appendChild(newPlace())
      place.textContent = words
      place.dataset.state = state
    }
  },
)

type Outcome =
  | { readonly kind: 'saved'; readonly savedAt: string; readonly version: string | undefined }
  | { readonly kind: 'unreachable' | 'signed-out' | 'stale' | 'refused' }

const sentences = {
  unreachable: 'Chưa lưu được vì mất kết nối, đang thử lại. Nội dung vẫn giữ trên máy này.',
  'signed-out': 'Phiên làm việc đã hết nên chưa lưu được. Nội dung giữ trên máy này, đăng nhập lại là có.',
  stale:
    'Nội dung này đã được sửa ở nơi khác nên chưa lưu đè. Hãy tải lại trang; nội dung đang gõ được giữ trên máy này.',
  'not-sent':
    'Đang mất mạng nên chưa gửi được. Nội dung giữ trên máy này và tự lưu khi có mạng; khi đó hãy bấm lại.',
  refused: 'Chưa lưu được. Bấm Lưu để xem lý do; nội dung vẫn giữ trên máy này.',
} as const

async function post(address: string, form: HTMLFormElement): Promise<Outcome> {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  )
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'application/json' },
      redirect: 'manual',
    })
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403)
      return { kind: 'signed-out' }
    if (answer.status === 409) return { kind: 'stale' }
    if (!answer.ok) return { kind: answer.status >= 500 ? 'unreachable' : 'refused' }
    const { savedAt, version }: { savedAt: string; version?: string | number } = await answer.json()
    return { kind: 'saved', savedAt, version: version === undefined ? undefined : String(version) }
  } catch {
    return { kind: 'unreachable' }
  }
}

function newPlace(): HTMLElement {
  const place = document.createElement('p')
  place.className = 'kn-saved'
  place.dataset.saved = ''
  place.setAttribute('role', 'status')
  return place
}
