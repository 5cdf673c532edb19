import { placeWords } from '#app/documents/ranking/place-words.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import {
  type ChoiceEffect,
  floorEffects,
  listedWays,
  tieEffects,
} from '#app/domain/ranking/choice-effects.ts'
import type { RankInput } from '#app/domain/ranking/rank-input.ts'
import type { MissedFloor, OpenTie, Ranking } from '#app/domain/ranking/ranking.ts'
import { printList } from '#app/pages/kit/wording.ts'

type Matter = { input: RankInput; ranking: Ranking }

/** What each way to answer a tie would lead to, before the council chooses. */
export function TieEffects({ input, ranking, tie }: Matter & { tie: OpenTie }) {
  const effects = tieEffects(input, ranking, tie)
  if (effects === null)
    return (
      <p className="kn-muted">
        Có hơn {listedWays} cách chọn nên không liệt kê từng cách; hồ sơ không được chọn được xét tiếp ở loại
        dưới.
      </p>
    )
  return (
    <EffectList
      effects={effects}
      choiceWords={(chosen) => `Nếu chọn ${printList(chosen)}`}
      programme={input.programme}
    />
  )
}

/** What each answer to a missed floor would lead to. */
export function FloorEffects({ input, ranking, missed }: Matter & { missed: MissedFloor }) {
  const { programme } = input
  return (
    <EffectList
      effects={floorEffects(input, ranking, missed)}
      choiceWords={(to) =>
        to === null ? 'Nếu không xếp loại' : `Nếu xét từ ${nameOf(programme.classes, to) ?? to}`
      }
      programme={programme}
    />
  )
}

function EffectList<Choice>({
  effects,
  choiceWords,
  programme,
}: {
  effects: readonly ChoiceEffect<Choice>[]
  choiceWords: (choice: Choice) => string
  programme: Programme
}) {
  if (effects.length === 0) return null
  return (
    <div className="kn-effects">
      <p className="kn-label">Hệ quả của từng lựa chọn</p>
      <ul>
        {effects.map(({ choice, moves, leavesOpen }) => (
          <li key={choiceWords(choice)}>
            <strong>{choiceWords(choice)}:</strong>{' '}
            {moves.length === 0
              ? 'không hồ sơ nào đổi kết quả'
              : moves.map(({ dossier, to }) => `${dossier} → ${placeWords(to, programme)}`).join('; ')}
            {leavesOpen ? '; vẫn còn câu hỏi khác chờ Hội đồng.' : '.'}
          </li>
        ))}
      </ul>
    </div>
  )
}
