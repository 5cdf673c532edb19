import { renderToString } from 'react-dom/server'
import { Gallery } from './gallery.tsx'
import { GalleryDoor } from './gallery-door.tsx'
import { GalleryPublic } from './gallery-public.tsx'

export { iconSheet } from './icon-sheet.ts'

const pages = { Gallery, GalleryDoor, GalleryPublic }

/** One page of the gallery as a whole document, with style and islands beside it. */
export function drawPage(name: keyof typeof pages): string {
  const Page = pages[name]
  return `<!doctype html>${renderToString(<Page assets={(file) => `./${file}`} />)}`
}
