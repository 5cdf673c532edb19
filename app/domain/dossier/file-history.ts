import type { Actor } from '#app/domain/people/actor.ts'
import type { Dossier, DossierFile } from './dossier.ts'
import { type DossierStanding, isWriter } from './dossier-access.ts'

/** Kết quả quét mã độc: what the scanner said of the bytes, and when; null as long as it has not looked. */
export type ScanResult = { readonly at: Temporal.Instant; readonly finding: string | null }

/** Tệp qua các lần: a file of the dossier, taken out or not, with everything that happened to it. */
export type FileOverTime = DossierFile & {
  readonly addedBy: string
  /** Taken out of the dossier: by whom, when and why; `replacedBy` is the file that took its place. */
  readonly removed: {
    readonly at: Temporal.Instant
    readonly by: string
    readonly reason: string
    readonly replacedBy: number | null
  } | null
  readonly scan: ScanResult | null
  /** What a picture states of its own size, in pixels. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  /** Came by mail and was attached by the office. */
  readonly fromMail: boolean
  /** Part of some handing in. */
  readonly isFrozen: boolean
}

/**
 * Tệp bổ sung sau khi nộp: came by mail to a dossier that was handed in, and is part of no handing in yet. Kept beside what
 * was frozen and shown as such, so that whoever judges the dossier sees both it and that it came later.
 */
export const isLaterAddition = (
  file: Pick<FileOverTime, 'fromMail' | 'isFrozen' | 'removed'>,
  dossier: Pick<Dossier, 'version'>,
): boolean => dossier.version > 0 && file.fromMail && !file.isFrozen && file.removed === null

/** The versions this file took the place of, newest first. */
export function earlierVersions(files: readonly FileOverTime[], fileId: number): readonly FileOverTime[] {
  const before = files.find(({ removed }) => removed?.replacedBy === fileId)
  return before === undefined ? [] : [before, ...earlierVersions(files, before.id)]
}

/** Taken out and not replaced: what may be put back while the dossier is being written. */
export const takenOut = (files: readonly FileOverTime[]): readonly FileOverTime[] =>
  files.filter(({ removed }) => removed !== null && removed.replacedBy === null)

/** A file taken out of the form is still there for its writers; to others only what was handed in exists. */
export const mayOpenRemoved = (
  actor: Actor,
  dossier: DossierStanding,
  file: Pick<FileOverTime, 'isFrozen'>,
): boolean => isWriter(actor, dossier) || file.isFrozen

/** So many pixels a page shows by itself; a larger picture is offered as a link, as it would fill a phone's memory. */
export const pixelsShown = 50_000_000

/** More than any camera makes: whoever states so much wants to hurt. */
export const pixelsTaken = 300_000_000

/** The order with one file moved one place towards the beginning or the end; null where there is no such place. */
export function movedOrder(
  files: Dossier['files'],
  fileId: number,
  towards: 'beginning' | 'end',
): readonly number[] | null {
  const order = files.map(({ id }) => id)
  const place = order.indexOf(fileId)
  const other = place + (towards === 'beginning' ? -1 : 1)
  const [one, two] = [order[place], order[other]]
  if (place < 0 || one === undefined || two === undefined) return null
  return order.map((id) => (id === one ? two : id === two ? one : id))
}
