import type { AuthorWish, DraftWish } from '#app/casework/dossier/save-dossier-draft.ts'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import type { AppliedEvidence, DossierContent, TrialParticipant } from '#app/domain/dossier/dossier.ts'
import { people } from '../content/people.ts'
import type { DemoDossier, EvidenceRow, Sections } from '../content/types.ts'
import { units } from '../content/units.ts'
import { known, type Scene } from '../scene.ts'

/** What stood in the form at one time of its story. */
export type Writing = {
  readonly title: string
  readonly text: Partial<Sections>
  readonly evidence: readonly EvidenceRow[]
  readonly authors: DemoDossier['authors']
}

/** The form as first written: before a supplement, and before what a draft still got later. */
export const firstWriting = ({ firstVersion, ...dossier }: DemoDossier): Writing => ({
  title: firstVersion?.title ?? dossier.title,
  text: { ...dossier.text, ...firstVersion?.text },
  evidence: firstVersion?.evidence ?? dossier.evidence,
  authors: dossier.authors,
})

/** The form as it was handed in at last. */
export const lastWriting = ({ finished, ...dossier }: DemoDossier): Writing => ({
  title: dossier.title,
  text: { ...dossier.text, ...finished?.text },
  evidence: [...dossier.evidence, ...(finished?.evidence ?? [])],
  authors: finished?.authors ?? dossier.authors,
})

/** Everything the author fills in, as one save of the form. */
export async function formOf(
  scene: Scene,
  dossier: DemoDossier,
  writing: Writing,
  pledged: boolean,
): Promise<DraftWish> {
  return {
    title: writing.title,
    kind: dossier.kind,
    field: dossier.field,
    isReform: dossier.reform ?? false,
    content: { ...contentOf(dossier, writing), pledged },
    authors: await Promise.all(writing.authors.map((row) => authorOf(scene, row))),
    participants: await Promise.all((dossier.helpers ?? []).map((row) => participantOf(scene, row))),
  }
}

const place = 'Thành phố Tam Điệp, tỉnh Ninh Bình'

function contentOf(
  dossier: DemoDossier,
  { text, evidence }: Writing,
): Omit<DossierContent, 'pledged' | 'applierFileId'> {
  const investor = units.find((unit) => unit.code === dossier.owner)
  return {
    fieldOther: dossier.fieldOther ?? '',
    appliedOn: dossier.applied,
    trialOn: dossier.trial ?? null,
    investorIsAuthor: investor === undefined,
    investorName: investor?.name ?? '',
    investorAddress: investor === undefined ? '' : place,
    stateFunded: false,
    knownSolution: text.known ?? '',
    purpose: text.purpose ?? '',
    substance: text.substance ?? '',
    novelty: text.novelty ?? '',
    steps: text.steps ?? '',
    applicability: text.scope ?? '',
    conditions: text.needs ?? '',
    benefitByAuthor: text.gain ?? '',
    benefitByApplier: text.gainHost ?? '',
    confidential: text.secret ?? '',
    applierName: text.gainHost === undefined ? '' : (evidence[0]?.[2] ?? ''),
    moneyGained: dossier.money ?? null,
    moneyReckoning: text.reckoning ?? '',
    otherBenefits: text.otherGain ?? '',
    evidence: evidence.map(evidenceOf),
  }
}

const evidenceOf = ([
  place,
  from,
  confirmedBy,
  indicator,
  before,
  after,
  measure,
  source,
]: EvidenceRow): AppliedEvidence => ({
  place,
  from,
  confirmedBy,
  indicator,
  before,
  after,
  measure,
  source,
})

async function authorOf(scene: Scene, [code, percent]: DemoDossier['authors'][number]): Promise<AuthorWish> {
  const person = known(
    people.find((one) => one.code === code),
    `người ${code}`,
  )
  return {
    personId: await scene.personId(code),
    share: shareOf(percent * 2),
    ...(person.address === null ? {} : { workplace: person.address }),
  }
}

/** A person of the city by code, or somebody from outside by name: "Trần Văn Thụ (tổ trưởng tổ dân phố 5)". */
async function participantOf(
  scene: Scene,
  [who, supportWork]: readonly [string, string],
): Promise<TrialParticipant> {
  const person = people.find((one) => one.code === who)
  if (person === undefined) {
    const [, name = who, job = ''] = /^(.*?)\s*\((.*)\)$/.exec(who) ?? []
    return {
      personId: null,
      fullName: name,
      birthDate: null,
      workplace: '',
      jobTitle: job.charAt(0).toLocaleUpperCase('vi') + job.slice(1),
      qualification: '',
      supportWork,
    }
  }
  return {
    personId: await scene.personId(who),
    fullName: person.fullName,
    birthDate: Temporal.PlainDate.from(person.born),
    workplace: units.find((unit) => unit.code === person.unit)?.name ?? person.address ?? '',
    jobTitle: person.position,
    qualification: person.qualification,
    supportWork,
  }
}
