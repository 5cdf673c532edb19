import { type Arriving, sendInPieces } from './send-in-pieces.ts'
import { type UploadPanel, uploadPanel } from './upload-panel.ts'

/**
 * Sends a form with files and shows how far it is; what comes back takes the page's place, as a plain post would. With
 * `data-begin` the files go ahead of the form in pieces, and a broken upload goes on where it stopped.
 */
customElements.define(
  'upload-progress',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')
      form?.addEventListener('submit', (event) => {
        const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((input) => [
          ...(input.files ?? []),
        ])
        if (event.defaultPrevented || files.length === 0) return
        event.preventDefault()
        const by = event.submitter instanceof HTMLButtonElement ? event.submitter : null
        const { begin } = this.dataset
        if (begin === undefined) sendWhole(form, by, uploadPanel(this))
        else void sendAhead(form, by, begin, files, this)
      })
    }
  },
)

/** The files first, each from where it stopped; then the form, which says what they are. */
async function sendAhead(
  form: HTMLFormElement,
  by: HTMLButtonElement | null,
  begin: string,
  files: readonly File[],
  host: HTMLElement,
): Promise<void> {
  const panel = uploadPanel(host)
  const replaces = /\/tep\/(\d+)\/thay/.exec(form.action)?.[1] ?? ''
  const ids: string[] = []
  const total = files.reduce((sum, file) => sum + file.size, 0)
  let before = 0
  for (const file of files) {
    const sent: Arriving = { stop: () => {} }
    panel.onStop(() => sent.stop())
    const outcome = await sendInPieces(begin, file, replaces, sent, (bytes) =>
      panel.show(before + bytes, total, file.name),
    )
    if (outcome.outcome !== 'sent') {
      if (outcome.outcome === 'broken') panel.offerAgain(() => void sendAhead(form, by, begin, files, host))
      return panel.over(outcome.words)
    }
    ids.push(outcome.id)
    before += file.size
  }
  const data = by === null ? new FormData(form) : new FormData(form, by)
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) data.delete(input.name)
  data.set('gui', ids.join(','))
  post(form, by, data, panel)
}

function sendWhole(form: HTMLFormElement, by: HTMLButtonElement | null, panel: UploadPanel): void {
  post(form, by, by === null ? new FormData(form) : new FormData(form, by), panel)
}

function post(form: HTMLFormElement, by: HTMLButtonElement | null, data: FormData, panel: UploadPanel): void {
  const request = new XMLHttpRequest()
  const address = by?.getAttribute('formaction') ?? form.action
  panel.onStop(() => request.abort())
  request.upload.addEventListener('progress', ({ loaded, total }) => panel.show(loaded, total))
  request.addEventListener('load', () => {
    panel.over('Xong')
    showAnswer(request)
  })
  request.addEventListener('abort', () => panel.over('Đã dừng, chưa có tệp nào được lưu.'))
  request.addEventListener('error', () =>
    panel.over('Mất kết nối giữa chừng, chưa có tệp nào được lưu. Hãy gửi lại.'),
  )
  request.open('POST', address)
  request.send(data)
}

function showAnswer(request: XMLHttpRequest): void {
  const page = new DOMParser().parseFromString(request.responseText, 'text/html')
  document.title = page.title
  document.body.className = page.body.className
  document.body.replaceChildren(...page.body.childNodes)
  if (request.responseURL !== '') history.pushState(null, '', request.responseURL)
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}
