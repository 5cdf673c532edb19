/** Sends a form with files and shows how far it is; what comes back takes the page's place, as a plain post would. */
customElements.define(
  'upload-progress',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')
      form?.addEventListener('submit', (event) => {
        const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(
          (input) => (input.files?.length ?? 0) > 0,
        )
        if (event.defaultPrevented || !chosen) return
        event.preventDefault()
        const by = event.submitter instanceof HTMLButtonElement ? event.submitter : null
        send(form, by, panelIn(this))
      })
    }
  },
)

type Panel = {
  readonly box: HTMLElement
  readonly words: HTMLElement
  readonly bar: HTMLProgressElement
  readonly stop: HTMLButtonElement
}

function panelIn(host: HTMLElement): Panel {
  host.querySelector('.kn-upload')?.remove()
  const box = document.createElement('div')
  box.className = 'kn-upload'
  const line = document.createElement('p')
  const words = document.createElement('span')
  words.setAttribute('role', 'status')
  const stop = document.createElement('button')
  stop.type = 'button'
  stop.className = 'btn btn-sm'
  stop.textContent = 'Dừng gửi'
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', 'Đang gửi tệp')
  line.append(words, stop)
  box.append(line, bar)
  host.append(box)
  return { box, words, bar, stop }
}

function send(form: HTMLFormElement, by: HTMLButtonElement | null, { words, bar, stop }: Panel): void {
  const request = new XMLHttpRequest()
  const address = by?.getAttribute('formaction') ?? form.action
  const hold = (event: BeforeUnloadEvent) => event.preventDefault()
  const over = (message: string) => {
    window.removeEventListener('beforeunload', hold)
    form.removeAttribute('aria-busy')
    stop.remove()
    words.textContent = message
  }
  form.setAttribute('aria-busy', 'true')
  window.addEventListener('beforeunload', hold)
  stop.addEventListener('click', () => request.abort())
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.max = total
    bar.value = loaded
    words.textContent =
      loaded < total
        ? `Đã gửi ${Math.floor((loaded / total) * 100)}%`
        : 'Đã gửi xong, máy chủ đang kiểm tra tệp…'
  })
  request.addEventListener('load', () => {
    over('Xong')
    showAnswer(request)
  })
  request.addEventListener('abort', () => over('Đã dừng, chưa có tệp nào được lưu.'))
  request.addEventListener('error', () =>
    over('Mất kết nối giữa chừng, chưa có tệp nào được lưu. Hãy gửi lại.'),
  )
  request.open('POST', address)
  request.send(by === null ? new FormData(form) : new FormData(form, by))
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
