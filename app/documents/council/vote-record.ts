import type { Minutes, MinutesVote } from '#app/domain/council/minutes.ts'
import { validBallots } from '#app/domain/council/vote-count.ts'
import type { AdministrativeDocument, TableBlock } from '../paper/administrative-document.ts'
import { dayOf, momentInWords } from '../paper/dates.ts'
import { sessionHead } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { concluded, paragraph } from '../paper/text.ts'
import { wayNames } from './session-words.ts'

/** Biên bản kiểm phiếu of one vote: slips out and back, valid and not, for and against, dossier by dossier; signed by who counted. */
export function voteRecordDocument(
  minutes: Pick<Minutes, 'council' | 'chair' | 'secretary' | 'number' | 'about'>,
  vote: MinutesVote,
): AdministrativeDocument {
  const opened = Temporal.Instant.from(vote.openedAt)
  const day = dayOf(opened)
  const counters = vote.counters.length > 0 ? vote.counters : [minutes.secretary.fullName]
  return {
    name: `Biên bản kiểm phiếu - ${minutes.number}`,
    day: { day: day.day, month: day.month, year: day.year },
    parts: [
      {
        size: 13,
        landscape: true,
        blocks: [
          sessionHead(minutes.council, day),
          {
            block: 'title',
            name: 'BIÊN BẢN KIỂM PHIẾU',
            subject: 'Biểu quyết công nhận sáng kiến cấp cơ sở',
            note: `(Kèm theo Biên bản họp số ${minutes.number})`,
          },
          paragraph(
            `Lúc ${momentInWords(opened)}, ${minutes.council.name} ${wayNames(vote)} công nhận ${counted(vote.items.length)} sáng kiến. Chủ trì: ${minutes.chair.fullName}.`,
          ),
          paragraph(
            vote.counters.length > 0
              ? `Tổ kiểm phiếu gồm: ${vote.counters.join(', ')}.`
              : vote.medium === 'electronic'
                ? 'Phiếu được gửi và đếm trên hệ thống; mỗi phiếu kín có một mã để người bỏ phiếu tự đối chiếu.'
                : `Người đếm: ${minutes.secretary.fullName}.`,
          ),
          voteTable(vote),
          ...concluded([
            paragraph(
              `Kết quả: ${counted(vote.items.filter(({ passes }) => passes).length)} hồ sơ đạt tỷ lệ đồng ý theo quy định, ${counted(vote.items.filter(({ passes }) => !passes).length)} hồ sơ không đạt`,
            ),
          ]),
          {
            block: 'ending',
            beside: {
              authority: [vote.counters.length > 0 ? 'TỔ KIỂM PHIẾU' : 'THƯ KÝ'],
              note: '(Ký, ghi rõ họ tên)',
              name: counters.length === 1 ? counters[0] : undefined,
            },
            signature: {
              authority: ['CHỦ TRÌ'],
              note: '(Ký, ghi rõ họ tên)',
              name: minutes.chair.fullName,
            },
          },
        ],
      },
    ],
  }
}

/** The counts of a vote as a table, the same in the minutes and in the record of the counting. */
export function voteTable(vote: MinutesVote): TableBlock {
  const isHands = vote.medium === 'room' && vote.ballot === 'open'
  return {
    block: 'table',
    size: 10,
    columns: [
      { heading: 'STT', width: 9, align: 'center' },
      { heading: 'Mã hồ sơ, tên sáng kiến' },
      ...(isHands
        ? [{ heading: 'Có mặt', width: 12, align: 'center' } as const]
        : ([
            { heading: 'Phát ra', width: 11, align: 'center' },
            { heading: 'Thu về', width: 11, align: 'center' },
            { heading: 'Hợp lệ', width: 11, align: 'center' },
            { heading: 'Không hợp lệ', width: 12, align: 'center' },
          ] as const)),
      { heading: 'Đồng ý', width: 11, align: 'center' },
      { heading: 'Không đồng ý', width: 12, align: 'center' },
      { heading: 'Ý kiến khác', width: 11, align: 'center' },
      { heading: 'Tỷ lệ', width: 14, align: 'center' },
      { heading: 'Kết quả', width: 15, align: 'center' },
    ],
    rows: vote.items.map((item, place) => [
      String(place + 1),
      `${item.code}\n${item.title}`,
      ...(isHands
        ? [String(item.voters)]
        : [item.count.issued, item.count.returned, validBallots(item.count), item.count.invalid].map(String)),
      String(item.count.agree),
      String(item.count.disagree),
      String(item.count.blank),
      item.share,
      item.passes ? 'Đạt' : 'Không đạt',
    ]),
  }
}
