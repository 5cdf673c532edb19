// The press's own thread: one warm Typst compiler. It is loaded from its source by ./press.ts.
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { charactersOf } from './font-coverage.ts'
import { readFonts } from './fonts.ts'
import type { Answer, Diagnostic, Order } from './order.ts'
import { printableData } from './printable.ts'

const folder = join(import.meta.dirname, '..')
const fonts = readFonts()
const covered = new Set(fonts.flatMap((font) => [...charactersOf(font)]))
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] })

parentPort?.on('message', (order: Order) => {
  const answer = print(order)
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})

function print(order: Order): Answer {
  const data = printableData(order.data, (codePoint) => covered.has(codePoint))
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data)))
  try {
    const compiled = compiler.compile({ mainFilePath: join(folder, order.layout) })
    const pages = compiled.result
    if (pages === null) return { id: order.id, problems: diagnosticsOf(compiled.takeDiagnostics()) }
    const pdf = compiler.pdf(pages, { pdfStandard: PdfStandard.A_2b, pdfTags: order.tagged })
    return { id: order.id, pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { id: order.id, problems: [{ message: String(error), at: order.layout }] }
  } finally {
    compiler.evictCache(3)
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
