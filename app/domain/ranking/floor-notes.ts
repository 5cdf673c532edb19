import { type Admission, admissionTo, type MissedOne, missedFloors } from './admission.ts'
import type { ClassDesk } from './class-desk.ts'
import type { ClassFindings } from './place-contest.ts'
import type { FloorConsequence } from './ranking.ts'
import type { Standing } from './standing.ts'
import type { ClassFact } from './why-fact.ts'

/** Judges the floors of the class for one dossier that came up for it, and notes every one that is missed. */
export function admit(desk: ClassDesk, member: Standing, findings: ClassFindings): Admission {
  const { pool, place, prizeClass } = desk
  const missed = missedFloors(member, prizeClass, pool.programme, pool.watched)
  const admission = admissionTo(place, prizeClass, member, missed)
  const consequence = consequenceOf(desk, member, admission)
  for (const one of missed) {
    member.why.push({ fact: 'floor-missed', class: prizeClass.code, ...one })
    findings.floorsMissed.push({ dossier: member.dossier.code, class: prizeClass.code, ...one, consequence })
  }
  const fact = floorFact(desk, member, admission, missed)
  if (fact) member.why.push(fact)
  return admission
}

function consequenceOf(desk: ClassDesk, member: Standing, admission: Admission): FloorConsequence {
  if (admission === 'fits' || keptOut(desk, member)) return 'decided'
  if (admission === 'barred') return 'demoted'
  return desk.freeMost > 0 ? 'open' : 'no-effect'
}

function floorFact(
  desk: ClassDesk,
  member: Standing,
  admission: Admission,
  missed: readonly MissedOne[],
): ClassFact | null {
  const { floorDecision } = member
  const { code } = desk.prizeClass
  if (floorDecision && floorDecision.missed === desk.place && keptOut(desk, member)) {
    const to = desk.pool.programme.classes[floorDecision.to]?.code ?? null
    return { fact: 'floor-placed-lower', class: code, to, minutes: floorDecision.minutes }
  }
  if (missed.length === 0 || keptOut(desk, member)) return null
  if (admission === 'barred') return { fact: 'floor-demoted', class: code }
  if (admission === 'fits' && floorDecision)
    return { fact: 'floor-let-in', class: code, minutes: floorDecision.minutes }
  return null
}

const keptOut = ({ place }: ClassDesk, { floorDecision }: Standing): boolean =>
  floorDecision !== null && place >= floorDecision.missed && place < floorDecision.to
