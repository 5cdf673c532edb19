import type { AuthorWish, DraftWish } from '#app/casework/dossier/save-dossier-draft.ts'
import { parseShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { FormSection } from '#app/domain/dossier/form-parts.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import {
  confirmationOf,
  type EvidenceValues,
  evidenceFields,
  type FlagField,
  type FormValues,
  flagFields,
  type ParticipantValues,
  participantFields,
  type TextField,
  textFields,
  valuesOf,
} from './form-values.ts'

/** Which fields stand in which section: a form may carry some sections only, the rest stays as kept. */
const fieldsOf: Readonly<Record<FormSection, readonly (TextField | FlagField)[]>> = {
  general: [
    'title',
    'kind',
    'field',
    'isReform',
    'fieldOther',
    'firstAppliedOn',
    'trialOn',
    'investorIsAuthor',
    'investorName',
    'investorAddress',
    'stateFunded',
  ],
  authors: [],
  description: ['knownSolution', 'purpose', 'substance', 'novelty', 'steps', 'applicability'],
  conditions: ['conditions', 'confidential'],
  benefits: [
    'benefitByAuthor',
    'moneyGained',
    'moneyReckoning',
    'otherBenefits',
    'benefitByApplier',
    'applierName',
    'applierFile',
  ],
  evidence: [],
  participants: [],
  files: [],
  pledge: ['pledged'],
}

export type TypedForm = {
  /** As typed, for showing the form again. */
  readonly values: FormValues
  /** What can be read of it, for the verb. */
  readonly draft: DraftWish
  readonly problems: readonly FieldProblem[]
}

/** Reads the sections a form carries; what cannot be read at all is a problem beside its field. */
export function typedForm(form: Form, sections: readonly FormSection[], kept: Dossier): TypedForm {
  const shown = valuesOf(kept)
  const carried = new Set(sections.flatMap((section) => fieldsOf[section]))
  const has = (section: FormSection) => sections.includes(section)
  const values: FormValues = {
    text: pick(textFields, (name) => (carried.has(name) ? form.text(name) : shown.text[name])),
    flags: pick(flagFields, (name) => (carried.has(name) ? form.has(name) : shown.flags[name])),
    authors: has('authors') ? typedAuthors(form, kept) : shown.authors,
    participants: has('participants') ? typedParticipants(form) : shown.participants,
    evidence: has('evidence') ? typedEvidence(form) : shown.evidence,
  }
  const problems: FieldProblem[] = []
  const draft = draftOf(values, sections, problems)
  return { values, draft, problems }
}

function draftOf(values: FormValues, sections: readonly FormSection[], problems: FieldProblem[]): DraftWish {
  const { text, flags } = values
  const has = (section: FormSection) => sections.includes(section)
  const day = (typed: string, field: string, label: string): Temporal.PlainDate | null => {
    const read = typedDay(typed)
    if (read === 'wrong')
      problems.push({ field, message: `${label}: “${typed}” không phải là một ngày, hãy ghi dd/mm/yyyy.` })
    return typeof read === 'string' ? null : read
  }
  return {
    ...(has('general')
      ? {
          title: oneLine(text.title),
          kind: text.kind === '' ? null : text.kind,
          field: text.field === '' ? null : text.field,
          isReform: flags.isReform,
        }
      : {}),
    ...(has('authors')
      ? { authors: values.authors.flatMap((row, place) => authorWish(row, place, problems, day)) }
      : {}),
    ...(has('participants')
      ? {
          participants: values.participants
            .filter((row) => Object.values(row).some((cell) => cell.trim() !== ''))
            .map((row, place) => ({
              personId: typedWhole(row.personId),
              fullName: oneLine(row.fullName),
              birthDate: day(
                row.birthDate,
                `participants.${place}.birthDate`,
                `Người tham gia ${place + 1}, ngày sinh`,
              ),
              workplace: oneLine(row.workplace),
              jobTitle: oneLine(row.jobTitle),
              qualification: oneLine(row.qualification),
              supportWork: oneLine(row.supportWork),
            })),
        }
      : {}),
    content: {
      ...(has('general')
        ? {
            investorIsAuthor: flags.investorIsAuthor,
            investorName: oneLine(text.investorName),
            investorAddress: oneLine(text.investorAddress),
            stateFunded: flags.stateFunded,
            fieldOther: oneLine(text.fieldOther),
            appliedOn: day(text.firstAppliedOn, 'firstAppliedOn', 'Ngày áp dụng lần đầu')?.toString() ?? null,
            trialOn: day(text.trialOn, 'trialOn', 'Ngày áp dụng thử')?.toString() ?? null,
          }
        : {}),
      ...(has('description')
        ? {
            knownSolution: text.knownSolution.trim(),
            purpose: text.purpose.trim(),
            substance: text.substance.trim(),
            novelty: text.novelty.trim(),
            steps: text.steps.trim(),
            applicability: text.applicability.trim(),
          }
        : {}),
      ...(has('conditions')
        ? { conditions: text.conditions.trim(), confidential: text.confidential.trim() }
        : {}),
      ...(has('benefits')
        ? {
            benefitByAuthor: text.benefitByAuthor.trim(),
            benefitByApplier: text.benefitByApplier.trim(),
            moneyGained: money(text.moneyGained, problems),
            moneyReckoning: text.moneyReckoning.trim(),
            otherBenefits: text.otherBenefits.trim(),
            applierName: oneLine(text.applierName),
            applierFileId: text.applierFile === '' ? null : (typedWhole(text.applierFile) ?? 0),
          }
        : {}),
      ...(has('evidence')
        ? {
            evidence: values.evidence
              .filter((row) => Object.values(row).some((cell) => cell.trim() !== ''))
              .map((row) => ({
                ...pick(evidenceFields, (name) => oneLine(row[name])),
                from: evidenceDay(row.from),
              })),
          }
        : {}),
      ...(has('pledge') ? { pledged: flags.pledged } : {}),
    },
  }
}

type ReadDay = (typed: string, field: string, label: string) => Temporal.PlainDate | null

function authorWish(
  row: FormValues['authors'][number],
  place: number,
  problems: FieldProblem[],
  day: ReadDay,
): readonly AuthorWish[] {
  const personId = typedWhole(row.personId)
  const share = row.share.trim() === '' ? parseShare('0') : parseShare(row.share)
  if (share === null)
    problems.push({
      field: `authors.${place}.share`,
      message: `Tác giả ${place + 1}, tỷ lệ đóng góp: “${row.share}” không đọc được. Ghi số từ 0 đến 100, chẵn hoặc lẻ 0,5.`,
    })
  const birthDate = day(row.birthDate, `authors.${place}.birthDate`, `Tác giả ${place + 1}, ngày sinh`)
  if (personId === null || share === null) return []
  return [
    {
      personId,
      share,
      birthDate,
      workplace: oneLine(row.workplace),
      jobTitle: oneLine(row.jobTitle),
      qualification: oneLine(row.qualification),
    },
  ]
}

function money(typed: string, problems: FieldProblem[]): number | null {
  if (typed.trim() === '') return null
  const amount = typedWhole(typed.replace(/\s*(đ|đồng|vnđ|vnd)\s*$/i, ''))
  if (amount === null)
    problems.push({
      field: 'moneyGained',
      message: `Số tiền làm lợi: “${typed}” không đọc được. Ghi số đồng, ví dụ 12.500.000; để trống nếu không tính được.`,
    })
  return amount
}

function evidenceDay(typed: string): string {
  const day = typedDay(typed)
  return typeof day === 'string' ? oneLine(typed) : day.toString()
}

const typedAuthors = (form: Form, kept: Dossier): FormValues['authors'] =>
  rowsOf(form, 'authors').map((row) => {
    const cell = (name: string) => form.text(`authors.${row}.${name}`)
    const known = kept.authors.find(({ personId }) => String(personId) === cell('personId'))
    return {
      personId: cell('personId'),
      fullName: known?.fullName ?? '',
      birthDate: cell('birthDate'),
      workplace: cell('workplace'),
      jobTitle: cell('jobTitle'),
      qualification: cell('qualification'),
      share: cell('share'),
      confirmed: known === undefined ? 'no' : confirmationOf(known),
    }
  })

const typedParticipants = (form: Form): readonly ParticipantValues[] =>
  rowsOf(form, 'participants').map((row) =>
    pick(participantFields, (name) => form.text(`participants.${row}.${name}`)),
  )

const typedEvidence = (form: Form): readonly EvidenceValues[] =>
  rowsOf(form, 'evidence').map((row) => pick(evidenceFields, (name) => form.text(`evidence.${row}.${name}`)))

/** The numbers of a table's rows in the order they stand in; numbers may be missing where rows were taken away. */
function rowsOf(form: Form, table: string): readonly string[] {
  const numbers = form.names().flatMap((name) => {
    const match = new RegExp(`^${table}\\.(\\d{1,4})\\.`).exec(name)
    return match?.[1] === undefined ? [] : [match[1]]
  })
  return [...new Set(numbers)].slice(0, 200)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const pick = <Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Readonly<Record<Name, Value>> =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>
