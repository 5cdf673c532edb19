import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { answerComplaint } from '#app/casework/recognition/answer-complaint.ts'
import { withdrawComplaint } from '#app/casework/recognition/withdraw-complaint.ts'
import { issuersOf } from '#app/documents/paper/issuers.ts'
import { placeWords } from '#app/documents/ranking/place-words.ts'
import { complaintAnswerDocument } from '#app/documents/recognition/complaint-answer.ts'
import { holds } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { compareRankings, type RankingMove } from '#app/domain/ranking/compare-rankings.ts'
import { hypotheticalRanking } from '#app/domain/ranking/hypothetical.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { affectedPlaces, type Complaint, mayLodge } from '#app/domain/recognition/complaint.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { isInConflict } from '#app/records/council/conflicts.ts'
import { storedFile } from '#app/records/foundation/stored-files.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { adoptedRanking } from '#app/records/ranking/rankings.ts'
import { complaintById } from '#app/records/recognition/complaints.ts'
import { AnswerForm, type TypedAnswer } from './complaint-answer-form.tsx'
import { answerComplaintWords, complaintStates, withdrawComplaintWords } from './complaint-words.ts'

/** Một đơn kiến nghị: what was asked, what hangs on it, and its answer. */
export const complaintPage = (visit: SignedInVisit): Promise<Response> => complaintView(visit, [], {})

/** For those who may lodge it, and for the office and the leader while they have no stake in the dossier. */
async function openComplaint(visit: SignedInVisit): Promise<Complaint | null> {
  const { tools, actor } = visit
  const id = idParam(visit)
  const complaint = id === null ? null : await complaintById(tools.db, id)
  const open = complaint && (await readDossier(tools.db, actor, complaint.dossierId))
  if (!complaint || !open) return null
  const isOffice =
    holds(actor, 'office', 'leader') && !(await isInConflict(tools.db, actor.personId, open.dossier.id))
  const isParty = mayLodge(
    { ...actor, roles: actor.roles.filter(({ role }) => role !== 'office') },
    open.dossier,
  )
  return isOffice || isParty ? complaint : null
}

async function complaintView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: TypedAnswer,
): Promise<Response> {
  const complaint = await openComplaint(visit)
  if (complaint === null) return noSuchPage(visit)
  const isOpen = complaint.state === 'open'
  return page(
    visit,
    {
      title: `Đơn kiến nghị về ${complaint.code}`,
      lead: complaint.title,
      aside: <StateBadge {...complaintStates[complaint.state]} />,
      breadcrumb: [{ name: 'Hồ sơ', href: links.dossier(complaint.dossierId) }],
      action: <PaperButtons paper={links.complaintPaper(complaint.id)}>Văn bản trả lời</PaperButtons>,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Nội dung kiến nghị">
        <DefinitionList
          items={[
            { term: 'Người kiến nghị', value: complaint.complainant },
            { term: 'Ngày của đơn', value: printDay(complaint.lodgedOn) },
            { term: 'Trả lời trước hết ngày', value: printDay(complaint.dueOn) },
            {
              term: complaint.byOffice ? 'Cơ quan thường trực ghi nhận' : 'Gửi qua hệ thống',
              value: complaint.recordedBy,
            },
          ]}
        />
        <p className="kn-written mt-3 mb-0">{complaint.text}</p>
      </Card>
      <Consequences visit={visit} {...(await consequencesOf(visit, complaint))} isOpen={isOpen} />
      {!isOpen && complaint.state !== 'withdrawn' && <Answered complaint={complaint} />}
      {isOpen && mayHandleDecision(visit.actor) && (
        <AnswerForm complaint={complaint} problems={problems} typed={typed} />
      )}
      {isOpen && complaint.recordedById === visit.actor.personId && (
        <ConfirmAct
          act="Rút đơn kiến nghị"
          danger
          consequence={<p>Đơn được đóng, những chỗ bị giữ lại được trả tự do. Không mở lại được.</p>}
          confirm="Rút đơn"
          action={links.complaintAct(complaint.id, 'rut')}
        />
      )}
    </div>,
  )
}

function Answered({ complaint }: { complaint: Complaint }) {
  return (
    <Card title="Trả lời" look="water">
      <p>
        Văn bản số {complaint.answerNumber} ngày {complaint.answeredOn ? printDay(complaint.answeredOn) : ''}.
      </p>
      <p className="kn-written">{complaint.answer}</p>
      {complaint.scan && <a href={links.complaintScan(complaint.id)}>Mở bản ký: {complaint.scan.name}</a>}
    </Card>
  )
}

type Hanging = {
  readonly programme: Programme
  readonly affected: readonly RankingMove[]
  readonly recomputed: readonly RankingMove[] | null
}

/** What hangs on the dossier, and the ranking computed anew, for whom the ranking is open. */
async function consequencesOf(
  visit: SignedInVisit,
  complaint: Complaint,
): Promise<{ readonly found: Hanging | null }> {
  const { db } = visit.tools
  const plan = await openRanking(db, visit.actor, complaint.programmeId)
  if (plan === null || plan === 'has-stake') return { found: null }
  const [now, adopted] = await Promise.all([rankingNow(db, plan, visit.now), adoptedRanking(db, plan.id)])
  return {
    found: {
      programme: plan.current.programme,
      affected: affectedPlaces(now.input, complaint.code),
      recomputed: adopted && compareRankings(adopted.result, hypotheticalRanking(now.input)),
    },
  }
}

function Consequences({ found, isOpen }: { visit: SignedInVisit; found: Hanging | null; isOpen: boolean }) {
  if (found === null) return null
  const { programme, affected, recomputed } = found
  return (
    <Card
      title={isOpen ? 'Những chỗ đang được giữ lại' : 'Những chỗ đã được giữ lại'}
      look={isOpen ? 'sun' : undefined}
    >
      {affected.length === 0 ? (
        <p>Không hồ sơ nào khác phụ thuộc kết quả của hồ sơ này.</p>
      ) : (
        <>
          <p>
            Quyết định chưa được ban hành khi đơn chưa trả lời. Kết quả các hồ sơ sau phụ thuộc hồ sơ này:
          </p>
          <ul>
            {affected.map(({ dossier, from, to }) => (
              <li key={dossier}>
                {dossier}: {placeWords(from, programme)}, có thể thành {placeWords(to, programme)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mb-0">
        {recomputed === null
          ? 'Hội đồng chưa thông qua xếp hạng.'
          : recomputed.length === 0
            ? 'Tính lại từ các phiếu đang có: không khác xếp hạng đã thông qua.'
            : `Tính lại từ các phiếu đang có, khác xếp hạng đã thông qua: ${recomputed
                .map(
                  ({ dossier, from, to }) =>
                    `${dossier}: ${placeWords(from, programme)} → ${placeWords(to, programme)}`,
                )
                .join('; ')}.`}
      </p>
    </Card>
  )
}

export async function sendComplaintAnswer(visit: SignedInVisit): Promise<Response> {
  const complaint = await openComplaint(visit)
  if (complaint === null) return noSuchPage(visit)
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string')
    return complaintView(visit, [{ field: 'ban-chup', message: faultWords(upload, visit.tools) }], {})
  const field = (name: string) => (upload.fields.get(name) ?? '').trim()
  const typed: TypedAnswer = {
    verdict: field('ket-luan'),
    answer: field('tra-loi'),
    number: field('so'),
    on: field('ngay'),
  }
  const day = typedDay(field('ngay'))
  const verdict = field('ket-luan')
  const outcome = await answerComplaint(visit.tools, visit.actor, {
    complaintId: complaint.id,
    verdict: verdict === 'upheld' || verdict === 'rejected' ? verdict : null,
    answer: field('tra-loi'),
    number: field('so'),
    on: typeof day === 'string' ? null : day,
    file: upload.files[0] ?? null,
  })
  return outcome.ok
    ? goTo(links.complaint(complaint.id), 'Đã trả lời đơn kiến nghị; những chỗ bị giữ lại được trả tự do.')
    : complaintView(visit, outcome.problems.map(answerComplaintWords), typed)
}

export async function sendComplaintWithdrawal(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit) ?? 0
  const outcome = await withdrawComplaint(visit.tools, visit.actor, { complaintId: id })
  return outcome.ok
    ? goTo(links.dossier(outcome.value.dossierId), 'Đã rút đơn kiến nghị.')
    : complaintView(visit, outcome.problems.map(withdrawComplaintWords), {})
}

/** Văn bản trả lời: a draft while it is not answered. */
export async function complaintPaper(visit: SignedInVisit): Promise<Response> {
  const complaint = await openComplaint(visit)
  const plan = complaint && (await issuedProgramme(visit.tools.db, complaint.programmeId))
  if (!complaint || !plan) return noSuchPage(visit)
  const { authority } = plan.current.programme
  const isDecided = complaint.state === 'upheld' || complaint.state === 'rejected'
  const document = complaintAnswerDocument({
    office: issuersOf(authority).office,
    paper: {
      number: complaint.answerNumber?.replace(/\/.*/, '') ?? undefined,
      symbol: `TB-${authority.office.abbreviation}`,
      day: complaint.answeredOn ?? { year: visit.today.year },
    },
    complainant: complaint.complainant,
    lodgedOn: complaint.lodgedOn,
    dossierCode: complaint.code,
    title: complaint.title,
    answer: complaint.answer,
    upheld: isDecided ? complaint.state === 'upheld' : null,
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: ['TRƯỞNG PHÒNG'],
  })
  return paperResponse(visit, { document, fileName: `Trả lời đơn kiến nghị ${complaint.code}` })
}

export async function complaintScan(visit: SignedInVisit): Promise<Response> {
  const complaint = await openComplaint(visit)
  const scan = complaint?.scan
  const file = scan && (await storedFile(visit.tools.db, scan.sha256))
  if (!complaint || !scan || !file) return noSuchPage(visit)
  const back = { name: `Đơn kiến nghị về ${complaint.code}`, href: links.complaint(complaint.id) }
  return storedBytes(visit, { ...file, name: scan.name }, back)
}
