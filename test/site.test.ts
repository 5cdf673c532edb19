import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Route } from '#app/door.ts'
import { links } from '#app/pages/links.ts'
import { demoRoutes, routes } from '#app/site.ts'

/** Each link with every kind of argument; a link without a line here does not compile. */
const examples: { readonly [Name in keyof typeof links]: readonly string[] } = {
  home: [links.home()],
  today: [links.today()],
  setUp: [links.setUp()],
  signIn: [links.signIn(), links.signIn('/ho-so/1')],
  signOut: [links.signOut()],
  ownPassword: [links.ownPassword()],
  ownProfile: [links.ownProfile()],
  ownNotices: [links.ownNotices()],
  desks: [links.desks()],
  forgottenPassword: [links.forgottenPassword()],
  askToJoin: [links.askToJoin()],
  confirmJoining: [links.confirmJoining('abc')],
  joinRequests: [links.joinRequests()],
  joinRequest: [links.joinRequest(1)],
  joinRequestAct: [links.joinRequestAct(1, 'duyet'), links.joinRequestAct(1, 'tu-choi')],
  oneTimeLink: [links.oneTimeLink('abc')],
  notices: [links.notices()],
  notice: [links.notice(1)],
  outbox: [links.outbox()],
  retryMail: [links.retryMail(1)],
  retryFailedMails: [links.retryFailedMails()],
  auditLog: [links.auditLog()],
  trainingClock: [links.trainingClock()],
  importLists: [links.importLists('units'), links.importLists('people')],
  listImport: [links.listImport('units', 1), links.listImport('people', 1)],
  listTemplate: [links.listTemplate('units'), links.listTemplate('people')],
  listExport: [links.listExport('units'), links.listExport('people')],
  inviteImported: [links.inviteImported(1)],
  accounts: [links.accounts()],
  newAccount: [links.newAccount()],
  account: [links.account(1)],
  accountAct: [
    links.accountAct(1, 'dat-lai'),
    links.accountAct(1, 'buoc-doi'),
    links.accountAct(1, 'dong'),
    links.accountAct(1, 'mo'),
    links.accountAct(1, 'vai-tro'),
  ],
  endRole: [links.endRole(1, 2)],
  units: [links.units()],
  newUnit: [links.newUnit()],
  unit: [links.unit(1)],
  splitUnit: [links.splitUnit(1)],
  endUnit: [links.endUnit(1)],
  unitChange: [links.unitChange(1, 'doi-ten'), links.unitChange(1, 'sap-nhap')],
  dossiers: [links.dossiers(), links.dossiers({ tim: 'sổ trực' })],
  newDossier: [links.newDossier()],
  filingExceptions: [links.filingExceptions()],
  dossier: [links.dossier(1)],
  dossierTab: [
    links.dossierTab(1, 'tep'),
    links.dossierTab(1, 'tham-dinh'),
    links.dossierTab(1, 'cham-diem'),
    links.dossierTab(1, 'van-ban'),
    links.dossierTab(1, 'nhat-ky'),
  ],
  dossierForm: [links.dossierForm(1), links.dossierForm(1, 'authors')],
  autosaveDossier: [links.autosaveDossier(1)],
  addAuthor: [links.addAuthor(1), links.addAuthor(1, 'hoa')],
  registerAuthor: [links.registerAuthor(1)],
  dossierAct: [
    links.dossierAct(1, 'rut'),
    links.dossierAct(1, 'xac-nhan-giay'),
    links.dossierAct(1, 'nhan-ho-so'),
    links.dossierAct(1, 'xac-nhan-ty-le'),
    links.dossierAct(1, 'dong-y'),
    links.dossierAct(1, 'tra-lai'),
  ],
  dossierPaper: [links.dossierPaper(1), links.dossierPaper(1, 2)],
  dossierBundle: [links.dossierBundle(1)],
  wordForm: [links.wordForm(1)],
  wordFormFile: [links.wordFormFile(1)],
  shareSheetPaper: [links.shareSheetPaper(1)],
  shareSheet: [links.shareSheet(1, 2)],
  dossierVersion: [links.dossierVersion(1, 2)],
  dossierFile: [links.dossierFile(1, 2)],
  registrations: [links.registrations(), links.registrations({ tim: 'một cửa' })],
  registrationsExport: [links.registrationsExport(), links.registrationsExport({ dot: 'dot-2' })],
  newRegistration: [links.newRegistration(), links.newRegistration({ 'don-vi': '1' })],
  registrationList: [links.registrationList(), links.registrationList({ 'don-vi': '1' })],
  registrationFile: [links.registrationFile()],
  registrationTemplate: [links.registrationTemplate()],
  registrationListPaper: [links.registrationListPaper(), links.registrationListPaper({ 'don-vi': '1' })],
  registration: [links.registration(1)],
  changeRegistration: [links.changeRegistration(1)],
  registrationAct: [links.registrationAct(1, 'rut'), links.registrationAct(1, 'lap-ho-so')],
  beginUpload: [links.beginUpload(1)],
  upload: [links.upload(1, 'abc')],
  discardUpload: [links.discardUpload(1, 'abc')],
  dossierFileAct: [
    links.dossierFileAct(1, 2, 'bo'),
    links.dossierFileAct(1, 2, 'lay-lai'),
    links.dossierFileAct(1, 2, 'ghi-chu'),
    links.dossierFileAct(1, 2, 'thay'),
    links.dossierFileAct(1, 2, 'len'),
    links.dossierFileAct(1, 2, 'xuong'),
  ],
  ownUnitPlan: [links.ownUnitPlan(), links.ownUnitPlan({ 'don-vi': '1' })],
  issueUnitPlan: [links.issueUnitPlan()],
  unitPlans: [links.unitPlans()],
  unitPlanPaper: [links.unitPlanPaper(1)],
  unitDesk: [links.unitDesk(), links.unitDesk({ nam: '2024' })],
  newTransmittal: [links.newTransmittal()],
  transmittal: [links.transmittal(1)],
  transmittalPaper: [links.transmittalPaper(1)],
  transmittalScan: [links.transmittalScan(1)],
  transmittalAct: [
    links.transmittalAct(1, 'danh-sach'),
    links.transmittalAct(1, 'da-ky'),
    links.transmittalAct(1, 'mo-lai'),
    links.transmittalAct(1, 'bo'),
    links.transmittalAct(1, 'nop'),
  ],
  targets: [links.targets(), links.targets({ 'ket-qua': 'chua-dat' })],
  urging: [links.urging(), links.urging({ nam: '2024' })],
  urgingSetting: [links.urgingSetting()],
  newUrgingLetter: [links.newUrgingLetter(), links.newUrgingLetter({ dot: 'dot-1' })],
  previewUrgingLetter: [links.previewUrgingLetter()],
  sendUrgingLetter: [links.sendUrgingLetter()],
  urgingLetter: [links.urgingLetter(1)],
  urgingLetterNumber: [links.urgingLetterNumber(1)],
  urgingLetterPaper: [links.urgingLetterPaper(1), links.asWord(links.urgingLetterPaper(1))],
  reception: [links.reception()],
  reasonLibrary: [links.reasonLibrary()],
  retireReason: [links.retireReason(1)],
  receiveChosen: [links.receiveChosen()],
  register: [links.register()],
  registerPaper: [links.registerPaper(2024)],
  registerExport: [links.registerExport(2024)],
  receptionOf: [links.receptionOf(1)],
  receiveOne: [links.receiveOne(1)],
  concludeCheck: [links.concludeCheck(1)],
  difficulties: [links.difficulties()],
  difficulty: [links.difficulty(1)],
  difficultyFile: [links.difficultyFile(1)],
  answerDifficulty: [links.answerDifficulty(1)],
  groupDifficulty: [links.groupDifficulty(1)],
  appraisals: [links.appraisals(), links.appraisals({ nhom: 'cho-chuyen' })],
  recommendChosen: [links.recommendChosen()],
  handOn: [links.handOn()],
  appraisal: [links.appraisal(1)],
  appraise: [links.appraise(1)],
  appraisalException: [links.appraisalException(1)],
  appraisalPaper: [links.appraisalPaper(1)],
  appraisalReport: [links.appraisalReport(1)],
  appraisalReportPaper: [links.appraisalReportPaper(1)],
  appraisalDraft: [links.appraisalDraft(1)],
  refuseOverdue: [links.refuseOverdue(1)],
  extendClock: [links.extendClock(1)],
  reopenCheck: [links.reopenCheck(1)],
  answerSupplement: [links.answerSupplement(1)],
  receiptPaper: [links.receiptPaper(1)],
  checkPaper: [links.checkPaper(1, 'phieu'), links.checkPaper(1, 'van-ban')],
  mails: [links.mails()],
  mail: [links.mail(1)],
  mailOriginal: [links.mailOriginal(1)],
  mailFile: [links.mailFile(1, 2)],
  mailAct: [
    links.mailAct(1, 'gan'),
    links.mailAct(1, 'lap-ho-so'),
    links.mailAct(1, 'de-rieng'),
    links.mailAct(1, 'cho-lai'),
  ],
  paperCopies: [links.paperCopies(), links.paperCopies({ 'tinh-trang': 'mat' })],
  paperCopy: [links.paperCopy('SK-001-03-1')],
  copyLabels: [links.copyLabels()],
  handOverSlip: [links.handOverSlip(1)],
  addCopies: [links.addCopies(1)],
  programmes: [links.programmes()],
  programme: [links.programme(1), links.programme(1, 2)],
  newProgramme: [links.newProgramme()],
  newProgrammeBy: [
    links.newProgrammeBy('soan-moi'),
    links.newProgrammeBy('ke-hoach-mau'),
    links.newProgrammeBy('tu-tep'),
  ],
  programmeVersions: [links.programmeVersions(1)],
  programmeFile: [links.programmeFile(1), links.programmeFile(1, 2)],
  programmePaper: [links.programmePaper(1), links.programmePaper(1, 2)],
  editProgramme: [links.editProgramme(1)],
  previewProgramme: [links.previewProgramme(1)],
  programmeText: [links.programmeText(1)],
  issueProgramme: [links.issueProgramme(1)],
  programmeAct: [
    links.programmeAct(1, 'dieu-chinh'),
    links.programmeAct(1, 'bo-nhap'),
    links.programmeAct(1, 'ket-thuc'),
    links.programmeAct(1, 'mo-lai'),
    links.programmeAct(1, 'sao-chep'),
  ],
  publicPlan: [links.publicPlan('ke-hoach-2024')],
  councils: [links.councils()],
  newCouncil: [links.newCouncil()],
  council: [links.council(1)],
  councilMembers: [links.councilMembers(1)],
  endMember: [links.endMember(1, 2)],
  openScoring: [links.openScoring(1), links.openScoring(1, 'dot-1')],
  scoring: [links.scoring(1)],
  scoringAct: [
    links.scoringAct(1, 'khoa'),
    links.scoringAct(1, 'nhac'),
    links.scoringAct(1, 'them'),
    links.scoringAct(1, 'han'),
  ],
  scoringMember: [links.scoringMember(1, 2)],
  absenceAct: [links.absenceAct(1, 2, 'vang'), links.absenceAct(1, 2, 'co-mat')],
  reopenSheet: [links.reopenSheet(1, 2, 3)],
  conflicts: [links.conflicts(1)],
  settleConflict: [links.settleConflict(1, 2)],
  scoreBoard: [links.scoreBoard(1)],
  scoreSummaryPaper: [links.scoreSummaryPaper(1)],
  votes: [links.votes(1)],
  signAll: [links.signAll(1)],
  scoringDesk: [links.scoringDesk(), links.scoringDesk(1)],
  sheet: [links.sheet(1)],
  signSheet: [links.signSheet(1)],
  declareConflict: [links.declareConflict(1)],
  sheetPaper: [links.sheetPaper(1)],
  rankings: [links.rankings()],
  ranking: [links.ranking(1)],
  manifest: [links.manifest(1)],
  fairness: [links.fairness(1)],
  whatIf: [links.whatIf(1)],
  rankingAct: [
    links.rankingAct(1, 'lua-chon'),
    links.rankingAct(1, 'rut-lua-chon'),
    links.rankingAct(1, 'thong-qua'),
    links.rankingAct(1, 'huy-thong-qua'),
  ],
  decisions: [links.decisions()],
  draftDecision: [links.draftDecision(1)],
  decision: [links.decision(1)],
  decisionAct: [links.decisionAct(1, 'ban-hanh'), links.decisionAct(1, 'cap-giay')],
  decisionPaper: [links.decisionPaper(1)],
  refusalPaper: [links.refusalPaper(1)],
  certificates: [links.certificates(), links.certificates(2024)],
  certificatePaper: [links.certificatePaper(1)],
  certificatesPaper: [links.certificatesPaper(1)],
  revokeRecognition: [links.revokeRecognition(1)],
  check: [links.check()],
  verify: [links.verify('ABCD-EFGH-JKMN')],
  asWord: [
    links.asWord(links.shareSheetPaper(1)),
    links.programmePaper(1, 2),
    links.dossierPaper(1, 2),
    links.transmittalPaper(1),
    links.registrationListPaper(),
    links.unitPlanPaper(1),
    links.receiptPaper(1),
    links.registerPaper(2024),
    links.handOverSlip(1),
    links.checkPaper(1, 'phieu'),
    links.checkPaper(1, 'van-ban'),
    links.scoreSummaryPaper(1),
    links.sheetPaper(1),
    links.decisionPaper(1),
    links.refusalPaper(1),
    links.appraisalPaper(1),
    links.appraisalReportPaper(1),
    links.appraisalDraft(1),
  ].map(links.asWord),
}

const everyRoute: readonly Route[] = [...routes, ...demoRoutes]

/** The address of every example, without its query. */
const addresses = Object.values(examples).flatMap((each) =>
  each.map((address) => address.replace(/\?.*$/, '')),
)

const matches = ({ path }: Pick<Route, 'path'>, address: string): boolean =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`).test(address)

test('every link leads to an address that is served', () => {
  expect(addresses.filter((address) => !everyRoute.some((route) => matches(route, address)))).toEqual([])
})

test('every address that is served has its link', () => {
  expect(everyRoute.filter((route) => !addresses.some((address) => matches(route, address)))).toEqual([])
})

test('where a notice leads, written in casework without the links of the pages, is served', () => {
  const home = join(import.meta.dirname, '..')
  const written = globSync('app/casework/**/*.ts', { cwd: home })
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(join(home, path), 'utf8').matchAll(/['`](\/[a-z][^'`\s]*)['`]/g)])
    .map(([, address = '']) => address.replaceAll(/\$\{[^}]*\}/g, '1'))
  expect(written.length).toBeGreaterThan(0)
  expect(written.filter((address) => !everyRoute.some((route) => matches(route, address)))).toEqual([])
})

test('no address stands behind another that takes its requests', () => {
  const hidden = everyRoute.filter((route, place) =>
    everyRoute
      .slice(0, place)
      .some((earlier) => earlier.method === route.method && matches(earlier, route.path)),
  )
  expect(hidden.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

test('an address behind a wider one would be noticed', () => {
  expect(matches({ path: '/ho-so/:id' }, '/ho-so/them')).toBe(true)
  expect(matches({ path: '/ho-so/:id' }, '/ho-so/1/tep')).toBe(false)
  expect(matches({ path: '/ho-so/:id/don.pdf' }, '/ho-so/1/donxpdf')).toBe(false)
})
