import { roleNames } from '#app/documents/people/role-names.ts'
import type { Desk, Role } from '#app/domain/people/actor.ts'

/** A role as people call it. */
export const roleWords: Readonly<Record<Role, string>> = roleNames

/** A desk in words: the role, and the unit it is for. */
export function deskWords(desk: Desk, unitNames: Readonly<Record<number, string>>): string {
  if (desk.role === 'council') return 'Hội đồng'
  const unit = desk.unitId === null ? undefined : unitNames[desk.unitId]
  return unit === undefined ? roleWords[desk.role] : `${roleWords[desk.role]}, ${unit}`
}
