customElements.define(
  'print-button',
  class extends HTMLElement {
    connectedCallback() {
      this.querySelector('button')?.addEventListener('click', () => window.print())
    }
  },
)
