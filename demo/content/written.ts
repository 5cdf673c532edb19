import { departments } from './dossiers/departments.ts'
import { kindergartens } from './dossiers/kindergartens.ts'
import { organisations } from './dossiers/organisations.ts'
import { primarySchools } from './dossiers/primary-schools.ts'
import { secondarySchools } from './dossiers/secondary-schools.ts'
import { wards } from './dossiers/wards.ts'
import { educationOf2023, othersOf2023 } from './dossiers/year-2023.ts'
import type { PlacedDossier, ProgrammeCode, RoundCode, WrittenDossier } from './types.ts'

const placed = (programme: ProgrammeCode, round: RoundCode, list: readonly WrittenDossier[]): readonly PlacedDossier[] =>
  list.map((one) => ({ ...one, programme, round }))

/** Every dossier as written, with the programme and the round it belongs to. */
export const written: readonly PlacedDossier[] = [
  ...placed('tam-diep-2023', 'dot-1', educationOf2023),
  ...placed('tam-diep-2023', 'dot-2', othersOf2023),
  ...placed('tam-diep-2024', 'dot-1', [...kindergartens, ...primarySchools, ...secondarySchools]),
  ...placed('tam-diep-2024', 'dot-2', [...wards, ...departments, ...organisations]),
]
