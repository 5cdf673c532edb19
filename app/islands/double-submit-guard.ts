/** Lets a form go out once: a second click while the first is on its way is dropped. */
customElements.define(
  'double-submit-guard',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')
      form?.addEventListener('submit', (event) => {
        if (form.getAttribute('aria-busy') === 'true') event.preventDefault()
        // Another island may have taken the form over; then it is not on its way.
        else if (!event.defaultPrevented) form.setAttribute('aria-busy', 'true')
      })
      // The back button brings the page as it was left.
      window.addEventListener('pageshow', () => form?.removeAttribute('aria-busy'))
    }
  },
)
