/** A button that chooses one answer wherever none has been chosen yet; what was judged already stays as it is. */
customElements.define(
  'mark-the-rest',
  class extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector('button')
      const form = this.closest('form')
      if (button === null || form === null) return
      button.hidden = false
      button.addEventListener('click', () => mark(form, this.dataset.value ?? ''))
    }
  },
)

function mark(form: HTMLFormElement, value: string): void {
  const wanted = form.querySelectorAll<HTMLInputElement>(`[data-markable] input[type="radio"]`)
  for (const radio of wanted) {
    const answered = form.querySelector(`input[name="${radio.name}"]:checked`) !== null
    if (radio.value !== value || answered) continue
    radio.checked = true
    radio.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
