import type { WordFormReading } from '#app/documents/dossier/read-word-form.ts'
import {
  type WordLine,
  type WordTable,
  wordLines,
  wordTables,
} from '#app/documents/dossier/word-form-fields.ts'
import type { WordFormData } from '#app/documents/dossier/write-word-form.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { formSections } from '#app/domain/dossier/form-parts.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { formOf } from '#app/pages/kit/form-fields.ts'
import { evidenceFields, flagFields, textFields, valuesOf } from './form-values.ts'
import { type TypedForm, typedForm } from './typed-form.ts'

type Plan = Pick<Programme, 'solutionKinds' | 'fields'>
type Named = readonly { readonly code: string; readonly name: string }[]

/** What stands in the draft now, for the Word form. */
export function wordDataOf(dossier: Dossier, plan: Plan): WordFormData {
  const values = valuesOf(dossier)
  const nameIn = (list: Named, code: string) => list.find((one) => one.code === code)?.name ?? ''
  const { kind, field, ...text } = values.text
  return {
    lines: {
      ...text,
      investorName: values.flags.investorIsAuthor ? '' : text.investorName,
      kind: nameIn(plan.solutionKinds, kind),
      field: nameIn(plan.fields, field),
      isReform: values.flags.isReform ? 'Có' : 'Không',
    },
    rows: {
      authors: values.authors.map((one) => [
        one.fullName,
        one.birthDate,
        one.workplace,
        one.jobTitle,
        one.qualification,
        one.share,
      ]),
      evidence: values.evidence.map((one) => evidenceFields.map((name) => one[name])),
      participants: values.participants.map((one) => [
        one.fullName,
        one.birthDate,
        one.workplace,
        one.jobTitle,
        one.qualification,
        one.supportWork,
      ]),
    },
  }
}

/** The draft with what the Word form says over it; what cannot be meant is left as kept and told in words. */
export type WordTyped = TypedForm & { readonly left: readonly string[]; readonly taken: number }

export function typedFromWord(reading: WordFormReading, kept: Dossier, plan: Plan): WordTyped {
  const fields = fieldsOf(kept)
  const left: string[] = []
  const before = new Map(fields)
  for (const [name, text] of reading.lines) if (text !== '') setLine(fields, name, text, plan, left)
  for (const [name, rows] of reading.rows) if (rows.length > 0) setRows(fields, name, rows, kept, left)
  const taken = [...fields].filter(([name, value]) => before.get(name) !== value).length

  const read = () => typedForm(formOf([...fields]), formSections, kept)
  const first = read()
  // What the form cannot read stays in the draft as it was, and its words are told.
  for (const { field, message } of first.problems) {
    left.push(message)
    if (field !== undefined) fields.set(field, before.get(field) ?? '')
  }
  return { ...(first.problems.length === 0 ? first : read()), left, taken }
}

/** The draft as its form would send it. */
function fieldsOf(kept: Dossier): Map<string, string> {
  const values = valuesOf(kept)
  const fields = new Map<string, string>()
  for (const name of textFields) fields.set(name, values.text[name])
  for (const name of flagFields) if (values.flags[name]) fields.set(name, 'on')
  for (const table of ['authors', 'evidence', 'participants'] as const)
    for (const [place, row] of values[table].entries())
      for (const [cell, value] of Object.entries(row)) fields.set(`${table}.${place}.${cell}`, value)
  return fields
}

function setLine(
  fields: Map<string, string>,
  name: WordLine,
  text: string,
  plan: Plan,
  left: string[],
): void {
  if (name === 'isReform') {
    const said = searchKey(text)
    if (said === 'co') fields.set(name, 'on')
    else if (said === 'khong') fields.delete(name)
    else left.push(`${wordLines[name]}: “${text}” không phải là Có hay Không.`)
    return
  }
  if (name === 'kind' || name === 'field') {
    const list: Named = name === 'kind' ? plan.solutionKinds : plan.fields
    const chosen = list.find((one) => searchKey(one.name) === searchKey(text))
    if (chosen) fields.set(name, chosen.code)
    else left.push(`${wordLines[name]}: “${text}” không có trong danh sách của kế hoạch.`)
    return
  }
  if (name === 'investorName') fields.delete('investorIsAuthor')
  fields.set(name, text)
}

function setRows(
  fields: Map<string, string>,
  name: WordTable,
  rows: readonly (readonly string[])[],
  kept: Dossier,
  left: string[],
): void {
  if (name === 'authors') {
    setAuthors(fields, rows, kept, left)
    return
  }
  for (const field of [...fields.keys()]) if (field.startsWith(`${name}.`)) fields.delete(field)
  const cells = name === 'evidence' ? evidenceFields : participantCells
  for (const [place, row] of rows.entries())
    for (const [column, cell] of cells.entries()) fields.set(`${name}.${place}.${cell}`, row[column] ?? '')
}

const participantCells = [
  'fullName',
  'birthDate',
  'workplace',
  'jobTitle',
  'qualification',
  'supportWork',
] as const

/** A person is a person, never a name: rows go to the authors the dossier has; any other name is told, to be added by hand. */
function setAuthors(
  fields: Map<string, string>,
  rows: readonly (readonly string[])[],
  kept: Dossier,
  left: string[],
): void {
  for (const row of rows) {
    const [name = '', ...cells] = row
    const alike = kept.authors.filter((author) => searchKey(author.fullName) === searchKey(name))
    const [only] = alike
    if (only === undefined || alike.length > 1) {
      left.push(
        `${wordTables.authors.label}: “${row.filter((cell) => cell !== '').join(' · ')}” không khớp với tác giả nào của hồ sơ. Hãy thêm người này bằng nút “Thêm tác giả” rồi ghi tỷ lệ.`,
      )
      continue
    }
    const place = kept.authors.indexOf(only)
    for (const [column, cell] of authorCells.entries())
      if (cells[column]) fields.set(`authors.${place}.${cell}`, cells[column])
  }
}

const authorCells = ['birthDate', 'workplace', 'jobTitle', 'qualification', 'share'] as const
