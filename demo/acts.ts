import type { Act } from './act.ts'
import { appraisalActs } from './acts/appraisal.ts'
import { checkReasonActs } from './acts/check-reasons.ts'
import { complaintActs } from './acts/complaints.ts'
import { conflictActs } from './acts/conflicts.ts'
import { councilActs } from './acts/council.ts'
import { declarationActs } from './acts/declarations.ts'
import { difficultyActs } from './acts/difficulties.ts'
import { educationGroupActs } from './acts/education-group.ts'
import { intakeActs } from './acts/intake.ts'
import { joiningActs } from './acts/joining.ts'
import { letterActs } from './acts/letters.ts'
import { libraryActs } from './acts/library.ts'
import { paperCopyActs } from './acts/paper-copies.ts'
import { programmeActs } from './acts/programmes.ts'
import { recognitionActs } from './acts/recognition.ts'
import { registrationActs } from './acts/registrations.ts'
import { scoringActs } from './acts/scoring.ts'
import { sessionActs } from './acts/sessions.ts'
import { sheetActs } from './acts/sheets.ts'
import { transmittalActs } from './acts/transmittals.ts'
import { unitActs } from './acts/unit.ts'
import { unitCouncilActs } from './acts/unit-councils.ts'
import { unitPlanActs } from './acts/unit-plans.ts'
import { urgingActs } from './acts/urging.ts'
import { writingActs } from './acts/writing.ts'
import { dossiers } from './content/dossiers.ts'

const years = ['tam-diep-2023', 'tam-diep-2024'] as const

/** Everything that happens in the demo city's two years, in order of time; within a minute in the order written here. */
export const acts: readonly Act[] = inTime([
  ...years.flatMap(programmeActs),
  ...registrationActs,
  ...unitPlanActs,
  ...dossiers.flatMap(writingActs),
  ...dossiers.flatMap(unitActs),
  ...unitCouncilActs,
  ...transmittalActs,
  ...urgingActs,
  ...checkReasonActs,
  ...dossiers.flatMap(intakeActs),
  ...appraisalActs,
  ...letterActs,
  ...difficultyActs,
  ...joiningActs,
  ...years.flatMap(councilActs),
  ...educationGroupActs,
  ...paperCopyActs,
  ...scoringActs,
  ...declarationActs,
  ...conflictActs,
  ...sheetActs,
  ...years.flatMap(sessionActs),
  ...years.flatMap(recognitionActs),
  ...complaintActs,
  ...libraryActs,
])

/** In order of time; what is at the same minute stays as it was. */
export function inTime(given: readonly Act[]): readonly Act[] {
  return given.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}
