import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from './figure.ts'
import { signIn } from './fill/people.ts'
import { cookieOf, type Stage } from './stage.ts'

const command = 'npm run bench -- deadline-evening'
const people = 300
const handInsAMinute = 60
const filesEach = 2
const fileBytes = 10_000_000
/** How long each person reads a page before the next, in milliseconds. */
const readingMs = 6_000
const paths = ['/viec-hom-nay', '/ho-so', '/vuong-mac']

/** Minutes of the evening; `BENCH_MINUTES` shortens a trial. */
const minutes = Number(process.env.BENCH_MINUTES ?? 3)

type Sent = { readonly id: number; readonly token: string; readonly digests: readonly string[] }
type Seen = { readonly pages: number[]; readonly handIns: number[]; readonly wrong: string[] }

/**
 * The last evening before the deadline: 300 people signed in turn pages while 60 dossiers a minute are handed in, each
 * with 20 MB of files. Afterwards every file of every dossier is fetched again and its digest compared with what was sent.
 */
export async function deadlineEveningBench(stage: Stage): Promise<readonly Figure[]> {
  const tokens = await signInPeople(stage)
  const seen: Seen = { pages: [], handIns: [], wrong: [] }
  const end = performance.now() + minutes * 60_000
  const readers = tokens.map((token, place) => readPages(stage, token, place, end, seen))
  const sent = await handInUntil(stage, end, seen)
  await Promise.all(readers)
  const lost = await notAsSent(stage, sent)
  if (seen.wrong.length > 0)
    throw new Error(
      `${seen.wrong.length} answers were wrong, the first: ${seen.wrong.slice(0, 5).join('; ')}`,
    )
  if (lost.length > 0) throw new Error(`not kept as it was sent: ${lost.join(', ')}`)
  const handIns = seen.handIns.toSorted((a, b) => a - b)
  return [
    {
      name: `deadline evening: a page, while ${people} people are signed in and ${handInsAMinute} a minute hand in 20 MB each, 99 of 100 within`,
      value: at99(seen.pages),
      unit: 'ms',
      command,
      target: { atMost: 1_000 },
      remark: `${minutes} min, ${seen.pages.length} pages, none with an error; worst ${Math.max(...seen.pages).toFixed(0)} ms; ${sent.length} hand-ins, every file fetched again and the same; a hand-in with its files within ${at99(handIns).toFixed(0)} ms for 99 of 100`,
    },
  ]
}

/** Three hundred accounts of the filled year, each with its own session. */
async function signInPeople({ product }: Stage): Promise<readonly string[]> {
  const rows = await product.database.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['person.id', 'person.full_name as fullName'])
    .where('account.disabled_at', 'is', null)
    .limit(people)
    .execute()
  if (rows.length < people) throw new Error(`${rows.length} accounts, ${people} are wanted`)
  const now = Temporal.Now.instant()
  return product.database.db.transaction().execute((tx) =>
    signIn(
      tx,
      rows.map((row) => ({ ...row, unitId: null })),
      now,
    ),
  )
}

async function readPages(stage: Stage, token: string, place: number, end: number, seen: Seen) {
  await wait((place / people) * readingMs)
  for (let turn = place; performance.now() < end; turn++) {
    const path = paths[turn % paths.length] ?? '/'
    const began = performance.now()
    const status = await ask(stage, token, path)
    seen.pages.push(performance.now() - began)
    if (status !== 200) seen.wrong.push(`${path} answered ${status}`)
    await wait(readingMs)
  }
}

async function handInUntil(stage: Stage, end: number, seen: Seen): Promise<readonly Sent[]> {
  const queues = stage.filled.individuals.map(({ token, drafts }) => ({ token, drafts: [...drafts] }))
  const under: Promise<Sent | null>[] = []
  for (let count = 0; performance.now() < end; count++) {
    const { token, drafts } = queues[count % queues.length] ?? { token: '', drafts: [] }
    // From the end: another bench of the same run may have handed in the first ones.
    const draft = drafts.pop()
    if (draft !== undefined) under.push(handIn(stage, token, draft, seen))
    await wait(60_000 / handInsAMinute)
  }
  return (await Promise.all(under)).filter((each) => each !== null)
}

async function handIn(
  stage: Stage,
  token: string,
  draft: { readonly id: number; readonly tag: number },
  seen: Seen,
): Promise<Sent | null> {
  const began = performance.now()
  const digests: string[] = []
  const form = new FormData()
  for (let place = 0; place < filesEach; place++) {
    const bytes = pdf()
    digests.push(createHash('sha256').update(bytes).digest('hex'))
    form.append('tep', new File([bytes], `minh-chung-${place + 1}.pdf`, { type: 'application/pdf' }))
  }
  const uploaded = await ask(stage, token, `/ho-so/${draft.id}/tep`, form)
  const pledge = { version: String(draft.tag), sections: 'pledge', pledged: 'on', act: 'leave' }
  const handedIn = await ask(stage, token, `/ho-so/${draft.id}/soan`, new URLSearchParams(pledge))
  seen.handIns.push(performance.now() - began)
  if (uploaded === 303 && handedIn === 303) return { id: draft.id, token, digests }
  seen.wrong.push(`handing in ${draft.id} answered ${uploaded}, then ${handedIn}`)
  return null
}

/** The status of an answer that was read to its end; 0 where the connection broke. */
async function ask({ product }: Stage, token: string, path: string, body?: FormData | URLSearchParams) {
  try {
    const response = await fetch(product.address + path, {
      headers: { ...cookieOf(token), origin: product.address },
      redirect: 'manual',
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

const filling = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(fileBytes - 9)])

/** No two alike, so that every one has to be kept. */
function pdf(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(filling)
  bytes.set(randomBytes(16), 100)
  return bytes
}

/** What is not handed in, or comes back with other digests than it went. */
async function notAsSent({ product }: Stage, sent: readonly Sent[]): Promise<readonly string[]> {
  const { db } = product.database
  const lost: string[] = []
  for (const { id, token, digests } of sent) {
    const { version } = await db
      .selectFrom('dossier')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const files = await db.selectFrom('dossier_file').select('id').where('dossier_id', '=', id).execute()
    const kept = new Set<string>()
    for (const file of files) {
      const response = await fetch(`${product.address}/ho-so/${id}/tep/${file.id}`, {
        headers: cookieOf(token),
      })
      kept.add(
        createHash('sha256')
          .update(new Uint8Array(await response.arrayBuffer()))
          .digest('hex'),
      )
    }
    if (version === 0 || !digests.every((digest) => kept.has(digest))) lost.push(`hồ sơ ${id}`)
  }
  return lost
}

function at99(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? 0
}
