import { getDocumentProxy } from 'unpdf'

/** A run of text where it stands on its page: points from the left and the top edge, to the baseline. */
export type PlacedText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

export type PrintedPage = {
  readonly width: number
  readonly height: number
  readonly runs: readonly PlacedText[]
  /** All of the page's text, a space for each gap or line break. */
  readonly text: string
}

/** Reads a PDF back: what stands where, in which size and font. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PrintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    // Fonts are known by name only once the page was gone through.
    await page.getOperatorList()
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const items = content.items.filter((item) => 'str' in item)
    pages.push({
      width,
      height,
      runs: items
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width: length, fontName }) => ({
          text: str,
          x: transform[4],
          y: height - transform[5],
          width: length,
          size: Math.round(Math.hypot(transform[2], transform[3]) * 10) / 10,
          font: String(page.commonObjs.get(fontName)?.name ?? '').replace(/^[A-Z]{6}\+/, ''),
        })),
      text: items
        .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
        .join('')
        .replace(/\s+/g, ' '),
    })
  }
  await pdf.destroy()
  return pages
}
