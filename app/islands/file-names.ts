/** A file box with Vietnamese words and the names of what was chosen. */
customElements.define(
  'file-names',
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector('input')
      const names = this.querySelector('[data-names]')
      if (input === null || names === null) return
      const show = () => {
        const files = [...(input.files ?? [])]
        names.textContent =
          files.length === 0
            ? 'Chưa chọn tệp nào'
            : files.map((file) => `${file.name} (${size(file.size)})`).join(', ')
      }
      input.addEventListener('change', show)
      show()
    }
  },
)

// A function, not a constant: an element on the page is upgraded while `define` runs.
function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
}
