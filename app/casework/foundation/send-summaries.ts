import { summaryLetter } from '#app/documents/people/letters.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { isSummaryDay } from '#app/domain/people/notice-pace.ts'
import { awaitingSummary, mailAddress, sumUp } from '#app/records/foundation/summaries.ts'
import type { Tools } from '#app/tools.ts'

/**
 * Gửi bản tổng hợp: one mail of all that waited for a person. Each has its own transaction, in which the notices flip once, so
 * nothing is told twice or lost. What was read in the product meanwhile is left out; where all was, no mail goes.
 */
export async function sendSummaries(tools: Tools): Promise<void> {
  const at = tools.now()
  const day = dayInVietnam(at)
  for (const { personId, pace } of await awaitingSummary(tools.db)) {
    if (!isSummaryDay(pace, day)) continue
    await tools.transaction(async (tx) => {
      const toAddress = await mailAddress(tx, personId)
      const unread = (await sumUp(tx, personId)).filter(({ isRead }) => !isRead)
      if (unread.length === 0 || toAddress === null) return
      const letter = summaryLetter(unread.map((each) => ({ ...each, day: dayInVietnam(each.at) })))
      await tools.notify(tx, { ...letter, at, toPersonId: null, toAddress, link: '/thong-bao' })
    })
  }
}
