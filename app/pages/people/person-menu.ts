import { type Actor, desksOf } from '#app/domain/people/actor.ts'
import type { PersonMenuProps } from '#app/pages/kit/person-menu.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { deskWords } from './role-words.ts'

/** Who is signed in, at which desk, and the ways to switch or leave. */
export function personMenuOf(visit: Visit, actor: Actor): PersonMenuProps {
  const unitNames = visit.bar?.unitNames ?? {}
  const desks = desksOf(actor)
  const [only] = desks
  const everything = only === undefined ? 'Chưa có vai trò' : `${desks.length} vai trò`
  const desk = actor.desk ?? (desks.length === 1 ? (only ?? null) : null)
  return {
    name: actor.fullName,
    roleName: desk === null ? everything : deskWords(desk, unitNames),
    links: [
      ...(desks.length > 1
        ? [{ href: links.desks(), label: 'Đổi bàn làm việc', icon: 'briefcase' } as const]
        : []),
      { href: links.ownProfile(), label: 'Thông tin của tôi', icon: 'user' },
      { href: links.ownNotices(), label: 'Nhận thông báo', icon: 'bell' },
      { href: links.ownPassword(), label: 'Đổi mật khẩu', icon: 'key' },
    ],
    signOut: { action: links.signOut() },
  }
}
