import type { VoteTally } from '#app/domain/council/agreement.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { GivenFile } from './given-files.ts'
import { readTable, refuseRepeats } from './table.ts'

/** Reads rounds.csv: the round of every dossier. */
export function readRounds(
  file: GivenFile,
  programme: Programme | null,
  reasons: string[],
): ReadonlyMap<string, string> {
  const table = readTable(file, ['dossier', 'round'], reasons)
  const rows = refuseRepeats(
    table,
    (row) => row.fields.dossier,
    (row) => `Hồ sơ ${row.fields.dossier}`,
  )
  for (const row of rows) {
    const { dossier, round } = row.fields
    if (dossier === '') table.refuse(row, 'Để trống mã hồ sơ.')
    if (programme && !programme.rounds.some((known) => known.code === round))
      table.refuse(row, `Kế hoạch không có đợt nào mang mã “${round}”.`)
  }
  return new Map(rows.map((row) => [row.fields.dossier, row.fields.round]))
}

/** Reads assigned.csv: how many members each dossier was assigned to, where not all of them score everything. */
export function readAssigned(file: GivenFile, reasons: string[]): ReadonlyMap<string, number> {
  const table = readTable(file, ['dossier', 'members'], reasons)
  const rows = refuseRepeats(
    table,
    (row) => row.fields.dossier,
    (row) => `Hồ sơ ${row.fields.dossier}`,
  )
  const assigned = new Map<string, number>()
  for (const row of rows) {
    const { dossier, members } = row.fields
    if (dossier === '') table.refuse(row, 'Để trống mã hồ sơ.')
    if (!/^\d{1,4}$/.test(members))
      table.refuse(row, `Số thành viên “${members}” ở cột members không phải là số nguyên từ 0.`)
    else assigned.set(dossier, Number(members))
  }
  return assigned
}

/** A tally and where it stands. */
export type VoteRow = { readonly line: number; readonly tally: VoteTally }

/** Reads votes.csv: the tally of every dossier that was voted on. */
export function readVotes(file: GivenFile, reasons: string[]): ReadonlyMap<string, VoteRow> {
  const table = readTable(file, ['dossier', 'agree', 'disagree', 'blank'], reasons)
  const rows = refuseRepeats(
    table,
    (row) => row.fields.dossier,
    (row) => `Hồ sơ ${row.fields.dossier}`,
  )
  const votes = new Map<string, VoteRow>()
  for (const row of rows) {
    if (row.fields.dossier === '') table.refuse(row, 'Để trống mã hồ sơ.')
    const count = (column: 'agree' | 'disagree' | 'blank'): number => {
      const written = row.fields[column]
      if (/^\d{1,6}$/.test(written)) return Number(written)
      table.refuse(row, `Số phiếu “${written}” ở cột ${column} không phải là số nguyên từ 0.`)
      return 0
    }
    const tally = { agree: count('agree'), disagree: count('disagree'), blank: count('blank') }
    votes.set(row.fields.dossier, { line: row.line, tally })
  }
  return votes
}

/** Every member's code, and the codes of the dossiers the member is in conflict with. */
export type Council = ReadonlyMap<string, ReadonlySet<string>>

/** Reads members.csv: the council, and the dossiers each member is in conflict with. */
export function readMembers(file: GivenFile, reasons: string[]): Council {
  const table = readTable(file, ['member', 'conflict'], reasons, ['conflict'])
  const rows = refuseRepeats(
    table,
    (row) => row.fields.member,
    (row) => `Thành viên ${row.fields.member}`,
  )
  const members = new Map<string, ReadonlySet<string>>()
  for (const row of rows) {
    const { member, conflict } = row.fields
    if (member === '') table.refuse(row, 'Để trống mã thành viên.')
    const dossiers = conflict.split(';').map((code) => code.trim())
    members.set(member, new Set(dossiers.filter((code) => code !== '')))
  }
  return members
}
