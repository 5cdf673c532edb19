import { type CompositionNote, compositionNotes, quorumOf } from '#app/domain/council/composition.ts'
import type { Council } from '#app/domain/council/council.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { printDay, printList } from '#app/pages/kit/wording.ts'
import { seatWordsOf } from './council-words.ts'

/** Quorum of the council as it is, and what the law or the plan expects of it; nothing here stops the work. */
export function CompositionCard(props: {
  council: Council
  programme: Programme
  today: Temporal.PlainDate
  dossiers: Parameters<typeof compositionNotes>[3]
}) {
  const { council, programme, today, dossiers } = props
  const notes = compositionNotes(council, programme, today, dossiers)
  const members = council.members.filter((member) => sitsOn(member, today)).length
  const quorum = quorumOf(programme.quorum, members)
  if (members === 0 || (notes.length === 0 && quorum === null)) return null
  return (
    <Card
      title={notes.length === 0 ? 'Thành phần đúng quy định' : 'Lưu ý về thành phần'}
      {...(notes.length === 0 ? {} : { look: 'sun' as const })}
    >
      {quorum !== null && council.kind === 'council' && (
        <p className={notes.length === 0 ? 'mb-0' : undefined}>
          Phiên họp cần ít nhất {quorum} trên {members} thành viên có mặt
          {programme.quorum?.chairOrVice ? ', trong đó có Chủ tịch hoặc Phó Chủ tịch' : ''}. Với từng hồ sơ,
          thành viên có xung đột lợi ích không được tính.
        </p>
      )}
      {notes.length > 0 && (
        <ul className="mb-0">
          {notes.map((note) => (
            <li key={JSON.stringify(note)}>{noteWords(note, council, programme)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function noteWords(note: CompositionNote, council: Council, programme: Programme): string {
  const whole = council.kind === 'group' ? 'Tổ' : 'Hội đồng'
  switch (note.note) {
    case 'few-members':
      return `${whole} có ${note.members} thành viên, ít hơn mức ${note.least} người của kế hoạch.`
    case 'even-members':
      return `${whole} có ${note.members} thành viên, là số chẵn; nên là số lẻ để biểu quyết không ngang phiếu.`
    case 'seat-empty':
      return `Chưa có ${seatWordsOf(council)[note.seat]} (Thông tư 18/2013/TT-BKHCN, Điều 8).`
    case 'no-union':
      return 'Chưa có đại diện công đoàn, cần khi tác giả là đoàn viên (Thông tư 18/2013/TT-BKHCN, Điều 8).'
    case 'no-expert':
      return `Chưa ai có chuyên môn lĩnh vực “${nameOf(programme.fields, note.field) ?? note.field}”, trong khi có hồ sơ thuộc lĩnh vực này.`
    case 'seats-ending':
      return `Sắp hết thời hạn tham gia (từ ${printDay(note.on)}): ${printList(note.names)}.`
    case 'below-quorum-soon':
      return `Khi đó còn ${note.members} thành viên, dưới mức ${note.needed} người để họp.`
  }
}
