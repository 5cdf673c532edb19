/** Text that could not be saved, kept in this browser until it is saved or refused by its writer. */
type Kept = { readonly at: string; readonly fields: readonly (readonly [string, string])[] }

const nameOf = (key: string): string => `khoi-nguon:${key}`

export function keepUnsaved(key: string, form: HTMLFormElement): void {
  const kept: Kept = { at: new Date().toLocaleString('vi-VN'), fields: typedIn(form) }
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(kept))
  } catch {
    // A full or forbidden store: the words on the page are then all there is.
  }
}

export function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // Nothing was kept then.
  }
}

/** Offers what was kept, when it differs from what the form now holds. */
export function offerUnsaved(key: string, form: HTMLFormElement, restored: () => void): void {
  const kept = read(key)
  if (kept === null) return
  if (JSON.stringify(kept.fields) === JSON.stringify(typedIn(form))) {
    forgetUnsaved(key)
    return
  }
  const offer = document.createElement('div')
  offer.className = 'kn-notice kn-notice-warn'
  offer.setAttribute('role', 'status')
  const words = document.createElement('p')
  words.textContent = `Trên máy này còn nội dung gõ lúc ${kept.at} chưa kịp lưu.`
  offer.append(
    words,
    button('Lấy lại nội dung đó', 'btn btn-primary btn-sm', () => {
      putBack(form, kept)
      offer.remove()
      restored()
    }),
    button('Bỏ đi', 'btn btn-sm', () => {
      forgetUnsaved(key)
      offer.remove()
    }),
  )
  form.before(offer)
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null')
  } catch {
    return null
  }
}

const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !['hidden', 'file', 'password', 'submit'].includes(element.type))

const typedIn = (form: HTMLFormElement): [string, string][] =>
  [...form.elements].filter(isTyped).flatMap((field) => {
    if (field.name === '') return []
    const ticks = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
    return ticks && !field.checked ? [] : [[field.name, field.value] as [string, string]]
  })

function putBack(form: HTMLFormElement, kept: Kept): void {
  const values = Map.groupBy(kept.fields, ([name]) => name)
  growTo(form, kept)
  for (const field of [...form.elements].filter(isTyped)) {
    const given = (values.get(field.name) ?? []).map(([, value]) => value)
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = given.includes(field.value)
    else if (given[0] !== undefined)
      field.value = given.length > 1 ? (values.get(field.name)?.shift()?.[1] ?? '') : given[0]
  }
}

/** Rows that were added before the text was kept are added again, so that their fields have a place. */
function growTo(form: HTMLFormElement, kept: Kept): void {
  for (let tries = 0; tries < 50; tries += 1) {
    const names = new Set([...form.elements].map((field) => field.getAttribute('name')))
    const lacking = kept.fields.find(([name]) => !names.has(name))
    const add = form.querySelector<HTMLButtonElement>('button[data-add]')
    if (lacking === undefined || add === null) return
    add.click()
  }
}

function button(words: string, look: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = look
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

const onItsWay = 'khoi-nguon:dang-gui'

/** Kept while a form is on its way as well: a session that ended, or a network that fell, then costs no word. */
export function keepOnItsWay(key: string, form: HTMLFormElement): void {
  keepUnsaved(key, form)
  try {
    sessionStorage.setItem(onItsWay, JSON.stringify([key, location.pathname]))
  } catch {
    // Then the words are offered once more than needed.
  }
}

/** Where the page after a form says that it was done, what was kept of it is let go. */
export function forgetWhatArrived(): void {
  try {
    const [key, from] = JSON.parse(sessionStorage.getItem(onItsWay) ?? '[]')
    sessionStorage.removeItem(onItsWay)
    if (typeof key !== 'string' || from === location.pathname) return
    if (document.querySelector('.kn-notice-good') !== null) forgetUnsaved(key)
  } catch {
    // Nothing was on its way then.
  }
}
