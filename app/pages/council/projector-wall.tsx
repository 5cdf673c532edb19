import { roomFor } from '#app/casework/council/session-scene.ts'
import { voteBase, votePasses } from '#app/domain/council/agreement.ts'
import { tallyOf, validBallots } from '#app/domain/council/vote-count.ts'
import { printMean } from '#app/domain/mean.ts'
import { printPoints } from '#app/domain/points.ts'
import { printList, printMoment } from '#app/pages/kit/wording.ts'
import type { BoardLine } from '#app/records/council/score-board.ts'
import type { SessionVote } from '#app/records/council/session-votes.ts'
import { isVoteOnItem, type RoomNow, type RoomSight } from './projector-room.ts'
import { wayWords } from './session-words.ts'

/** Màn hình chiếu: the item under discussion in letters one reads from ten metres, and nothing of any other. */
export function ProjectorWall({ room, sight }: { room: RoomNow; sight: RoomSight }) {
  const { scene, item } = room
  const { session, members, items } = scene
  const there = members.filter(({ isThere }) => isThere).length
  return (
    <>
      <header className="kn-wall-head">
        <span>{session.about}</span>
        <span>
          Có mặt {there}/{members.length}
        </span>
      </header>
      {sight === 'none' ? (
        <div className="kn-wall-calm">
          <p>Đang xét một hồ sơ mà ông/bà có xung đột lợi ích.</p>
        </div>
      ) : item === null ? (
        <Between room={room} />
      ) : (
        <div className="kn-wall-item">
          <p className="kn-wall-place">
            Nội dung {items.indexOf(item) + 1}/{items.length} · {item.code}
          </p>
          <h1>{item.title}</h1>
          <Away room={room} />
          <Board line={room.lines[sight]} decimals={scene.programme.scoring.decimals} />
          {room.vote && isVoteOnItem(room) && <Vote room={room} vote={room.vote} />}
        </div>
      )}
      {room.vote?.state === 'open' && !isVoteOnItem(room) && <ListVote room={room} vote={room.vote} />}
    </>
  )
}

function Between({ room: { scene } }: { room: RoomNow }) {
  const { session } = scene
  const words =
    session.state === 'planned'
      ? `Phiên họp bắt đầu lúc ${printMoment(session.startsAt)}`
      : session.state === 'closed'
        ? 'Phiên họp đã bế mạc'
        : 'Đang chuyển nội dung'
  return (
    <div className="kn-wall-calm">
      <p>{words}</p>
    </div>
  )
}

function Away({ room: { scene, item } }: { room: RoomNow }) {
  const { conflicted, voters, free, presider } = roomFor(scene, item)
  return (
    <p className="kn-wall-room">
      {conflicted.length > 0 && `Ra ngoài: ${printList(conflicted.map(({ fullName }) => fullName))}. `}
      Tham gia xét {voters.length}/{free.length}.{presider && ` Chủ trì: ${presider.fullName}.`}
    </p>
  )
}

function Board({ line, decimals }: { line: BoardLine | null; decimals: number }) {
  if (line === null || (line.signed === null && line.mean === null)) return null
  return (
    <div className="kn-wall-board">
      <div className="kn-wall-figure">
        <span>Điểm bình quân</span>
        <strong>{line.mean === null ? '–' : printMean(line.mean, decimals)}</strong>
        {line.gap && <em>chênh lệch {printPoints(line.gap.range)} điểm, cần trao đổi</em>}
      </div>
      <ul className="kn-wall-sheets" aria-label="Tổng điểm các phiếu">
        {line.sheets?.map((sheet, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole; a sheet has no name here.
          <li key={place}>{printPoints(sheet.total)}</li>
        ))}
        {line.sheets === null &&
          Array.from({ length: line.signed ?? 0 }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: signed sheets that are not opened yet look all alike.
            <li key={place}>✓</li>
          ))}
      </ul>
      <p className="kn-wall-count">
        {line.signed}/{line.free} phiếu
      </p>
    </div>
  )
}

function Vote({ room, vote }: { room: RoomNow; vote: SessionVote }) {
  const item = vote.items[0]
  if (item === undefined) return null
  if (vote.state === 'open')
    return (
      <p className="kn-wall-vote">
        Đang biểu quyết: {wayWords(vote).toLowerCase()}
        {vote.medium === 'electronic' && (
          <strong>
            {' '}
            {room.cast}/{item.voters.length} đã bỏ phiếu
          </strong>
        )}
      </p>
    )
  const { count, voters, freeMembers } = item
  if (count === null) return null
  const tally = tallyOf(count, voters.length)
  const { vote: rule } = room.scene.programme
  return (
    <div className="kn-wall-result">
      <strong>
        {count.agree}/{voteBase(rule, tally, freeMembers)} đồng ý:{' '}
        {votePasses(rule, tally, freeMembers) ? 'đạt' : 'không đạt'}
      </strong>
      <span>
        Không đồng ý {count.disagree}, không có ý kiến {count.blank}, không hợp lệ {count.invalid}; hợp lệ{' '}
        {validBallots(count)}/{count.issued} phiếu phát ra
      </span>
    </div>
  )
}

/** Of a vote on a list the wall shows how far it is, never what came of a single dossier. */
function ListVote({ room, vote }: { room: RoomNow; vote: SessionVote }) {
  const voters = new Set(vote.items.flatMap((item) => item.voters)).size
  return (
    <p className="kn-wall-vote">
      Đang biểu quyết danh sách {vote.items.length} hồ sơ: {wayWords(vote).toLowerCase()}
      {vote.medium === 'electronic' && (
        <strong>
          {' '}
          {room.cast}/{voters} đã bỏ phiếu
        </strong>
      )}
    </p>
  )
}
