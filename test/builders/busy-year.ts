import { recordPaperConfirmation } from '#app/casework/dossier/record-paper-confirmation.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { startDossier } from '#app/casework/dossier/start-dossier.ts'
import { movePaperCopies } from '#app/casework/intake/move-paper-copies.ts'
import { takeMail } from '#app/casework/intake/take-mail.ts'
import { askToJoin } from '#app/casework/people/ask-to-join.ts'
import { draftNewVersion } from '#app/casework/programme/draft-new-version.ts'
import { startProgramme } from '#app/casework/programme/start-programme.ts'
import { adoptRanking } from '#app/casework/ranking/adopt-ranking.ts'
import { attachExceptionPaper } from '#app/casework/ranking/attach-exception-paper.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { recordCouncilChoice } from '#app/casework/ranking/record-council-choice.ts'
import { answerComplaint } from '#app/casework/recognition/answer-complaint.ts'
import { draftAmendment } from '#app/casework/recognition/draft-amendment.ts'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { issueCertificates } from '#app/casework/recognition/issue-certificates.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import { keepDecisionScan } from '#app/casework/recognition/keep-decision-scan.ts'
import { lodgeComplaint } from '#app/casework/recognition/lodge-complaint.ts'
import { writeCorrection } from '#app/casework/recognition/write-correction.ts'
import { draftTransmittal } from '#app/casework/registration/draft-transmittal.ts'
import { keepScan } from '#app/casework/registration/keep-scan.ts'
import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import { saveUnitPlan } from '#app/casework/registration/save-unit-plan.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { shareOf, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { type Actor, type Role, roles } from '#app/domain/people/actor.ts'
import { needsUnit } from '#app/domain/people/role-rules.ts'
import { paperCopiesOf } from '#app/records/intake/paper-copies.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { recordedExceptions } from '#app/records/ranking/exceptions.ts'
import { insertPosting } from '#app/records/recognition/postings.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'
import {
  buildAppraisals,
  buildBundleRun,
  buildPaperSheet,
  buildReopenedSheet,
  buildUnitReview,
  buildUrging,
} from './busy-desks.ts'
import { buildSessions } from './busy-sessions.ts'
import { buildClosedScoring, buildCouncil, buildScoring, buildSignedSheet } from './council.ts'
import { type BuiltState, buildDossier, buildTransmittal, worked } from './dossier.ts'
import { buildInstallation } from './installation.ts'
import { buildLetter } from './letters.ts'
import { actorOf, buildAccount, buildActor, buildUnit } from './people.ts'
import { buildProgramme } from './programme.ts'

/** One person for each way of being at work; the strangers have the same roles at other people's desks. */
export const castNames = [
  'author',
  'co-author',
  'unit-clerk',
  'unit-head',
  'other-author',
  'other-clerk',
  'other-head',
  'office',
  'appraiser',
  'leader',
  'finance',
  'home-affairs',
  'culture',
  'front',
  'administrator',
  'chair',
  'secretary',
  'member',
  'conflicted',
] as const
export type CastName = (typeof castNames)[number]

const states: readonly BuiltState[] = [
  'draft',
  'with-unit',
  'returned',
  'approved-by-unit',
  'submitted',
  'received',
  'needs-supplement',
  'resubmitted',
  'accepted',
  'refused',
  'withdrawn',
]

/** The plan's rounds, both still open. */
const openRounds = ['giao-duc', 'con-lai'].map((sector, place) => ({
  code: `dot-${place + 1}`,
  name: `Đợt ${'I'.repeat(place + 1)}`,
  sectors: [sector],
  opens: '2024-03-15',
  deadline: { wording: 'before', day: '2024-07-10' },
  late: 'refuse',
}))

/** The places a path parameter can mean, each with one that exists and that the cast has to do with. */
export type BusyYear = {
  readonly cast: Readonly<Record<CastName, Actor>>
  /** Somebody with every role, and the vice chair's seat: whom no `who` stops. */
  readonly everything: Actor
  readonly dossiers: Readonly<Record<BuiltState, number>>
  readonly scoringId: number
  readonly scoredDossierId: number
  /** A dossier in the open scoring that `conflicted` is an author of. */
  readonly conflictDossierId: number
  readonly councilId: number
  readonly decidedProgrammeId: number
  readonly tiedProgrammeId: number
  readonly transmittalId: number
  readonly certifiedDossierId: number
  readonly notRecognisedDossierId: number
}

/** A year in full swing: dossiers in every state, a scoring under way, a tie waiting, a decision with certificates. */
export async function buildBusyYear(tools: Tools): Promise<BusyYear> {
  const administratorId = await buildInstallation(tools)
  const programmeId = await buildProgramme(tools, { rounds: openRounds })
  const unitId = await buildUnit(tools)
  const otherUnitId = await buildUnit(tools)
  const role = (wanted: Role) => buildActor(tools, { roles: [wanted] })
  const authorOf = (homeUnitId: number) => buildActor(tools, { homeUnitId, roles: ['author'] })
  const author = await authorOf(unitId)
  const coAuthor = await authorOf(unitId)
  const office = await role('office')
  const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId }] })
  const own = { programmeId, unitId, author, clerk, office, coAuthors: [coAuthor.personId] }

  const built: [BuiltState, number][] = []
  for (const [place, state] of states.entries()) {
    const title = `Sáng kiến thứ ${place + 1} của năm`
    const files = [{ name: `Minh chứng ${place + 1}.pdf`, bytes: smallPdf }]
    const { id } = await buildDossier(tools, { ...own, state, title, files })
    built.push([state, id])
  }
  await enterOnPaper(tools, programmeId, unitId, clerk, author)
  const approved = await buildDossier(tools, { ...own, state: 'approved-by-unit' })
  const waiting = await buildDossier(tools, { ...own, state: 'approved-by-unit' })
  const signedId = await buildTransmittal(tools, own, [approved.id])
  const scan = await tools.files.receive(smallPdf, tools.settings.fileMaxBytes)
  const { sha256 } = await worked(
    keepScan(tools, clerk, { transmittalId: signedId, name: 'to-trinh.pdf', arrived: scan }),
  )
  await tools.db
    .updateTable('transmittal')
    .set({ signed_file_sha256: sha256 })
    .where('id', '=', signedId)
    .execute()
  const received = await paperCopiesOf(tools.db, Object.fromEntries(built).accepted ?? 0)
  await worked(
    movePaperCopies(tools, office, {
      copyIds: received.slice(0, 1).map(({ id }) => id),
      step: { step: 'handed-out', holder: { kind: 'member', name: 'Trần Văn Đọc' }, dueOn: null },
    }),
  )
  await buildBundleRun(tools, office, Object.fromEntries(built).accepted ?? 0, smallPdf)
  const items = [{ dossierId: waiting.id, unitOpinion: 'Đồng ý' }]
  const { transmittalId } = await worked(draftTransmittal(tools, clerk, { programmeId, unitId, items }))

  await worked(
    registerInitiatives(tools, clerk, {
      programmeId,
      unitId,
      entries: [
        {
          title: 'Sáng kiến mới đăng ký',
          authors: [{ personId: author.personId, fullName: author.fullName, jobTitle: 'Giáo viên' }],
          field: null,
          kind: null,
          isReform: false,
          note: '',
        },
      ],
    }),
  )

  await worked(
    saveUnitPlan(tools, clerk, {
      programmeId,
      unitId,
      tag: 0,
      content: { lastDay: null, target: 2, reformTarget: null, priorities: '', tasks: [] },
    }),
  )

  const conflicted = await buildActor(tools, { homeUnitId: otherUnitId, roles: ['author'] })
  const everyRole = roles.map((each) => ({ role: each, ...(needsUnit(each) ? { unitId } : {}) }))
  const everything = await buildAccount(tools, { homeUnitId: unitId, roles: everyRole })
  const seated = [await buildAccount(tools), everything, await buildAccount(tools)]
  const member = await buildAccount(tools)
  const council = await buildCouncil(tools, {
    programmeId,
    members: [...seated, member, conflicted.personId],
  })
  const accepted = { ...own, state: 'accepted' } as const
  await buildSessions(tools, council, await buildDossier(tools, { ...accepted, title: 'Sổ tay một cửa' }))
  const scored = [await buildDossier(tools, accepted), await buildDossier(tools, accepted)]
  const ofConflicted = await buildDossier(tools, { ...accepted, coAuthors: [conflicted.personId] })
  const scoring = await buildScoring(tools, {
    council,
    dossierIds: [...scored, ofConflicted].map(({ id }) => id),
    dueOn: dayInVietnam(tools.now()).add({ days: 5 }).toString(),
  })
  const scoredDossierId = scored[0]?.id ?? 0
  await buildSignedSheet(tools, council.chair, scoredDossierId)
  await buildReopenedSheet(tools, council, scoredDossierId)
  const plainMember = await actorOf(tools, member)
  await buildPaperSheet(tools, {
    office,
    member: plainMember,
    memberId: (await council.memberOf(plainMember)).id,
    dossierId: scored[1]?.id ?? 0,
    file: smallPdf,
  })

  const tiedProgrammeId = await buildTiedYear(tools)
  const decidedProgrammeId = await buildDecidedYear(tools, office)
  const plan = await worked(startProgramme(tools, office, { year: dayInVietnam(tools.now()).year }))
  await worked(draftNewVersion(tools, office, { programmeId: tiedProgrammeId }))
  if (plan.programmeId === 0) throw new Error('a plan has an id')

  const appraiser = await role('appraiser')
  await buildAppraisals(tools, appraiser, programmeId)
  const reviewed = await buildDossier(tools, { ...own, state: 'with-unit' })
  await buildUnitReview(tools, { clerk, programmeId, unitId, dossierId: reviewed.id, file: smallPdf })
  await buildUrging(tools, { clerk, office, programmeId, unitId, file: smallPdf })
  await dropLetter(tools, office)
  await worked(
    askToJoin(tools, {
      kind: 'cooperative',
      fullName: 'Đinh Thị Hợp',
      organisationName: 'Hợp tác xã nông nghiệp Đông Sơn',
      taxCode: '',
      address: 'Thôn 4, xã Đông Sơn',
      jobTitle: 'Giám đốc',
      email: 'hop@dong-son.test',
      phone: '0912 345 678',
      wish: 'Nộp sáng kiến về tưới tiết kiệm.',
      hasConsent: true,
      from: '127.0.0.1',
    }),
  )

  const firstIn = (state: DossierState) =>
    tools.db
      .selectFrom('dossier')
      .select('id')
      .where('state', '=', state)
      .orderBy('id')
      .executeTakeFirstOrThrow()

  const cast: Record<CastName, Actor> = {
    author,
    'co-author': coAuthor,
    'unit-clerk': clerk,
    'unit-head': await buildActor(tools, { roles: [{ role: 'unit-head', unitId }] }),
    'other-author': await authorOf(otherUnitId),
    'other-clerk': await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: otherUnitId }] }),
    'other-head': await buildActor(tools, { roles: [{ role: 'unit-head', unitId: otherUnitId }] }),
    office,
    appraiser,
    leader: await role('leader'),
    finance: await role('finance'),
    'home-affairs': await role('home-affairs'),
    culture: await role('culture'),
    front: await role('front'),
    administrator: await actorOf(tools, administratorId),
    chair: council.chair,
    secretary: council.secretary,
    member: await actorOf(tools, member),
    conflicted: await actorOf(tools, conflicted.personId),
  }
  return {
    cast,
    everything: council.vice,
    dossiers: Object.fromEntries(built) as Record<BuiltState, number>,
    scoringId: scoring.id,
    scoredDossierId,
    conflictDossierId: ofConflicted.id,
    councilId: council.id,
    decidedProgrammeId,
    tiedProgrammeId,
    transmittalId,
    certifiedDossierId: (await firstIn('certified')).id,
    notRecognisedDossierId: (await firstIn('not-recognised')).id,
  }
}

/** As little as a reader takes for a PDF. */
export const smallPdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

/** One letter with a file waits for the office. */
async function dropLetter(tools: Tools, office: Actor): Promise<void> {
  const letter = buildLetter({
    subject: 'Hồ sơ gửi qua thư',
    text: 'Kính gửi phòng Kinh tế.',
    attachments: [{ name: 'don.pdf', bytes: smallPdf }],
  })
  const arrived = await tools.files.receive(letter, 1_000_000)
  if (arrived !== 'too-large') await takeMail(tools, arrived, { by: office.personId })
}

const oneA = [
  { code: 'A', name: 'Xếp loại A', from: '80', quota: 1, prize: 2_000_000 },
  { code: 'B', name: 'Xếp loại B', from: '70', quota: 10, prize: 1_000_000 },
]

/** Two dossiers with equal scores and one first place: the ranking waits for the council. A third one fails. */
async function buildTiedYear(tools: Tools): Promise<number> {
  const programmeId = await buildProgramme(tools, { classes: oneA, year: 2023 })
  await tools.db.updateTable('programme').set({ year: 2023 }).where('id', '=', programmeId).execute()
  const council = await buildCouncil(tools, { programmeId })
  const scoring = await buildScoring(tools, { council, dossiers: 3 })
  for (const [place, dossierId] of scoring.dossierIds.entries())
    for (const member of council.members)
      await buildSignedSheet(tools, member, dossierId, place < 2 ? ['26', '25', '33'] : ['8', '9', '10'])
  await buildClosedScoring(tools, scoring)
  return council.programmeId
}

/** As above, but the choice is made, the decision issued and the certificates are out. */
/** A year of its own, decided and certified; its programme. */
export async function buildDecidedYear(tools: Tools, office: Actor): Promise<number> {
  const programmeId = await buildTiedYear(tools)
  const seat = await tools.db
    .selectFrom('council_member')
    .innerJoin('council', 'council.id', 'council_member.council_id')
    .select('person_id')
    .where('programme_id', '=', programmeId)
    .where('seat', '=', 'chair')
    .executeTakeFirstOrThrow()
  const chair = await actorOf(tools, seat.person_id)
  const tied = await tools.db
    .selectFrom('dossier')
    .select('id')
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const minutes = { minutesNumber: '02/BB-HĐ', minutesOn: dayInVietnam(tools.now()) }
  await worked(
    recordCouncilChoice(tools, chair, {
      programmeId,
      kind: 'tie',
      roundCode: null,
      classCode: 'A',
      dossierIds: [tied.id],
      minutesNumber: minutes.minutesNumber,
      reason: '',
    }),
  )
  const plan = await issuedProgramme(tools.db, programmeId)
  if (plan === null) throw new Error('the programme is issued')
  const { digest } = await rankingNow(tools.db, plan, tools.now())
  await worked(adoptRanking(tools, chair, { programmeId, shownDigest: digest, ...minutes }))
  const { decisionId } = await worked(draftDecision(tools, office, { programmeId }))
  await worked(
    issueDecision(tools, office, {
      decisionId,
      entry: {
        number: '812',
        issuedOn: minutes.minutesOn,
        signerName: 'Vũ Đình Chiến',
        signedAs: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
      },
    }),
  )
  await worked(issueCertificates(tools, office, { decisionId }))
  await disputeDecision(tools, office, programmeId, decisionId)
  return programmeId
}

/** The signed decision, the document behind an exception and the answer to a complaint, each as a scan. */
async function keepScans(tools: Tools, office: Actor, decisionId: number, dossierId: number): Promise<void> {
  const scan = async () => ({
    name: 'ban-ky.pdf',
    arrived: await tools.files.receive(smallPdf, tools.settings.fileMaxBytes),
  })
  await worked(keepDecisionScan(tools, office, { decisionId, file: await scan() }))
  const [exception] = await recordedExceptions(tools.db, { dossierId })
  if (exception === undefined) throw new Error('the council chose it at a tie')
  const paper = { dossierId, exception: exception.key, documentNumber: '02/BB-HĐ', file: await scan() }
  await worked(attachExceptionPaper(tools, office, paper))
  const today = dayInVietnam(tools.now())
  const letter = { dossierId, complainant: 'Trường Tiểu học', text: 'Đề nghị giải thích.', lodgedOn: today }
  const { complaintId } = await worked(lodgeComplaint(tools, office, letter))
  const answer = {
    verdict: 'rejected',
    answer: 'Các phiếu đều hợp lệ.',
    number: '40/TB-KT',
    on: today,
  } as const
  await worked(answerComplaint(tools, office, { complaintId, ...answer, file: await scan() }))
}

/** The decision was posted, somebody disagrees with it, and a correction of it is being written. */
async function disputeDecision(
  tools: Tools,
  office: Actor,
  programmeId: number,
  decisionId: number,
): Promise<void> {
  const today = dayInVietnam(tools.now())
  const posted = { decisionId, programmeId, openedOn: today, lastDay: today.add({ days: 4 }) }
  const by = { by: office.personId, at: tools.now() }
  await tools.transaction((tx) => insertPosting(tx, { ...posted, ...by }))
  const [first] = await initiativesInForce(tools.db, programmeId)
  if (first === undefined) throw new Error('something was recognised')
  await keepScans(tools, office, decisionId, first.dossierId)
  await worked(
    lodgeComplaint(tools, office, {
      dossierId: first.dossierId,
      complainant: 'Nguyễn Văn Khoa',
      text: 'Đề nghị xem lại tên đồng tác giả.',
      lodgedOn: today,
    }),
  )
  const wish = { decisionId, kind: 'correction', reason: 'Ghi sai tên sáng kiến', dossierIds: [] } as const
  const draft = await worked(draftAmendment(tools, office, wish))
  const { unitName, investorName, classCode, authors } = first
  await worked(
    writeCorrection(tools, office, {
      decisionId: draft.decisionId,
      tag: 1,
      dossierId: first.dossierId,
      correction: {
        title: `${first.title} (sửa)`,
        unitName: unitName ?? '',
        investorName: investorName ?? '',
        authors,
        outcome: classCode === null ? { class: null, outcome: 'certificate' } : { class: classCode },
      },
    }),
  )
}

/** A dossier the clerk entered for an author who signed his share on paper. */
async function enterOnPaper(
  tools: Tools,
  programmeId: number,
  unitId: number,
  clerk: Actor,
  author: Actor,
): Promise<void> {
  const title = 'Sáng kiến nhập thay'
  const { dossierId } = await worked(
    startDossier(tools, clerk, { programmeId, unitId, title, asAuthor: false }),
  )
  const authors = [{ personId: author.personId, share: shareOf(wholeShare) }]
  await worked(saveDossierDraft(tools, clerk, { dossierId, tag: 2, draft: { authors } }))
  const arrived = await tools.files.receive(smallPdf, tools.settings.fileMaxBytes)
  if (arrived === 'too-large') throw new Error('the scan is too large')
  const signed = [{ personId: author.personId, halfPercents: wholeShare }]
  await worked(recordPaperConfirmation(tools, clerk, { dossierId, arrived, name: 'da-ky.pdf', signed }))
}
