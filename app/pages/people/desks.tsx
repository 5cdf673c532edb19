import { chooseDesk } from '#app/casework/people/choose-desk.ts'
import { type Desk, desksOf } from '#app/domain/people/actor.ts'
import { Form } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { deskWords } from './role-words.ts'

/** A desk as one value of a form: "office", "unit-head:12". */
const deskValue = (desk: Desk | null): string =>
  desk === null ? '' : desk.unitId === null ? desk.role : `${desk.role}:${desk.unitId}`

export function desksPage(visit: SignedInVisit): Response {
  const { actor } = visit
  const desks: readonly (Desk | null)[] = [null, ...desksOf(actor)]
  const current = deskValue(actor.desk)
  return page(
    visit,
    {
      title: 'Bàn làm việc',
      lead: 'Chọn vai trò đang làm để trang “Việc hôm nay” chỉ hiện phần việc của vai trò đó. Quyền hạn không đổi.',
      measure: 'reading',
    },
    <Form action={links.desks()}>
      <div className="list-group">
        {desks.map((desk) => (
          <button
            key={deskValue(desk)}
            type="submit"
            name="ban"
            value={deskValue(desk)}
            className={
              deskValue(desk) === current
                ? 'list-group-item list-group-item-action active'
                : 'list-group-item list-group-item-action'
            }
            aria-pressed={deskValue(desk) === current}
          >
            {desk === null ? 'Tất cả vai trò' : deskWords(desk, visit.bar?.unitNames ?? {})}
          </button>
        ))}
      </div>
    </Form>,
  )
}

export async function sendDesk(visit: SignedInVisit): Promise<Response> {
  const wanted = (await visit.form()).text('ban')
  const desk = desksOf(visit.actor).find((each) => deskValue(each) === wanted) ?? null
  await chooseDesk(visit.tools, visit.actor, { sessionHash: visit.sessionHash, desk })
  return goTo(links.today())
}
