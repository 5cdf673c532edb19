import { imageDimensionsFromData } from 'image-dimensions'

/** Cỡ ảnh as its own header states it, without unpacking anything. */
export type PictureSize = { readonly width: number; readonly height: number }

/** A photograph may carry much about itself before it states its size. */
const headerBytes = 1_000_000

/** null: no picture, or one that does not say. */
export async function pictureSize(file: {
  readonly sizeBytes: number
  read(start: number, end: number): Promise<Uint8Array>
}): Promise<PictureSize | null> {
  try {
    const found = imageDimensionsFromData(await file.read(0, Math.min(headerBytes, file.sizeBytes)))
    return found === undefined ? null : { width: found.width, height: found.height }
  } catch {
    return null
  }
}
