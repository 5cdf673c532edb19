import { pixelsTaken } from '#app/domain/dossier/file-history.ts'
import type { DocxFault } from '#app/outside/docx-check.ts'
import { type FileKind, kindOfFile } from '#app/outside/file-kind.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { type PictureSize, pictureSize } from '#app/outside/picture-size.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { rememberStoredFile } from '#app/records/foundation/stored-files.ts'
import type { Tools } from '#app/tools.ts'

export type FileContentProblem =
  | { readonly problem: 'file-empty'; readonly name: string }
  | { readonly problem: 'file-too-large'; readonly name: string; readonly maxBytes: number }
  | {
      readonly problem: 'file-kind-refused'
      readonly name: string
      readonly why: 'unknown-kind' | 'too-many-pixels' | DocxFault
    }
  | { readonly problem: 'file-infected'; readonly name: string; readonly finding: string }

/** What is known of a file that may be kept. */
export type JudgedFile = {
  readonly kind: FileKind
  readonly pixels: PictureSize | null
  /** When the scanner found nothing; null: it could not be asked. */
  readonly scannedAt: Temporal.Instant | null
}

/** Looks into a file that has arrived: its kind by its bytes, a picture's size, malicious code. */
export async function judgeFile(
  tools: Tools,
  arrived: ArrivedFile,
  name: string,
): Promise<JudgedFile | FileContentProblem> {
  if (arrived.sizeBytes === 0) return { problem: 'file-empty', name }
  const kind = await kindOfFile(arrived)
  if (typeof kind === 'string') return { problem: 'file-kind-refused', name, why: kind }
  const pixels = kind.mediaType.startsWith('image/') ? await pictureSize(arrived) : null
  if (pixels !== null && pixels.width * pixels.height > pixelsTaken)
    return { problem: 'file-kind-refused', name, why: 'too-many-pixels' }
  const scan = (await tools.scanner?.scan(arrived.stream())) ?? 'no-answer'
  if (scan === 'no-answer') return { kind, pixels, scannedAt: null }
  return scan.finding === null
    ? { kind, pixels, scannedAt: tools.now() }
    : { problem: 'file-infected', name, finding: scan.finding }
}

/** Keeps the bytes, and says what was found out about them. */
export async function keepJudged(
  tx: OpenTransaction,
  arrived: ArrivedFile,
  judged: JudgedFile,
  at: Temporal.Instant,
): Promise<void> {
  await arrived.keep()
  await rememberJudged(tx, arrived, judged, at)
}

/** For who keeps the bytes meanwhile: only what was found out about them. */
export const rememberJudged = (
  tx: OpenTransaction,
  { sha256, sizeBytes }: ArrivedFile,
  { kind, pixels, scannedAt }: JudgedFile,
  at: Temporal.Instant,
): Promise<void> =>
  rememberStoredFile(tx, { sha256, sizeBytes, mediaType: kind.mediaType }, at, { pixels, scannedAt })
