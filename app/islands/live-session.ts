const retryMs = 3_000

/**
 * Keeps a page of a session as it is now: with `data-step` the page loads anew when the session has come to another step,
 * else what hangs on the wall takes the place of what hung there. A lost connection is taken up again by itself.
 */
customElements.define(
  'live-session',
  class extends HTMLElement {
    source: EventSource | null = null

    connectedCallback() {
      this.listen()
    }

    disconnectedCallback() {
      this.source?.close()
    }

    listen() {
      const source = new EventSource(this.dataset.source ?? '')
      this.source = source
      source.addEventListener('open', () => this.setAttribute('data-live', 'on'))
      source.addEventListener('message', ({ data }) => this.show(data))
      source.addEventListener('error', () => {
        this.setAttribute('data-live', 'off')
        // The browser tries again by itself, except where it was answered with something else than a stream.
        if (source.readyState === EventSource.CLOSED) window.setTimeout(() => this.listen(), retryMs)
      })
    }

    show(data: string) {
      const { step, html }: { step: string; html: string } = JSON.parse(data)
      if (this.dataset.step === undefined) this.innerHTML = html
      else if (this.dataset.step !== step) location.reload()
    }
  },
)
