import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type CommentProblem, commentLimits, commentProblems } from '#app/domain/recognition/posting.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { commentsFrom, insertComment, postingById } from '#app/records/recognition/postings.ts'
import type { Tools } from '#app/tools.ts'

/** Gửi ý kiến về danh sách niêm yết: by anybody, a few an hour from one network address; nothing of it is shown by itself. */
export async function sendComment(
  tools: Tools,
  wish: {
    readonly postingId: number
    readonly dossierId: number | null
    readonly name: string
    readonly contact: string
    readonly text: string
    readonly from: string
  },
): Promise<Outcome<null, CommentProblem>> {
  const at = tools.now()
  const machineAt = tools.machineNow()
  return tools.transaction(async (tx) => {
    const posting = await postingById(tx, wish.postingId)
    const since = machineAt.subtract({ minutes: commentLimits.minutes })
    const recent = await commentsFrom(tx, wish.from, since)
    const problems = commentProblems(posting, wish, recent, dayInVietnam(at))
    await recordAct(tx, {
      at,
      actorId: null,
      act: 'send-comment',
      refused: problems.length > 0,
      subject: `posting:${wish.postingId}`,
      facts: { address: wish.from, problems: problems.map(({ problem }) => problem) },
    })
    if (problems.length > 0 || posting === null) return refused(problems)

    const decision = await decisionById(tx, posting.decisionId)
    const listed = decision?.content.initiatives.some(
      (one) => one.dossierId === wish.dossierId && one.outcome !== 'not-recognised',
    )
    await insertComment(tx, posting.id, {
      dossierId: listed ? wish.dossierId : null,
      name: wish.name.trim().slice(0, commentLimits.name),
      contact: wish.contact.trim().slice(0, commentLimits.name),
      text: wish.text.trim(),
      address: wish.from,
      sentAt: machineAt,
    })
    return done(null)
  })
}
