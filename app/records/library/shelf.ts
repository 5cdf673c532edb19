import { type RawBuilder, sql } from 'kysely'
import type { FrozenDossier } from '#app/domain/dossier/frozen-dossier.ts'
import { type LibraryEntry, shortened, summaryLength, summaryOf } from '#app/domain/library/library-entry.ts'
import { libraryKey } from '#app/domain/library/library-key.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'

/**
 * Puts the public library right for these dossiers: a recognised one stands in it as its decision, its last frozen copy
 * and its authors' consents say, any other does not. May be asked again at any time; a summary written by hand stays.
 */
export async function refreshShelf(
  tx: OpenTransaction,
  dossierIds: readonly number[],
  at: Temporal.Instant,
): Promise<void> {
  if (dossierIds.length === 0) return
  const facts = await factsOf(tx, dossierIds)
  await tx
    .updateTable('library_entry')
    .set({ withdrawn_at: at.toString() })
    .where('dossier_id', 'in', [...dossierIds])
    .where('withdrawn_at', 'is', null)
    .$if(facts.length > 0, (query) =>
      query.where(
        'dossier_id',
        'not in',
        facts.map(({ dossier_id }) => dossier_id),
      ),
    )
    .execute()
  for (const one of facts) {
    const copy = one.content as FrozenDossier
    const text = textOf(one, copy, await programmeOfVersion(tx, copy.programmeVersionId))
    await tx
      .insertInto('library_entry')
      .values({ ...text, dossier_id: one.dossier_id, shelved_at: at.toString(), changed_at: at.toString() })
      .onConflict((twice) =>
        twice.column('dossier_id').doUpdateSet({
          ...text,
          changed_at: at.toString(),
          withdrawn_at: null,
        }),
      )
      .execute()
    await learnWords(tx, [`${text.title} ${text.summary} ${text.author_names} ${text.unit_name ?? ''}`])
  }
}

/** What is recognised of them, as the papers say it. */
const factsOf = (tx: OpenTransaction, dossierIds: readonly number[]) =>
  tx
    .selectFrom('recognition')
    .innerJoin('decision', 'decision.id', 'recognition.decision_id')
    .innerJoin('dossier', 'dossier.id', 'recognition.dossier_id')
    .innerJoin('programme', 'programme.id', 'dossier.programme_id')
    .innerJoin('dossier_version as copy', (on) =>
      on.onRef('copy.dossier_id', '=', 'dossier.id').onRef('copy.version', '=', 'dossier.version'),
    )
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .leftJoin('library_entry as own', (on) =>
      on.onRef('own.dossier_id', '=', 'dossier.id').on('own.summary_by', 'is not', null),
    )
    .select(['own.summary as own_summary'])
    .select(['dossier.id as dossier_id', 'dossier.code', 'dossier.title', 'programme.year', 'copy.content'])
    .select([
      'unit.type as unit_type',
      'recognition.class_name',
      'recognition.position',
      'decision.number',
      'decision.issued_on',
    ])
    .select((is) => [
      sql<string | null>`coalesce(dossier.unit_name, unit.name)`.as('unit_name'),
      is
        .selectFrom('dossier_author as author')
        .innerJoin('name_consent as consent', (on) =>
          on
            .onRef('consent.dossier_id', '=', 'author.dossier_id')
            .onRef('consent.person_id', '=', 'author.person_id'),
        )
        .whereRef('author.dossier_id', '=', 'dossier.id')
        .where('consent.given', '=', true)
        .select(sql<string>`string_agg(author.full_name, ', ' order by author.position)`.as('names'))
        .as('author_names'),
    ])
    .where('dossier.id', 'in', [...dossierIds])
    .where('recognition.outcome', '<>', 'not-recognised')
    .where('dossier.state', 'in', ['recognised', 'certified'])
    .where('decision.state', '=', 'issued')
    .execute()

type Facts = Awaited<ReturnType<typeof factsOf>>[number]

function textOf(one: Facts, copy: FrozenDossier, plan: Programme | null) {
  const title = one.title.normalize('NFC')
  const summary = one.own_summary ?? summaryOf(copy.content)
  const fieldName = plan?.fields.find(({ code }) => code === copy.field)?.name ?? copy.content.fieldOther
  const authorNames = one.author_names ?? ''
  return {
    code: one.code,
    year: one.year,
    authority_name: plan?.authority.name ?? '',
    title,
    summary,
    applicability: shortened(copy.content.applicability.trim(), summaryLength),
    benefit: shortened(copy.content.benefitByAuthor.trim(), summaryLength),
    author_names: authorNames,
    unit_name: one.unit_name,
    unit_type: one.unit_type,
    field_name: fieldName,
    class_name: one.class_name,
    position: one.position ?? 0,
    decision_number: one.number ?? '',
    decided_on: one.issued_on ?? '',
    title_key: libraryKey(title),
    words: searchWords({
      title,
      people: `${authorNames} ${one.unit_name ?? ''} ${one.code ?? ''}`,
      texts: `${fieldName} ${summary} ${copy.content.benefitByAuthor} ${copy.content.applicability}`,
    }),
  }
}

/** The words of an entry by their worth: title A, people B, texts C. */
export const searchWords = (parts: {
  readonly title: string
  readonly people: string
  readonly texts: string
}): RawBuilder<string> =>
  sql<string>`setweight(to_tsvector('simple', ${libraryKey(parts.title)}), 'A')
    || setweight(to_tsvector('simple', ${libraryKey(parts.people)}), 'B')
    || setweight(to_tsvector('simple', ${libraryKey(parts.texts)}), 'C')`

/** Remembers the words of new texts, each text counting a word once. */
export async function learnWords(tx: OpenTransaction, texts: readonly string[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(libraryKey(text).split(' ')))
      if (word.length > 1 && word.length <= 20) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts.keys()].toSorted()
  if (words.length === 0) return
  await sql`insert into library_word (word, entries)
    select * from unnest(${words}::text[], ${words.map((word) => counts.get(word) ?? 0)}::integer[])
    on conflict (word) do update set entries = library_word.entries + excluded.entries`.execute(tx)
}

/** Dossiers whose place in the library is not what their decisions say: of records made before there was one. */
export async function unshelvedDossiers(tx: OpenTransaction): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('recognition')
    .innerJoin('decision', 'decision.id', 'recognition.decision_id')
    .innerJoin('dossier', 'dossier.id', 'recognition.dossier_id')
    .leftJoin('library_entry as entry', (on) =>
      on.onRef('entry.dossier_id', '=', 'dossier.id').on('entry.withdrawn_at', 'is', null),
    )
    .select('dossier.id')
    .where('decision.state', '=', 'issued')
    .where((is) => {
      const stands = is.and([
        is('recognition.outcome', '<>', 'not-recognised'),
        is('dossier.state', 'in', ['recognised', 'certified']),
      ])
      return is.or([
        is.and([stands, is('entry.id', 'is', null)]),
        is.and([is.not(stands), is('entry.id', 'is not', null)]),
      ])
    })
    .orderBy('dossier.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A summary written by hand, with its words; it outlives every later refresh. */
export async function keepSummary(
  tx: OpenTransaction,
  entry: LibraryEntry,
  summary: string,
  kept: { readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  const people = `${entry.authorNames} ${entry.unitName ?? ''} ${entry.code ?? ''}`
  const texts = `${entry.fieldName} ${summary} ${entry.benefit} ${entry.applicability}`
  await tx
    .updateTable('library_entry')
    .set({
      summary,
      summary_by: kept.by,
      changed_at: kept.at.toString(),
      words: searchWords({ title: entry.title, people, texts }),
    })
    .where('id', '=', entry.id)
    .execute()
  await learnWords(tx, [summary])
}
