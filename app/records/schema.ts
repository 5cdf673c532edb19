import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { ConflictKind, ConflictState } from '#app/domain/council/conflict.ts'
import type { SessionItemState, SessionState } from '#app/domain/council/session.ts'
import type { BallotChoice } from '#app/domain/council/vote-count.ts'
import type { BundleState } from '#app/domain/dossier/bundle-run.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { LegalClock } from '#app/domain/intake/legal-clocks.ts'
import type { CopyState, CopyStepKind, HolderKind } from '#app/domain/intake/paper-copy.ts'
import type { ReasonPoint } from '#app/domain/intake/reason-point.ts'
import type { ReplicationState } from '#app/domain/library/replication.ts'
import type { Role } from '#app/domain/people/actor.ts'
import type { JoinKind, JoinRequestState } from '#app/domain/people/join-request.ts'
import type { NoticePace } from '#app/domain/people/notice-pace.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import type { UnitActKind } from '#app/domain/people/unit-acts.ts'
import type { DifficultyState, DifficultyTopic } from '#app/domain/registration/difficulty.ts'

// The tables as the migrations make them. Dates and instants arrive as text (the driver is told so);
// each function of this room turns a row into a domain type before it leaves. JSON goes in as text.

export type InstallationTable = {
  id: Generated<number>
  authority_name: string
  superior_name: string | null
  place: Generated<string>
  is_demo: Generated<boolean>
  set_up_at: string
}

export type SetupCodeTable = {
  id: Generated<number>
  code_hash: string
  made_at: string
}

export type DemoClockTable = {
  id: Generated<number>
  shown_at: string
  set_at: string
  played_until: string
}

export type PersonTable = {
  id: GeneratedAlways<number>
  full_name: string
  sort_name: string
  search_key: string
  birth_date: string | null
  email: string | null
  phone: string | null
  position: Generated<string>
  qualification: Generated<string>
  home_unit_id: number | null
  staff_code: string | null
  created_at: string
}

export type AuditLineTable = {
  id: GeneratedAlways<number>
  at: string
  actor_id: number | null
  actor_role: string | null
  act: string
  outcome: 'done' | 'refused'
  dossier_id: number | null
  programme_id: number | null
  subject: string | null
  from_state: string | null
  to_state: string | null
  reason: string | null
  document_number: string | null
  facts: ColumnType<unknown, string | undefined, string>
}

export type NoticeWishTable = {
  person_id: number
  pace: NoticePace
  chosen_at: string
}

export type UrgingSettingTable = {
  programme_id: number
  reminder_days: number[]
  shows_targets: boolean
  saved_at: string
  saved_by: number
}

export type UnitReminderTable = {
  programme_id: number
  round_code: string
  unit_id: number
  day_mark: number
  sent_at: string
  recipients: number
}

export type UrgingLetterTable = {
  id: GeneratedAlways<number>
  programme_id: number
  programme_version_id: number
  round_code: string
  form_key: string
  wording: string
  reply_by: string
  sent_at: string
  sent_by: number
  number: string | null
  issued_on: string | null
  signer: string | null
}

export type UrgingLetterUnitTable = {
  letter_id: number
  unit_id: number
  unit_name: string
  recipients: number
}

export type StoredFileTable = {
  sha256: string
  size_bytes: number
  media_type: string
  stored_at: string
  scanned_at: string | null
  scan_finding: string | null
  pixel_width: number | null
  pixel_height: number | null
}

export type MessageTable = {
  id: GeneratedAlways<number>
  at: string
  to_person_id: number | null
  to_address: string | null
  subject: string
  body: string
  link: string | null
  dossier_id: number | null
  mail_state: Generated<
    'queued' | 'sent' | 'failed' | 'no-address' | 'held' | 'waiting' | 'summed-up' | 'in-product'
  >
  mail_attempts: Generated<number>
  mail_sent_at: string | null
  mail_error: string | null
  read_at: string | null
  secret: Generated<boolean>
}

export type NumberSeriesTable = {
  series: string
  year: number
  last_number: Generated<number>
}

export type UnitTable = {
  id: GeneratedAlways<number>
  code: string
  name: string
  short_name: Generated<string>
  type: UnitType
  sector: string
  parent_id: number | null
  abbreviation: Generated<string>
  valid_from: string
  valid_to: string | null
  search_key: string
}

export type UnitActTable = {
  id: GeneratedAlways<number>
  kind: UnitActKind
  unit_id: number
  other_unit_id: number | null
  effective_on: string
  name_before: string
  name_after: string | null
  document_number: string
  reason: Generated<string>
  people_moved: Generated<number>
  dossiers_moved: Generated<number>
  recorded_at: string
  recorded_by: number | null
}

export type BulkImportTable = {
  id: GeneratedAlways<number>
  kind: 'units' | 'people'
  file_name: string
  file_sha256: string
  rows: ColumnType<unknown, string, string>
  made_at: string
  made_by: number
  confirmed_at: string | null
  result: ColumnType<unknown, string | null, string | null>
}

export type AccountTable = {
  person_id: number
  login: string
  password_hash: string | null
  password_set_at: string | null
  must_change: Generated<boolean>
  disabled_at: string | null
  created_at: string
}

export type SignInAttemptTable = {
  id: GeneratedAlways<number>
  at: string
  login: string
  address: string
  succeeded: boolean
}

export type SessionTable = {
  token_hash: string
  person_id: number
  desk_role: string | null
  desk_unit_id: number | null
  created_at: string
  seen_at: string
  ends_at: string
  last_end: string
  address: Generated<string>
  browser: Generated<string>
}

export type OneTimeLinkTable = {
  token_hash: string
  purpose: 'invitation' | 'password-reset'
  person_id: number
  made_at: string
  ends_at: string
  used_at: string | null
}

export type JoinRequestTable = {
  id: GeneratedAlways<number>
  kind: JoinKind
  full_name: string
  organisation_name: string
  tax_code: string
  address: string
  job_title: string
  email: string
  phone: string
  wish: string
  asked_at: string
  link_hash: string | null
  link_ends_at: string | null
  confirmed_at: string | null
  state: Generated<JoinRequestState>
  settled_at: string | null
  settled_by: number | null
  reason: Generated<string>
  sector: string | null
  person_id: number | null
  unit_id: number | null
}

export type RoleGrantTable = {
  id: GeneratedAlways<number>
  person_id: number
  role: Role
  unit_id: number | null
  valid_from: string
  valid_to: string | null
  granted_by: number | null
  granted_at: string
}

export type ProgrammeTable = {
  id: GeneratedAlways<number>
  code: string
  year: number
  title: string
  state: Generated<'draft' | 'issued' | 'closed'>
  draft: ColumnType<unknown, string | null, string | null>
  draft_tag: Generated<number>
  current_version_id: number | null
  created_at: string
  closed_at: string | null
}

export type ProgrammeVersionTable = {
  id: GeneratedAlways<number>
  programme_id: number
  version: number
  content: ColumnType<unknown, string, string>
  reason: Generated<string>
  document_number: Generated<string>
  document_day: string | null
  issued_at: string
  issued_by: number | null
}

export type DossierTable = {
  id: GeneratedAlways<number>
  programme_id: number
  code: string | null
  state: Generated<DossierState>
  round_code: string
  sector: string
  unit_id: number | null
  owner_person_id: number
  title: Generated<string>
  author_names: Generated<string>
  search_key: Generated<string>
  kind: string | null
  field: string | null
  is_reform: Generated<boolean>
  first_applied_on: string | null
  content: ColumnType<unknown, string | undefined, string>
  tag: Generated<number>
  version: Generated<number>
  created_at: string
  saved_at: string
  submitted_at: string | null
  accepted_at: string | null
  sent_to_unit_at: string | null
  unit_name: string | null
  late_reason: string | null
  late_document_number: string | null
  filing_exception: string | null
  check_due: string | null
  supplement_due: string | null
  decision_due: string | null
  clock_due: ColumnType<string | null, never, never>
  state_since: string
  entered_by: number | null
  taken_over_at: string | null
  begun_from: number | null
}

export type DossierAuthorTable = {
  dossier_id: number
  position: number
  person_id: number
  full_name: string
  birth_date: string | null
  workplace: Generated<string>
  job_title: Generated<string>
  qualification: Generated<string>
  share_half_percents: number
  confirmed_at: string | null
  share_sheet_id: number | null
}

export type ShareSheetTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  sha256: string
  name: string
  added_by: number
  added_at: string
}

export type UnitReturnTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  returned_at: string
  returned_by: number
  reason: string
  items: ColumnType<unknown, string, string>
}

export type UnitProposalTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  proposes: 'approve' | 'return'
  remark: string
  proposed_at: string
  proposed_by: number
}

export type HeadPaperTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  decided: 'approved' | 'returned'
  number: string
  signed_on: string
  sha256: string | null
  name: string
  recorded_at: string
  recorded_by: number
}

export type TrialParticipantTable = {
  dossier_id: number
  position: number
  person_id: number | null
  full_name: string
  birth_date: string | null
  workplace: Generated<string>
  job_title: Generated<string>
  qualification: Generated<string>
  support_work: Generated<string>
}

export type DossierFileTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  sha256: string
  name: string
  caption: Generated<string>
  position: number
  confidential: Generated<boolean>
  added_by: number
  added_at: string
  removed_at: string | null
  removed_by: number | null
  removed_reason: Generated<string>
  replaced_by: number | null
  origin: string | null
}

export type UploadTable = {
  id: string
  dossier_id: number
  person_id: number
  name: string
  size_bytes: number
  file_changed_ms: number
  arrived_bytes: Generated<number>
  begun_at: string
  changed_at: string
}

export type UploadPartTable = {
  upload_id: string
  start_byte: number
  size_bytes: number
  stored_as: string
}

export type DossierVersionTable = {
  dossier_id: number
  version: number
  content: ColumnType<unknown, string, string>
  sha256: string
  submitted_at: string
  submitted_by: number
  note: Generated<string>
}

export type RegistrationTable = {
  id: GeneratedAlways<number>
  programme_id: number
  round_code: string
  sector: string
  unit_id: number | null
  title: string
  author_names: Generated<string>
  search_key: Generated<string>
  field: string | null
  kind: string | null
  is_reform: Generated<boolean>
  note: Generated<string>
  version: Generated<number>
  registered_at: string
  registered_by: number
  by_office: Generated<boolean>
  late_reason: string | null
  late_document_number: string | null
  withdrawn_at: string | null
  withdrawn_by: number | null
  withdrawn_reason: string | null
  dossier_id: number | null
}

export type RegistrationAuthorTable = {
  registration_id: number
  position: number
  person_id: number | null
  full_name: string
  job_title: Generated<string>
}

export type RegistrationStepTable = {
  registration_id: number
  position: number
  step: 'registered' | 'changed' | 'withdrawn' | 'taken-up'
  at: string
  by_person_id: number
  reason: Generated<string>
  dossier_id: number | null
  content: ColumnType<unknown, string, string>
}

export type UnitPlanTable = {
  id: GeneratedAlways<number>
  programme_id: number
  unit_id: number
  version: number
  state: Generated<'draft' | 'issued'>
  tag: Generated<number>
  content: ColumnType<unknown, string, string>
  deadline_day: string | null
  created_at: string
  created_by: number
  number: string | null
  issued_on: string | null
  signer_name: string | null
  signer_title: string | null
  issued_at: string | null
  issued_by: number | null
  frozen: ColumnType<unknown, string | null, string | null>
}

export type TransmittalTable = {
  id: GeneratedAlways<number>
  programme_id: number
  unit_id: number
  round_code: string
  state: Generated<'draft' | 'signed' | 'handed-in'>
  number: string | null
  signed_on: string | null
  signer_name: string | null
  signer_title: string | null
  signed_file_sha256: string | null
  tag: Generated<number>
  created_at: string
  created_by: number
  handed_in_at: string | null
  handed_in_by: number | null
  late_reason: string | null
  late_document_number: string | null
  frozen: ColumnType<unknown, string | null, string | null>
}

export type TransmittalItemTable = {
  transmittal_id: number
  position: number
  dossier_id: number
  unit_opinion: Generated<string>
}

export type UnitMinutesTable = {
  id: GeneratedAlways<number>
  programme_id: number
  unit_id: number
  number: string
  held_on: string
  sha256: string | null
  name: string
  recorded_at: string
  recorded_by: number
  withdrawn_at: string | null
  withdrawn_by: number | null
  withdrawn_reason: string | null
}

export type UnitMinutesResultTable = {
  minutes_id: number
  dossier_id: number
  agreed: boolean
  note: string
}

export type ReceiptTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  year: number
  number: number
  received_at: string
  received_by: number
  answer_by: string
  paper_copies: Generated<number>
  frozen: ColumnType<unknown, string, string>
}

export type DifficultyTable = {
  id: GeneratedAlways<number>
  programme_id: number
  topic: DifficultyTopic
  text: string
  unit_id: number | null
  reported_by: number
  reported_at: string
  file_sha256: string | null
  file_name: string | null
  state: Generated<DifficultyState>
  answer: Generated<string>
  answered_at: string | null
  answered_by: number | null
  same_as: number | null
  public_question: string | null
  published_at: string | null
}

export type AppraisalReportTable = {
  id: GeneratedAlways<number>
  programme_id: number
  number: string
  signed_on: string
  signer_name: string
  signer_title: string
  content: ColumnType<unknown, string, string>
  sha256: string
  handed_on_at: string
  handed_on_by: number
}

export type AppraisalTable = {
  dossier_id: number
  version: number
  items: ColumnType<unknown, string, string>
  recommended: boolean
  reason: Generated<string>
  appraised_at: string
  appraised_by: number
  report_id: number | null
}

export type AppraisalExceptionTable = {
  dossier_id: number
  reason: string
  document_number: string
  recorded_at: string
  recorded_by: number
}

export type PaperCopyTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  number: number
  code: string
  state: CopyState
  place: Generated<string>
  holder_kind: HolderKind | null
  holder_name: Generated<string>
  due_on: string | null
  since: string
}

export type PaperCopyStepTable = {
  id: GeneratedAlways<number>
  copy_id: number
  step: CopyStepKind
  lot: number
  at: string
  by_person_id: number
  place: Generated<string>
  holder_kind: HolderKind | null
  holder_name: Generated<string>
  due_on: string | null
  reason: Generated<string>
}

export type BundleRunTable = {
  id: GeneratedAlways<number>
  asked_by: number
  asked_at: string
  copies: number
  finished_at: string | null
  kept_until: string
}

export type BundleRunItemTable = {
  run_id: number
  dossier_id: number
  place: number
  state: Generated<BundleState>
  stored_as: string | null
  size_bytes: Generated<number>
}

export type FormalCheckTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  version: number
  outcome: 'accepted' | 'needs-supplement' | 'refused'
  items: ColumnType<unknown, string, string>
  reason: Generated<string>
  supplement_due: string | null
  answered_at: string | null
  checked_at: string
  checked_by: number | null
  application_ends: string | null
  answers: ColumnType<unknown, string | undefined, string>
  answered_by: number | null
  reopened_at: string | null
  reopened_by: number | null
  reopened_reason: string | null
}

export type CheckReasonTable = {
  id: GeneratedAlways<number>
  point: ReasonPoint
  words: string
  added_at: string
  added_by: number
  retired_at: string | null
  retired_by: number | null
}

export type ClockExtensionTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  clock: LegalClock
  from_day: string
  to_day: string
  reason: string
  extended_at: string
  extended_by: number
}

export type IncomingMailTable = {
  id: GeneratedAlways<number>
  identity: string
  message_id: string | null
  original_sha256: string
  from_name: Generated<string>
  from_address: Generated<string>
  subject: Generated<string>
  sent_at: string | null
  body: Generated<string>
  read_as: string | null
  is_readable: Generated<boolean>
  mailbox: string | null
  taken_at: string
  taken_by: number | null
  state: Generated<'waiting' | 'attached' | 'made-dossier' | 'set-aside'>
  dossier_id: number | null
  reason: Generated<string>
  handled_at: string | null
  handled_by: number | null
}

export type MailAttachmentTable = {
  mail_id: number
  position: number
  name: string
  size_bytes: number
  sha256: string | null
  refused: string | null
}

export type MailboxMarkTable = {
  mailbox: string
  uid_validity: string | null
  last_uid: Generated<number>
  read_at: string | null
  failed_at: string | null
  failure: string | null
}

export type CouncilTable = {
  id: GeneratedAlways<number>
  programme_id: number
  name: string
  decision_number: string
  decided_on: string
  created_at: string
  kind: Generated<'council' | 'group'>
  passes_to: Generated<number | null>
  sectors: Generated<string[]>
  fields: Generated<string[]>
  signed_as: Generated<string>
  signer: Generated<string>
  scan_sha256: Generated<string | null>
  scan_name: Generated<string | null>
}

export type GroupResultTable = {
  council_id: number
  dossier_id: number
  passes: boolean
  reason: Generated<string>
  minutes_number: string
  recorded_at: string
  recorded_by: number
}

export type CouncilMemberTable = {
  id: GeneratedAlways<number>
  council_id: number
  person_id: number
  seat: 'chair' | 'vice-chair' | 'secretary' | 'member'
  job_title: Generated<string>
  position: number
  valid_from: string
  valid_to: string | null
  expertise: Generated<string[]>
  for_union: Generated<boolean>
}

export type ScoringTable = {
  id: GeneratedAlways<number>
  programme_id: number
  council_id: number
  round_code: string
  programme_version_id: number
  due_on: string | null
  opened_at: string
  opened_by: number
  closed_at: string | null
  closed_by: number | null
  asks_declaration: Generated<boolean>
  sheets_each: number | null
}

export type ScoringDossierTable = {
  scoring_id: number
  dossier_id: number
  position: number
}

export type ConflictTable = {
  id: GeneratedAlways<number>
  member_id: number
  dossier_id: number
  kind: ConflictKind
  state: ConflictState
  note: Generated<string>
  found_at: string
  settled_at: string | null
  settled_by: number | null
  waiver_reason: string | null
  ground: ColumnType<unknown, string | undefined, string>
  rejection_reason: string | null
}

export type ConflictDeclarationTable = {
  id: GeneratedAlways<number>
  scoring_id: number
  member_id: number
  content: ColumnType<unknown, string, never>
  digest: string
  signed_at: string
  recorded_by: number | null
  signed_on: string | null
}

export type DeclaredDossierTable = {
  member_id: number
  dossier_id: number
  declaration_id: number
}

export type AssignmentTable = {
  dossier_id: number
  member_id: number
  scoring_id: number
  reasons: ColumnType<unknown, string, string>
  assigned_at: string
  assigned_by: number
}

export type AssignmentLockTable = {
  dossier_id: number
  member_id: number
  locked_at: string
  locked_by: number
}

export type AssignmentLimitTable = {
  scoring_id: number
  member_id: number
  most: number
}

export type ReadingWishTable = {
  dossier_id: number
  member_id: number
  wish: number
}

export type SubstitutionTable = {
  scoring_id: number
  member_id: number
  substitute_id: number
  reason: string
  signed_sheets: 'stay' | 'set-aside'
  recorded_at: string
  recorded_by: number
}

export type SparedSheetTable = {
  dossier_id: number
  member_id: number
}

export type ScoreSheetTable = {
  id: GeneratedAlways<number>
  scoring_id: number
  dossier_id: number
  member_id: number
  state: Generated<'draft' | 'signed'>
  version: Generated<number>
  tag: Generated<number>
  points: ColumnType<unknown, string | undefined, string>
  comments: ColumnType<unknown, string | undefined, string>
  remark: Generated<string>
  total: number | null
  digest: string | null
  saved_at: string
  signed_at: string | null
  paper_sheet_id: number | null
}

export type PaperSheetTable = {
  id: GeneratedAlways<number>
  scoring_id: number
  dossier_id: number
  member_id: number
  points: ColumnType<unknown, string, never>
  comments: ColumnType<unknown, string, never>
  remark: string
  written_total: number
  sum_remark: string
  scan_sha256: string | null
  scan_name: string | null
  keyed_by: number
  keyed_at: string
  state: Generated<'waiting' | 'confirmed' | 'returned'>
  settled_by: number | null
  settled_at: string | null
  settle_reason: Generated<string>
  replaced_draft: ColumnType<unknown, never, string | null>
}

export type PastScoreSheetTable = {
  sheet_id: number
  version: number
  points: ColumnType<unknown, string, string>
  comments: ColumnType<unknown, string, string>
  remark: string
  total: number
  digest: string
  signed_at: string
  reopened_at: string
  reopened_by: number
  reason: string
  paper_sheet_id: number | null
}

export type AbsenceTable = {
  scoring_id: number
  member_id: number
  reason: string
  recorded_at: string
  recorded_by: number
}

export type VoteTable = {
  dossier_id: number
  scoring_id: number
  agree: number
  disagree: number
  blank: number
  minutes_number: string
  session_id: number | null
  recorded_at: string
  recorded_by: number
  tag: Generated<number>
}

export type CouncilSessionTable = {
  id: GeneratedAlways<number>
  council_id: number
  minutes_number: string
  about: string
  starts_at: string
  place: string
  chair_member_id: number
  secretary_member_id: number
  opening: string
  guests: string
  conclusion: Generated<string>
  state: Generated<SessionState>
  version: Generated<number>
  tag: Generated<number>
  invitation_number: string
  invited_at: string | null
  opened_at: string | null
  closed_at: string | null
  created_at: string
  created_by: number
}

export type SessionItemTable = {
  session_id: number
  dossier_id: number
  position: number
  state: Generated<SessionItemState>
  opened_at: string | null
  left_room: Generated<number[]>
  notes: Generated<string>
  conclusion: Generated<string>
  tag: Generated<number>
}

export type SessionAttendanceTable = {
  session_id: number
  member_id: number
  state: 'present' | 'absent'
  reason: string
  arrived_at: string | null
  left_at: string | null
}

export type SessionVoteTable = {
  id: GeneratedAlways<number>
  session_id: number
  ballot: 'open' | 'secret'
  medium: 'room' | 'electronic'
  state: Generated<'open' | 'closed' | 'cancelled'>
  counters: Generated<string>
  opened_at: string
  opened_by: number
  ended_at: string | null
  cancel_reason: string | null
}

export type SessionVoteItemTable = {
  vote_id: number
  dossier_id: number
  voters: number[]
  free_members: number
  issued: number | null
  returned: number | null
  invalid: number | null
  blank: number | null
  agree: number | null
  disagree: number | null
}

export type OpenBallotTable = {
  vote_id: number
  dossier_id: number
  member_id: number
  choice: BallotChoice
}

export type BallotBoxTable = {
  vote_id: number
  dossier_id: number
  voted: Generated<number[]>
  ballots: ColumnType<unknown, string | undefined, string>
}

export type SessionMinutesTable = {
  session_id: number
  version: number
  minutes_number: string
  held_on: string
  chair_name: string
  secretary_name: string
  content: string
  digest: string
  frozen_at: string
  frozen_by: number
  reopened_at: string | null
  reopened_by: number | null
  reopen_reason: string | null
}

export type CouncilChoiceTable = {
  id: GeneratedAlways<number>
  programme_id: number
  kind: 'tie' | 'floor'
  round_code: string | null
  class_code: string | null
  dossier_ids: number[]
  minutes_number: string
  reason: Generated<string>
  recorded_at: string
  recorded_by: number
  withdrawn_at: string | null
  withdrawn_by: number | null
  withdrawn_reason: string | null
}

export type RankingTable = {
  id: GeneratedAlways<number>
  programme_id: number
  programme_version_id: number
  state: Generated<'reviewed' | 'adopted' | 'superseded'>
  input_digest: string
  input: ColumnType<unknown, string, string>
  result: ColumnType<unknown, string, string>
  computed_at: string
  computed_by: number
  adopted_at: string | null
  adopted_by: number | null
  minutes_number: string | null
  minutes_on: string | null
  withdrawn_reason: string | null
}

export type RankingManifestTable = {
  ranking_id: number
  digest: string
  content: string
  sealed_at: string
}

export type ExceptionPaperTable = {
  id: GeneratedAlways<number>
  dossier_id: number
  exception: string
  document_number: string
  name: string
  file_sha256: string
  added_at: string
  added_by: number
}

export type PostingTable = {
  id: GeneratedAlways<number>
  decision_id: number
  programme_id: number
  opened_on: string
  last_day: string
  opened_at: string
  opened_by: number
}

export type PostingCommentTable = {
  id: GeneratedAlways<number>
  posting_id: number
  dossier_id: number | null
  name: string
  contact: Generated<string>
  text: string
  address: string
  sent_at: string
  settled_at: string | null
  settled_by: number | null
  shown: Generated<boolean>
}

export type ComplaintTable = {
  id: GeneratedAlways<number>
  programme_id: number
  dossier_id: number
  complainant: string
  lodged_on: string
  text: string
  due_on: string
  recorded_at: string
  recorded_by: number
  by_office: boolean
  state: Generated<'open' | 'upheld' | 'rejected' | 'withdrawn'>
  answer: Generated<string>
  answer_number: string | null
  answered_on: string | null
  answered_at: string | null
  answered_by: number | null
  scan_sha256: string | null
  scan_name: string | null
}

export type ReceivedPackageTable = {
  id: GeneratedAlways<number>
  digest: string
  content: ColumnType<unknown, string, string>
  file_sha256: string
  received_at: string
  received_by: number
  dossier_id: number | null
}

export type DecisionTable = {
  id: GeneratedAlways<number>
  programme_id: number
  ranking_id: number
  state: Generated<'draft' | 'issued'>
  tag: Generated<number>
  number: string | null
  issued_on: string | null
  signer_name: string | null
  signer_title: string | null
  signed_as: string | null
  year: number | null
  content: ColumnType<unknown, string, string>
  digest: string | null
  drafted_at: string
  drafted_by: number
  issued_at: string | null
  issued_by: number | null
  corrects_id: number | null
  kind: Generated<'recognition' | 'correction' | 'revocation'>
  scan_sha256: string | null
  scan_name: string | null
}

export type RecognitionTable = {
  dossier_id: number
  decision_id: number
  outcome: 'prize' | 'certificate' | 'not-recognised'
  class_code: string | null
  class_name: string | null
  prize_dong: Generated<number>
  mean: string | null
  rank: number | null
  why: ColumnType<unknown, string, string>
  position: number
}

export type PrizePaymentTable = {
  id: GeneratedAlways<number>
  programme_id: number
  dossier_id: number
  person_id: number
  kind: 'payment' | 'recovery'
  amount_dong: number
  paid_on: string
  document_number: string
  reason: string | null
  recorded_at: string
  recorded_by: number
}

export type CertificateTable = {
  id: GeneratedAlways<number>
  decision_id: number
  dossier_id: number
  person_id: number | null
  holder_name: string
  year: number
  serial: number
  code: string
  content: ColumnType<unknown, string, string>
  issued_at: string
  issued_by: number
  revoked_at: string | null
  revoked_by: number | null
  revoke_reason: string | null
  revoke_document: string | null
}

export type LibraryEntryTable = {
  id: GeneratedAlways<number>
  dossier_id: number | null
  code: string | null
  year: number
  authority_name: string
  title: string
  summary: Generated<string>
  applicability: Generated<string>
  benefit: Generated<string>
  author_names: Generated<string>
  unit_name: string | null
  unit_type: UnitType | null
  field_name: Generated<string>
  class_name: string | null
  position: Generated<number>
  decision_number: string
  decided_on: string
  shelved_at: string
  changed_at: string
  summary_by: number | null
  withdrawn_at: string | null
  title_key: string
  words: string
}

export type LibraryWordTable = { word: string; entries: number }

export type NameConsentTable = { dossier_id: number; person_id: number; given: boolean; at: string }

export type ReplicationTable = {
  id: GeneratedAlways<number>
  entry_id: number
  unit_id: number
  unit_name: string
  applied_from: string
  place: Generated<string>
  effect: string
  said_at: string
  said_by: number
  state: Generated<ReplicationState>
  judged_at: string | null
  judged_by: number | null
  judged_reason: Generated<string>
}

export type ReplicationEffectTable = {
  replication_id: number
  months: number
  asked_at: string
  answered_at: string | null
  answered_by: number | null
  effect: Generated<string>
}

export type Database = {
  library_entry: LibraryEntryTable
  library_word: LibraryWordTable
  name_consent: NameConsentTable
  replication: ReplicationTable
  replication_effect: ReplicationEffectTable
  urging_setting: UrgingSettingTable
  unit_reminder: UnitReminderTable
  urging_letter: UrgingLetterTable
  urging_letter_unit: UrgingLetterUnitTable
  installation: InstallationTable
  notice_wish: NoticeWishTable
  setup_code: SetupCodeTable
  demo_clock: DemoClockTable
  person: PersonTable
  audit_line: AuditLineTable
  stored_file: StoredFileTable
  message: MessageTable
  number_series: NumberSeriesTable
  unit: UnitTable
  unit_act: UnitActTable
  bulk_import: BulkImportTable
  account: AccountTable
  sign_in_attempt: SignInAttemptTable
  session: SessionTable
  one_time_link: OneTimeLinkTable
  join_request: JoinRequestTable
  role_grant: RoleGrantTable
  programme: ProgrammeTable
  programme_version: ProgrammeVersionTable
  dossier: DossierTable
  dossier_author: DossierAuthorTable
  share_sheet: ShareSheetTable
  unit_return: UnitReturnTable
  unit_proposal: UnitProposalTable
  head_paper: HeadPaperTable
  trial_participant: TrialParticipantTable
  dossier_file: DossierFileTable
  upload: UploadTable
  upload_part: UploadPartTable
  dossier_version: DossierVersionTable
  registration: RegistrationTable
  registration_author: RegistrationAuthorTable
  registration_step: RegistrationStepTable
  unit_plan: UnitPlanTable
  transmittal: TransmittalTable
  transmittal_item: TransmittalItemTable
  unit_minutes: UnitMinutesTable
  unit_minutes_result: UnitMinutesResultTable
  receipt: ReceiptTable
  paper_copy: PaperCopyTable
  bundle_run: BundleRunTable
  bundle_run_item: BundleRunItemTable
  paper_copy_step: PaperCopyStepTable
  formal_check: FormalCheckTable
  clock_extension: ClockExtensionTable
  difficulty: DifficultyTable
  appraisal_report: AppraisalReportTable
  appraisal: AppraisalTable
  appraisal_exception: AppraisalExceptionTable
  incoming_mail: IncomingMailTable
  mail_attachment: MailAttachmentTable
  mailbox_mark: MailboxMarkTable
  check_reason: CheckReasonTable
  council: CouncilTable
  council_member: CouncilMemberTable
  group_result: GroupResultTable
  scoring: ScoringTable
  scoring_dossier: ScoringDossierTable
  conflict: ConflictTable
  conflict_declaration: ConflictDeclarationTable
  declared_dossier: DeclaredDossierTable
  assignment: AssignmentTable
  assignment_lock: AssignmentLockTable
  assignment_limit: AssignmentLimitTable
  reading_wish: ReadingWishTable
  substitution: SubstitutionTable
  spared_sheet: SparedSheetTable
  score_sheet: ScoreSheetTable
  past_score_sheet: PastScoreSheetTable
  paper_sheet: PaperSheetTable
  absence: AbsenceTable
  vote: VoteTable
  council_session: CouncilSessionTable
  session_item: SessionItemTable
  session_attendance: SessionAttendanceTable
  session_vote: SessionVoteTable
  session_vote_item: SessionVoteItemTable
  open_ballot: OpenBallotTable
  ballot_box: BallotBoxTable
  session_minutes: SessionMinutesTable
  council_choice: CouncilChoiceTable
  ranking: RankingTable
  ranking_manifest: RankingManifestTable
  exception_paper: ExceptionPaperTable
  posting: PostingTable
  posting_comment: PostingCommentTable
  complaint: ComplaintTable
  received_package: ReceivedPackageTable
  decision: DecisionTable
  recognition: RecognitionTable
  certificate: CertificateTable
  prize_payment: PrizePaymentTable
}
