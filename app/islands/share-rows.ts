import { growRows } from './growing-rows.ts'
import { hundredthsOf, writeHundredths } from './typed-number.ts'

/** Author rows with the running sum of their shares; the sum must be exactly `data-total` percent. */
customElements.define(
  'share-rows',
  class extends HTMLElement {
    connectedCallback() {
      growRows(this, () => this.sum())
      this.addEventListener('input', () => this.sum())
      this.sum()
    }

    sum() {
      const output = this.querySelector<HTMLOutputElement>('output[data-sum]')
      if (output === null) return
      const wanted = Number(this.dataset.total ?? 100) * 100
      const shares = [...this.querySelectorAll<HTMLInputElement>('input[data-share]')]
      const sum = shares.reduce((total, input) => total + (hundredthsOf(input.value) ?? 0), 0)
      const rest =
        sum === wanted
          ? 'đủ'
          : sum < wanted
            ? `còn thiếu ${writeHundredths(wanted - sum)}%`
            : `thừa ${writeHundredths(sum - wanted)}%`
      output.textContent = `Tổng ${writeHundredths(sum)}%, ${rest}`
      output.dataset.right = String(sum === wanted)
    }
  },
)
