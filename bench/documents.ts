import { printDocument } from '#app/documents/paper/print-document.ts'
// How fast papers come out: `npm run bench -- certificates`.

import { supplementRequestDocument } from '#app/documents/intake/supplement-request.ts'
import { makePress } from '#app/documents/press/press.ts'
import { type CertificateData, printCertificates } from '#app/documents/recognition/certificate.ts'
import { certificateData, supplementRequestData } from '#test/builders/papers.ts'
import { hashingMs } from './calibration.ts'
import { type Figure, middleOf } from './figure.ts'

const command = 'npm run bench -- certificates'

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
    const firstPageMs = await taken(() =>
      printDocument(press, supplementRequestDocument(supplementRequestData())),
    )
    const pages: number[] = []
    for (let time = 1; time <= 41; time++) {
      const letter = supplementRequestData({ time, title: `Giải pháp thứ ${time}` })
      pages.push(await taken(() => printDocument(press, supplementRequestDocument(letter))))
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

export async function certificatesBench(): Promise<readonly Figure[]> {
  const hashing = hashingMs()
  const found = await measureDocuments()
  return [
    {
      name: `${found.certificates} certificates in one PDF/A file, QR codes included`,
      value: found.certificatesMs,
      unit: 'ms',
      command,
      target: { atMost: 3000 },
      ratio: { value: found.certificatesMs / hashing, to: 'SHA-256 of 64 MB' },
      remark: `${(found.certificatesBytes / 1e6).toFixed(1)} MB; a one-page letter ${found.warmPageMs.toFixed(1)} ms, the first after a rest ${found.firstPageMs.toFixed(0)} ms`,
    },
  ]
}
