/** Types of the demo year's written content: plain data that a loader plays through the product's verbs. */
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { CouncilSeat, Role } from '#app/domain/people/actor.ts'
import type { UnitType } from '#app/domain/people/unit.ts'

/** Local wall-clock time in Asia/Ho_Chi_Minh, `2024-07-05T09:00`. */
export type LocalTime = string
/** A calendar day, `2024-07-05`. */
export type Day = string

export type SectorCode = 'giao-duc' | 'con-lai'
export type KindCode = 'ky-thuat' | 'quan-ly' | 'tac-nghiep' | 'ung-dung-tien-bo-ky-thuat'
export type FieldCode =
  | 'cai-cach-hanh-chinh'
  | 'giao-duc-dao-tao'
  | 'y-te'
  | 'nong-nghiep-moi-truong'
  | 'cong-nghiep-xay-dung'
  | 'cong-nghe-thong-tin'
  | 'van-hoa-xa-hoi'
  | 'quoc-phong-an-ninh'
  | 'dang-doan-the'
  | 'khac'
export type ProgrammeCode = 'tam-diep-2023' | 'tam-diep-2024'
export type RoundCode = 'dot-1' | 'dot-2'
export type CriterionCode = 'tinh-moi' | 'kha-nang-ap-dung' | 'hieu-qua'

export interface DemoUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly type: UnitType
  readonly sector: SectorCode
  readonly parent: string | null
  /** The field most of the unit's initiatives fall into; the form starts from it. */
  readonly usualField: FieldCode
  /** How the unit signs its papers: `MNBS` in `05/TTr-MNBS`. */
  readonly abbreviation: string
}

export interface DemoPerson {
  /** Unit code and place in the unit's list, `thcs-le-loi-3`: 1 is the head, 2 the clerk. */
  readonly code: string
  readonly fullName: string
  readonly born: Day
  /** Chức danh. */
  readonly position: string
  /** Trình độ chuyên môn. */
  readonly qualification: string
  /** Null for an individual who belongs to no unit. */
  readonly unit: string | null
  readonly address: string | null
  /** Null for people who never sign in. */
  readonly login: string | null
  readonly email: string | null
}

export interface DemoAssignment {
  readonly person: string
  readonly role: Role
  readonly unit: string | null
  readonly from: Day
  readonly until: Day | null
}

export interface DemoAccount {
  readonly person: string
  readonly login: string
  /** The role or the council seat the account shows best. */
  readonly role: Role | CouncilSeat
  readonly roleLabel: string
  readonly tryThis: string
}

export type StepName =
  | 'created'
  | 'sent-to-unit'
  | 'returned-by-unit'
  | 'approved-by-unit'
  | 'handed-in'
  | 'received'
  | 'supplement-requested'
  | 'resubmitted'
  | 'accepted'
  | 'refused'
  | 'withdrawn'
  | 'appraised'
  | 'opened-for-scoring'
  | 'scoring-closed'
  | 'recognised'
  | 'not-recognised'
  | 'certified'
  | 'revoked'

export interface Step {
  readonly step: StepName
  readonly at: LocalTime
  readonly by: string
  /** Reason, as written by whoever took the step. */
  readonly note?: string
  /** Itemised defects of a supplement request. */
  readonly items?: readonly string[]
  /** Last day to answer a supplement request. */
  readonly due?: Day
}

/** The long text of the form, by the names it has while being written; `timeline.ts` gives them the form's own. */
export interface Sections {
  /** Tình trạng giải pháp đã biết. */
  readonly known: string
  readonly purpose: string
  /** Mô tả bản chất: the new points and the steps. */
  readonly substance: string
  readonly novelty?: string
  readonly steps?: string
  /** Cách tính số tiền làm lợi, and what cannot be put in money. */
  readonly reckoning?: string
  readonly otherGain?: string
  /** Khả năng áp dụng. */
  readonly scope: string
  /** Điều kiện cần thiết. */
  readonly needs: string
  /** Lợi ích theo ý kiến của tác giả. */
  readonly gain: string
  /** Lợi ích theo ý kiến của nơi áp dụng. */
  readonly gainHost: string
  /** Thông tin cần được bảo mật. */
  readonly secret: string
}

/** One row of applied evidence: where, from when, who confirms, indicator, before, after, unit of measure, source. */
export type EvidenceRow = readonly [
  place: string, from: Day, confirmedBy: string, indicator: string, before: string, after: string, measure: string, source: string,
]

/** A dossier as it stands in `dossiers/*.ts`, written by hand; `dossiers.ts` adds programme, round and the dated steps. */
export interface WrittenDossier {
  readonly code: string
  readonly unit: string | null
  readonly title: string
  readonly kind: KindCode
  /** Absent: the unit's usual field. */
  readonly field?: FieldCode
  readonly reform?: true
  /** Person code and share in percent, a multiple of 0.5; they sum to 100 once the dossier has left its author. */
  readonly authors: readonly (readonly [person: string, share: number])[]
  /** People of the first application: person code, or a full name of somebody outside, and the work they helped with. */
  readonly helpers?: readonly (readonly [person: string, task: string])[]
  /** Chủ đầu tư: a unit code, or `tác giả`. Absent: the author's unit. */
  readonly owner?: string
  readonly applied: Day
  /** Ngày áp dụng thử, where there was a trial before. */
  readonly trial?: Day
  /** The unit's clerk who entered it for the author, who then took it over. */
  readonly enteredBy?: string
  /** The unit's clerk who recorded the co-authors' signed sheet of shares. */
  readonly signedOnPaper?: string
  /** In words, where the field is “khác”. */
  readonly fieldOther?: string
  /** Số tiền làm lợi, đồng a year, where it can be computed. */
  readonly money?: number
  /** Absent keys are sections the author has not written yet. */
  readonly text: Partial<Sections>
  readonly evidence: readonly EvidenceRow[]
  /** State at the opening of the demo clock; absent: what is usual for the file it stands in. */
  readonly path?: DossierState
  /** State at the end of the year; absent: what the scores say, or where it stood. */
  readonly end?: DossierState
  /** What was different in the version handed in first, before a supplement. */
  readonly firstVersion?: { readonly title?: string; readonly text?: Partial<Sections>; readonly evidence?: readonly EvidenceRow[] }
  /** What the author of a draft or returned dossier still writes before it is handed in after the opening. */
  readonly finished?: { readonly authors?: WrittenDossier['authors']; readonly text?: Partial<Sections>; readonly evidence?: readonly EvidenceRow[] }
  /** Words of the steps that need them: return, refusal, withdrawal, revocation. */
  readonly notes?: Partial<Record<StepName, string>>
  /** Itemised defects of the supplement request. */
  readonly items?: readonly string[]
  /** Steps whose time is fixed by the story; the others are laid out by `timeline.ts`. */
  readonly at?: Partial<Record<StepName, LocalTime>>
  /** Steps this dossier went through besides the usual ones. */
  readonly detour?: readonly ('returned-by-unit' | 'supplement-requested')[]
  /** The level the council sees: tính mới, khả năng áp dụng, hiệu quả, around which the sheets are written. */
  readonly level?: readonly [number, number, number]
}

export interface DemoDossier extends PlacedDossier {
  readonly field: FieldCode
  readonly owner: string
  /** Null for the few that are begun only after the opening. */
  readonly opening: DossierState | null
  readonly ending: DossierState
  /** Everything that has happened by the opening of the demo clock, in order. */
  readonly steps: readonly Step[]
  /** What happens from then to the end of the year. */
  readonly later: readonly Step[]
}

export interface PlacedDossier extends WrittenDossier {
  readonly programme: ProgrammeCode
  readonly round: RoundCode
}

export interface DemoSheet {
  readonly dossier: string
  readonly member: string
  /** Scores in points, multiples of 0.5, by criterion. */
  readonly scores: Readonly<Record<CriterionCode, number>>
  readonly comments: Readonly<Partial<Record<CriterionCode, string>>>
  readonly signedAt: LocalTime
}

export interface DemoMilestone {
  readonly code: string
  readonly at: LocalTime
  readonly label: string
  readonly tryThis: string
}
