import type { Hono } from 'hono'
import { expect, test } from 'vitest'
import { callUpItem } from '#app/casework/council/call-up-item.ts'
import { closeScoring } from '#app/casework/council/close-scoring.ts'
import { closeSession } from '#app/casework/council/close-session.ts'
import { noteItem } from '#app/casework/council/note-item.ts'
import { saveSheet } from '#app/casework/council/save-sheet.ts'
import { printSheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import { routes } from '#app/site.ts'
import { buildSignedSheet, councilIn, sheetForm } from '#test/builders/council.ts'
import { twinDatabases } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildHiddenWorld } from '#test/builders/hidden-world.ts'
import { buildSession } from '#test/builders/people.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { buildOpenSession, buildVote } from '#test/builders/session.ts'
import { testSite } from '#test/builders/site.ts'
import { ask } from '#test/builders/site-walk.ts'
import { type TestTools, testTools } from '#test/builders/tools.ts'

// Two worlds with the same rows, in which the members free of conflict then score one dossier differently: other scores,
// another number of signed sheets, another vote. Whoever may infer nothing about that dossier gets the same bytes from
// every address of the product in both.

const at = '2024-06-03T02:00:00Z'
const { built: world, twins } = await twinDatabases((db) => buildHiddenWorld(testTools(db, { at })))
const sides = twins.map(({ db }) => {
  const tools = testTools(db, { at })
  return { tools, site: testSite(tools) }
})
const [here, there] = sides
if (here === undefined || there === undefined) throw new Error('there are two worlds')
const { scoring, hiddenId, judges, cast } = world
const { council, dossierIds } = scoring
const other = dossierIds[0] ?? 0

/** What a parameter of an address can mean: the hidden dossier and another, and the place where they are judged. */
function valuesOf(path: string, name: string): readonly (string | number)[] {
  if (name === 'memberId') return world.memberIds
  if (name === 'dossierId') return [hiddenId, other]
  if (name === 'code') return ['tam-diep-2024']
  if (path.startsWith('/ho-so/') || path.startsWith('/cham-diem/') || path.startsWith('/tiep-nhan/'))
    return [hiddenId, other]
  if (path.startsWith('/ky-cham/')) return [scoring.id]
  if (path.startsWith('/hoi-dong/')) return [council.id]
  // The only session of these worlds, and its two votes.
  if (path.startsWith('/phien-hop/')) return name === 'voteId' ? [1, 2] : [1]
  if (path.startsWith('/phieu-giay/'))
    return [hiddenId, other].map((dossierId) =>
      printSheetNumber({ dossierId, memberId: world.memberIds[1] ?? 0 }),
    )
  if (/^\/(xep-hang|ke-hoach|chi-tieu|dang-ky)/.test(path)) return [council.programmeId]
  return [1, hiddenId]
}

/** Every GET address of the table with everything its parameters can mean, and lists asked in other orders. */
function everyAddress(): readonly string[] {
  const addresses: string[] = []
  for (const { method, path } of routes) {
    // Word is made of the same document as the PDF beside it.
    if (method !== 'GET' || path.endsWith('.docx')) continue
    let filled: readonly string[] = [path]
    for (const [whole, name = ''] of path.matchAll(/:(\w+)(?:\{.*?\})?/g)) {
      const values = valuesOf(path, name)
      filled = filled.flatMap((address) => values.map((value) => address.replace(whole, String(value))))
    }
    addresses.push(...filled)
  }
  const again = [
    `/ky-cham/${scoring.id}/bang-diem?sap=diem`,
    `/ky-cham/${scoring.id}/phan-cong?moi=2`,
    '/ho-so?cua=tat-ca&sap=state',
    '/ho-so?cua=tat-ca&tim=nhieu+nguoi',
    '/nhat-ky?viec=sign-sheet',
  ]
  return [...addresses, ...again]
}

const addresses = everyAddress()

async function answerOf(site: Hono, token: string | null, address: string): Promise<string> {
  const answer = await ask(site, token, address)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const kind = answer.headers.get('content-type') ?? ''
  const head = [
    answer.status,
    answer.headers.get('location'),
    kind,
    answer.headers.get('content-disposition'),
  ]
  return `${head.join(' ')}\n${await contentOf(bytes, kind, address)}`
}

/** The bytes as text, without the machine's own time that packers write into what they pack. */
async function contentOf(bytes: Buffer, kind: string, address: string): Promise<string> {
  if (/^text|json/.test(kind)) return bytes.toString('utf8')
  if (address.includes('/bo-ho-so') && kind === 'application/pdf')
    return (await readPdf(bytes)).map(({ text }) => text).join('\n')
  if (bytes.subarray(0, 2).toString() === 'PK')
    for (let at = 0; at < bytes.length - 16; at += 1) {
      const signature = bytes.readUInt32LE(at)
      if (signature === 0x04034b50) bytes.fill(0, at + 10, at + 14)
      if (signature === 0x02014b50) bytes.fill(0, at + 12, at + 16)
    }
  return bytes.toString('base64')
}

/** Where the two answers part, with a little of what stands there. */
function difference(one: string, two: string): string {
  let at = 0
  while (one[at] === two[at] && at < one.length) at += 1
  return `“${one.slice(at - 60, at + 40)}” / “${two.slice(at - 60, at + 40)}”`.replace(/\s+/g, ' ')
}

async function leaks(): Promise<readonly string[]> {
  const found: string[] = []
  for (const { who, token } of cast)
    for (const address of addresses) {
      const answers = await Promise.all(sides.map(({ site }) => answerOf(site, token, address)))
      const [one = '', two = ''] = answers
      if (one.startsWith('500')) found.push(`${who} ${address}: 500`)
      if (one !== two) found.push(`${who} ${address}: ${difference(one, two)}`)
    }
  return found
}

const score = async (tools: TestTools, judge: number, scores: readonly string[]) => {
  const actor = judges[judge]
  if (actor !== undefined) await buildSignedSheet(tools, actor, hiddenId, scores)
}

test('while the council scores, nobody tied to a dossier learns what stands on its sheets or how many there are', async () => {
  for (const judge of [0, 1, 2]) await score(here.tools, judge, ['28', '28', '38'])
  await score(there.tools, 0, ['10', '9', '12'])
  const [, second] = judges
  if (second === undefined) throw new Error('there are judges')
  await worked(saveSheet(there.tools, second, await sheetForm(there.tools, second, hiddenId, ['3'])))
  expect(await leaks()).toEqual([])
}, 600_000)

test('after closing and the vote, neither its mean, its place nor its class', async () => {
  await score(here.tools, 3, ['27', '28', '38'])
  for (const judge of [1, 2, 3]) await score(there.tools, judge, ['9', '9', '12'])
  for (const [{ tools }, against] of [
    [here, 0],
    [there, 3],
  ] as const) {
    const closer = council.vice
    await worked(closeScoring(tools, closer, { scoringId: scoring.id }))
    const sessionId = await buildOpenSession(tools, councilIn(tools, council), dossierIds)
    await worked(callUpItem(tools, closer, { sessionId, dossierId: hiddenId }))
    const notes = { notes: against === 0 ? 'Rất tốt.' : 'Chưa rõ hiệu quả.', conclusion: '', tag: 1 }
    await worked(noteItem(tools, closer, { sessionId, dossierId: hiddenId, ...notes }))
    await buildVote(tools, closer, { sessionId, dossierIds: [hiddenId], against })
    const others = dossierIds.filter((id) => id !== hiddenId)
    await buildVote(tools, closer, { sessionId, dossierIds: others })
    const conclusion = { dossierId: null, notes: '', conclusion: `${against} phiếu không đồng ý.`, tag: 1 }
    await worked(noteItem(tools, closer, { sessionId, ...conclusion }))
    await worked(closeSession(tools, closer, { sessionId }))
  }
  expect(await leaks()).toEqual([])
}, 600_000)

test('somebody free of conflict sees the two worlds apart, so that there was something to hide', async () => {
  const answers: string[] = []
  for (const { tools, site } of sides) {
    const token = await buildSession(tools, council.vice.personId)
    answers.push(await answerOf(site, token, `/ky-cham/${scoring.id}/bang-diem`))
  }
  expect(answers[0]).not.toBe(answers[1])
})
