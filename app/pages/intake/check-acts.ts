import { extendClock } from '#app/casework/intake/extend-clock.ts'
import { reopenCheck } from '#app/casework/intake/reopen-check.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { extendProblemWords, reopenCheckWords } from './intake-words.ts'
import { openFor, receptionOf } from './reception.tsx'

export async function sendExtension(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const [shown, to] = [typedDay(form.text('han-cu')), typedDay(form.text('han-moi'))]
  const outcome = await extendClock(visit.tools, visit.actor, {
    dossierId: open.dossier.id,
    shown: typeof shown === 'string' ? null : shown,
    to: typeof to === 'string' ? null : to,
    reason: form.text('ly-do-gia-han'),
  })
  return outcome.ok
    ? goTo(links.receptionOf(open.dossier.id), 'Đã gia hạn và báo cho tác giả, đơn vị.')
    : receptionOf(visit, open, { problems: outcome.problems.map(extendProblemWords) })
}

export async function sendReopening(visit: SignedInVisit): Promise<Response> {
  const open = await openFor(visit)
  if (open === null) return noSuchPage(visit)
  const form = await visit.form()
  const outcome = await reopenCheck(visit.tools, visit.actor, {
    dossierId: open.dossier.id,
    reason: form.text('ly-do-mo-lai'),
  })
  return outcome.ok
    ? goTo(links.receptionOf(open.dossier.id), 'Đã mở lại kiểm tra; kết luận trước vẫn được giữ.')
    : receptionOf(visit, open, { problems: outcome.problems.map(reopenCheckWords) })
}
