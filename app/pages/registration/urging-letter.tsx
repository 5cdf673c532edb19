import { recordLetterNumber } from '#app/casework/registration/record-letter-number.ts'
import { issuersOf, planSentence } from '#app/documents/paper/issuers.ts'
import { urgingLetter as urgingPaper } from '#app/documents/registration/urging-letter.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayUrge } from '#app/domain/registration/urging.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgramme, programmeOfVersion } from '#app/records/programme/programmes.ts'
import { type UrgingLetter, urgingLetter } from '#app/records/registration/urging-letters.ts'
import { letterNumberWords } from './urging-words.ts'

/** Một công văn đôn đốc: what was written, to whom, and the paper. */
export const urgingLetterPage = (visit: SignedInVisit): Promise<Response> => show(visit, null, [])

export async function sendLetterNumber(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  if (id === null) return noSuchPage(visit)
  const form = await visit.form()
  const day = typedDay(form.text('ngay'))
  if (day === 'empty' || day === 'wrong')
    return show(visit, form, [{ message: 'Ngày ký là một ngày dạng dd/mm/yyyy.', field: 'ngay' }])
  const issue = {
    number: form.line('so').slice(0, 60),
    issuedOn: day,
    signer: form.line('nguoi-ky').slice(0, 200),
  }
  const outcome = await recordLetterNumber(visit.tools, visit.actor, { letterId: id, issue })
  return outcome.ok
    ? goTo(links.urgingLetter(id), 'Đã ghi số, ngày và người ký.')
    : show(visit, form, outcome.problems.map(letterNumberWords))
}

export async function urgingLetterPaper(visit: SignedInVisit): Promise<Response> {
  const found = await opened(visit)
  if (found === null) return noSuchPage(visit)
  const { letter, programme, documentNumber } = found
  const { authority } = programme
  const round = nameOf(programme.rounds, letter.roundCode) ?? ''
  const document = urgingPaper({
    office: issuersOf(authority).office,
    paper: {
      number: letter.issue?.number,
      symbol: authority.office.abbreviation,
      day: letter.issue?.issuedOn ?? { month: sentOn(letter).month, year: sentOn(letter).year },
    },
    round,
    year: programme.year,
    basis: planSentence(programme, documentNumber),
    units: letter.units.map(({ unitName }) => unitName),
    wording: letter.wording,
    replyBy: letter.replyBy,
    superior: authority.name,
    archive: authority.office.abbreviation,
    signedAs: ['TRƯỞNG PHÒNG'],
    signer: letter.issue?.signer,
  })
  return paperResponse(visit, { document, fileName: `Công văn đôn đốc ${round} ${programme.year}` })
}

const sentOn = (letter: UrgingLetter): Temporal.PlainDate => dayInVietnam(letter.sentAt)

async function opened(visit: SignedInVisit): Promise<{
  readonly letter: UrgingLetter
  readonly programme: Programme
  readonly documentNumber: string
} | null> {
  const { db } = visit.tools
  const id = idParam(visit)
  const letter = id === null ? null : await urgingLetter(db, id)
  const programme = letter && (await programmeOfVersion(db, letter.programmeVersionId))
  if (letter === null || programme === null) return null
  const plan = await issuedProgramme(db, letter.programmeId)
  return { letter, programme, documentNumber: plan?.current.documentNumber ?? '' }
}

async function show(
  visit: SignedInVisit,
  typed: Form | null,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const found = await opened(visit)
  if (found === null) return noSuchPage(visit)
  const { letter, programme } = found
  const people = letter.units.reduce((sum, { recipients }) => sum + recipients, 0)
  return page(
    visit,
    {
      title: `Công văn đôn đốc ${nameOf(programme.rounds, letter.roundCode) ?? ''}`,
      eyebrow: `Năm ${programme.year}`,
      breadcrumb: [
        { name: 'Chỉ tiêu', href: links.targets() },
        { name: 'Đôn đốc đơn vị', href: links.urging({ nam: String(programme.year) }) },
      ],
      action: (
        <PaperButtons paper={links.urgingLetterPaper(letter.id)} look="primary">
          Bản in
        </PaperButtons>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Đã gửi">
        <DefinitionList
          items={[
            { term: 'Gửi lúc', value: `${printMoment(letter.sentAt)}, ${letter.sentBy}` },
            {
              term: 'Gửi đến',
              value: `${printCount(letter.units.length)} đơn vị, ${printCount(people)} người nhận`,
            },
            { term: 'Thực hiện', value: `chậm nhất ngày ${printDay(letter.replyBy)}` },
            {
              term: 'Số, ngày, người ký',
              value:
                letter.issue === null
                  ? 'chưa ghi'
                  : `${letter.issue.number}, ngày ${printDay(letter.issue.issuedOn)}, ${letter.issue.signer}`,
            },
          ]}
        />
        {letter.issue === null && mayUrge(visit.actor) && (
          <IssueForm letter={letter} typed={typed} problems={problems} today={visit.today} />
        )}
      </Card>
      <Card title="Nội dung">
        {letter.wording.split(/\n+/).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
      <DataTable
        caption="Đơn vị nhận"
        rows={letter.units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'ten', title: 'Đơn vị', main: true, cell: ({ unitName }) => unitName },
          {
            key: 'nguoi',
            title: 'Người nhận',
            numeric: true,
            cell: ({ recipients }) => (recipients === 0 ? 'chưa có ai' : printCount(recipients)),
          },
        ]}
      />
    </div>,
  )
}

function IssueForm(props: {
  letter: UrgingLetter
  typed: Form | null
  problems: readonly FieldProblem[]
  today: Temporal.PlainDate
}) {
  const { letter, typed, problems, today } = props
  return (
    <ConfirmAct
      act="Ghi số, ngày và người ký"
      icon="edit"
      small
      open={problems.length > 0}
      consequence={<p>Ghi một lần, theo bản đã ký và đóng dấu; bản in mang số này.</p>}
      confirm="Ghi nhận"
      action={links.urgingLetterNumber(letter.id)}
    >
      <TextField
        name="so"
        label="Số công văn"
        required
        size="short"
        value={typed?.text('so')}
        errors={problemsOf(problems, 'so')}
      />
      <DateField
        name="ngay"
        label="Ngày ký"
        required
        value={typed?.text('ngay') ?? printDay(today)}
        errors={problemsOf(problems, 'ngay')}
      />
      <TextField
        name="nguoi-ky"
        label="Người ký"
        required
        value={typed?.text('nguoi-ky')}
        errors={problemsOf(problems, 'nguoi-ky')}
      />
    </ConfirmAct>
  )
}
