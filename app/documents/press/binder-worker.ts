// The binder's own process. Node runs it from its source; binder.ts starts it, and ends it when it is done or stuck.
import { readFile, writeFile } from 'node:fs/promises'
import { PDFDocument, type PDFFont, PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import type { BinderAnswer, BinderOrder, PartFile } from './binder-order.ts'

const a4 = { width: 595.28, height: 841.89 }
const pictureEdge = 42

process.on('message', (order: BinderOrder) => {
  void answer(order).then(
    (said) => process.send?.(said),
    (error: unknown) => process.send?.({ problem: String(error) } satisfies BinderAnswer),
  )
})
process.on('disconnect', () => process.exit())

async function answer(order: BinderOrder): Promise<BinderAnswer> {
  if (order.ask === 'count') {
    const pages: (number | null)[] = []
    for (const part of order.parts) pages.push(await pagesOf(part))
    return { pages }
  }
  await bindAll(order)
  return { bound: true }
}

/** A file that cannot be read, is encrypted or of another kind has no pages to bind. */
async function pagesOf(part: PartFile): Promise<number | null> {
  try {
    const trial = await PDFDocument.create()
    const added = await addPart(trial, part)
    if (added === 0) return null
    await trial.save()
    return added
  } catch {
    return null
  }
}

async function bindAll(order: Extract<BinderOrder, { ask: 'bind' }>): Promise<void> {
  const bound = await PDFDocument.create()
  const [first, ...others] = order.fronts
  if (first !== undefined) await addPdf(bound, first)
  const before = bound.getPageCount()
  const stubs = order.stubs === null ? null : await PDFDocument.load(await readFile(order.stubs))
  let stub = 0
  for (const [place, part] of order.parts.entries()) {
    if (order.pages[place] !== null) await addPart(bound, part)
    else if (stubs !== null) {
      const [page] = await bound.copyPages(stubs, [stub])
      if (page !== undefined) bound.addPage(page)
      stub += 1
    }
  }
  const font = await bound.embedFont(StandardFonts.TimesRoman)
  const numbered = bound.getPages().slice(before)
  for (const [place, page] of numbered.entries())
    drawFooter(page, font, `${order.footer} - Trang ${place + 1}/${numbered.length}`)
  for (const front of others) {
    await addPdf(bound, front)
    for (const page of numbered) addAgain(bound, page)
  }
  await writeFile(order.target, await bound.save())
}

/** The same page once more: its text and pictures stay in the file once. */
function addAgain(bound: PDFDocument, page: PDFPage): void {
  const node = page.node.clone()
  bound.addPage(PDFPage.of(node, bound.context.register(node), bound))
}

async function addPart(into: PDFDocument, { path, mediaType }: PartFile): Promise<number> {
  switch (mediaType) {
    case 'application/pdf':
      return addPdf(into, path)
    case 'image/jpeg':
      return addPicture(into, await into.embedJpg(await readFile(path)))
    case 'image/png':
      return addPicture(into, await into.embedPng(await readFile(path)))
    default:
      return 0
  }
}

async function addPdf(into: PDFDocument, path: string): Promise<number> {
  const from = await PDFDocument.load(await readFile(path))
  const pages = await into.copyPages(from, from.getPageIndices())
  for (const page of pages) into.addPage(page)
  return pages.length
}

/** What the press could not lay out: a picture on a page of A4 that lies as the picture does, as large as fits, never larger than it is at 100 dpi. */
function addPicture(into: PDFDocument, picture: Awaited<ReturnType<PDFDocument['embedPng']>>): number {
  const { width, height } = picture.width > picture.height ? { width: a4.height, height: a4.width } : a4
  const page = into.addPage([width, height])
  const scale = Math.min(
    (width - 2 * pictureEdge) / picture.width,
    (height - 2 * pictureEdge) / picture.height,
    0.72,
  )
  const size = { width: picture.width * scale, height: picture.height * scale }
  page.drawImage(picture, { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size })
  return 1
}

function drawFooter(page: PDFPage, font: PDFFont, words: string): void {
  const { x, y, width } = page.getCropBox()
  page.drawText(words, { x: x + (width - font.widthOfTextAtSize(words, 9)) / 2, y: y + 14, size: 9, font })
}
