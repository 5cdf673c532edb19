import type { Programme } from '#app/domain/programme/programme.ts'
import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { issuersOf } from '../paper/issuers.ts'
import { linesSignedAs } from '../paper/signing.ts'
import { type PlanData, planDocument } from './plan.ts'
import { likelyDay, planText } from './plan-text.ts'

/** Số và ngày ban hành, once the clerk has given them. */
export interface PlanDocumentMarks {
  readonly number: string
  readonly day: Temporal.PlainDate | null
}

/** The plan as a paper: of a version with its number and day, or of a draft with dots and a mark across the page. */
export function programmeDocument(
  programme: Programme,
  marks: PlanDocumentMarks | null,
): AdministrativeDocument {
  return planDocument(planDataOf(programme, marks))
}

function planDataOf(programme: Programme, marks: PlanDocumentMarks | null): PlanData {
  const { authority, plan } = programme
  const text = planText(programme, marks?.day ?? likelyDay(programme))
  const [year, month] = (plan.month ?? String(programme.year)).split('-').map(Number)
  const numberAlone = marks?.number.split('/')[0] ?? plan.number ?? undefined
  return {
    authority: issuersOf(authority).authority,
    paper: {
      symbol: marks?.number.includes('/') ? marks.number.split('/').slice(1).join('/') : plan.symbol,
      ...(numberAlone === undefined ? {} : { number: numberAlone }),
      day: marks?.day ?? {
        ...(month === undefined ? {} : { month }),
        ...(year === undefined ? {} : { year }),
      },
    },
    subject: text.subject,
    opening: [...text.bases.map((basis) => `${basis};`), text.opening].join('\n'),
    clauses: text.clauses,
    closing: text.closing,
    annex: { table: text.annex, note: text.annexNote },
    recipients: [
      ...(authority.superior === null ? [] : [`${authority.superior} (để b/c)`]),
      'Các phòng, ban, ngành, đoàn thể',
      'Các cơ quan, đơn vị trên địa bàn',
      'UBND các phường, xã',
    ],
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: linesSignedAs(plan.signedAs),
    signer: plan.signer,
    draft: marks === null,
  }
}
