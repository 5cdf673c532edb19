import type { TiedBlock } from './blocks.ts'
import { type ClassDesk, codesOf, placeAll, settleRun, turnAway } from './class-desk.ts'
import { admit } from './floor-notes.ts'
import type { ClassFindings } from './place-contest.ts'
import type { Standing } from './standing.ts'
import type { ClassFact } from './why-fact.ts'

/** Who of a block may take a place of a class: for certain, after a decision, not at all; and how many of the open ones. */
type Takers = {
  readonly fits: readonly Standing[]
  readonly asks: readonly Standing[]
  readonly barred: readonly Standing[]
  readonly openEligible: readonly Standing[]
  readonly openLeast: number
  readonly openMost: number
}

/** Offers what is left of a class to one block. */
export function offerPlaces(desk: ClassDesk, block: TiedBlock, findings: ClassFindings): void {
  const takers = takersOf(desk, block, findings)
  const { fits, asks, openLeast, openMost } = takers
  if (desk.freeMost === 0) {
    turnAway(desk, block.figures, fits)
    turnAway(desk, block.figures, asks)
    return
  }
  const least = fits.length + openLeast
  const most = fits.length + asks.length + openMost
  if (most === 0) return
  if (most <= desk.freeLeast) everyoneFits(desk, block, takers)
  else if (least === most && desk.freeLeast === desk.freeMost) tieAtLastPlace(desk, block, takers, findings)
  else dependsOnOthers(desk, block, takers)
}

/** There is room for all who may come, whatever is decided. */
function everyoneFits(
  desk: ClassDesk,
  block: TiedBlock,
  { fits, asks, barred, openLeast, openMost }: Takers,
): void {
  placeAll(desk, block.figures, fits)
  if (fits.length === 0) desk.last = null
  leaveOpen(asks, { fact: 'floor-open', class: desk.prizeClass.code })
  block.sure = barred
  block.open = [...block.open, ...asks]
  block.openLeast = Math.max(0, block.openLeast - openMost)
  block.openMost += asks.length - openLeast
  take(desk, fits.length + openLeast, fits.length + openMost + asks.length)
}

/** More takers than places, and both numbers certain: the chain has not separated them, so it is asked who has the last word. */
function tieAtLastPlace(desk: ClassDesk, block: TiedBlock, takers: Takers, findings: ClassFindings): void {
  settleRun(desk, block.figures)
  if (desk.pool.programme.ties.end === 'all-down') closeClass(desk, takers)
  else if (desk.choice) applyChoice(desk, block, takers, findings)
  else askCouncil(desk, block, takers, findings)
  desk.freeLeast = 0
  desk.freeMost = 0
}

/** Nobody of the group gets a place, and nobody below the group may overtake it. */
function closeClass(desk: ClassDesk, { fits, openEligible }: Takers): void {
  const of = {
    class: desk.prizeClass.code,
    places: desk.freeMost,
    group: codesOf([...fits, ...openEligible]),
  }
  for (const member of fits) member.why.push({ fact: 'all-down', ...of })
  desk.noPlace = { fact: 'class-closed', ...of }
}

function askCouncil(desk: ClassDesk, block: TiedBlock, takers: Takers, findings: ClassFindings): void {
  const { fits, openEligible } = takers
  const { code } = desk.prizeClass
  const group = codesOf([...fits, ...openEligible])
  const places = desk.freeMost
  findings.ties.push({ round: desk.pool.round, class: code, places, dossiers: group })
  openGroup(desk, block, takers, { fact: 'tie-open', class: code, places, group })
}

function applyChoice(desk: ClassDesk, block: TiedBlock, takers: Takers, findings: ClassFindings): void {
  const { choice, prizeClass } = desk
  if (!choice) return
  desk.choiceUsed = true
  const { fits, barred, openEligible, openMost } = takers
  const { chosen, minutes } = choice.choice
  const group = codesOf([...fits, ...openEligible])
  const about = { about: 'tie', entry: choice.entry } as const
  if (chosen.length !== desk.freeMost)
    findings.problems.push({ ...about, problem: 'wrong-number', places: desk.freeMost, given: chosen.length })
  for (const dossier of chosen)
    if (!group.includes(dossier))
      findings.problems.push({ ...about, problem: 'not-in-group', dossier, group })
  if (openMost > 0) {
    openGroup(desk, block, takers, { fact: 'tie-choice-waits', class: prizeClass.code, minutes })
    return
  }
  const winners = fits.filter((member) => chosen.includes(member.dossier.code))
  const others = fits.filter((member) => !chosen.includes(member.dossier.code))
  for (const member of winners) member.why.push({ fact: 'tie-chosen', class: prizeClass.code, minutes })
  for (const member of others) member.why.push({ fact: 'tie-not-chosen', class: prizeClass.code, minutes })
  placeAll(desk, block.figures, winners)
  block.sure = [...others, ...barred]
}

/** As many of the group as there are places get them, nobody knows yet who. */
function openGroup(desk: ClassDesk, block: TiedBlock, takers: Takers, fact: ClassFact): void {
  const { fits, barred, openEligible } = takers
  for (const member of openEligible) member.why.push(fact)
  leaveOpen(fits, fact)
  desk.last = null
  block.sure = barred
  block.open = [...block.open, ...fits]
  block.openLeast += fits.length - desk.freeMost
  block.openMost += fits.length - desk.freeMost
}

/** An open question above decides whether there is a place here, and for how many. */
function dependsOnOthers(desk: ClassDesk, block: TiedBlock, takers: Takers): void {
  const { fits, asks, barred, openLeast, openMost } = takers
  const { code } = desk.prizeClass
  const mayAllGoDown = desk.pool.programme.ties.end === 'all-down'
  const least = mayAllGoDown ? 0 : Math.min(fits.length + openLeast, desk.freeLeast)
  const most = Math.min(fits.length + asks.length + openMost, desk.freeMost)
  desk.certain = false
  desk.last = null
  settleRun(desk, block.figures)
  leaveOpen(fits, { fact: 'waits', class: code })
  leaveOpen(asks, { fact: 'floor-open', class: code })
  block.sure = barred
  block.open = [...block.open, ...fits, ...asks]
  block.openLeast = Math.max(0, fits.length + block.openLeast - most)
  block.openMost = fits.length + asks.length + block.openMost - least
  take(desk, least, most)
  if (mayAllGoDown) desk.freeLeast = 0
}

function take(desk: ClassDesk, least: number, most: number): void {
  desk.freeLeast = Math.max(0, desk.freeLeast - most)
  desk.freeMost -= least
}

function leaveOpen(members: readonly Standing[], fact: ClassFact): void {
  for (const member of members) {
    member.open = true
    member.why.push(fact)
  }
}

function takersOf(desk: ClassDesk, block: TiedBlock, findings: ClassFindings): Takers {
  const { prizeClass, pool } = desk
  if (prizeClass.floors.length === 0 && !pool.floorsDecided)
    return {
      fits: block.sure,
      asks: [],
      barred: [],
      openEligible: block.open,
      openLeast: block.openLeast,
      openMost: block.openMost,
    }
  const sure = Map.groupBy(block.sure, (member) => admit(desk, member, findings))
  const open = Map.groupBy(block.open, (member) => admit(desk, member, findings))
  const openFits = open.get('fits') ?? []
  const openAsks = open.get('asks') ?? []
  return {
    fits: sure.get('fits') ?? [],
    asks: sure.get('asks') ?? [],
    barred: sure.get('barred') ?? [],
    openEligible: [...openFits, ...openAsks],
    openLeast: Math.max(0, block.openLeast - (block.open.length - openFits.length)),
    openMost: Math.min(block.openMost, openFits.length + openAsks.length),
  }
}
