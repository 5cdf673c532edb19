/** Closes an open person menu by Escape or a click elsewhere, and the phone's menu by Escape. */
export function closeMenusOnTheWayOut(): void {
  const openMenus = () => [...document.querySelectorAll<HTMLDetailsElement>('details.kn-person[open]')]
  document.addEventListener('click', (event) => {
    for (const menu of openMenus())
      if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of openMenus()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    if (location.hash === '#menu') location.hash = '#noi-dung'
  })
}
