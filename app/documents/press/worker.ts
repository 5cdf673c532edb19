// The press's own process: one warm Typst compiler. Node runs it from its source; press.ts starts it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeError, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf } from './font-coverage.ts'
import { readFonts } from './fonts.ts'
import type { Answer, Diagnostic, Order } from './order.ts'
import { printableData } from './printable.ts'
import { withQrCodes } from './qr-codes.ts'

const folder = join(import.meta.dirname, '..')
const fonts = readFonts()
const covers = coverageOf(fonts)
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] })

// Typst keeps its pages outside the JavaScript heap and lets them go only when their small handles are
// collected, which V8 sees no reason to do by itself: without this each page costs half a megabyte for good.
const printsBetweenCollections = 20
const largeBytes = 2_000_000
let prints = 0

process.on('message', (order: Order) => {
  const answer = print(order)
  prints += 'pdf' in answer && answer.pdf.length > largeBytes ? printsBetweenCollections : 1
  const full = prints >= printsBetweenCollections
  if (full) prints = 0
  compiler.evictCache(full ? 0 : 3)
  process.send?.(answer, () => {
    if (full) globalThis.gc?.()
  })
})
// It ends with the server, however that ended, and leaves it to the server to end on Ctrl+C.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {})

function print(order: Order): Answer {
  const data = printableData(withQrCodes(order.data), covers)
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data)))
  const picture = join(folder, 'picture')
  try {
    if (order.picture !== null) compiler.mapShadow(picture, readFileSync(order.picture))
    const compiled = compiler.compile({ mainFilePath: join(folder, order.layout) })
    const pages = compiled.result
    if (pages === null) return { id: order.id, problems: diagnosticsOf(compiled.takeDiagnostics()) }
    const pdf = compiler.pdf(pages, { pdfStandard: PdfStandard.A_2b, pdfTags: order.tagged })
    return { id: order.id, pdf }
  } catch (error) {
    return { id: order.id, problems: [{ message: String(error), at: order.layout }] }
  } finally {
    if (order.picture !== null) compiler.unmapShadow(picture)
  }
}

function diagnosticsOf(error: NodeError | null): Diagnostic[] {
  if (error === null) return [{ message: 'Typst gave no reason', at: '' }]
  return compiler
    .fetchDiagnostics(error)
    .map((found) => ({ message: String(found.message), at: place(found) }))
}

function place(found: {
  path?: string
  range?: { start: { line: number; character: number } } | null
}): string {
  const start = found.range?.start
  return start === undefined ? (found.path ?? '') : `${found.path}:${start.line + 1}:${start.character + 1}`
}
