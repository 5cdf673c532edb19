import type { PrizeClass } from '#app/domain/programme/programme.ts'
import { type ClassDesk, openDesk } from './class-desk.ts'
import { reaches } from './figures.ts'
import { offerPlaces } from './offer-places.ts'
import type { ClassFindings, PlaceContest } from './place-contest.ts'

/**
 * Gives out the places class by class, each from the top among those who reach its threshold. Where a place hangs on an
 * open question, free places and takers are counted as a least and a most, so that everyone whose class is the same
 * whatever the council answers is settled now.
 */
export function giveOutClasses(pool: PlaceContest): ClassFindings {
  const findings: ClassFindings = { ties: [], floorsMissed: [], problems: [] }
  for (const [place, prizeClass] of pool.programme.classes.entries())
    giveOutClass(openDesk(pool, place, prizeClass), prizeClass, findings)
  return findings
}

function giveOutClass(desk: ClassDesk, prizeClass: PrizeClass, findings: ClassFindings): void {
  const { pool } = desk
  for (const block of pool.blocks) {
    if (!reaches(block.figures, prizeClass.from, pool.programme.scoring)) break
    if (block.sure.length > 0 || block.openMost > 0) offerPlaces(desk, block, findings)
  }
  const { choice } = desk
  if (choice && !desk.choiceUsed && desk.certain)
    findings.problems.push({
      about: 'tie',
      entry: choice.entry,
      problem: 'no-such-tie',
      class: prizeClass.code,
    })
}
