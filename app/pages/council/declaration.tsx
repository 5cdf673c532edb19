import { composeDeclaration } from '#app/casework/council/compose-declaration.ts'
import { signDeclaration } from '#app/casework/council/sign-declaration.ts'
import { isHard } from '#app/domain/council/conflict.ts'
import type { CouncilMember } from '#app/domain/council/council.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring, seatOn } from '#app/domain/council/council-access.ts'
import type { OwnDeclaration } from '#app/domain/council/declaration.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { declarationsOf, type ListedDossier, listedDossiers } from '#app/records/council/declarations.ts'
import { seatWords } from './council-words.ts'
import { DeclarationForm, noteField, relationField, wishField } from './declaration-form.tsx'
import { declarationWords } from './declaration-problems.ts'
import { type OpenScoring, openScoringFor, scoringHead } from './scoring-frame.tsx'
import { SignedDeclarations } from './signed-declarations.tsx'

type Opened = { readonly open: OpenScoring; readonly member: CouncilMember; readonly isOwn: boolean }

/** Bản cam kết of one member: what he has signed, and the list he has still to answer for. */
export async function declarationPage(visit: SignedInVisit): Promise<Response> {
  const opened = await openDeclaration(visit)
  return opened === null ? noSuchPage(visit) : declaration(visit, opened, [])
}

export async function sendSignedDeclaration(visit: SignedInVisit): Promise<Response> {
  const opened = await openDeclaration(visit)
  if (opened === null) return noSuchPage(visit)
  const form = await visit.form()
  const listed = form.all('ho-so').map(Number).filter(Number.isSafeInteger)
  const paperDay = opened.isOwn ? undefined : dayOf(form)
  const outcome = await signDeclaration(visit.tools, visit.actor, {
    scoringId: opened.open.scoring.id,
    memberId: opened.member.id,
    listed,
    declared: listed.flatMap((dossierId) => declaredOn(form, dossierId)),
    wishes: listed.map((dossierId) => ({ dossierId, wish: wishes[form.text(wishField(dossierId))] ?? 0 })),
    ...(paperDay === undefined ? {} : { paperDay }),
  })
  if (!outcome.ok)
    return outcome.problems.some(({ problem }) => problem === 'no-such-declaration')
      ? noSuchPage(visit)
      : declaration(visit, opened, outcome.problems.map(declarationWords), form)
  return opened.isOwn
    ? goTo(links.scoringDesk(opened.open.scoring.id), 'Đã ký bản cam kết.')
    : goTo(links.conflicts(opened.open.scoring.id), `Đã ghi bản cam kết giấy của ${opened.member.fullName}.`)
}

/** The same as a paper, signed or to be filled in by hand. */
export async function declarationPaper(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  const memberId = idParam(visit, 'memberId')
  return paperResponse(
    visit,
    scoringId === null || memberId === null
      ? null
      : await composeDeclaration(visit.tools, visit.actor, { scoringId, memberId }),
  )
}

async function openDeclaration(visit: SignedInVisit): Promise<Opened | null> {
  const open = await openScoringFor(visit)
  const memberId = idParam(visit, 'memberId')
  if (open === null) return null
  const { councilId } = open.scoring
  const isOwn = seatOn(visit.actor, councilId)?.memberId === memberId
  if (!isOwn && !mayRunScoring(visit.actor, councilId)) return null
  const council = await councilById(visit.tools.db, councilId)
  const member = council?.members.find((one) => one.id === memberId)
  return member === undefined ? null : { open, member, isOwn }
}

const dayOf = (form: SentForm): Temporal.PlainDate | null => {
  const day = typedDay(form.text('ngay-ky'))
  return typeof day === 'string' ? null : day
}

/** Two steps either way: enough to tell, not enough to outweigh a field. */
const wishes: Readonly<Record<string, number>> = { muon: 2, khong: -2 }

function declaredOn(form: SentForm, dossierId: number): readonly OwnDeclaration[] {
  const kind = form.text(relationField(dossierId))
  if (kind !== 'kin' && kind !== 'other') return []
  return [{ dossierId, kind, note: form.line(noteField(dossierId)).slice(0, 1000) }]
}

async function declaration(
  visit: SignedInVisit,
  opened: Opened,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { db } = visit.tools
  const { open, member, isOwn } = opened
  const { scoring } = open
  const [listed, signed] = await Promise.all([
    listedDossiers(db, scoring.id, member.id),
    declarationsOf(db, scoring.id, member.id),
  ])
  const waiting = listed.filter((dossier) => !dossier.isDeclared)
  const maySign = waiting.length > 0 && sitsOn(member, visit.today)
  const head = scoringHead(visit, open, isOwn ? 'Bản cam kết của tôi' : `Bản cam kết của ${member.fullName}`)
  return page(
    visit,
    {
      ...head,
      lead: leadWords(isOwn, waiting, signed.length > 0, seatWords[member.seat]),
      breadcrumb: isOwn
        ? [{ name: 'Chấm điểm', href: links.scoringDesk(scoring.id) }]
        : [...(head.breadcrumb ?? []), { name: 'Xung đột lợi ích', href: links.conflicts(scoring.id) }],
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {maySign && (
        <Card title={isOwn ? 'Đọc danh sách và ký' : 'Ghi bản cam kết đã ký trên giấy'}>
          <DeclarationForm
            action={links.declaration(scoring.id, member.id)}
            paper={links.declarationPaper(scoring.id, member.id)}
            dossiers={waiting}
            isOwn={isOwn}
            isMore={signed.length > 0}
            asksWishes={scoring.sheetsEach !== null}
            problems={problems}
            typed={typed}
          />
        </Card>
      )}
      <SignedDeclarations signed={signed} paper={links.declarationPaper(scoring.id, member.id)} />
    </div>,
  )
}

function leadWords(
  isOwn: boolean,
  waiting: readonly ListedDossier[],
  hasSigned: boolean,
  seat: string,
): string {
  if (!isOwn) return `${seat}. Thành viên ký bản cam kết trước khi xem hồ sơ.`
  if (waiting.length === 0) return 'Ông/bà đã cam kết về mọi hồ sơ của kỳ chấm.'
  const hidden = waiting.filter(({ known }) => known.some(isHard)).length
  const about = hidden === 0 ? '' : ` ${hidden} hồ sơ đã được xác định ông/bà không tham gia chấm.`
  return hasSigned
    ? `Kỳ chấm có thêm ${waiting.length} hồ sơ. Hồ sơ mở ra sau khi ông/bà ký cam kết bổ sung.${about}`
    : `Hồ sơ mở ra sau khi ông/bà ký. Hãy đọc tên ${waiting.length} sáng kiến và tác giả, khai quan hệ nếu có.${about}`
}
