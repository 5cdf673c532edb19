/** Brings the place one is at into view where a row of tabs or parts is wider than the screen. */
export function bringCurrentIntoView(): void {
  for (const place of document.querySelectorAll('main nav [aria-current]')) {
    const row = scrollingRow(place)
    if (row === null) continue
    const [here, frame] = [place.getBoundingClientRect(), row.getBoundingClientRect()]
    row.scrollLeft += here.left - frame.left - (frame.width - here.width) / 2
  }
}

function scrollingRow(place: Element): Element | null {
  for (let each = place.parentElement; each !== null && each.tagName !== 'MAIN'; each = each.parentElement)
    if (each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX === 'auto') return each
  return null
}
