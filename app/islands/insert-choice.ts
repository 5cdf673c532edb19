/** A list of ready words: what is chosen is put into the field named beside it at once. Without script the form sends it. */
customElements.define(
  'insert-choice',
  class extends HTMLElement {
    connectedCallback() {
      const list = this.querySelector('select')
      const field = document.getElementById(this.dataset.into ?? '')
      if (list === null || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement))
        return
      list.addEventListener('change', () => {
        insert(field, list.value)
        list.value = ''
      })
    }
  },
)

function insert(field: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  if (words === '' || field.value.includes(words)) return
  field.value = [field.value.trim(), words].filter(Boolean).join(' ')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
