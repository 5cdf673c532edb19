import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type FileOption, type FilePaths, fileOptions } from './arguments.ts'

/** A file as it was named and its text. */
export type GivenFile = { readonly path: string; readonly text: string }

export type GivenFiles = Readonly<Partial<Record<FileOption, GivenFile>>>

/** Reads every named file as UTF-8, whole; says of each that cannot be read why not. */
export function readFiles(paths: FilePaths): {
  readonly files: GivenFiles
  readonly reasons: readonly string[]
} {
  const files: Partial<Record<FileOption, GivenFile>> = {}
  const reasons: string[] = []
  for (const option of fileOptions) {
    const path = paths[option]
    if (path === undefined) continue
    const bytes = bytesOf(path)
    const text = bytes && textOf(bytes)
    if (bytes === null) reasons.push(`${path}: Không đọc được tệp.`)
    else if (typeof text !== 'string') reasons.push(`${path}: Tệp không phải là văn bản UTF-8.`)
    else files[option] = { path, text }
  }
  return { files, reasons }
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(whereTyped(path))
  } catch {
    return null
  }
}

/** npm runs scripts in the project's folder; a path typed elsewhere is meant from there. */
function whereTyped(path: string): string {
  const here = resolve(path)
  const typedIn = process.env.INIT_CWD
  return existsSync(here) || typedIn === undefined ? here : resolve(typedIn, path)
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
