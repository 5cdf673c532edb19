import type { Minutes, MinutesAttendance, MinutesItem } from '#app/domain/council/minutes.ts'
import type { AdministrativeDocument, Block } from '../paper/administrative-document.ts'
import { dayInText, dayInWords, dayOf, momentInWords } from '../paper/dates.ts'
import { letterHead } from '../paper/letter-head.ts'
import { numberParts } from '../paper/number-parts.ts'
import { counted, withComma } from '../paper/numbers.ts'
import { bold, concluded, linesOf, paragraph, paragraphs, plain } from '../paper/text.ts'
import { conflictReasons, inFull, wayNames } from './session-words.ts'
import { voteTable } from './vote-record.ts'

const clock = (instant: string): string => momentInWords(Temporal.Instant.from(instant)).split(',')[0] ?? ''

/**
 * Biên bản họp Hội đồng, from what was frozen (or, as a draft, from what stands now): who was there, who left for what, what was
 * said, voted and concluded. `digest` is that of the frozen content; null for a draft.
 */
export function sessionMinutesDocument(
  minutes: Minutes,
  digest: string | null,
  /** Items kept from the reader: conflicts of his own. */
  left: number,
): AdministrativeDocument {
  const { council } = minutes
  const day = dayOf(Temporal.Instant.from(minutes.startedAt))
  const { number, symbol } = numberParts(minutes.number, 'BB-HĐ')
  return {
    name: `Biên bản họp ${minutes.number}`,
    day: { day: day.day, month: day.month, year: day.year },
    watermark: digest === null ? 'DỰ THẢO' : undefined,
    parts: [
      {
        size: 13,
        blocks: [
          letterHead(council, { number, symbol, day }),
          {
            block: 'title',
            name: 'BIÊN BẢN HỌP',
            subject: minutes.about,
            note: minutes.version > 1 ? `(Bản ${minutes.version}, thay bản trước)` : undefined,
          },
          paragraph(
            `Căn cứ Quyết định số ${council.decisionNumber} ngày ${dayInText(Temporal.PlainDate.from(council.decidedOn))} về việc thành lập ${council.name};`,
            'legal-basis',
          ),
          ...openingOf(minutes, day),
          ...rollOf(minutes),
          ...conflictsOf(minutes, left),
          ...itemsOf(minutes, left),
          ...votesOf(minutes),
          { block: 'heading', text: 'VI. KẾT LUẬN' },
          ...(minutes.conclusion.trim() === ''
            ? [paragraph('Phần kết luận không in trong bản trích này.')]
            : paragraphs(minutes.conclusion)),
          ...concluded([
            paragraph(
              `Phiên họp kết thúc lúc ${clock(minutes.endedAt)} cùng ngày; biên bản đã được thông qua tại phiên họp`,
            ),
          ]),
          ...(digest === null ? [] : [paragraph(sealOf(digest, left), 'note')]),
          {
            block: 'ending',
            beside: { authority: ['THƯ KÝ'], note: '(Ký, ghi rõ họ tên)', name: minutes.secretary.fullName },
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

/** A copy with parts left out bears no digest of the whole: it would tell two wholes apart. */
const sealOf = (digest: string, left: number): string =>
  left > 0
    ? 'Bản trích của biên bản đã khóa trên hệ thống; mã kiểm tra chỉ in ở bản đầy đủ.'
    : `Biên bản đã khóa trên hệ thống. Mã kiểm tra: ${inGroups(digest)}`

const inGroups = (digest: string): string => (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ')

function openingOf(minutes: Minutes, day: Temporal.PlainDate): readonly Block[] {
  return [
    { block: 'heading', text: 'I. THỜI GIAN, ĐỊA ĐIỂM' },
    paragraph(`Bắt đầu: ${clock(minutes.startedAt)}, ${dayInWords(day)}. Địa điểm: ${minutes.place}.`),
    ...linesOf(minutes.opening).map((line) => paragraph(`- ${line}`)),
  ]
}

function rollOf(minutes: Minutes): readonly Block[] {
  const present = minutes.roll.filter((one) => one.present)
  const absent = minutes.roll.filter((one) => !one.present)
  return [
    { block: 'heading', text: 'II. THÀNH PHẦN' },
    paragraph([bold('Chủ trì: '), plain(`${inFull(minutes.chair)}.`)]),
    paragraph([bold('Thư ký: '), plain(`${inFull(minutes.secretary)}.`)]),
    paragraph(
      `Tổng số thành viên Hội đồng: ${counted(minutes.roll.length)}; có mặt: ${counted(present.length)}; vắng: ${counted(absent.length)}.`,
    ),
    {
      block: 'table',
      size: 11,
      columns: [
        { heading: 'STT', width: 10, align: 'center' },
        { heading: 'Họ và tên', width: 42 },
        { heading: 'Chức vụ, chức danh trong Hội đồng' },
        { heading: 'Dự họp', width: 46 },
      ],
      rows: minutes.roll.map((one, place) => [
        String(place + 1),
        one.fullName,
        inFull(one).slice(one.fullName.length + 2),
        presence(one),
      ]),
    },
    ...(minutes.guests.length === 0
      ? []
      : [paragraph([bold('Khách mời: '), plain(`${minutes.guests.join('; ')}.`)])]),
  ]
}

const presence = (one: MinutesAttendance): string =>
  one.present
    ? [
        'Có mặt',
        ...(one.arrivedAt === null ? [] : [`đến lúc ${clock(one.arrivedAt)}`]),
        ...(one.leftAt === null ? [] : [`về lúc ${clock(one.leftAt)}`]),
      ].join(', ')
    : `Vắng: ${one.reason}`

/** Who was out for which item. Of a copy with parts left out nobody says that there was none. */
function conflictsOf({ items, waivers }: Minutes, left: number): readonly Block[] {
  const leaving = items.filter(({ leftRoom }) => leftRoom.length > 0)
  const barred = items.flatMap(({ code, tookNoPart = [] }) =>
    tookNoPart.length > 0 ? [{ code, tookNoPart }] : [],
  )
  return [
    { block: 'heading', text: 'III. XUNG ĐỘT LỢI ÍCH' },
    ...(leaving.length + barred.length + waivers.length + left === 0
      ? [paragraph('Không có thành viên nào phải rời phòng họp vì xung đột lợi ích.')]
      : []),
    ...leaving.map(({ code, leftRoom, presider }) =>
      paragraph(
        `- Hồ sơ ${code}: ${leftRoom.join(', ')} rời phòng họp khi xét, không tham gia ý kiến và biểu quyết${presider === null ? '' : `; ${presider} điều hành`}.`,
      ),
    ),
    ...barred.map(({ code, tookNoPart }) =>
      paragraph(
        `- Hồ sơ ${code}: ${tookNoPart.join(', ')} không tham gia biểu quyết (biểu quyết theo danh sách).`,
      ),
    ),
    ...waivers.map(({ member, code, kind, reason }) =>
      paragraph(`- Hồ sơ ${code}: ${member} (${conflictReasons[kind]}) được miễn trừ. Lý do: ${reason}`),
    ),
  ]
}

function itemsOf({ items }: Minutes, left: number): readonly Block[] {
  return [
    { block: 'heading', text: 'IV. NỘI DUNG XÉT TỪNG HỒ SƠ' },
    ...(items.length === 0
      ? [paragraph('Không có hồ sơ nào được đưa ra xét riêng; Hội đồng biểu quyết theo danh sách.')]
      : []),
    ...items.flatMap((item, place) => itemBlocks(item, place + 1)),
    ...(left > 0
      ? [paragraph(`Bản trích này không có ${counted(left)} hồ sơ mà người đọc có xung đột lợi ích.`, 'note')]
      : []),
  ]
}

function itemBlocks(item: MinutesItem, place: number): readonly Block[] {
  const figures = [
    `${item.present} thành viên tham gia xét`,
    ...(item.mean === null
      ? []
      : [`điểm bình quân ${withComma(item.mean)} (${item.sheets ?? 0} phiếu hợp lệ)`]),
    ...(item.wideGap ? ['các phiếu chênh lệch lớn, Hội đồng đã trao đổi'] : []),
  ]
  return [
    paragraph([
      bold(`${place}. ${item.code} - ${item.title}`),
      plain(item.unit === '' ? '' : ` (${item.unit})`),
    ]),
    paragraph(`${sentence(figures.join('; '))}`),
    ...linesOf(item.notes).map((line) => paragraph(line.startsWith('-') ? line : `- ${line}`)),
    ...(item.conclusion.trim() === ''
      ? []
      : [paragraph([bold('Kết luận: '), plain(sentence(item.conclusion.trim()))])]),
  ]
}

const sentence = (text: string): string => {
  const capital = text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

function votesOf({ votes }: Minutes): readonly Block[] {
  return [
    { block: 'heading', text: 'V. BIỂU QUYẾT' },
    ...(votes.length === 0 ? [paragraph('Phiên họp không biểu quyết công nhận sáng kiến.')] : []),
    ...votes.flatMap((vote): readonly Block[] => [
      paragraph(
        `- Lúc ${clock(vote.openedAt)}, Hội đồng ${wayNames(vote)} ${counted(vote.items.length)} hồ sơ${vote.counters.length === 0 ? '' : `; tổ kiểm phiếu: ${vote.counters.join(', ')}`}. Kết quả:`,
      ),
      voteTable(vote),
    ]),
  ]
}
