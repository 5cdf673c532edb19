/** Reads a chosen text file into the long field beside it; without script the text is pasted. */
customElements.define(
  'file-into-text',
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector<HTMLInputElement>('input[type="file"]')
      const text = this.querySelector('textarea')
      if (input === null || text === null) return
      this.querySelector('[data-needs-script]')?.removeAttribute('hidden')
      // The file itself is never sent: its text is.
      input.removeAttribute('name')
      input.addEventListener('change', async () => {
        const file = input.files?.[0]
        if (file === undefined) return
        text.value = await file.text()
        text.dispatchEvent(new Event('input', { bubbles: true }))
      })
    }
  },
)
