import type { Actor } from '#app/domain/people/actor.ts'
import { markRead } from '#app/records/foundation/notices.ts'
import type { Tools } from '#app/tools.ts'

/** Đã đọc thông báo: one, or all. The one thing people do that leaves no audit line: nothing of the programme changes. */
export async function readNotices(
  tools: Tools,
  actor: Actor,
  noticeId: number | 'all',
): Promise<{ readonly link: string | null } | null> {
  return tools.transaction((tx) => markRead(tx, actor.personId, noticeId, tools.now()))
}
