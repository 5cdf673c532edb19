/** For keying from paper: Enter goes to the next box instead of sending the form; from the last one to the button. */
customElements.define(
  'through-boxes',
  class extends HTMLElement {
    connectedCallback() {
      // A refused form has its reasons to be read first.
      if (document.querySelector('.kn-problems') === null)
        this.querySelector<HTMLInputElement>('input[type=text]')?.focus()
      this.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        if (!['text', 'search'].includes(event.target.type)) return
        event.preventDefault()
        const stops = [
          ...this.querySelectorAll<HTMLElement>('input[type=text], textarea, button[type=submit]'),
        ]
        const next = stops[stops.indexOf(event.target) + 1]
        next?.focus()
        if (next instanceof HTMLInputElement) next.select()
      })
    }
  },
)
