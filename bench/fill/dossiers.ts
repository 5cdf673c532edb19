import { createHash } from 'node:crypto'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { freezeDossier } from '#app/domain/dossier/freeze-dossier.ts'
import { checkPoints } from '#app/domain/intake/check-points.ts'
import { searchKey } from '#app/domain/search-key.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { dossiersByIds } from '#app/records/dossier/dossiers.ts'
import { digestOf } from '#app/records/dossier/frozen-versions.ts'
import type { FilledPeople, FilledPerson } from './people.ts'
import { contentOfDossier, pick, sharesOf, titleOfDossier } from './words.ts'

/** One dossier as it is to stand. */
export type Standing = {
  readonly number: number
  readonly state: DossierState
  readonly received: boolean
  readonly roundCode: 'dot-1' | 'dot-2'
  readonly authors: readonly FilledPerson[]
  readonly unitId: number | null
}

export type FilledDossier = Standing & { readonly id: number }

export type Around = {
  readonly people: FilledPeople
  readonly programmeId: number
  readonly versionId: number
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

const perStroke = 500
const fields = [
  'cai-cach-hanh-chinh',
  'giao-duc-dao-tao',
  'y-te',
  'cong-nghe-thong-tin',
  'van-hoa-xa-hoi',
  'khac',
]

/** How many of five thousand stand where, as in the middle of a busy year. */
const shares: readonly { readonly state: DossierState; readonly of: number; readonly received: boolean }[] = [
  { state: 'scored', of: 500, received: true },
  { state: 'in-scoring', of: 500, received: true },
  { state: 'submitted', of: 800, received: true },
  { state: 'needs-supplement', of: 200, received: true },
  { state: 'refused', of: 200, received: true },
  { state: 'accepted', of: 2100, received: true },
  // Last, so that the codes of those received run without a gap.
  { state: 'submitted', of: 700, received: false },
]

export const handedInDossiers = ({ authors }: FilledPeople): readonly Standing[] => {
  const standings = shares.flatMap(({ state, of, received }) =>
    Array<{ state: DossierState; received: boolean }>(of).fill({ state, received }),
  )
  return standings.map(({ state, received }, place) => {
    const first = pick(authors, place)
    const isFirstRound = state === 'scored' || (state !== 'in-scoring' && place % 3 === 0)
    return {
      number: place + 1,
      state,
      received,
      roundCode: isFirstRound ? 'dot-1' : 'dot-2',
      authors: place % 4 === 0 ? [first, pick(authors, place + 1)] : [first],
      unitId: first.unitId,
    }
  })
}

/** Complete drafts of individuals, ready to be handed in. */
export const waitingDrafts = ({ individuals }: FilledPeople, each: number): readonly Standing[] =>
  individuals.flatMap((person, place) =>
    Array.from({ length: each }, (_, turn) => ({
      number: 100_000 + place * each + turn,
      state: 'draft' as const,
      received: false,
      roundCode: 'dot-2' as const,
      authors: [person],
      unitId: null,
    })),
  )

/** Puts them into the records with all that their state asks for: authors, files, frozen copies, receipts, checks, the log. */
export async function fillDossiers(
  tx: OpenTransaction,
  standings: readonly Standing[],
  around: Around,
): Promise<readonly FilledDossier[]> {
  const filled: FilledDossier[] = []
  for (let from = 0; from < standings.length; from += perStroke) {
    const stroke = standings.slice(from, from + perStroke)
    const dossiers = await insertDossiers(tx, stroke, around)
    const handedIn = dossiers.filter(({ state }) => state !== 'draft')
    await insertAuthors(tx, dossiers, around)
    if (handedIn.length > 0) {
      await insertFiles(tx, handedIn, around)
      await freeze(tx, handedIn, around)
      await insertReceipts(
        tx,
        handedIn.filter(({ received }) => received),
        around,
      )
      await insertMessages(tx, handedIn, around)
    }
    await insertSteps(tx, dossiers, around)
    filled.push(...dossiers)
  }
  return filled
}

const handedInAt = ({ number }: Standing, { now }: Around) =>
  now.subtract({ hours: 24 * 40 + (number % 900) })
const codeOf = ({ number, received }: Standing) => (received ? `SK-${String(number).padStart(3, '0')}` : null)

async function insertDossiers(tx: OpenTransaction, stroke: readonly Standing[], around: Around) {
  const firstAppliedOn = around.today.subtract({ months: 4 })
  const rows = await tx
    .insertInto('dossier')
    .values(
      stroke.map((standing) => {
        const { number, state, authors } = standing
        const names = authors.map(({ fullName }) => fullName).join(', ')
        const isDraft = state === 'draft'
        const at = handedInAt(standing, around).toString()
        return {
          programme_id: around.programmeId,
          code: codeOf(standing),
          state,
          round_code: standing.roundCode,
          sector: standing.roundCode === 'dot-1' ? 'giao-duc' : 'con-lai',
          unit_id: standing.unitId,
          owner_person_id: authors[0]?.id ?? 0,
          title: titleOfDossier(number),
          author_names: names,
          search_key: searchKey(`${codeOf(standing) ?? ''} ${titleOfDossier(number)} ${names}`),
          kind: 'quan-ly',
          field: pick(fields, number),
          is_reform: number % 6 === 0,
          first_applied_on: firstAppliedOn.toString(),
          content: JSON.stringify(contentOfDossier(number, firstAppliedOn)),
          version: isDraft ? 0 : 1,
          created_at: at,
          saved_at: at,
          submitted_at: isDraft ? null : at,
          sent_to_unit_at: isDraft || standing.unitId === null ? null : at,
          state_since: at,
          ...clocksOf(standing, around),
        }
      }),
    )
    .returning('id')
    .execute()
  return stroke.map((standing, place) => ({ ...standing, id: rows[place]?.id ?? 0 }))
}

/** The last days that a received dossier's state asks for; a spread of near, far and overdue ones. */
function clocksOf({ received, number }: Standing, { today }: Around) {
  const day = received ? today.add({ days: (number % 90) - 10 }).toString() : null
  return { check_due: day, supplement_due: day, decision_due: day }
}

async function insertAuthors(tx: OpenTransaction, dossiers: readonly FilledDossier[], around: Around) {
  await tx
    .insertInto('dossier_author')
    .values(
      dossiers.flatMap((dossier) => {
        const parts = sharesOf(dossier.authors.length)
        return dossier.authors.map(({ id, fullName }, place) => ({
          dossier_id: dossier.id,
          position: place + 1,
          person_id: id,
          full_name: fullName,
          birth_date: '1985-05-20',
          workplace: dossier.unitId === null ? 'Tổ 5, phường Bắc Sơn' : `Đơn vị số ${dossier.unitId}`,
          job_title: 'Chuyên viên',
          qualification: 'Đại học',
          share_half_percents: parts[place] ?? 0,
          confirmed_at: around.now.toString(),
        }))
      }),
    )
    .execute()
}

async function insertFiles(tx: OpenTransaction, dossiers: readonly FilledDossier[], around: Around) {
  const files = dossiers.flatMap((dossier) =>
    ['don-de-nghi.docx', 'minh-chung.pdf', 'anh-hien-truong.jpg'].map((name, place) => ({
      dossier,
      name,
      place,
      sha256: createHash('sha256').update(`bench ${dossier.number} ${place}`).digest('hex'),
    })),
  )
  const at = around.now.toString()
  await tx
    .insertInto('stored_file')
    .values(
      files.map(({ sha256, place }) => ({
        sha256,
        size_bytes: 380_000 * (place + 1),
        media_type: place === 1 ? 'application/pdf' : 'image/jpeg',
        stored_at: at,
      })),
    )
    .execute()
  await tx
    .insertInto('dossier_file')
    .values(
      files.map(({ dossier, name, place, sha256 }) => ({
        dossier_id: dossier.id,
        sha256,
        name,
        caption: place === 0 ? 'Đơn có chữ ký' : '',
        position: place + 1,
        added_by: dossier.authors[0]?.id ?? 0,
        added_at: at,
      })),
    )
    .execute()
}

async function freeze(tx: OpenTransaction, dossiers: readonly FilledDossier[], around: Around) {
  const whole = await dossiersByIds(
    tx,
    dossiers.map(({ id }) => id),
  )
  const versions = whole.map((dossier) => {
    const content = freezeDossier(dossier, {
      programmeVersionId: around.versionId,
      roundCode: dossier.roundCode,
      unit: dossier.unitId === null ? null : { id: dossier.unitId, name: `Đơn vị số ${dossier.unitId}` },
    })
    return {
      dossier_id: dossier.id,
      version: 1,
      content: JSON.stringify(content),
      sha256: digestOf(content),
      submitted_at: String(dossier.submittedAt),
      submitted_by: dossier.ownerPersonId,
    }
  })
  await tx.insertInto('dossier_version').values(versions).execute()
}

async function insertReceipts(tx: OpenTransaction, received: readonly FilledDossier[], around: Around) {
  if (received.length === 0) return
  const { year } = around.today
  const by = around.people.office.id
  const last = await lastReceipt(tx, year)
  const at = (dossier: Standing) => handedInAt(dossier, around).add({ hours: 30 }).toString()
  await tx
    .insertInto('receipt')
    .values(
      received.map((dossier, place) => ({
        dossier_id: dossier.id,
        year,
        number: last + place + 1,
        received_at: at(dossier),
        received_by: by,
        answer_by: around.today.add({ months: 1 }).toString(),
        paper_copies: 12,
        frozen: JSON.stringify({
          title: titleOfDossier(dossier.number),
          authors: dossier.authors.map(({ fullName }) => fullName),
          unitName: null,
          handedInBy: dossier.authors[0]?.fullName ?? '',
          transmittal: null,
          files: ['Đơn có chữ ký', 'minh-chung.pdf', 'anh-hien-truong.jpg'],
          late: false,
        }),
      })),
    )
    .execute()
  const checked = received.filter(({ state }) => state !== 'submitted')
  if (checked.length === 0) return
  await tx
    .insertInto('formal_check')
    .values(
      checked.map((dossier) => {
        const outcome =
          dossier.state === 'needs-supplement' || dossier.state === 'refused' ? dossier.state : 'accepted'
        return {
          dossier_id: dossier.id,
          version: 1,
          outcome,
          items: JSON.stringify(checkPoints.map((point) => ({ point, verdict: 'met', note: '' }))),
          reason: outcome === 'accepted' ? '' : 'Thiếu xác nhận của nơi áp dụng.',
          supplement_due: outcome === 'needs-supplement' ? around.today.add({ days: 20 }).toString() : null,
          checked_at: at(dossier),
          checked_by: by,
        }
      }),
    )
    .execute()
}

async function lastReceipt(tx: OpenTransaction, year: number): Promise<number> {
  const row = await tx
    .selectFrom('receipt')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return row.count
}

async function insertMessages(tx: OpenTransaction, dossiers: readonly FilledDossier[], around: Around) {
  const at = around.now.toString()
  await tx
    .insertInto('message')
    .values(
      dossiers.flatMap((dossier) =>
        [...dossier.authors, around.people.office].map((person) => ({
          at,
          to_person_id: person.id,
          to_address: null,
          subject: `Hồ sơ “${titleOfDossier(dossier.number)}” đã được nộp`,
          body: 'Hồ sơ đã được nộp và chờ tiếp nhận.',
          link: `/ho-so/${dossier.id}`,
          dossier_id: dossier.id,
          mail_state: 'no-address' as const,
          read_at: dossier.number % 200 === 0 ? null : at,
        })),
      ),
    )
    .execute()
}

type Step = {
  readonly act: string
  readonly from: DossierState | null
  readonly to: DossierState
  readonly by: 'author' | 'office'
}

const wayToHandIn: readonly Step[] = [
  { act: 'start-dossier', from: null, to: 'draft', by: 'author' },
  { act: 'send-to-unit', from: 'draft', to: 'with-unit', by: 'author' },
  { act: 'approve-for-unit', from: 'with-unit', to: 'approved-by-unit', by: 'author' },
  { act: 'hand-in', from: 'approved-by-unit', to: 'submitted', by: 'author' },
]
const receiving: Step = { act: 'receive-dossiers', from: 'submitted', to: 'submitted', by: 'office' }
const accepting: Step = { act: 'check-dossier', from: 'submitted', to: 'accepted', by: 'office' }
const opening: Step = { act: 'open-scoring', from: 'accepted', to: 'in-scoring', by: 'office' }
const closing: Step = { act: 'close-scoring', from: 'in-scoring', to: 'scored', by: 'office' }

function wayOf({ state, received }: Standing): readonly Step[] {
  if (state === 'draft') return wayToHandIn.slice(0, 1)
  const taken = received ? [...wayToHandIn, receiving] : wayToHandIn
  if (state === 'submitted') return taken
  if (state === 'needs-supplement' || state === 'refused') return [...taken, { ...accepting, to: state }]
  if (state === 'accepted') return [...taken, accepting]
  return state === 'in-scoring' ? [...taken, accepting, opening] : [...taken, accepting, opening, closing]
}

async function insertSteps(tx: OpenTransaction, dossiers: readonly FilledDossier[], around: Around) {
  await tx
    .insertInto('audit_line')
    .values(
      dossiers.flatMap((dossier) =>
        wayOf(dossier).map((step, place) => ({
          at: handedInAt(dossier, around).add({ hours: place }).toString(),
          actor_id: step.by === 'office' ? around.people.office.id : (dossier.authors[0]?.id ?? 0),
          act: step.act,
          outcome: 'done' as const,
          dossier_id: dossier.id,
          programme_id: around.programmeId,
          from_state: step.from,
          to_state: step.to,
          facts: '{}',
        })),
      ),
    )
    .execute()
}
