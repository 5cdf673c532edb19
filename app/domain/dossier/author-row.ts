import type { Person } from '#app/domain/people/person.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { Author } from './dossier.ts'

/** The row of the author table a person begins with; the share is theirs to agree on. */
export const authorRow = (person: Person, unit: Pick<Unit, 'name'> | null): Omit<Author, 'share'> => ({
  personId: person.id,
  fullName: person.fullName,
  birthDate: person.birthDate,
  workplace: unit?.name ?? '',
  jobTitle: person.position,
  qualification: person.qualification,
  confirmedAt: null,
  onPaper: null,
})
