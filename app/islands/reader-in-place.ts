/** The dossier beside the sheet turns its pages by itself, so that what is being typed on the sheet stays where it is. */
customElements.define(
  'reader-in-place',
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (link === null || link.pathname !== location.pathname || link.hash !== '') return
        event.preventDefault()
        this.turnTo(link.href)
      })
    }

    async turnTo(address: string) {
      try {
        const answer = await fetch(address, { headers: { accept: 'text/html' } })
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const turned = page.querySelector('reader-in-place')
        if (!answer.ok || turned === null) return location.assign(address)
        this.replaceChildren(...turned.childNodes)
        history.replaceState(null, '', address)
        this.querySelector<HTMLElement>('[aria-current]')?.focus()
      } catch {
        // Without network what can be read here is what is on the page already.
        this.querySelector('[data-no-network]')?.removeAttribute('hidden')
      }
    }
  },
)
