customElements.define(
  'copy-button',
  class extends HTMLElement {
    connectedCallback() {
      const words = this.querySelector('span')
      const before = words?.textContent ?? ''
      this.querySelector('button')?.addEventListener('click', async () => {
        await navigator.clipboard.writeText(this.dataset.text ?? '')
        if (words === null) return
        words.textContent = 'Đã sao chép'
        setTimeout(() => {
          words.textContent = before
        }, 2000)
      })
    }
  },
)
