import type { Programme } from '#app/domain/programme/programme.ts'
import type { RegistrationEntry } from '#app/domain/registration/registration.ts'
import { Timeline } from '#app/pages/kit/timeline.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import type { RegistrationStep } from '#app/records/registration/registration-steps.ts'
import { registrationStepWords } from './registration-words.ts'

/** Every step with who, when and why, newest first; a change says what was written before it. */
export function RegistrationHistory(props: {
  readonly steps: readonly RegistrationStep[]
  readonly programme: Programme
}) {
  const { steps, programme } = props
  const entries = steps.map((step, place) => {
    const before = steps[place - 1]
    const changes = step.step === 'changed' && before ? differences(before.entry, step.entry, programme) : []
    return {
      who: step.byName,
      what: registrationStepWords[step.step],
      when: printMoment(step.at),
      why:
        step.reason === '' && changes.length === 0 ? undefined : (
          <>
            {step.reason}
            {changes.map((change) => (
              <div key={change}>{change}</div>
            ))}
          </>
        ),
    }
  })
  return <Timeline entries={entries.toReversed()} label="Quá trình đăng ký" />
}

/** "Tên sáng kiến, trước đó: …" for every part that reads differently. */
function differences(
  before: RegistrationEntry,
  after: RegistrationEntry,
  programme: Programme,
): readonly string[] {
  const parts: readonly (readonly [string, (entry: RegistrationEntry) => string])[] = [
    ['Tên sáng kiến', ({ title }) => title],
    [
      'Tác giả',
      ({ authors }) =>
        authors.map(({ fullName, jobTitle }) => [fullName, jobTitle].filter(Boolean).join(', ')).join('; '),
    ],
    ['Lĩnh vực', ({ field }) => nameOf(programme.fields, field)],
    ['Loại giải pháp', ({ kind }) => nameOf(programme.solutionKinds, kind)],
    ['Cải cách hành chính', ({ isReform }) => (isReform ? 'có' : 'không')],
    ['Ghi chú', ({ note }) => note || 'không có'],
  ]
  return parts.flatMap(([name, read]) =>
    read(before) === read(after) ? [] : [`${name}, trước đó: ${read(before)}`],
  )
}

const nameOf = (list: Programme['fields'], code: string | null): string =>
  list.find((each) => each.code === code)?.name ?? 'chưa xác định'
