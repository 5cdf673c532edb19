/** Where an upload says how far it is, and can be stopped. */
export type UploadPanel = {
  show(sent: number, total: number, name?: string): void
  onStop(stop: () => void): void
  /** Nothing more is sent; the words stay. */
  over(words: string): void
  offerAgain(again: () => void): void
}

export function uploadPanel(host: HTMLElement): UploadPanel {
  host.querySelector('.kn-upload')?.remove()
  const form = host.querySelector('form')
  const box = document.createElement('div')
  box.className = 'kn-upload'
  const line = document.createElement('p')
  const words = document.createElement('span')
  words.setAttribute('role', 'status')
  const stop = button('Dừng gửi')
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', 'Đang gửi tệp')
  line.append(words, stop)
  box.append(line, bar)
  host.append(box)
  let onStop = () => {}
  stop.addEventListener('click', () => onStop())
  const hold = (event: BeforeUnloadEvent) => event.preventDefault()
  form?.setAttribute('aria-busy', 'true')
  window.addEventListener('beforeunload', hold)
  return {
    show(sent, total, name) {
      bar.max = Math.max(total, 1)
      bar.value = sent
      const of = name === undefined ? '' : `: ${name}`
      words.textContent =
        sent < total
          ? `Đã gửi ${Math.floor((sent / total) * 100)}%${of}`
          : 'Đã gửi xong, máy chủ đang kiểm tra tệp…'
    },
    onStop(what) {
      onStop = what
    },
    over(message) {
      window.removeEventListener('beforeunload', hold)
      form?.removeAttribute('aria-busy')
      stop.remove()
      words.textContent = message
    },
    offerAgain(again) {
      const more = button('Gửi tiếp')
      more.addEventListener('click', again)
      line.append(more)
    },
  }
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn btn-sm'
  made.textContent = words
  return made
}
