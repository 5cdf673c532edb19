/** The keys of the scoring desk that no address has: save, sign, the next score that is missing. */
export function listenForDeskKeys(): void {
  const desk = document.querySelector('.kn-desk')
  const sheet = desk?.querySelector<HTMLFormElement>('running-total form')
  if (!sheet) return
  document.addEventListener('keydown', (event) => {
    const act = actOf(event)
    if (act === null) return
    event.preventDefault()
    act(sheet)
  })
}

function actOf(event: KeyboardEvent): ((sheet: HTMLFormElement) => void) | null {
  if (event.ctrlKey && !event.altKey && event.key === 'Enter') return press('button[data-needs-all]')
  if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 's') return press('button[data-keep]')
  if (event.altKey && !event.ctrlKey && event.code === 'KeyC') return toWhatIsMissing
  return null
}

/** Presses a button of the sheet, where it is awake. */
const press = (which: string) => (sheet: HTMLFormElement) => {
  const button = sheet.querySelector<HTMLButtonElement>(which)
  if (button !== null && !button.disabled) button.click()
}

function toWhatIsMissing(sheet: HTMLFormElement): void {
  const scores = [...sheet.querySelectorAll<HTMLInputElement>('input[data-score]')]
  const comments = [...sheet.querySelectorAll<HTMLTextAreaElement>('textarea[aria-required=true]')]
  const missing = [...scores, ...comments].find((box) => box.value.trim() === '') ?? scores[0]
  missing?.focus()
  missing?.scrollIntoView({ block: 'center' })
}
