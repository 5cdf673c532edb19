import { emptyContent } from './dossier.ts'
import type { FormPart } from './form-parts.ts'
import type { FrozenAuthor, FrozenDossier, FrozenFile, FrozenParticipant } from './frozen-dossier.ts'
import { longTexts } from './long-texts.ts'
import { type TextChange, wordDifference } from './word-difference.ts'

/** Khác biệt giữa hai lần nộp: a part whose text changed, or rows of a table that came, went or changed. */
export type VersionChange =
  | { readonly change: 'text'; readonly part: FormPart; readonly words: readonly TextChange[] }
  | { readonly change: 'value'; readonly part: FormPart; readonly before: string; readonly after: string }
  | {
      readonly change: 'rows'
      readonly part: 'authors' | 'participantName' | 'evidence' | 'files'
      readonly removed: readonly string[]
      readonly added: readonly string[]
    }

/**
 * Every part that differs, in the order of the form. The confidential section is compared only for those who may
 * read it. Codes of choices are named by the caller.
 */
export function versionDifference(
  earlier: FrozenDossier,
  later: FrozenDossier,
  withConfidential: boolean,
): readonly VersionChange[] {
  const [before, after] = [withAllParts(earlier), withAllParts(later)]
  const changes: VersionChange[] = []
  const text = (part: FormPart, a: string, b: string) => {
    if (a !== b) changes.push({ change: 'text', part, words: wordDifference(a, b) })
  }
  const value = (part: FormPart, a: string | null, b: string | null) => {
    if (a !== b) changes.push({ change: 'value', part, before: a ?? '', after: b ?? '' })
  }
  const rows = (
    part: 'authors' | 'participantName' | 'evidence' | 'files',
    a: readonly string[],
    b: readonly string[],
  ) => {
    const removed = a.filter((row) => !b.includes(row))
    const added = b.filter((row) => !a.includes(row))
    if (removed.length + added.length > 0) changes.push({ change: 'rows', part, removed, added })
  }
  const visible = (files: readonly FrozenFile[]) =>
    files.filter((file) => withConfidential || !file.confidential)

  text('title', before.title, after.title)
  value('kind', before.kind, after.kind)
  value('field', before.field, after.field)
  value('fieldOther', before.content.fieldOther, after.content.fieldOther)
  value('firstAppliedOn', before.firstAppliedOn, after.firstAppliedOn)
  value('trialOn', before.content.trialOn, after.content.trialOn)
  value('investorName', investorOf(before), investorOf(after))
  rows('authors', before.authors.map(authorRow), after.authors.map(authorRow))
  for (const part of longTexts) {
    text(part, before.content[part], after.content[part])
    if (part === 'conditions' && withConfidential)
      text('confidential', before.content.confidential, after.content.confidential)
  }
  value('moneyGained', moneyOf(before), moneyOf(after))
  value('applierName', before.content.applierName, after.content.applierName)
  value('applierFile', applierFileOf(before), applierFileOf(after))
  rows('evidence', before.content.evidence.map(joinedRow), after.content.evidence.map(joinedRow))
  rows('participantName', before.participants.map(participantRow), after.participants.map(participantRow))
  rows('files', visible(before.files).map(fileRow), visible(after.files).map(fileRow))
  return changes
}

/** A copy frozen before a part was asked for has it blank. */
const withAllParts = (frozen: FrozenDossier): FrozenDossier => ({
  ...frozen,
  content: { ...emptyContent, ...frozen.content },
})
const applierFileOf = ({ content, files }: FrozenDossier): string | null =>
  files.find(({ id }) => id === content.applierFileId)?.name ?? null
const investorOf = ({ content }: FrozenDossier): string =>
  content.investorIsAuthor ? '' : joinedRow([content.investorName, content.investorAddress])
const moneyOf = ({ content }: FrozenDossier): string | null =>
  content.moneyGained === null ? null : String(content.moneyGained)
const joinedRow = (row: object): string =>
  Object.values(row)
    .filter((cell) => cell !== '')
    .join(' · ')
const authorRow = (author: FrozenAuthor): string =>
  joinedRow([author.fullName, author.jobTitle, author.workplace, `${author.share / 2}%`.replace('.', ',')])
const participantRow = (one: FrozenParticipant): string =>
  joinedRow([one.fullName, one.workplace, one.supportWork])
const fileRow = (file: FrozenFile): string => joinedRow([file.name, file.caption, file.sha256.slice(0, 12)])
