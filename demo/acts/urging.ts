import { recordLetterNumber } from '#app/casework/registration/record-letter-number.ts'
import { sendUrgingLetter } from '#app/casework/registration/send-urging-letter.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { unitFigures } from '#app/records/registration/target-figures.ts'
import { urgingLetters } from '#app/records/registration/urging-letters.ts'
import type { Act } from '../act.ts'
import type { LocalTime, ProgrammeCode } from '../content/types.ts'
import type { Scene } from '../scene.ts'

const office = 'kinh-te-4'

type Letter = {
  readonly programme: ProgrammeCode
  readonly round: string
  readonly at: LocalTime
  readonly numberedAt: LocalTime
  readonly number: string
  readonly issuedOn: string
  readonly replyBy: string
  readonly wording: string
}

const letters: readonly Letter[] = [
  {
    programme: 'tam-diep-2024',
    round: 'dot-1',
    at: '2024-04-09T09:20',
    numberedAt: '2024-04-09T15:10',
    number: '47',
    issuedOn: '2024-04-09',
    replyBy: '2024-04-19',
    wording: `Thực hiện kế hoạch sáng kiến năm 2024 của Ủy ban nhân dân thành phố, đến ngày 09/4/2024 nhà trường chưa nộp hồ sơ sáng kiến nào trên hệ thống. Thời hạn nhận hồ sơ đợt I của ngành giáo dục là trước ngày 20/4/2024.
Đề nghị Hiệu trưởng nhà trường phổ biến kế hoạch đến toàn thể cán bộ, giáo viên, nhân viên; hướng dẫn tác giả viết đơn theo mẫu M-02 kèm minh chứng đã áp dụng; xem xét, ký tờ trình mẫu M-01 và nộp trên hệ thống đúng thời hạn.`,
  },
]

/** Công văn đôn đốc to the units of the round that have handed in nothing by that day, and its number from the clerk. */
export const urgingActs: readonly Act[] = letters.flatMap((letter) => [
  { at: letter.at, what: `${letter.round}: công văn đôn đốc`, do: (scene) => send(scene, letter) },
  {
    at: letter.numberedAt,
    what: `${letter.round}: ghi số công văn đôn đốc`,
    do: (scene) => number(scene, letter),
  },
])

async function send({ tools, actor, programme }: Scene, letter: Letter) {
  const plan = await programme(letter.programme)
  const round = plan.current.programme.rounds.find(({ code }) => code === letter.round)
  const figures = new Map((await unitFigures(tools.db, plan.id)).map((unit) => [unit.id, unit]))
  const units = await unitsInForce(tools.db, dayInVietnam(tools.now()))
  return sendUrgingLetter(tools, await actor(office), {
    programmeId: plan.id,
    formKey: `${letter.programme} ${letter.round} ${letter.at}`,
    draft: {
      roundCode: letter.round,
      unitIds: units
        .filter(({ sector }) => round?.sectors.includes(sector))
        .filter(({ id }) => (figures.get(id)?.tally.submitted ?? 0) === 0)
        .map(({ id }) => id),
      wording: letter.wording,
      replyBy: Temporal.PlainDate.from(letter.replyBy),
    },
  })
}

async function number({ tools, actor, programme }: Scene, letter: Letter) {
  const sent = await urgingLetters(tools.db, (await programme(letter.programme)).id)
  const one = sent.find(({ roundCode }) => roundCode === letter.round)
  return recordLetterNumber(tools, await actor(office), {
    letterId: one?.id ?? 0,
    issue: {
      number: letter.number,
      issuedOn: Temporal.PlainDate.from(letter.issuedOn),
      signer: 'Nguyễn Văn Thành',
    },
  })
}
