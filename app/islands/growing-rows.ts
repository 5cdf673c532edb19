/** The rows of a form that can be added and taken away; what `repeat-rows` and `share-rows` share. */
export function growRows(host: HTMLElement, changed: () => void): void {
  const list = host.querySelector<HTMLElement>('[data-rows]')
  const blank = host.querySelector<HTMLTemplateElement>('template[data-blank]')
  if (list === null || blank === null) return
  const rows = () => [...list.querySelectorAll<HTMLElement>(':scope > [data-row]')]
  let next = Number(list.dataset.next ?? rows().length)

  const retitle = () => {
    rows().forEach((row, place) => {
      const title = row.querySelector('[data-row-title]')
      if (title !== null) title.textContent = `${host.dataset.rowName ?? ''} ${place + 1}`
    })
    changed()
  }
  const add = () => {
    const row = rowFrom(blank, String(next))
    next += 1
    list.append(row)
    retitle()
    list.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }
  const remove = (row: HTMLElement) => {
    if (rows().length <= Number(list.dataset.least ?? 1)) return
    const neighbour = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    retitle()
    neighbour?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    host.dispatchEvent(new Event('change', { bubbles: true }))
  }
  host.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.dataset.add !== undefined) add()
    else if (button?.dataset.remove !== undefined) {
      const row = button.closest<HTMLElement>('[data-row]')
      if (row !== null) remove(row)
    } else return
    event.preventDefault()
  })
}

/** A fresh row; `__i__` in names and ids becomes the row's number. */
function rowFrom(blank: HTMLTemplateElement, number: string): DocumentFragment {
  const row = document.importNode(blank.content, true)
  for (const element of row.querySelectorAll('*'))
    for (const attribute of [...element.attributes])
      if (attribute.value.includes('__i__') || attribute.value.includes('-i-'))
        attribute.value = attribute.value.replaceAll('__i__', number).replaceAll('-i-', `-${number}-`)
  return row
}
