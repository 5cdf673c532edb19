import {
  type ReportDifficultyProblem,
  reportDifficulty,
} from '#app/casework/registration/report-difficulty.ts'
import { holds } from '#app/domain/people/actor.ts'
import { type Difficulty, difficultyTopics, longestDifficulty } from '#app/domain/registration/difficulty.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge, printBytes } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { difficulties, difficultyCounts } from '#app/records/registration/difficulties.ts'
import { difficultyStateWords, topicWords } from './difficulty-words.ts'
import { ownUnits } from './own-units.ts'

type Typed = { readonly topic: string; readonly text: string; readonly unit: string }

/** Khó khăn, vướng mắc: what was reported and answered, and a form to report one. */
export const difficultiesPage = (visit: SignedInVisit): Promise<Response> => list(visit, [])

export async function sendDifficulty(visit: SignedInVisit): Promise<Response> {
  const plan = await planOf(visit)
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string')
    return list(visit, [{ field: 'tep', message: faultWords(upload, visit.tools) }])
  const field = (name: string) => upload.fields.get(name) ?? ''
  const typed = { topic: field('chu-de'), text: field('noi-dung'), unit: field('don-vi') }
  const [file, ...more] = upload.files
  for (const each of more) if (each.arrived !== 'too-large') await each.arrived.discard()
  const outcome = await reportDifficulty(visit.tools, visit.actor, {
    programmeId: plan?.id ?? 0,
    unitId: typedWhole(typed.unit),
    topic: typed.topic,
    text: typed.text,
    file: file ?? null,
  })
  return outcome.ok
    ? goTo(links.difficulty(outcome.value.id), 'Đã gửi cơ quan thường trực; có trả lời ông/bà sẽ được báo.')
    : list(visit, outcome.problems.map(reportWords), typed)
}

async function planOf(visit: SignedInVisit): Promise<IssuedProgramme | undefined> {
  const plans = await issuedProgrammes(visit.tools.db, visit.snapshot)
  return plans.find((each) => String(each.year) === visit.query.get('nam')) ?? plans[0]
}

async function list(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: Typed,
): Promise<Response> {
  const { db } = visit.tools
  const plan = await planOf(visit)
  if (plan === undefined)
    return page(
      visit,
      { title: 'Khó khăn, vướng mắc' },
      <EmptyState icon="message" title="Chưa có kế hoạch nào được ban hành">
        Khó khăn, vướng mắc được báo trong khi triển khai kế hoạch.
      </EmptyState>,
    )
  const units = await ownUnits(visit)
  const seesAll = holds(visit.actor, 'office', 'leader')
  const [rows, counts] = await Promise.all([
    difficulties(
      db,
      plan.id,
      seesAll
        ? { of: 'all' }
        : { of: 'own', personId: visit.actor.personId, unitIds: units.map(({ id }) => id) },
    ),
    seesAll ? difficultyCounts(db, plan.id) : [],
  ])
  return page(
    visit,
    {
      title: 'Khó khăn, vướng mắc',
      lead: `Báo ${plan.current.programme.authority.office.name} điều còn vướng khi triển khai kế hoạch năm ${plan.year}.`,
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <DataTable
        caption="Khó khăn, vướng mắc đã báo"
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => links.difficulty(row.id)}
        columns={[
          { key: 'text', title: 'Nội dung', main: true, cell: (row) => shortened(row.text) },
          { key: 'topic', title: 'Chủ đề', cell: (row) => topicWords[row.topic] },
          { key: 'by', title: 'Người báo', cell: (row) => row.unitName ?? row.reporterName },
          { key: 'at', title: 'Báo lúc', cell: (row) => printAge(row.reportedAt, visit.now) },
          { key: 'state', title: 'Tình trạng', cell: (row) => <Standing difficulty={row} /> },
        ]}
        empty={<EmptyState icon="message" title="Chưa có khó khăn, vướng mắc nào được báo" />}
      />
      {counts.length > 0 && (
        <Card title={`Theo chủ đề, năm ${plan.year}`}>
          <ul>
            {counts.map(({ topic, reported, settled }) => (
              <li key={topic}>
                {topicWords[topic]}: {reported} nội dung, đã giải quyết {settled}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Báo khó khăn, vướng mắc">
        <Form action={links.difficulties()} withFiles label="Báo khó khăn, vướng mắc">
          {units.length > 0 && (
            <ChoiceField
              name="don-vi"
              label="Báo thay mặt"
              blank="Cá nhân tôi"
              value={typed?.unit ?? String(units[0]?.id ?? '')}
              errors={problemsOf(problems, 'don-vi')}
              choices={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
            />
          )}
          <ChoiceField
            name="chu-de"
            label="Chủ đề"
            required
            value={typed?.topic}
            errors={problemsOf(problems, 'chu-de')}
            choices={difficultyTopics.map((topic) => ({ value: topic, label: topicWords[topic] }))}
          />
          <LongTextField
            name="noi-dung"
            label="Nội dung"
            required
            rows={5}
            maxLength={longestDifficulty}
            value={typed?.text}
            errors={problemsOf(problems, 'noi-dung')}
          />
          <FileField name="tep" label="Tệp kèm theo (nếu có)" errors={problemsOf(problems, 'tep')} />
          <FormActions note="Cơ quan thường trực và lãnh đạo đọc được nội dung này; nếu được công khai thì không nêu tên người báo.">
            <SubmitButton icon="send">Gửi</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>,
  )
}

function Standing({ difficulty }: { difficulty: Difficulty }) {
  return (
    <>
      <StateBadge {...difficultyStateWords[difficulty.state]} />
      {difficulty.publicQuestion !== null && <span className="kn-under">Đã công khai</span>}
      {difficulty.sameAs !== null && (
        <span className="kn-under">Gộp vào nội dung số {difficulty.sameAs}</span>
      )}
    </>
  )
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)

function reportWords(problem: ReportDifficultyProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-programme':
      return { message: 'Kế hoạch năm này không còn nhận phản ánh.' }
    case 'not-of-unit':
      return { field: 'don-vi', message: 'Ông/bà không phụ trách đơn vị này.' }
    case 'topic-missing':
      return { field: 'chu-de', message: 'Chưa chọn chủ đề.' }
    case 'text-missing':
      return { field: 'noi-dung', message: 'Chưa ghi nội dung.' }
    case 'text-too-long':
      return { field: 'noi-dung', message: `Dài nhất ${problem.max} ký tự.` }
    case 'file-empty':
      return { field: 'tep', message: `Tệp “${problem.name}” rỗng.` }
    case 'file-too-large':
      return { field: 'tep', message: `Tệp “${problem.name}” lớn quá ${printBytes(problem.maxBytes)}.` }
    case 'file-infected':
      return { field: 'tep', message: `Tệp “${problem.name}” có mã độc nên không được nhận.` }
    case 'file-kind-refused':
      return {
        field: 'tep',
        message: `Tệp “${problem.name}” không thuộc loại được nhận, hoặc không an toàn.`,
      }
  }
}
