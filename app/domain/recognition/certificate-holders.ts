import type { DecidedInitiative } from './decision.ts'

/** Người được cấp giấy chứng nhận: each author, and the chủ đầu tư when it is another (TT 18/2013 Điều 9). */
export type CertificateHolder = {
  readonly personId: number | null
  readonly name: string
  readonly role: 'author' | 'co-author' | 'investor'
  readonly workplace: string
}

/** The holders in printed order: one author alone is "tác giả", several are "đồng tác giả". */
export function certificateHolders(
  initiative: Pick<DecidedInitiative, 'authors' | 'investorName'>,
): readonly CertificateHolder[] {
  const role = initiative.authors.length === 1 ? 'author' : 'co-author'
  const authors = initiative.authors.map(
    (author): CertificateHolder => ({
      personId: author.personId,
      name: author.fullName,
      role,
      workplace: author.workplace,
    }),
  )
  return initiative.investorName === null
    ? authors
    : [...authors, { personId: null, name: initiative.investorName, role: 'investor', workplace: '' }]
}
