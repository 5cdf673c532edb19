import type { CertificateData } from '#app/documents/recognition/certificate.ts'
import { links } from '#app/pages/links.ts'
import type { Certificate } from '#app/records/recognition/certificates.ts'

/** The certificate as its paper says it, from the frozen copy. */
export function certificatePaperData(certificate: Certificate, baseUrl: string): CertificateData {
  const { content } = certificate
  return {
    authorityName: content.authorityName,
    serial: printSerial(certificate),
    holder: { name: certificate.holderName, role: content.role, workplace: content.workplace },
    title: content.title,
    authors: content.authors,
    investor: content.investorName ?? undefined,
    className: content.className ?? undefined,
    decision: {
      symbol: content.decision.symbol,
      day: Temporal.PlainDate.from(content.decision.on),
      by: content.decision.by,
    },
    place: content.place,
    day: Temporal.PlainDate.from(content.issuedOn),
    signedAs: content.signedAs,
    signer: content.signerName,
    verifyAddress: `${baseUrl}${links.verify(certificate.code)}`,
    verifyCode: certificate.code,
    mark: certificate.revoked === null ? undefined : 'ĐÃ HỦY BỎ',
  }
}

/** 01/2024 */
export const printSerial = (certificate: Pick<Certificate, 'serial' | 'year'>): string =>
  `${String(certificate.serial).padStart(2, '0')}/${certificate.year}`
