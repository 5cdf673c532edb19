import type { Hono } from 'hono'
import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import { mayKeepLibrary } from '#app/domain/library/replication.ts'
import { type Actor, holds, type Role } from '#app/domain/people/actor.ts'
import { mayAdminister, mayKeepUnits, mayTendOutbox } from '#app/domain/people/administration.ts'
import { mayJudgeJoining } from '#app/domain/people/join-request.ts'
import { mayRecordPayments, maySeePayments } from '#app/domain/recognition/payment-rules.ts'
import { maySeeUrging, mayUrge } from '#app/domain/registration/urging.ts'
import { type Assets, openDoor, type Route } from '#app/door.ts'
import { assignmentPage, sendAssignment, sendTerms, sendToEveryone } from '#app/pages/council/assignment.tsx'
import { assignmentLockPage, sendLock } from '#app/pages/council/assignment-lock.tsx'
import { ballotPage, sendBallot } from '#app/pages/council/ballot.tsx'
import { conflictListPaper } from '#app/pages/council/conflict-list.ts'
import { conflictsPage, sendSettling } from '#app/pages/council/conflicts.tsx'
import { councilPage, sendEndMember, sendMember } from '#app/pages/council/council.tsx'
import { memberPage, sendMemberChange } from '#app/pages/council/council-member.tsx'
import {
  blankSheetsPaper,
  scoreSummaryPaper,
  scoreSummaryWorkbook,
  sheetPaper,
} from '#app/pages/council/council-papers.ts'
import { councilsPage, newCouncilPage, sendCouncil } from '#app/pages/council/councils.tsx'
import { declarationPage, declarationPaper, sendSignedDeclaration } from '#app/pages/council/declaration.tsx'
import { deskPage, sendDeclaration, sendSheet, sendSignature } from '#app/pages/council/desk.tsx'
import { deskListPage, sendSignAll } from '#app/pages/council/desk-list.tsx'
import {
  councilDecisionPaper,
  councilScanFile,
  editCouncilPage,
  sendCouncilChange,
  sendCouncilScan,
} from '#app/pages/council/edit-council.tsx'
import { groupReviewPage, sendGroupResults } from '#app/pages/council/group-review.tsx'
import { memberSheetsPage, sendReopening } from '#app/pages/council/member-sheets.tsx'
import { openScoringPage, sendOpenScoring } from '#app/pages/council/open-scoring.tsx'
import { findPaperSheetPage, paperScanFile, paperSheetPage } from '#app/pages/council/paper-sheet.tsx'
import {
  sendPaperConfirming,
  sendPaperReturn,
  sendPaperScan,
  sendPaperSheet,
} from '#app/pages/council/paper-sheet-acts.ts'
import { paperSheetsPage } from '#app/pages/council/paper-sheets.tsx'
import { projectorPage, projectorStream } from '#app/pages/council/projector.tsx'
import { scoreBoardPage } from '#app/pages/council/score-board.tsx'
import {
  scoringPage,
  sendAbsence,
  sendClosing,
  sendDueDay,
  sendMoreDossiers,
  sendReminder,
  sendReturn,
} from '#app/pages/council/scoring.tsx'
import { agendaPage, sendAgenda } from '#app/pages/council/session-agenda.tsx'
import { sendCallUp, sendNotes, sessionItemPage } from '#app/pages/council/session-item.tsx'
import {
  minutesPage,
  sendConclusion,
  sendSessionClosing,
  sendSessionReopening,
} from '#app/pages/council/session-minutes.tsx'
import { sendInvitation, sendOpening, sessionPage } from '#app/pages/council/session-page.tsx'
import { invitationPaper, minutesPaper, voteRecordPaper } from '#app/pages/council/session-papers.ts'
import {
  editSessionPage,
  newSessionPage,
  sendNewSession,
  sendSessionPlan,
} from '#app/pages/council/session-plan.tsx'
import { rollPage, sendRoll } from '#app/pages/council/session-roll.tsx'
import {
  sendCancelVote,
  sendCount,
  sendOpenVote,
  sessionVotesPage,
} from '#app/pages/council/session-votes.tsx'
import { sheetVersionsPage } from '#app/pages/council/sheet-versions.tsx'
import { sendSubstitution, substitutePage } from '#app/pages/council/substitute.tsx'
import { answerSupplementPage, sendSupplementAnswer } from '#app/pages/dossier/answer-supplement.tsx'
import { applicationPaper } from '#app/pages/dossier/application-paper.ts'
import { boundBundle, bundleZip } from '#app/pages/dossier/bound-bundles.ts'
import { bundleRunPage } from '#app/pages/dossier/bundle-run.tsx'
import { bundleRunsPage, sendBundleRun } from '#app/pages/dossier/bundle-runs.tsx'
import { chooseAuthorPage, sendAuthor, sendNewAuthor } from '#app/pages/dossier/choose-author.tsx'
import {
  sendApproval,
  sendProposal,
  sendReturnToAuthor,
  sendShareConfirmation,
  sendTakeOver,
  sendWithdrawal,
} from '#app/pages/dossier/dossier-acts.ts'
import { dossierBundle } from '#app/pages/dossier/dossier-bundle.ts'
import { dossierFile } from '#app/pages/dossier/dossier-file.ts'
import { autosaveDossier, sendDossierForm, showDossierForm } from '#app/pages/dossier/dossier-form.tsx'
import { dossierListPage } from '#app/pages/dossier/dossier-list.tsx'
import { dossierPage } from '#app/pages/dossier/dossier-page.tsx'
import { dossierVersionPage } from '#app/pages/dossier/dossier-version.tsx'
import {
  sendFileDescription,
  sendFileDown,
  sendFileRemoval,
  sendFileRestoring,
  sendFileUp,
} from '#app/pages/dossier/file-acts.ts'
import { filingExceptionPage, sendFilingException } from '#app/pages/dossier/filing-exceptions.tsx'
import { headPaperScan } from '#app/pages/dossier/head-paper.ts'
import { newDossierPage, sendNewDossier } from '#app/pages/dossier/new-dossier.tsx'
import { sendFiles, sendReplacement } from '#app/pages/dossier/send-files.ts'
import { sendNameConsent } from '#app/pages/dossier/send-name-consent.ts'
import { sendPaperConfirmation, shareSheetFile, shareSheetPaper } from '#app/pages/dossier/share-sheet.ts'
import {
  beginUploadAt,
  sendUploadDiscarding,
  sendUploadPart,
  uploadState,
} from '#app/pages/dossier/uploads.ts'
import { sendWordForm, wordFormFile, wordFormPage } from '#app/pages/dossier/word-form.tsx'
import { auditLogPage } from '#app/pages/foundation/audit-log.tsx'
import { noticesPage, sendAllRead, sendRead } from '#app/pages/foundation/notices.tsx'
import { outboxPage, sendRetryFailedMails, sendRetryMail } from '#app/pages/foundation/outbox.tsx'
import { todayPage } from '#app/pages/foundation/today.tsx'
import { sendMilestone } from '#app/pages/foundation/training-clock.tsx'
import { appraisalDeskPage, sendHandOn, sendRecommendChosen } from '#app/pages/intake/appraisal-desk.tsx'
import { appraisalPage, sendAppraisal, sendAppraisalException } from '#app/pages/intake/appraisal-page.tsx'
import {
  appraisalDraftPaper,
  appraisalPaper,
  appraisalReportPaper,
} from '#app/pages/intake/appraisal-papers.ts'
import { appraisalReportPage } from '#app/pages/intake/appraisal-report-page.tsx'
import { sendReopening as sendCheckReopening, sendExtension } from '#app/pages/intake/check-acts.ts'
import { addCopiesPage, sendAddCopies } from '#app/pages/intake/dossier-copies.tsx'
import { checkLetterPaper, checkSheetPaper, receiptPaper } from '#app/pages/intake/intake-papers.ts'
import {
  mailFile,
  mailOriginal,
  sendDossierFromMail,
  sendMailAside,
  sendMailAttaching,
  sendMailBack,
} from '#app/pages/intake/mail-acts.ts'
import { mailListPage, sendDroppedMail } from '#app/pages/intake/mail-list.tsx'
import { mailPage } from '#app/pages/intake/mail-page.tsx'
import { paperCopiesPage, sendCopies } from '#app/pages/intake/paper-copies.tsx'
import { paperCopyPage } from '#app/pages/intake/paper-copy.tsx'
import { copyLabels, handOverSlip } from '#app/pages/intake/paper-copy-papers.ts'
import {
  reasonLibraryPage,
  sendReason,
  sendReasonChange,
  sendRetirement,
} from '#app/pages/intake/reason-library.tsx'
import { receptionPage, sendCheck, sendReceiveOne, sendRefuseOverdue } from '#app/pages/intake/reception.tsx'
import { receptionListPage, sendReceiveChosen } from '#app/pages/intake/reception-list.tsx'
import { registerExport, registerPage, registerPaper } from '#app/pages/intake/register.tsx'
import type { SignedInVisit, Visit } from '#app/pages/kit/visit.ts'
import { libraryEntryPage, sendReplication, sendSummary } from '#app/pages/library/entry-page.tsx'
import { libraryAtom, libraryJson, robots, siteMap } from '#app/pages/library/feeds.ts'
import { homePage } from '#app/pages/library/home.tsx'
import { libraryPage } from '#app/pages/library/library-page.tsx'
import { replicationsPage, sendEffect, sendJudgement } from '#app/pages/library/replications.tsx'
import { checkPage, verifyPage } from '#app/pages/library/verify.tsx'
import { accountPage } from '#app/pages/people/account.tsx'
import {
  sendAccount,
  sendCloseAccount,
  sendEndRole,
  sendGrantRole,
  sendReopenAccount,
  sendRequireChange,
  sendResetPassword,
} from '#app/pages/people/account-acts.ts'
import { accountsPage } from '#app/pages/people/accounts.tsx'
import { askToJoinPage, sendAskToJoin } from '#app/pages/people/ask-to-join.tsx'
import { confirmJoiningPage, sendConfirmJoining } from '#app/pages/people/confirm-joining.tsx'
import { desksPage, sendDesk } from '#app/pages/people/desks.tsx'
import { forgottenPasswordPage, sendForgottenPassword } from '#app/pages/people/forgotten-password.tsx'
import { importPage, previewPage, sendImport, sendList } from '#app/pages/people/import-list.tsx'
import { sendInvitations } from '#app/pages/people/invited-people.tsx'
import { joinRequestPage, sendJoinApproval, sendJoinRefusal } from '#app/pages/people/join-request.tsx'
import { joinRequestsPage } from '#app/pages/people/join-requests.tsx'
import { listExport, listTemplate } from '#app/pages/people/list-files.ts'
import { newAccountPage, sendNewAccount } from '#app/pages/people/new-account.tsx'
import { oneTimeLinkPage, sendOneTimeLink } from '#app/pages/people/one-time-link.tsx'
import { ownNoticesPage, sendOwnNotices } from '#app/pages/people/own-notices.tsx'
import { ownPasswordPage, sendOwnPassword } from '#app/pages/people/own-password.tsx'
import { ownProfilePage, sendOwnProfile } from '#app/pages/people/own-profile.tsx'
import { sendSetUp, setUpPage } from '#app/pages/people/set-up.tsx'
import { sendSignIn, signInPage } from '#app/pages/people/sign-in.tsx'
import { sendSignOut } from '#app/pages/people/sign-out.ts'
import { sendSplitUnit, splitUnitPage } from '#app/pages/people/split-unit.tsx'
import { newUnitPage, sendEndUnit, sendUnit, unitPage } from '#app/pages/people/unit.tsx'
import { sendUnitChange, unitChangePage } from '#app/pages/people/unit-change.tsx'
import { unitsPage } from '#app/pages/people/units.tsx'
import { editPlanPage, sendPlan } from '#app/pages/programme/edit-plan.tsx'
import { issuePlanPage, sendIssuePlan } from '#app/pages/programme/issue-plan.tsx'
import {
  newProgrammePage,
  sendPreset,
  sendProgrammeFile,
  sendStartProgramme,
} from '#app/pages/programme/new-programme.tsx'
import { planFilePage, sendPlanFile } from '#app/pages/programme/plan-file.tsx'
import { planFile, planPaper } from '#app/pages/programme/plan-files.ts'
import { previewPlanPage } from '#app/pages/programme/preview-plan.tsx'
import {
  sendCloseProgramme,
  sendCopyProgramme,
  sendDiscardDraft,
  sendDraftNewVersion,
  sendReopenProgramme,
} from '#app/pages/programme/programme-acts.ts'
import { programmeListPage } from '#app/pages/programme/programme-list.tsx'
import { programmePage } from '#app/pages/programme/programme-page.tsx'
import { programmeVersionsPage } from '#app/pages/programme/programme-versions.tsx'
import { publicPlanPage } from '#app/pages/programme/public-plan.tsx'
import { exceptionPaper, sendExceptionPaper } from '#app/pages/ranking/dossier-exceptions.tsx'
import { fairnessPage } from '#app/pages/ranking/fairness-page.tsx'
import { fairnessPaper } from '#app/pages/ranking/fairness-paper.ts'
import { manifestFile } from '#app/pages/ranking/manifest-file.ts'
import {
  rankingPage,
  rankingsPage,
  sendAdoption,
  sendChoice,
  sendWithdrawAdoption,
  sendWithdrawChoice,
} from '#app/pages/ranking/ranking-desk.tsx'
import { whatIfPage } from '#app/pages/ranking/what-if-page.tsx'
import {
  sendAmendmentDiscard,
  sendCorrectionDraft,
  sendRevocationDraft,
} from '#app/pages/recognition/amendment-acts.tsx'
import {
  allCertificatesPaper,
  certificatePaper,
  certificateRegisterPage,
} from '#app/pages/recognition/certificates.tsx'
import {
  complaintPage,
  complaintPaper,
  complaintScan,
  sendComplaintAnswer,
  sendComplaintWithdrawal,
} from '#app/pages/recognition/complaint-page.tsx'
import { complaintsPage, newComplaintPage, sendComplaint } from '#app/pages/recognition/complaints.tsx'
import { correctionPage, correctionsPage, sendCorrection } from '#app/pages/recognition/correction-page.tsx'
import { decisionPage, decisionPaper, sendCertificates, sendIssue } from '#app/pages/recognition/decision.tsx'
import { decisionScan, sendDecisionScan } from '#app/pages/recognition/decision-scan.ts'
import { decisionsPage, sendDraftDecision } from '#app/pages/recognition/decisions.tsx'
import { paymentLinePage, sendPaymentLine } from '#app/pages/recognition/payment-line.tsx'
import {
  costEstimatePaper,
  costEstimateSheet,
  paymentListPaper,
  paymentListSheet,
} from '#app/pages/recognition/payment-papers.ts'
import { newestPaymentsPage, paymentsPage, sendPayments } from '#app/pages/recognition/payments.tsx'
import {
  postingPage,
  sendModeration,
  sendPosting,
  sendPublicComment,
} from '#app/pages/recognition/posting-page.tsx'
import {
  receivedPackagePage,
  receivedPackagesPage,
  sendReceivedPackage,
  sendTakeUp,
} from '#app/pages/recognition/received-packages.tsx'
import { refusalPaper } from '#app/pages/recognition/refusal-paper.ts'
import { refusalsPaper, resultSubmissionPaper } from '#app/pages/recognition/result-papers.ts'
import { sendUpPackage } from '#app/pages/recognition/send-up.ts'
import {
  changeRegistrationPage,
  sendRegistrationChange,
} from '#app/pages/registration/change-registration.tsx'
import { difficultiesPage, sendDifficulty } from '#app/pages/registration/difficulties.tsx'
import {
  difficultyFile,
  difficultyPage,
  sendAnswer,
  sendGrouping,
} from '#app/pages/registration/difficulty.tsx'
import { registrationsExport } from '#app/pages/registration/export-registrations.ts'
import { newRegistrationPage, sendNewRegistration } from '#app/pages/registration/new-registration.tsx'
import { newTransmittalPage, sendNewTransmittal } from '#app/pages/registration/new-transmittal.tsx'
import {
  newUrgingLetterPage,
  previewUrgingLetter,
  sendNewUrgingLetter,
} from '#app/pages/registration/new-urging-letter.tsx'
import { sendRegistrationWithdrawal, sendTakingUp } from '#app/pages/registration/registration-acts.ts'
import { registrationTemplateFile, sendRegistrationFile } from '#app/pages/registration/registration-file.ts'
import {
  registrationListPage,
  sendRegistrationList,
} from '#app/pages/registration/registration-list-page.tsx'
import { registrationPage } from '#app/pages/registration/registration-page.tsx'
import { registrationListPaper } from '#app/pages/registration/registration-papers.ts'
import { registrationsPage } from '#app/pages/registration/registrations.tsx'
import { targetsPage } from '#app/pages/registration/targets.tsx'
import {
  sendHandIn,
  sendTransmittalDiscarding,
  sendTransmittalItems,
  sendTransmittalReopening,
  sendTransmittalSigning,
  transmittalPaper,
  transmittalScan,
} from '#app/pages/registration/transmittal-acts.ts'
import { transmittalPage } from '#app/pages/registration/transmittal-page.tsx'
import { unitDeskPage } from '#app/pages/registration/unit-desk.tsx'
import { unitMinutesPage } from '#app/pages/registration/unit-minutes.tsx'
import {
  sendUnitMinutes,
  sendUnitMinutesWithdrawal,
  unitMinutesScan,
} from '#app/pages/registration/unit-minutes-acts.ts'
import {
  ownUnitPlanPage,
  sendUnitPlan,
  sendUnitPlanIssuing,
} from '#app/pages/registration/unit-plan-page.tsx'
import { unitPlanPaper, unitPlansPage } from '#app/pages/registration/unit-plans.tsx'
import { sendUrgingSetting, urgingPage } from '#app/pages/registration/urging.tsx'
import {
  sendLetterNumber,
  urgingLetterPage,
  urgingLetterPaper,
} from '#app/pages/registration/urging-letter.tsx'
import type { Tools } from '#app/tools.ts'

type AnyScreen = (visit: Visit) => Response | Promise<Response>
type InnerScreen = (visit: SignedInVisit) => Response | Promise<Response>
type Who = (actor: Actor) => boolean

function open(method: 'GET' | 'POST', path: string, screen: AnyScreen): Route {
  return { method, path, who: 'anyone', screen }
}
function get(path: string, who: Who, screen: InnerScreen): Route {
  return { method: 'GET', path, who, screen }
}
/** A paper, as PDF and as Word: the screen answers by the ending. */
function paper(path: string, who: Who, screen: InnerScreen): readonly Route[] {
  return [get(`${path}.pdf`, who, screen), get(`${path}.docx`, who, screen)]
}
function post(path: string, who: Who, screen: InnerScreen): Route {
  return { method: 'POST', path, who, screen }
}

/** Anybody signed in; the screen itself asks what the person may see. */
const member: Who = () => true
const holding =
  (...roles: readonly Role[]): Who =>
  (actor) =>
    holds(actor, ...roles)

const opensRanking: Who = (actor) => holds(actor, 'office', 'leader') || actor.seats.length > 0
const readsDecisions: Who = (actor) =>
  holds(actor, 'office', 'leader', 'finance', 'home-affairs', 'culture') || actor.seats.length > 0
const hasSeat: Who = (actor) => actor.seats.length > 0
const seesScores: Who = (actor) => hasSeat(actor) || holds(actor, 'office', 'leader')
const seesCouncils: Who = (actor) =>
  seesScores(actor) || holds(actor, 'administrator') || (actor.groups?.length ?? 0) > 0
const inGroup: Who = (actor) => holds(actor, 'office', 'leader') || (actor.groups?.length ?? 0) > 0

/**
 * Every address of the product on one page: method, path, who may, screen. `who` is the first fence, by role or seat;
 * whether this person may see this dossier is asked again by the screen and by the verb.
 */
export const routes: readonly Route[] = [
  // foundation, people
  open('GET', '/dang-nhap', signInPage),
  open('POST', '/dang-nhap', sendSignIn),
  post('/dang-xuat', member, sendSignOut),
  open('GET', '/thiet-lap', setUpPage),
  open('POST', '/thiet-lap', sendSetUp),
  open('GET', '/quen-mat-khau', forgottenPasswordPage),
  open('POST', '/quen-mat-khau', sendForgottenPassword),
  open('GET', '/dat-mat-khau/:token', oneTimeLinkPage),
  open('POST', '/dat-mat-khau/:token', sendOneTimeLink),
  open('GET', '/dang-ky-tham-gia', askToJoinPage),
  open('POST', '/dang-ky-tham-gia', sendAskToJoin),
  open('GET', '/dang-ky-tham-gia/xac-nhan/:token', confirmJoiningPage),
  open('POST', '/dang-ky-tham-gia/xac-nhan/:token', sendConfirmJoining),
  get('/viec-hom-nay', member, todayPage),
  get('/thong-bao', member, noticesPage),
  post('/thong-bao', member, sendAllRead),
  post('/thong-bao/:id', member, sendRead),
  get('/hop-thu-di', mayTendOutbox, outboxPage),
  post('/hop-thu-di/gui-lai', mayTendOutbox, sendRetryFailedMails),
  post('/hop-thu-di/:id/gui-lai', mayTendOutbox, sendRetryMail),
  get('/nhat-ky', mayAdminister, auditLogPage),
  get('/tai-khoan', member, ownProfilePage),
  post('/tai-khoan', member, sendOwnProfile),
  get('/tai-khoan/thong-bao', member, ownNoticesPage),
  post('/tai-khoan/thong-bao', member, sendOwnNotices),
  get('/tai-khoan/mat-khau', member, ownPasswordPage),
  post('/tai-khoan/mat-khau', member, sendOwnPassword),
  get('/ban-lam-viec', member, desksPage),
  post('/ban-lam-viec', member, sendDesk),
  get('/quan-tri/tai-khoan', mayAdminister, accountsPage),
  get('/quan-tri/tai-khoan/them', mayAdminister, newAccountPage),
  post('/quan-tri/tai-khoan/them', mayAdminister, sendNewAccount),
  get('/quan-tri/tai-khoan/nhap', mayAdminister, importPage('people')),
  post('/quan-tri/tai-khoan/nhap', mayAdminister, sendList('people')),
  get('/quan-tri/tai-khoan/nhap/mau.xlsx', mayAdminister, listTemplate('people')),
  get('/quan-tri/tai-khoan/hien-co.xlsx', mayAdminister, listExport('people')),
  get('/quan-tri/tai-khoan/nhap/:id', mayAdminister, previewPage('people')),
  post('/quan-tri/tai-khoan/nhap/:id', mayAdminister, sendImport('people')),
  post('/quan-tri/tai-khoan/nhap/:id/moi', mayAdminister, sendInvitations),
  get('/quan-tri/tai-khoan/:id', mayAdminister, accountPage),
  post('/quan-tri/tai-khoan/:id', mayAdminister, sendAccount),
  post('/quan-tri/tai-khoan/:id/dat-lai', mayAdminister, sendResetPassword),
  post('/quan-tri/tai-khoan/:id/buoc-doi', mayAdminister, sendRequireChange),
  post('/quan-tri/tai-khoan/:id/dong', mayAdminister, sendCloseAccount),
  post('/quan-tri/tai-khoan/:id/mo', mayAdminister, sendReopenAccount),
  post('/quan-tri/tai-khoan/:id/vai-tro', mayAdminister, sendGrantRole),
  post('/quan-tri/tai-khoan/:id/vai-tro/:grant/ket-thuc', mayAdminister, sendEndRole),
  get('/quan-tri/tham-gia', mayJudgeJoining, joinRequestsPage),
  get('/quan-tri/tham-gia/:id', mayJudgeJoining, joinRequestPage),
  post('/quan-tri/tham-gia/:id/duyet', mayJudgeJoining, sendJoinApproval),
  post('/quan-tri/tham-gia/:id/tu-choi', mayJudgeJoining, sendJoinRefusal),
  get('/quan-tri/don-vi', mayKeepUnits, unitsPage),
  get('/quan-tri/don-vi/them', mayKeepUnits, newUnitPage),
  post('/quan-tri/don-vi/them', mayKeepUnits, sendUnit),
  get('/quan-tri/don-vi/nhap', mayKeepUnits, importPage('units')),
  post('/quan-tri/don-vi/nhap', mayKeepUnits, sendList('units')),
  get('/quan-tri/don-vi/nhap/mau.xlsx', mayKeepUnits, listTemplate('units')),
  get('/quan-tri/don-vi/hien-co.xlsx', mayKeepUnits, listExport('units')),
  get('/quan-tri/don-vi/nhap/:id', mayKeepUnits, previewPage('units')),
  post('/quan-tri/don-vi/nhap/:id', mayKeepUnits, sendImport('units')),
  get('/quan-tri/don-vi/:id', mayKeepUnits, unitPage),
  post('/quan-tri/don-vi/:id', mayKeepUnits, sendUnit),
  post('/quan-tri/don-vi/:id/ket-thuc', mayKeepUnits, sendEndUnit),
  get('/quan-tri/don-vi/:id/tach', mayKeepUnits, splitUnitPage),
  post('/quan-tri/don-vi/:id/tach', mayKeepUnits, sendSplitUnit),
  get('/quan-tri/don-vi/:id/doi-ten', mayKeepUnits, unitChangePage('doi-ten')),
  post('/quan-tri/don-vi/:id/doi-ten', mayKeepUnits, sendUnitChange('doi-ten')),
  get('/quan-tri/don-vi/:id/sap-nhap', mayKeepUnits, unitChangePage('sap-nhap')),
  post('/quan-tri/don-vi/:id/sap-nhap', mayKeepUnits, sendUnitChange('sap-nhap')),
  // programme
  get('/ke-hoach', member, programmeListPage),
  get('/ke-hoach/them', holding('office', 'administrator'), newProgrammePage),
  post('/ke-hoach/them/soan-moi', holding('office'), sendStartProgramme),
  post('/ke-hoach/them/ke-hoach-mau', holding('office', 'administrator'), sendPreset),
  post('/ke-hoach/them/tu-tep', holding('office', 'administrator'), sendProgrammeFile),
  get('/ke-hoach/:id', member, (visit) => programmePage(visit)),
  get('/ke-hoach/:id/phien-ban', member, programmeVersionsPage),
  get('/ke-hoach/:id/tep.json', member, planFile),
  ...paper('/ke-hoach/:id/van-ban', member, planPaper),
  get('/ke-hoach/:id/sua', holding('office'), editPlanPage),
  post('/ke-hoach/:id/sua', holding('office'), sendPlan),
  get('/ke-hoach/:id/xem-truoc', holding('office', 'administrator', 'leader'), previewPlanPage),
  get('/ke-hoach/:id/tep', holding('office'), planFilePage),
  post('/ke-hoach/:id/tep', holding('office'), sendPlanFile),
  get('/ke-hoach/:id/ban-hanh', holding('office'), issuePlanPage),
  post('/ke-hoach/:id/ban-hanh', holding('office'), sendIssuePlan),
  post('/ke-hoach/:id/dieu-chinh', holding('office'), sendDraftNewVersion),
  post('/ke-hoach/:id/sao-chep', holding('office'), sendCopyProgramme),
  post('/ke-hoach/:id/bo-nhap', holding('office'), sendDiscardDraft),
  post('/ke-hoach/:id/ket-thuc', holding('office'), sendCloseProgramme),
  post('/ke-hoach/:id/mo-lai', holding('office'), sendReopenProgramme),
  open('GET', '/ke-hoach-nam/:code', publicPlanPage),
  // dossier, registration
  get('/ho-so', member, dossierListPage),
  get('/ho-so/them', member, newDossierPage),
  post('/ho-so/them', member, sendNewDossier),
  get('/ho-so/ngoai-le', holding('office'), filingExceptionPage),
  post('/ho-so/ngoai-le', holding('office'), sendFilingException),
  get('/ho-so/:id', member, dossierPage('content')),
  get('/ho-so/:id/tep', member, dossierPage('files')),
  get('/ho-so/:id/tham-dinh', member, dossierPage('appraisal')),
  get('/ho-so/:id/cham-diem', member, dossierPage('scoring')),
  get('/ho-so/:id/van-ban', member, dossierPage('papers')),
  get('/ho-so/:id/nhat-ky', member, dossierPage('log')),
  ...paper('/ho-so/:id/don', member, applicationPaper),
  get('/ho-so/:id/bo-ho-so.pdf', member, dossierBundle),
  ...paper('/ho-so/:id/ban-xac-nhan', member, shareSheetPaper),
  get('/ho-so/:id/ban-xac-nhan/:phieu', member, shareSheetFile),
  post('/ho-so/:id/xac-nhan-giay', member, sendPaperConfirmation),
  post('/ho-so/:id/nhan-ho-so', member, sendTakeOver),
  get('/ho-so/:id/tu-word', member, wordFormPage),
  post('/ho-so/:id/tu-word', member, sendWordForm),
  get('/ho-so/:id/tu-word/don', member, wordFormFile),
  get('/ho-so/:id/lan-nop/:lan', member, dossierVersionPage),
  get('/ho-so/:id/soan', member, showDossierForm),
  post('/ho-so/:id/soan', member, sendDossierForm),
  post('/ho-so/:id/tu-luu', member, autosaveDossier),
  get('/ho-so/:id/them-tac-gia', member, chooseAuthorPage),
  post('/ho-so/:id/them-tac-gia', member, sendAuthor),
  post('/ho-so/:id/them-tac-gia/nguoi-moi', member, sendNewAuthor),
  post('/ho-so/:id/tep', member, sendFiles),
  post('/ho-so/:id/gui', member, beginUploadAt),
  get('/ho-so/:id/gui/:gui', member, uploadState),
  post('/ho-so/:id/gui/:gui', member, sendUploadPart),
  post('/ho-so/:id/gui/:gui/bo', member, sendUploadDiscarding),
  get('/ho-so/:id/tep/:tep', member, dossierFile),
  post('/ho-so/:id/tep/:tep/bo', member, sendFileRemoval),
  post('/ho-so/:id/tep/:tep/lay-lai', member, sendFileRestoring),
  post('/ho-so/:id/tep/:tep/ghi-chu', member, sendFileDescription),
  post('/ho-so/:id/tep/:tep/thay', member, sendReplacement),
  post('/ho-so/:id/tep/:tep/len', member, sendFileUp),
  post('/ho-so/:id/tep/:tep/xuong', member, sendFileDown),
  post('/ho-so/:id/xac-nhan-ty-le', member, sendShareConfirmation),
  post('/ho-so/:id/dong-y', holding('unit-clerk', 'unit-head'), sendApproval),
  post('/ho-so/:id/tra-lai', holding('unit-clerk', 'unit-head'), sendReturnToAuthor),
  post('/ho-so/:id/trinh-thu-truong', holding('unit-clerk', 'unit-head'), sendProposal),
  get('/ho-so/:id/y-kien-thu-truong/:giay', holding('unit-clerk', 'unit-head'), headPaperScan),
  post('/ho-so/:id/rut', member, sendWithdrawal),
  post('/ho-so/:id/neu-ten', member, sendNameConsent),
  get('/dang-ky', member, registrationsPage),
  get('/dang-ky/xuat.xlsx', member, registrationsExport),
  get('/dang-ky/them', member, newRegistrationPage),
  post('/dang-ky/them', member, sendNewRegistration),
  get('/dang-ky/danh-sach', member, registrationListPage),
  post('/dang-ky/danh-sach', member, sendRegistrationList),
  get('/dang-ky/mau.xlsx', member, registrationTemplateFile),
  post('/dang-ky/danh-sach/tep', member, sendRegistrationFile),
  ...paper(
    '/dang-ky/in/danh-sach',
    holding('unit-clerk', 'unit-head', 'office', 'leader', 'front'),
    registrationListPaper,
  ),
  get('/dang-ky/:id', member, registrationPage),
  get('/dang-ky/:id/sua', member, changeRegistrationPage),
  post('/dang-ky/:id/sua', member, sendRegistrationChange),
  post('/dang-ky/:id/rut', member, sendRegistrationWithdrawal),
  post('/dang-ky/:id/lap-ho-so', member, sendTakingUp),
  get('/ke-hoach-don-vi', holding('unit-clerk', 'unit-head'), ownUnitPlanPage),
  post('/ke-hoach-don-vi', holding('unit-clerk', 'unit-head'), sendUnitPlan),
  post('/ke-hoach-don-vi/ban-hanh', holding('unit-clerk', 'unit-head'), sendUnitPlanIssuing),
  get('/ke-hoach-don-vi/tat-ca', holding('office', 'leader', 'front'), unitPlansPage),
  ...paper('/ke-hoach-don-vi/:id/ke-hoach', member, unitPlanPaper),
  get('/don-vi', holding('unit-clerk', 'unit-head'), unitDeskPage),
  get('/bien-ban-don-vi', holding('unit-clerk', 'unit-head'), unitMinutesPage),
  post('/bien-ban-don-vi', holding('unit-clerk', 'unit-head'), sendUnitMinutes),
  get('/bien-ban-don-vi/:id/ban-chup', holding('unit-clerk', 'unit-head', 'office'), unitMinutesScan),
  post('/bien-ban-don-vi/:id/bo', holding('unit-clerk', 'unit-head'), sendUnitMinutesWithdrawal),
  get('/to-trinh/lap', holding('unit-clerk', 'unit-head'), newTransmittalPage),
  post('/to-trinh/lap', holding('unit-clerk', 'unit-head'), sendNewTransmittal),
  get('/to-trinh/:id', holding('unit-clerk', 'unit-head', 'office'), transmittalPage),
  ...paper('/to-trinh/:id/to-trinh', holding('unit-clerk', 'unit-head', 'office'), transmittalPaper),
  get('/to-trinh/:id/ban-ky', holding('unit-clerk', 'unit-head', 'office'), transmittalScan),
  post('/to-trinh/:id/danh-sach', holding('unit-clerk', 'unit-head'), sendTransmittalItems),
  post('/to-trinh/:id/da-ky', holding('unit-clerk', 'unit-head'), sendTransmittalSigning),
  post('/to-trinh/:id/mo-lai', holding('unit-clerk', 'unit-head'), sendTransmittalReopening),
  post('/to-trinh/:id/bo', holding('unit-clerk', 'unit-head'), sendTransmittalDiscarding),
  post('/to-trinh/:id/nop', holding('unit-clerk', 'unit-head'), sendHandIn),
  get('/chi-tieu', holding('office', 'leader', 'front'), targetsPage),
  get('/don-doc', maySeeUrging, urgingPage),
  post('/don-doc/thiet-lap', mayUrge, sendUrgingSetting),
  get('/don-doc/soan', mayUrge, newUrgingLetterPage),
  post('/don-doc/xem-truoc', mayUrge, previewUrgingLetter),
  post('/don-doc/gui', mayUrge, sendNewUrgingLetter),
  get('/don-doc/cong-van/:id', maySeeUrging, urgingLetterPage),
  post('/don-doc/cong-van/:id/so', mayUrge, sendLetterNumber),
  ...paper('/don-doc/cong-van/:id/cong-van', maySeeUrging, urgingLetterPaper),
  // intake
  get('/tiep-nhan', holding('office', 'appraiser', 'leader'), receptionListPage),
  get('/tiep-nhan/ly-do', holding('office'), reasonLibraryPage),
  post('/tiep-nhan/ly-do', holding('office'), sendReason),
  post('/tiep-nhan/ly-do/:id/sua', holding('office'), sendReasonChange),
  post('/tiep-nhan/ly-do/:id/thoi-dung', holding('office'), sendRetirement),
  get('/tiep-nhan/so', holding('office', 'appraiser', 'leader'), registerPage),
  ...paper('/tiep-nhan/so/so-tiep-nhan', holding('office', 'appraiser', 'leader'), registerPaper),
  get('/tiep-nhan/so/xuat.xlsx', holding('office', 'appraiser', 'leader'), registerExport),
  post('/tiep-nhan/nhan', holding('office'), sendReceiveChosen),
  get('/tiep-nhan/:id', holding('office', 'appraiser', 'leader'), receptionPage),
  post('/tiep-nhan/:id/nhan', holding('office'), sendReceiveOne),
  post('/tiep-nhan/:id/ket-luan', holding('office'), sendCheck),
  post('/tiep-nhan/:id/qua-han', holding('office'), sendRefuseOverdue),
  post('/tiep-nhan/:id/gia-han', holding('office'), sendExtension),
  post('/tiep-nhan/:id/mo-lai', holding('office'), sendCheckReopening),
  get('/ho-so/:id/tra-loi-bo-sung', member, answerSupplementPage),
  post('/ho-so/:id/tra-loi-bo-sung', member, sendSupplementAnswer),
  ...paper('/ho-so/:id/bien-nhan', member, receiptPaper),
  ...paper('/kiem-tra/:id/phieu', member, checkSheetPaper),
  ...paper('/kiem-tra/:id/van-ban', member, checkLetterPaper),
  get('/vuong-mac', member, difficultiesPage),
  post('/vuong-mac', member, sendDifficulty),
  get('/vuong-mac/:id', member, difficultyPage),
  get('/vuong-mac/:id/tep', member, difficultyFile),
  post('/vuong-mac/:id/tra-loi', holding('office'), sendAnswer),
  post('/vuong-mac/:id/gop', holding('office'), sendGrouping),
  get('/tham-dinh', holding('office', 'appraiser', 'leader'), appraisalDeskPage),
  post('/tham-dinh/de-nghi', holding('appraiser'), sendRecommendChosen),
  post('/tham-dinh/chuyen', holding('appraiser'), sendHandOn),
  get('/tham-dinh/bao-cao/:id', holding('office', 'appraiser', 'leader'), appraisalReportPage),
  ...paper('/tham-dinh/bao-cao/:id/bao-cao', holding('office', 'appraiser', 'leader'), appraisalReportPaper),
  ...paper('/tham-dinh/du-thao/:id/bao-cao', holding('office', 'appraiser', 'leader'), appraisalDraftPaper),
  get('/tham-dinh/:id', holding('office', 'appraiser', 'leader'), appraisalPage),
  post('/tham-dinh/:id/phieu', holding('appraiser'), sendAppraisal),
  post('/tham-dinh/:id/ngoai-le', holding('office'), sendAppraisalException),
  ...paper('/ho-so/:id/phieu-tham-dinh', member, appraisalPaper),
  get('/thu-den', holding('office'), mailListPage),
  post('/thu-den', holding('office'), sendDroppedMail),
  get('/thu-den/:id', holding('office'), mailPage),
  get('/thu-den/:id/thu-goc.eml', holding('office'), mailOriginal),
  get('/thu-den/:id/tep/:tep', holding('office'), mailFile),
  post('/thu-den/:id/gan', holding('office'), sendMailAttaching),
  post('/thu-den/:id/lap-ho-so', holding('office'), sendDossierFromMail),
  post('/thu-den/:id/de-rieng', holding('office'), sendMailAside),
  post('/thu-den/:id/cho-lai', holding('office'), sendMailBack),
  get('/in-bo-ho-so', holding('office'), bundleRunsPage),
  post('/in-bo-ho-so', holding('office'), sendBundleRun),
  get('/in-bo-ho-so/:id', holding('office'), bundleRunPage),
  get('/in-bo-ho-so/:id/bo-ho-so.zip', holding('office'), bundleZip),
  get('/in-bo-ho-so/:id/:hs', holding('office'), boundBundle),
  get('/ban-giay', holding('office'), paperCopiesPage),
  post('/ban-giay', holding('office'), sendCopies),
  post('/ban-giay/nhan', holding('office'), copyLabels),
  get('/ban-giay/:ma', holding('office'), paperCopyPage),
  ...paper('/phieu-giao-nhan/:lo/phieu', holding('office'), handOverSlip),
  get('/ho-so/:id/ban-giay', holding('office'), addCopiesPage),
  post('/ho-so/:id/ban-giay', holding('office'), sendAddCopies),
  // council
  get('/hoi-dong', seesCouncils, councilsPage),
  get('/hoi-dong/moi', mayRunCouncils, newCouncilPage),
  post('/hoi-dong/moi', mayRunCouncils, sendCouncil),
  get('/hoi-dong/:id', seesCouncils, councilPage),
  get('/hoi-dong/:id/sua', mayRunCouncils, editCouncilPage),
  post('/hoi-dong/:id/sua', mayRunCouncils, sendCouncilChange),
  get('/hoi-dong/:id/quyet-dinh', seesCouncils, councilScanFile),
  post('/hoi-dong/:id/quyet-dinh', mayRunCouncils, sendCouncilScan),
  ...paper('/hoi-dong/:id/du-thao-quyet-dinh', mayRunCouncils, councilDecisionPaper),
  get('/hoi-dong/:id/xet-so-bo', inGroup, groupReviewPage),
  post('/hoi-dong/:id/xet-so-bo', inGroup, sendGroupResults),
  post('/hoi-dong/:id/thanh-vien', mayRunCouncils, sendMember),
  get('/hoi-dong/:id/thanh-vien/:memberId', mayRunCouncils, memberPage),
  post('/hoi-dong/:id/thanh-vien/:memberId', mayRunCouncils, sendMemberChange),
  post('/hoi-dong/:id/thanh-vien/:memberId/thoi', mayRunCouncils, sendEndMember),
  get('/hoi-dong/:id/mo-cham', seesScores, openScoringPage),
  post('/hoi-dong/:id/mo-cham', seesScores, sendOpenScoring),
  get('/ky-cham/:id', seesScores, scoringPage),
  post('/ky-cham/:id/khoa', hasSeat, sendClosing),
  post('/ky-cham/:id/nhac', seesScores, sendReminder),
  post('/ky-cham/:id/han', seesScores, sendDueDay),
  post('/ky-cham/:id/them', seesScores, sendMoreDossiers),
  post('/ky-cham/:id/ky-phieu', hasSeat, sendSignAll),
  get('/ky-cham/:id/thanh-vien/:memberId', seesScores, memberSheetsPage),
  get('/ky-cham/:id/thanh-vien/:memberId/thay', seesScores, substitutePage),
  post('/ky-cham/:id/thanh-vien/:memberId/thay', seesScores, sendSubstitution),
  post('/ky-cham/:id/thanh-vien/:memberId/vang', seesScores, sendAbsence),
  post('/ky-cham/:id/thanh-vien/:memberId/co-mat', seesScores, sendReturn),
  get('/ky-cham/:id/thanh-vien/:memberId/phieu/:sheetId', seesScores, sheetVersionsPage),
  post('/ky-cham/:id/thanh-vien/:memberId/phieu/:sheetId', hasSeat, sendReopening),
  get('/ky-cham/:id/phieu-giay', seesScores, paperSheetsPage),
  ...paper('/ky-cham/:id/phieu-trang', seesScores, blankSheetsPaper),
  get('/phieu-giay', seesScores, findPaperSheetPage),
  get('/phieu-giay/:so', seesScores, paperSheetPage),
  post('/phieu-giay/:so', seesScores, sendPaperSheet),
  post('/phieu-giay/:so/xac-nhan', seesScores, sendPaperConfirming),
  post('/phieu-giay/:so/tra-lai', seesScores, sendPaperReturn),
  get('/phieu-giay/:so/ban-quet', seesScores, paperScanFile),
  post('/phieu-giay/:so/ban-quet', seesScores, sendPaperScan),
  get('/ky-cham/:id/xung-dot', seesScores, conflictsPage),
  post('/ky-cham/:id/xung-dot/:conflictId', hasSeat, sendSettling),
  ...paper('/ky-cham/:id/bang-ke-xung-dot', seesScores, conflictListPaper),
  get('/ky-cham/:id/phan-cong', seesScores, assignmentPage),
  post('/ky-cham/:id/phan-cong', seesScores, sendAssignment),
  post('/ky-cham/:id/phan-cong/tat-ca', seesScores, sendToEveryone),
  post('/ky-cham/:id/phan-cong/thanh-vien', seesScores, sendTerms),
  get('/ky-cham/:id/phan-cong/:dossierId', seesScores, assignmentLockPage),
  post('/ky-cham/:id/phan-cong/:dossierId', seesScores, sendLock),
  get('/ky-cham/:id/cam-ket/:memberId', seesScores, declarationPage),
  post('/ky-cham/:id/cam-ket/:memberId', seesScores, sendSignedDeclaration),
  ...paper('/ky-cham/:id/cam-ket/:memberId/ban', seesScores, declarationPaper),
  get('/ky-cham/:id/bang-diem', seesScores, scoreBoardPage),
  ...paper('/ky-cham/:id/bang-tong-hop', seesScores, scoreSummaryPaper),
  get('/ky-cham/:id/bang-tong-hop.xlsx', seesScores, scoreSummaryWorkbook),
  get('/hoi-dong/:id/phien-hop/moi', seesScores, newSessionPage),
  post('/hoi-dong/:id/phien-hop/moi', seesScores, sendNewSession),
  get('/phien-hop/:id', seesScores, sessionPage),
  get('/phien-hop/:id/sua', seesScores, editSessionPage),
  post('/phien-hop/:id/sua', seesScores, sendSessionPlan),
  post('/phien-hop/:id/moi-hop', seesScores, sendInvitation),
  get('/phien-hop/:id/chuong-trinh', seesScores, agendaPage),
  post('/phien-hop/:id/chuong-trinh', seesScores, sendAgenda),
  get('/phien-hop/:id/diem-danh', hasSeat, rollPage),
  post('/phien-hop/:id/diem-danh', hasSeat, sendRoll),
  post('/phien-hop/:id/khai-mac', hasSeat, sendOpening),
  post('/phien-hop/:id/goi', hasSeat, sendCallUp),
  get('/phien-hop/:id/noi-dung/:dossierId', hasSeat, sessionItemPage),
  post('/phien-hop/:id/noi-dung/:dossierId', hasSeat, sendNotes),
  get('/phien-hop/:id/bieu-quyet', hasSeat, sessionVotesPage),
  post('/phien-hop/:id/bieu-quyet', hasSeat, sendOpenVote),
  post('/phien-hop/:id/bieu-quyet/:voteId', hasSeat, sendCount),
  post('/phien-hop/:id/bieu-quyet/:voteId/huy', hasSeat, sendCancelVote),
  get('/phien-hop/:id/phieu/:voteId', hasSeat, ballotPage),
  post('/phien-hop/:id/phieu/:voteId', hasSeat, sendBallot),
  get('/phien-hop/:id/bien-ban', seesScores, minutesPage),
  post('/phien-hop/:id/bien-ban', hasSeat, sendConclusion),
  post('/phien-hop/:id/khoa', hasSeat, sendSessionClosing),
  post('/phien-hop/:id/mo-lai', hasSeat, sendSessionReopening),
  get('/phien-hop/:id/man-hinh', seesScores, projectorPage),
  get('/phien-hop/:id/luong', seesScores, projectorStream),
  ...paper('/phien-hop/:id/giay-moi', seesScores, invitationPaper),
  ...paper('/phien-hop/:id/bien-ban-hop', seesScores, minutesPaper),
  ...paper('/phien-hop/:id/kiem-phieu/:voteId/bien-ban', seesScores, voteRecordPaper),
  get('/cham-diem', hasSeat, deskListPage),
  get('/cham-diem/:id', hasSeat, deskPage),
  post('/cham-diem/:id', hasSeat, sendSheet),
  post('/cham-diem/:id/ky', hasSeat, sendSignature),
  post('/cham-diem/:id/xung-dot', hasSeat, sendDeclaration),
  ...paper('/cham-diem/:id/phieu', hasSeat, sheetPaper),
  // ranking, recognition
  post('/ho-so/:id/ngoai-le', holding('office'), sendExceptionPaper),
  get('/ho-so/:id/ngoai-le/:giay', member, exceptionPaper),
  get('/xep-hang', opensRanking, rankingsPage),
  get('/xep-hang/:id', opensRanking, rankingPage),
  get('/xep-hang/:id/bao-cao-cham-diem', opensRanking, fairnessPage),
  ...paper('/xep-hang/:id/bao-cao-cham-diem', opensRanking, fairnessPaper),
  get('/xep-hang/:id/thu', opensRanking, whatIfPage),
  get('/xep-hang/:id/ban-niem-phong.json', opensRanking, manifestFile),
  post('/xep-hang/:id/lua-chon', opensRanking, sendChoice),
  post('/xep-hang/:id/rut-lua-chon', opensRanking, sendWithdrawChoice),
  post('/xep-hang/:id/thong-qua', opensRanking, sendAdoption),
  post('/xep-hang/:id/huy-thong-qua', opensRanking, sendWithdrawAdoption),
  get('/quyet-dinh', readsDecisions, decisionsPage),
  post('/quyet-dinh/du-thao/:id', holding('office'), sendDraftDecision),
  get('/quyet-dinh/:id', readsDecisions, decisionPage),
  post('/quyet-dinh/:id/ban-hanh', holding('office'), sendIssue),
  post('/quyet-dinh/:id/cap-giay', holding('office'), sendCertificates),
  post('/quyet-dinh/:id/sua-doi', holding('office'), sendCorrectionDraft),
  post('/quyet-dinh/:id/bo-du-thao', holding('office'), sendAmendmentDiscard),
  post('/quyet-dinh/:id/niem-yet', holding('office'), sendPosting),
  post('/quyet-dinh/:id/y-kien/:yKien', holding('office'), sendModeration),
  get('/kien-nghi', holding('office', 'leader'), complaintsPage),
  get('/kien-nghi/:id', member, complaintPage),
  post('/kien-nghi/:id/tra-loi', holding('office'), sendComplaintAnswer),
  post('/kien-nghi/:id/rut', member, sendComplaintWithdrawal),
  ...paper('/kien-nghi/:id/van-ban-tra-loi', member, complaintPaper),
  get('/kien-nghi/:id/ban-ky', member, complaintScan),
  post('/ho-so/:id/goi-de-nghi', holding('office'), sendUpPackage),
  get('/goi-sang-kien', holding('office'), receivedPackagesPage),
  post('/goi-sang-kien', holding('office'), sendReceivedPackage),
  get('/goi-sang-kien/:id', holding('office'), receivedPackagePage),
  post('/goi-sang-kien/:id/lap-ho-so', holding('office'), sendTakeUp),
  get('/ho-so/:id/kien-nghi', member, newComplaintPage),
  post('/ho-so/:id/kien-nghi', member, sendComplaint),
  get('/quyet-dinh/:id/noi-dung', holding('office'), correctionsPage),
  get('/quyet-dinh/:id/noi-dung/:hoSo', holding('office'), correctionPage),
  post('/quyet-dinh/:id/noi-dung/:hoSo', holding('office'), sendCorrection),
  get('/quyet-dinh/:id/ban-ky', readsDecisions, decisionScan),
  post('/quyet-dinh/:id/ban-ky', holding('office'), sendDecisionScan),
  ...paper('/quyet-dinh/:id/to-trinh', readsDecisions, resultSubmissionPaper),
  ...paper('/quyet-dinh/:id/thong-bao-khong-cong-nhan', readsDecisions, refusalsPaper),
  ...paper('/quyet-dinh/:id/van-ban', readsDecisions, decisionPaper),
  get('/quyet-dinh/:id/giay-chung-nhan.pdf', readsDecisions, allCertificatesPaper),
  get('/chi-thuong', maySeePayments, newestPaymentsPage),
  get('/chi-thuong/:id', maySeePayments, paymentsPage),
  post('/chi-thuong/:id', mayRecordPayments, sendPayments),
  get('/chi-thuong/:id/dong/:hoSo/:nguoi', maySeePayments, paymentLinePage),
  post('/chi-thuong/:id/dong/:hoSo/:nguoi', mayRecordPayments, sendPaymentLine),
  ...paper('/chi-thuong/:id/danh-sach', maySeePayments, paymentListPaper),
  get('/chi-thuong/:id/danh-sach.xlsx', maySeePayments, paymentListSheet),
  ...paper('/chi-thuong/:id/du-toan', maySeePayments, costEstimatePaper),
  get('/chi-thuong/:id/du-toan.xlsx', maySeePayments, costEstimateSheet),
  get('/giay-chung-nhan', readsDecisions, certificateRegisterPage),
  get('/giay-chung-nhan/:id/giay.pdf', member, certificatePaper),
  ...paper('/ho-so/:id/thong-bao-khong-cong-nhan', member, refusalPaper),
  post('/ho-so/:id/huy-cong-nhan', holding('office'), sendRevocationDraft),
  // library (public)
  open('GET', '/', homePage),
  open('GET', '/thu-vien', libraryPage),
  open('GET', '/thu-vien.atom', libraryAtom),
  open('GET', '/thu-vien.json', libraryJson),
  open('GET', '/so-do-trang.xml', siteMap),
  open('GET', '/robots.txt', robots),
  open('GET', '/thu-vien/:id', libraryEntryPage),
  post('/thu-vien/:id/ap-dung', holding('unit-clerk', 'unit-head'), sendReplication),
  post('/thu-vien/:id/tom-tat', mayKeepLibrary, sendSummary),
  get('/ap-dung', holding('unit-clerk', 'unit-head', 'office', 'culture', 'leader'), replicationsPage),
  post('/ap-dung/:id/xac-nhan', mayKeepLibrary, sendJudgement),
  post('/ap-dung/:id/hieu-qua', holding('unit-clerk', 'unit-head'), sendEffect),
  open('GET', '/lay-y-kien/:id', postingPage),
  open('POST', '/lay-y-kien/:id', sendPublicComment),
  open('GET', '/xac-minh', checkPage),
  open('GET', '/xac-minh/:code', verifyPage),
]

/** Only where the clock may be moved. */
export const demoRoutes: readonly Route[] = [open('POST', '/tap-huan/moc', sendMilestone)]

export const buildSite = (tools: Tools, assets: Assets): Hono =>
  openDoor(tools, tools.demo === null ? routes : [...routes, ...demoRoutes], assets)
