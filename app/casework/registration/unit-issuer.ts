import type { Issuer } from '#app/documents/paper/letter-head.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { Authority } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { unitById } from '#app/records/people/units.ts'

/** The unit as its papers name it: above an Ủy ban nhân dân no agency is printed, above others the unit they belong to. */
export async function unitIssuer(db: Connection, unit: Unit, authority: Authority): Promise<Issuer> {
  const parent = unit.parentId === null ? null : await unitById(db, unit.parentId)
  return {
    ...(unit.type === 'ward' ? {} : { superior: parent?.name ?? authority.name }),
    name: unit.name.replace(/^UBND /, 'Ủy ban nhân dân '),
    place: authority.place,
  }
}
