import { voteBase, votePasses } from '#app/domain/council/agreement.ts'
import { tallyOf, validBallots } from '#app/domain/council/vote-count.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { SessionVote } from '#app/records/council/session-votes.ts'
import type { OpenedSession } from './session-frame.tsx'
import { wayWords } from './session-words.ts'

/** The four ways to vote, as one choice. */
export const voteWays = ['secret-room', 'open-room', 'secret-electronic', 'open-electronic'] as const

/** How the vote is taken; whose dossiers it is about stands in the form around it or in `dossierIds`. */
export function VoteWayFields() {
  return (
    <>
      <ChoiceField
        name="cach"
        label="Cách biểu quyết"
        as="buttons"
        value="secret-room"
        choices={[
          { value: 'secret-room', label: 'Bỏ phiếu kín bằng giấy', hint: 'Tổ kiểm phiếu đếm và ghi lại' },
          { value: 'open-room', label: 'Giơ tay', hint: 'Thư ký đếm' },
          {
            value: 'secret-electronic',
            label: 'Bỏ phiếu kín trên máy',
            hint: 'Mỗi người trên điện thoại của mình; không ai biết ai chọn gì',
          },
          { value: 'open-electronic', label: 'Công khai trên máy', hint: 'Ghi rõ ý kiến từng người' },
        ]}
      />
      <LongTextField
        name="to-kiem-phieu"
        label="Tổ kiểm phiếu"
        hint="Mỗi người một dòng; cần khi bỏ phiếu kín bằng giấy, ghi trước hoặc khi kiểm phiếu."
        rows={2}
        maxLength={1000}
      />
    </>
  )
}

export function OpenVoteForm({ open, dossierIds }: { open: OpenedSession; dossierIds: readonly number[] }) {
  return (
    <Form action={links.sessionVotes(open.session.id)} label="Mở biểu quyết">
      {dossierIds.map((id) => (
        <input key={id} type="hidden" name="ho-so" value={id} />
      ))}
      <VoteWayFields />
      <SubmitButton icon="checkbox">Mở biểu quyết</SubmitButton>
    </Form>
  )
}

/** What a vote came to; `only` one of its dossiers where it stands on that dossier's own page. */
export function VoteResults({ open, vote, only }: { open: OpenedSession; vote: SessionVote; only?: number }) {
  const { session, items, programme } = open
  const seen = vote.items.flatMap(({ dossierId, voters, freeMembers, count }) => {
    const item = items.find((one) => one.dossierId === dossierId)
    if (item === undefined || item.hidden || count === null || (only ?? dossierId) !== dossierId) return []
    const tally = tallyOf(count, voters.length)
    return {
      item,
      count,
      base: voteBase(programme.vote, tally, freeMembers),
      passes: votePasses(programme.vote, tally, freeMembers),
    }
  })
  return (
    <section className="kn-stack" aria-label={`${wayWords(vote)} lúc ${printTime(vote.openedAt)}`}>
      <DataTable
        caption={`${wayWords(vote)}, mở lúc ${printTime(vote.openedAt)}`}
        rows={seen}
        rowKey={({ item }) => item.dossierId}
        columns={[
          {
            key: 'title',
            title: 'Hồ sơ',
            main: true,
            cell: ({ item }) => (
              <>
                {item.code}
                <span className="kn-under">{item.title}</span>
              </>
            ),
          },
          {
            key: 'returned',
            title: 'Thu về/phát ra',
            numeric: true,
            cell: ({ count }) => `${count.returned}/${count.issued}`,
          },
          { key: 'valid', title: 'Hợp lệ', numeric: true, cell: ({ count }) => validBallots(count) },
          {
            key: 'agree',
            title: 'Đồng ý',
            numeric: true,
            cell: ({ count, base }) => `${count.agree}/${base}`,
          },
          { key: 'against', title: 'Không đồng ý', numeric: true, cell: ({ count }) => count.disagree },
          {
            key: 'outcome',
            title: 'Kết quả',
            cell: ({ passes }) =>
              passes ? <Badge tone="green">Đạt</Badge> : <Badge tone="red">Không đạt</Badge>,
          },
        ]}
      />
      <div className="kn-actions">
        <PaperButtons paper={links.voteRecordPaper(session.id, vote.id)} small>
          Biên bản kiểm phiếu
        </PaperButtons>
        {vote.medium === 'electronic' && (
          <LinkButton href={links.ballot(session.id, vote.id)} small>
            {vote.ballot === 'secret' ? 'Danh sách mã phiếu' : 'Ý kiến từng người'}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
