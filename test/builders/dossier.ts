import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { attachFile } from '#app/casework/dossier/attach-file.ts'
import { confirmShare } from '#app/casework/dossier/confirm-share.ts'
import { resubmitSupplement } from '#app/casework/dossier/resubmit-supplement.ts'
import { returnToAuthor } from '#app/casework/dossier/return-to-author.ts'
import { type DraftWish, saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { sendToUnit } from '#app/casework/dossier/send-to-unit.ts'
import { startDossier } from '#app/casework/dossier/start-dossier.ts'
import { submitAlone } from '#app/casework/dossier/submit-alone.ts'
import { withdrawDossier } from '#app/casework/dossier/withdraw-dossier.ts'
import { checkDossier } from '#app/casework/intake/check-dossier.ts'
import { receiveDossiers } from '#app/casework/intake/receive-dossiers.ts'
import { draftTransmittal } from '#app/casework/registration/draft-transmittal.ts'
import { handIn } from '#app/casework/registration/hand-in.ts'
import { markTransmittalSigned } from '#app/casework/registration/mark-transmittal-signed.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { equalShares } from '#app/domain/dossier/contribution-shares.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { type CheckPoint, checkPoints } from '#app/domain/intake/check-points.ts'
import type { CheckedItem } from '#app/domain/intake/formal-check.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import { headOf } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { transmittalById } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { actorOf, buildAccount, buildActor, buildUnit } from './people.ts'
import { buildProgramme } from './programme.ts'

/** How far the dossier goes; later states are their own stages' builders' work. */
export type BuiltState =
  | 'draft'
  | 'with-unit'
  | 'returned'
  | 'approved-by-unit'
  | 'submitted'
  | 'received'
  | 'needs-supplement'
  | 'resubmitted'
  | 'accepted'
  | 'refused'
  | 'withdrawn'

export type BuiltDossier = {
  readonly id: number
  readonly programmeId: number
  /** null for an individual who hands in alone. */
  readonly unitId: number | null
  readonly author: Actor
  readonly clerk: Actor
  readonly office: Actor
  /** As it stands after the last step. */
  now(): Promise<Dossier>
}

/** The value of a verb that must have worked; throws its problems where it did not. */
export async function worked<Value>(outcome: Promise<Outcome<Value, unknown>>): Promise<Value> {
  const answer = await outcome
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problems)}`)
  return answer.value
}

/**
 * A dossier in any state up to acceptance, brought there by the real verbs: `buildDossier(tools, { state: 'submitted' })`.
 * What is not given is made: programme, unit, author, clerk, office. `unitId: null` makes an individual's dossier.
 */
export async function buildDossier(
  tools: Tools,
  wish: {
    readonly state?: BuiltState
    readonly programmeId?: number
    readonly unitId?: number | null
    readonly sector?: string
    readonly author?: Actor
    /** Person ids of further authors; shares are split evenly. */
    readonly coAuthors?: readonly number[]
    readonly clerk?: Actor
    readonly office?: Actor
    readonly title?: string
    /** Over the complete text the builder writes. */
    readonly draft?: DraftWish
    /** Without, the form stays as the start leaves it. */
    readonly complete?: boolean
    readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  } = {},
): Promise<BuiltDossier> {
  const state = wish.state ?? 'draft'
  const programmeId = wish.programmeId ?? (await buildProgramme(tools))
  const unitId =
    wish.unitId === undefined
      ? await buildUnit(tools, wish.sector ? { sector: wish.sector } : {})
      : wish.unitId
  const author =
    wish.author ??
    (await actorOf(tools, await buildAccount(tools, { homeUnitId: unitId, roles: ['author'] })))
  const clerk =
    wish.clerk ??
    (await buildActor(tools, unitId === null ? {} : { roles: [{ role: 'unit-clerk', unitId }] }))
  const office = wish.office ?? (await buildActor(tools, { roles: ['office'] }))
  const title = wish.title ?? 'Sổ theo dõi hồ sơ một cửa bằng bảng tính dùng chung'
  const sector = wish.sector ?? 'con-lai'
  const { dossierId: id } = await worked(
    startDossier(tools, author, { programmeId, unitId, sector, title, asAuthor: true }),
  )
  const now = async (): Promise<Dossier> => {
    const dossier = await dossierById(tools.db, id)
    if (dossier === null) throw new Error(`dossier ${id} is gone`)
    return dossier
  }
  const built: BuiltDossier = { id, programmeId, unitId, author, clerk, office, now }

  if (wish.complete ?? true) {
    const authors = [author.personId, ...(wish.coAuthors ?? [])]
    const shares = equalShares(authors.length)
    const unit = unitId === null ? null : await unitById(tools.db, unitId)
    const filled = completeDraft(dayInVietnam(tools.now()).subtract({ months: 3 }))
    const draft: DraftWish = {
      ...filled,
      ...wish.draft,
      content: { ...filled.content, ...wish.draft?.content },
      authors:
        wish.draft?.authors ??
        authors.flatMap((personId, place) => {
          const share = shares[place]
          return share === undefined
            ? []
            : [{ personId, share, workplace: unit?.name ?? 'Tổ 5, phường Bắc Sơn' }]
        }),
    }
    await worked(saveDossierDraft(tools, author, { dossierId: id, tag: (await now()).tag, draft }))
    for (const coAuthor of wish.coAuthors ?? []) {
      const own = (await now()).authors.find(({ personId }) => personId === coAuthor)
      if (own)
        await worked(
          confirmShare(tools, await actorOf(tools, coAuthor), {
            dossierId: id,
            shownHalfPercents: own.share,
          }),
        )
    }
  }
  for (const { name, bytes } of wish.files ?? []) {
    const arrived = await tools.files.receive(bytes, tools.settings.fileMaxBytes)
    if (arrived === 'too-large') throw new Error(`${name} is too large`)
    await worked(attachFile(tools, author, { dossierId: id, arrived, name }))
  }
  await bring(tools, built, state)
  return built
}

/** A complete form but for its authors: what a careful author writes. */
export function completeDraft(firstAppliedOn: Temporal.PlainDate): DraftWish {
  return {
    kind: 'quan-ly',
    field: 'cai-cach-hanh-chinh',
    isReform: true,
    firstAppliedOn,
    content: {
      investorIsAuthor: true,
      knownSolution:
        'Trước đây bộ phận một cửa ghi sổ giấy, cuối ngày cộng tay; tra cứu một hồ sơ mất 10 phút.',
      purpose: 'Biết ngay hồ sơ nào sắp đến hạn và ai đang giữ.',
      substance:
        'Dùng một bảng tính chung có màu theo hạn trả; mỗi hồ sơ một dòng, mỗi bước một cột, tự tính ngày còn lại.',
      applicability: 'Áp dụng được ở mọi phường, xã có máy tính nối mạng.',
      conditions: 'Hai máy tính và nửa ngày tập huấn.',
      benefitByAuthor: 'Giảm thời gian tra cứu từ 10 phút còn 1 phút; không còn hồ sơ quá hạn mà không biết.',
      evidence: [
        {
          place: 'Bộ phận một cửa phường',
          from: '2024-01-02',
          confirmedBy: 'Chủ tịch UBND phường',
          indicator: 'Thời gian tra cứu một hồ sơ',
          before: '10',
          after: '1',
          measure: 'phút',
          source: 'Sổ theo dõi quý I',
        },
      ],
      pledged: true,
    },
  }
}

async function bring(tools: Tools, built: BuiltDossier, state: BuiltState): Promise<void> {
  const { id, author, office, now } = built
  const wish = async () => ({ dossierId: id, tag: (await now()).tag })
  const version = async () => (await now()).version
  switch (state) {
    case 'draft':
      return
    case 'with-unit':
      await worked(sendToUnit(tools, author, await wish()))
      return
    case 'returned':
      await bring(tools, built, 'with-unit')
      await worked(
        returnToAuthor(tools, await deciderOf(tools, built), {
          dossierId: id,
          reason: 'Cần bổ sung số liệu trước khi áp dụng.',
          paper: headPaper(tools),
        }),
      )
      return
    case 'approved-by-unit':
      await bring(tools, built, 'with-unit')
      await worked(
        approveForUnit(tools, await deciderOf(tools, built), { dossierId: id, paper: headPaper(tools) }),
      )
      return
    case 'submitted':
      if (built.unitId === null) {
        await worked(submitAlone(tools, author, await wish()))
        return
      }
      await bring(tools, built, 'approved-by-unit')
      await buildHandIn(tools, built, [id])
      return
    case 'received':
      await bring(tools, built, 'submitted')
      await worked(receiveDossiers(tools, office, { dossierIds: [id], paperCopies: 12 }))
      return
    case 'needs-supplement':
      await bring(tools, built, 'received')
      await conclude(tools, built, {
        outcome: 'needs-supplement',
        items: checked('applied', 'Thiếu số liệu trước khi áp dụng.'),
        reason: '',
        supplementDue: dayInVietnam(tools.now()).add({ days: 20 }),
      })
      return
    case 'resubmitted':
      await bring(tools, built, 'needs-supplement')
      await worked(
        resubmitSupplement(tools, author, {
          ...(await wish()),
          note: 'Đã bổ sung số liệu.',
          answers: await answersTo(tools, id),
        }),
      )
      return
    case 'accepted':
      await bring(tools, built, 'received')
      await conclude(tools, built, { outcome: 'accepted', items: checked(), reason: '', supplementDue: null })
      return
    case 'refused':
      await bring(tools, built, 'received')
      await conclude(tools, built, {
        outcome: 'refused',
        items: [],
        reason: 'Không thuộc đối tượng được công nhận sáng kiến.',
        supplementDue: null,
      })
      return
    case 'withdrawn':
      await worked(withdrawDossier(tools, author, { dossierId: id, reason: 'Tác giả xin rút để làm lại.' }))
      return
  }

  async function conclude(
    _: Tools,
    of: BuiltDossier,
    conclusion: Parameters<typeof checkDossier>[2]['conclusion'],
  ) {
    await worked(checkDossier(tools, of.office, { dossierId: id, version: await version(), conclusion }))
  }
}

/** A word against everything the office asked for. */
export async function answersTo(tools: Tools, dossierId: number, text = 'Đã bổ sung.') {
  const asked = await pendingSupplement(tools.db, dossierId)
  return (asked?.defects ?? []).map(({ point }) => ({ point, text, fileIds: [] }))
}

/** Every point of the formal check met, but for one defect where one is named. */
const checked = (defect?: CheckPoint, note = ''): readonly CheckedItem[] =>
  checkPoints.map((point) =>
    point === defect ? { point, verdict: 'defect', note } : { point, verdict: 'met', note: 'Đã xem.' },
  )

/** The unit's head where there is one; the clerk otherwise, from the signed paper. */
async function deciderOf(tools: Tools, of: Pick<BuiltDossier, 'unitId' | 'clerk'>): Promise<Actor> {
  const head = of.unitId === null ? null : await headOf(tools.db, of.unitId, dayInVietnam(tools.now()))
  return head === null ? of.clerk : actorOf(tools, head.personId)
}

/** The paper a head without an account signed today; not looked at where the head decides. */
export const headPaper = (tools: Tools) => ({ number: '12/YK', signedOn: dayInVietnam(tools.now()) })

/** A signed transmittal with these approved dossiers of the unit. Answers its id. */
export async function buildTransmittal(
  tools: Tools,
  of: Pick<BuiltDossier, 'programmeId' | 'unitId' | 'clerk'>,
  dossierIds: readonly number[],
): Promise<number> {
  if (of.unitId === null) throw new Error('an individual hands in without a transmittal')
  const items = dossierIds.map((dossierId) => ({ dossierId, unitOpinion: 'Đồng ý' }))
  const { transmittalId } = await worked(
    draftTransmittal(tools, of.clerk, { programmeId: of.programmeId, unitId: of.unitId, items }),
  )
  const transmittal = await transmittalById(tools.db, transmittalId)
  await worked(
    markTransmittalSigned(tools, await deciderOf(tools, of), {
      transmittalId,
      tag: transmittal?.tag ?? 0,
      signing: {
        number: '05/TTr-UBND',
        signedOn: dayInVietnam(tools.now()),
        signerName: 'Nguyễn Văn Thủ',
        signerTitle: 'CHỦ TỊCH',
      },
    }),
  )
  return transmittalId
}

/** Hands these approved dossiers of one unit in with a transmittal of their own. Answers its id. */
export async function buildHandIn(
  tools: Tools,
  of: Pick<BuiltDossier, 'programmeId' | 'unitId' | 'clerk'>,
  dossierIds: readonly number[],
): Promise<number> {
  const transmittalId = await buildTransmittal(tools, of, dossierIds)
  await worked(handIn(tools, of.clerk, { transmittalId }))
  return transmittalId
}
