// How fast papers come out: `node bench/documents.ts`, or as part of `npm run bench`.

import { printSupplementRequest } from '#app/documents/intake/supplement-request.ts'
import { makePress } from '#app/documents/press/press.ts'
import { type CertificateData, printCertificates } from '#app/documents/recognition/certificate.ts'
import { certificateData, supplementRequestData } from '#test/builders/papers.ts'

export type DocumentFigures = {
  /** From a press that has not started to the first page, ms. */
  readonly firstPageMs: number
  /** The middle of 41 one-page letters, each different, on the warm press, ms. */
  readonly warmPageMs: number
  readonly certificates: number
  /** All certificates in one file, QR codes included, ms. */
  readonly certificatesMs: number
  readonly certificatesBytes: number
}

export async function measureDocuments(certificates = 500): Promise<DocumentFigures> {
  const press = makePress()
  try {
    const firstPageMs = await taken(() => printSupplementRequest(press, supplementRequestData()))
    const pages: number[] = []
    for (let time = 1; time <= 41; time++) {
      const letter = supplementRequestData({ time, title: `Giải pháp thứ ${time}` })
      pages.push(await taken(() => printSupplementRequest(press, letter)))
    }
    const all = Array.from({ length: certificates }, (_, i) => certificateOf(i + 1))
    let bytes = 0
    const certificatesMs = await taken(async () => {
      bytes = (await printCertificates(press, all)).length
    })
    return {
      firstPageMs,
      warmPageMs: middleOf(pages),
      certificates,
      certificatesMs,
      certificatesBytes: bytes,
    }
  } finally {
    await press.close()
  }
}

function certificateOf(serial: number): CertificateData {
  const { holder, title, verifyAddress } = certificateData()
  return certificateData({
    serial: `${serial}/2024`,
    title: `${title} (${serial})`,
    holder: { ...holder, name: `${holder.name} ${serial}` },
    verifyAddress: `${verifyAddress}${serial}`,
  })
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

if (import.meta.main) {
  const found = await measureDocuments()
  console.log(`first page, cold press   ${found.firstPageMs.toFixed(0)} ms`)
  console.log(`one page, warm press     ${found.warmPageMs.toFixed(1)} ms`)
  console.log(
    `${found.certificates} certificates, one file ${found.certificatesMs.toFixed(0)} ms, ${(found.certificatesBytes / 1e6).toFixed(1)} MB`,
  )
}
