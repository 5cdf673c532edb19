import { growRows } from './growing-rows.ts'

customElements.define(
  'repeat-rows',
  class extends HTMLElement {
    connectedCallback() {
      growRows(this, () => {})
    }
  },
)
