import { hundredthsOf, writeHundredths } from './typed-number.ts'

/** A score sheet that adds itself up: arrow keys move one step, a band's button moves into its range. */
customElements.define(
  'running-total',
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener('input', () => this.add())
      this.addEventListener('keydown', (event) => this.step(event))
      this.addEventListener('click', (event) => this.enterBand(event))
      this.add()
    }

    boxes(): HTMLInputElement[] {
      return [...this.querySelectorAll<HTMLInputElement>('input[data-score]')]
    }

    add() {
      const boxes = this.boxes()
      const values = boxes.map((box) => hundredthsOf(box.value))
      show(this.querySelector('output[data-total]'), sumOf(values))
      for (const output of this.querySelectorAll<HTMLElement>('[data-sum-of]'))
        show(output, sumOf(values.filter((_, place) => boxes[place]?.dataset.group === output.dataset.sumOf)))
      for (const [place, box] of boxes.entries()) markBand(box, values[place] ?? null)
      this.tellMissing(
        boxes.filter((box, place) => !isRight(box, values[place] ?? null)).length,
        [...this.querySelectorAll('textarea')].filter(isOwed).length,
      )
    }

    tellMissing(scores: number, comments: number) {
      const words = this.querySelector('[data-missing]')
      if (words !== null) words.textContent = missingWords(scores, comments)
      for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-needs-all]'))
        button.disabled = scores + comments > 0
    }

    step(event: KeyboardEvent) {
      const box = event.target
      if (!(box instanceof HTMLInputElement) || box.dataset.score === undefined || box.readOnly) return
      const up = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
      if (up === 0) return
      event.preventDefault()
      const step = Number(box.dataset.step ?? 50)
      const now = hundredthsOf(box.value)
      put(box, now === null ? 0 : now + up * step)
    }

    enterBand(event: Event) {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-band-from]') : null
      const box = button?.closest('[data-score-row]')?.querySelector<HTMLInputElement>('input[data-score]')
      if (!button || !box || box.readOnly) return
      const from = Number(button.dataset.bandFrom)
      const to = Number(button.dataset.bandTo)
      const now = hundredthsOf(box.value)
      if (now === null || now < from || now > to) put(box, from)
      box.focus()
    }
  },
)

// Functions, not constants: an element on the page is upgraded while `define` runs, before anything below it.
function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}

function show(output: Element | null, sum: number): void {
  if (output !== null) output.textContent = writeHundredths(sum)
}

function missingWords(scores: number, comments: number): string {
  if (scores > 0) return `Còn ${scores} tiêu chí chưa chấm đúng`
  return comments > 0 ? `Còn ${comments} nhận xét bắt buộc` : 'Đã chấm đủ các tiêu chí'
}

function isOwed(comment: HTMLTextAreaElement): boolean {
  return comment.ariaRequired === 'true' && comment.value.trim() === ''
}

function isRight(box: HTMLInputElement, value: number | null): boolean {
  return value !== null && value <= Number(box.dataset.max) && value % Number(box.dataset.step ?? 1) === 0
}

function put(box: HTMLInputElement, value: number): void {
  box.value = writeHundredths(Math.max(0, Math.min(Number(box.dataset.max), value)))
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

function markBand(box: HTMLInputElement, value: number | null): void {
  for (const band of box.closest('[data-score-row]')?.querySelectorAll<HTMLElement>('[data-band-from]') ??
    []) {
    const inside =
      value !== null && value >= Number(band.dataset.bandFrom) && value <= Number(band.dataset.bandTo)
    band.setAttribute('aria-pressed', String(inside))
  }
}
