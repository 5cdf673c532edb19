import type { Press } from '../press/press.ts'
import type { QrCode } from '../press/qr-codes.ts'

/** What one label says. */
export interface CopyLabel {
  readonly code: string
  readonly dossierCode: string
  readonly number: number
  readonly title: string
  readonly unit: string
  /** Where its QR code leads. */
  readonly address: string
}

/** Labels for paper copies, 3 × 8 on a sheet of A4 (70 × 37 mm), in their order. */
export function printCopyLabels(press: Press, labels: readonly CopyLabel[]): Promise<Uint8Array> {
  const shown = labels.map(({ address, number, title, ...label }) => ({
    ...label,
    copy: `Bản số ${number}`,
    title: title.length > 75 ? `${title.slice(0, 72).trimEnd()}…` : title,
    qr: { qrOf: address } satisfies QrCode,
  }))
  return press.print('intake/copy-labels.typ', { name: 'Nhãn bản giấy', labels: shown }, { tagged: false })
}
