/** Every address as a typed value; `test/site.test.ts` checks that each one is served. Paths are Vietnamese without dấu. */
export const links = {
  home: () => '/',
  today: () => '/viec-hom-nay',
  setUp: () => '/thiet-lap',
  signIn: (next?: string) => `/dang-nhap${next ? `?tiep=${encodeURIComponent(next)}` : ''}`,
  signOut: () => '/dang-xuat',
  ownPassword: () => '/tai-khoan/mat-khau',
  ownProfile: () => '/tai-khoan',
  ownNotices: () => '/tai-khoan/thong-bao',
  desks: () => '/ban-lam-viec',
  forgottenPassword: () => '/quen-mat-khau',
  oneTimeLink: (token: string) => `/dat-mat-khau/${token}`,
  notices: () => '/thong-bao',
  notice: (id: number) => `/thong-bao/${id}`,
  outbox: () => '/hop-thu-di',
  retryMail: (id: number) => `/hop-thu-di/${id}/gui-lai`,
  retryFailedMails: () => '/hop-thu-di/gui-lai',
  auditLog: () => '/nhat-ky',
  trainingClock: () => '/tap-huan/moc',

  importLists: (kind: ListPlace) => `${listRoot(kind)}/nhap`,
  listImport: (kind: ListPlace, id: number) => `${listRoot(kind)}/nhap/${id}`,
  listTemplate: (kind: ListPlace) => `${listRoot(kind)}/nhap/mau.xlsx`,
  listExport: (kind: ListPlace) => `${listRoot(kind)}/hien-co.xlsx`,
  inviteImported: (id: number) => `/quan-tri/tai-khoan/nhap/${id}/moi`,
  accounts: () => '/quan-tri/tai-khoan',
  newAccount: () => '/quan-tri/tai-khoan/them',
  account: (personId: number) => `/quan-tri/tai-khoan/${personId}`,
  accountAct: (personId: number, act: 'dat-lai' | 'buoc-doi' | 'dong' | 'mo' | 'vai-tro') =>
    `/quan-tri/tai-khoan/${personId}/${act}`,
  endRole: (personId: number, grantId: number) =>
    `/quan-tri/tai-khoan/${personId}/vai-tro/${grantId}/ket-thuc`,
  units: () => '/quan-tri/don-vi',
  newUnit: () => '/quan-tri/don-vi/them',
  unit: (id: number) => `/quan-tri/don-vi/${id}`,
  unitChange: (id: number, change: 'doi-ten' | 'sap-nhap') => `/quan-tri/don-vi/${id}/${change}`,
  endUnit: (id: number) => `/quan-tri/don-vi/${id}/ket-thuc`,

  dossiers: (query: Readonly<Record<string, string>> = {}) => withQuery('/ho-so', query),
  newDossier: () => '/ho-so/them',
  filingExceptions: () => '/ho-so/ngoai-le',
  dossier: (id: number) => `/ho-so/${id}`,
  dossierTab: (id: number, tab: 'tep' | 'tham-dinh' | 'cham-diem' | 'van-ban' | 'nhat-ky') =>
    `/ho-so/${id}/${tab}`,
  dossierForm: (id: number, section = '') => `/ho-so/${id}/soan${section && `?phan=${section}`}`,
  autosaveDossier: (id: number) => `/ho-so/${id}/tu-luu`,
  addAuthor: (id: number, find = '') => withQuery(`/ho-so/${id}/them-tac-gia`, { tim: find }),
  registerAuthor: (id: number) => `/ho-so/${id}/them-tac-gia/nguoi-moi`,
  dossierAct: (id: number, act: DossierAct) => `/ho-so/${id}/${act}`,
  dossierPaper: (id: number, version?: number) =>
    `/ho-so/${id}/don.pdf${version === undefined ? '' : `?lan=${version}`}`,
  dossierBundle: (id: number) => `/ho-so/${id}/bo-ho-so.pdf`,
  shareSheetPaper: (id: number) => `/ho-so/${id}/ban-xac-nhan.pdf`,
  shareSheet: (id: number, sheetId: number) => `/ho-so/${id}/ban-xac-nhan/${sheetId}`,
  dossierVersion: (id: number, version: number) => `/ho-so/${id}/lan-nop/${version}`,
  dossierFile: (id: number, fileId: number) => `/ho-so/${id}/tep/${fileId}`,
  beginUpload: (id: number) => `/ho-so/${id}/gui`,
  upload: (id: number, uploadId: string) => `/ho-so/${id}/gui/${uploadId}`,
  discardUpload: (id: number, uploadId: string) => `/ho-so/${id}/gui/${uploadId}/bo`,
  dossierFileAct: (id: number, fileId: number, act: FileAct) => `/ho-so/${id}/tep/${fileId}/${act}`,

  registrations: (query: Readonly<Record<string, string>> = {}) => withQuery('/dang-ky', query),
  registrationsExport: (query: Readonly<Record<string, string>> = {}) =>
    withQuery('/dang-ky/xuat.csv', query),
  newRegistration: (query: Readonly<Record<string, string>> = {}) => withQuery('/dang-ky/them', query),
  registrationList: (query: Readonly<Record<string, string>> = {}) => withQuery('/dang-ky/danh-sach', query),
  registrationFile: () => '/dang-ky/danh-sach/tep',
  registrationTemplate: () => '/dang-ky/mau.xlsx',
  registrationListPaper: (query: Readonly<Record<string, string>> = {}) =>
    withQuery('/dang-ky/in/danh-sach.pdf', query),
  registration: (id: number) => `/dang-ky/${id}`,
  changeRegistration: (id: number) => `/dang-ky/${id}/sua`,
  registrationAct: (id: number, act: 'rut' | 'lap-ho-so') => `/dang-ky/${id}/${act}`,

  ownUnitPlan: (query: Readonly<Record<string, string>> = {}) => withQuery('/ke-hoach-don-vi', query),
  issueUnitPlan: () => '/ke-hoach-don-vi/ban-hanh',
  unitPlans: () => '/ke-hoach-don-vi/tat-ca',
  unitPlanPaper: (id: number) => `/ke-hoach-don-vi/${id}/ke-hoach.pdf`,

  unitDesk: (query: Readonly<Record<string, string>> = {}) => withQuery('/don-vi', query),
  newTransmittal: (query: Readonly<Record<string, string>> = {}) => withQuery('/to-trinh/lap', query),
  transmittal: (id: number) => `/to-trinh/${id}`,
  transmittalPaper: (id: number) => `/to-trinh/${id}/to-trinh.pdf`,
  transmittalScan: (id: number) => `/to-trinh/${id}/ban-ky`,
  transmittalAct: (id: number, act: TransmittalAct) => `/to-trinh/${id}/${act}`,

  targets: (query: Readonly<Record<string, string>> = {}) => withQuery('/chi-tieu', query),
  urging: (query: Readonly<Record<string, string>> = {}) => withQuery('/don-doc', query),
  urgingSetting: () => '/don-doc/thiet-lap',
  newUrgingLetter: (query: Readonly<Record<string, string>> = {}) => withQuery('/don-doc/soan', query),
  previewUrgingLetter: () => '/don-doc/xem-truoc',
  sendUrgingLetter: () => '/don-doc/gui',
  urgingLetter: (id: number) => `/don-doc/cong-van/${id}`,
  urgingLetterNumber: (id: number) => `/don-doc/cong-van/${id}/so`,
  urgingLetterPaper: (id: number) => `/don-doc/cong-van/${id}/cong-van.pdf`,

  reception: (query: Readonly<Record<string, string>> = {}) => withQuery('/tiep-nhan', query),
  register: (query: Readonly<Record<string, string>> = {}) => withQuery('/tiep-nhan/so', query),
  registerPaper: (year: number) => `/tiep-nhan/so/so-tiep-nhan.pdf?nam=${year}`,
  registerExport: (year: number) => `/tiep-nhan/so/xuat?nam=${year}`,
  reasonLibrary: () => '/tiep-nhan/ly-do',
  retireReason: (id: number) => `/tiep-nhan/ly-do/${id}/thoi-dung`,
  receiveChosen: () => '/tiep-nhan/nhan',
  receptionOf: (dossierId: number) => `/tiep-nhan/${dossierId}`,
  receiveOne: (dossierId: number) => `/tiep-nhan/${dossierId}/nhan`,
  concludeCheck: (dossierId: number) => `/tiep-nhan/${dossierId}/ket-luan`,
  extendClock: (dossierId: number) => `/tiep-nhan/${dossierId}/gia-han`,
  reopenCheck: (dossierId: number) => `/tiep-nhan/${dossierId}/mo-lai`,
  answerSupplement: (dossierId: number) => `/ho-so/${dossierId}/tra-loi-bo-sung`,
  refuseOverdue: (dossierId: number) => `/tiep-nhan/${dossierId}/qua-han`,
  difficulties: () => '/vuong-mac',
  difficulty: (id: number) => `/vuong-mac/${id}`,
  difficultyFile: (id: number) => `/vuong-mac/${id}/tep`,
  answerDifficulty: (id: number) => `/vuong-mac/${id}/tra-loi`,
  groupDifficulty: (id: number) => `/vuong-mac/${id}/gop`,
  appraisals: (query: Readonly<Record<string, string>> = {}) => withQuery('/tham-dinh', query),
  recommendChosen: () => '/tham-dinh/de-nghi',
  handOn: () => '/tham-dinh/chuyen',
  appraisal: (dossierId: number) => `/tham-dinh/${dossierId}`,
  appraise: (dossierId: number) => `/tham-dinh/${dossierId}/phieu`,
  appraisalException: (dossierId: number) => `/tham-dinh/${dossierId}/ngoai-le`,
  appraisalPaper: (dossierId: number) => `/ho-so/${dossierId}/phieu-tham-dinh.pdf`,
  appraisalReport: (reportId: number) => `/tham-dinh/bao-cao/${reportId}`,
  appraisalReportPaper: (reportId: number) => `/tham-dinh/bao-cao/${reportId}/bao-cao.pdf`,
  appraisalDraft: (programmeId: number) => `/tham-dinh/du-thao/${programmeId}/bao-cao.pdf`,
  receiptPaper: (dossierId: number) => `/ho-so/${dossierId}/bien-nhan.pdf`,
  checkPaper: (checkId: number, paper: 'phieu' | 'van-ban') => `/kiem-tra/${checkId}/${paper}.pdf`,

  mails: () => '/thu-den',
  mail: (id: number) => `/thu-den/${id}`,
  mailOriginal: (id: number) => `/thu-den/${id}/thu-goc.eml`,
  mailFile: (id: number, place: number) => `/thu-den/${id}/tep/${place}`,
  mailAct: (id: number, act: 'gan' | 'lap-ho-so' | 'de-rieng' | 'cho-lai') => `/thu-den/${id}/${act}`,
  paperCopies: (query: Readonly<Record<string, string>> = {}) => withQuery('/ban-giay', query),
  paperCopy: (code: string) => `/ban-giay/${encodeURIComponent(code)}`,
  copyLabels: () => '/ban-giay/nhan',
  handOverSlip: (lot: number) => `/phieu-giao-nhan/${lot}/phieu.pdf`,
  addCopies: (dossierId: number) => `/ho-so/${dossierId}/ban-giay`,

  programmes: () => '/ke-hoach',
  programme: (id: number, version?: number) =>
    `/ke-hoach/${id}${version === undefined ? '' : `?ban=${version}`}`,
  newProgramme: () => '/ke-hoach/them',
  newProgrammeBy: (way: 'soan-moi' | 'ke-hoach-mau' | 'tu-tep') => `/ke-hoach/them/${way}`,
  programmeVersions: (id: number) => `/ke-hoach/${id}/phien-ban`,
  programmeFile: (id: number, version?: number) =>
    `/ke-hoach/${id}/tep.json${version === undefined ? '' : `?ban=${version}`}`,
  programmePaper: (id: number, version?: number) =>
    `/ke-hoach/${id}/van-ban.pdf${version === undefined ? '' : `?ban=${version}`}`,
  editProgramme: (id: number, query: Readonly<Record<string, string>> = {}) =>
    withQuery(`/ke-hoach/${id}/sua`, query),
  previewProgramme: (id: number) => `/ke-hoach/${id}/xem-truoc`,
  programmeText: (id: number) => `/ke-hoach/${id}/tep`,
  issueProgramme: (id: number) => `/ke-hoach/${id}/ban-hanh`,
  programmeAct: (id: number, act: 'dieu-chinh' | 'bo-nhap' | 'ket-thuc' | 'mo-lai' | 'sao-chep') =>
    `/ke-hoach/${id}/${act}`,

  publicPlan: (code: string) => `/ke-hoach-nam/${code}`,

  councils: () => '/hoi-dong',
  newCouncil: () => '/hoi-dong/moi',
  council: (id: number) => `/hoi-dong/${id}`,
  councilMembers: (id: number) => `/hoi-dong/${id}/thanh-vien`,
  endMember: (id: number, memberId: number) => `/hoi-dong/${id}/thanh-vien/${memberId}/thoi`,
  openScoring: (id: number, round = '') => `/hoi-dong/${id}/mo-cham${round && `?dot=${round}`}`,
  scoring: (id: number) => `/ky-cham/${id}`,
  scoringAct: (id: number, act: 'khoa' | 'nhac' | 'them' | 'han') => `/ky-cham/${id}/${act}`,
  scoringMember: (id: number, memberId: number) => `/ky-cham/${id}/thanh-vien/${memberId}`,
  absenceAct: (id: number, memberId: number, act: 'vang' | 'co-mat') =>
    `/ky-cham/${id}/thanh-vien/${memberId}/${act}`,
  reopenSheet: (id: number, memberId: number, sheetId: number) =>
    `/ky-cham/${id}/thanh-vien/${memberId}/phieu/${sheetId}`,
  conflicts: (id: number) => `/ky-cham/${id}/xung-dot`,
  settleConflict: (id: number, conflictId: number) => `/ky-cham/${id}/xung-dot/${conflictId}`,
  scoreBoard: (id: number) => `/ky-cham/${id}/bang-diem`,
  scoreSummaryPaper: (id: number) => `/ky-cham/${id}/bang-tong-hop.pdf`,
  votes: (id: number) => `/ky-cham/${id}/bieu-quyet`,
  signAll: (id: number) => `/ky-cham/${id}/ky-phieu`,
  scoringDesk: (id?: number) => `/cham-diem${id === undefined ? '' : `?ky=${id}`}`,
  sheet: (dossierId: number) => `/cham-diem/${dossierId}`,
  signSheet: (dossierId: number) => `/cham-diem/${dossierId}/ky`,
  declareConflict: (dossierId: number) => `/cham-diem/${dossierId}/xung-dot`,
  sheetPaper: (dossierId: number) => `/cham-diem/${dossierId}/phieu.pdf`,

  rankings: () => '/xep-hang',
  ranking: (programmeId: number) => `/xep-hang/${programmeId}`,
  manifest: (programmeId: number) => `/xep-hang/${programmeId}/ban-niem-phong.json`,
  fairness: (programmeId: number) => `/xep-hang/${programmeId}/bao-cao-cham-diem`,
  rankingAct: (programmeId: number, act: 'lua-chon' | 'rut-lua-chon' | 'thong-qua' | 'huy-thong-qua') =>
    `/xep-hang/${programmeId}/${act}`,
  decisions: () => '/quyet-dinh',
  draftDecision: (programmeId: number) => `/quyet-dinh/du-thao/${programmeId}`,
  decision: (id: number) => `/quyet-dinh/${id}`,
  decisionAct: (id: number, act: 'ban-hanh' | 'cap-giay') => `/quyet-dinh/${id}/${act}`,
  decisionPaper: (id: number) => `/quyet-dinh/${id}/van-ban.pdf`,
  refusalPaper: (dossierId: number) => `/ho-so/${dossierId}/thong-bao-khong-cong-nhan.pdf`,
  certificates: (year?: number) => `/giay-chung-nhan${year === undefined ? '' : `?nam=${year}`}`,
  certificatePaper: (id: number) => `/giay-chung-nhan/${id}/giay.pdf`,
  certificatesPaper: (decisionId: number) => `/quyet-dinh/${decisionId}/giay-chung-nhan.pdf`,
  revokeRecognition: (dossierId: number) => `/ho-so/${dossierId}/huy-cong-nhan`,
  check: () => '/xac-minh',
  verify: (code: string) => `/xac-minh/${code}`,

  /** The same paper as Word. */
  asWord: (paper: string) => paper.replace(/\.pdf(?=$|\?)/, '.docx'),
} as const

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return kept === '' ? path : `${path}?${kept}`
}

type ListPlace = 'units' | 'people'
const listRoot = (kind: ListPlace): string => (kind === 'units' ? '/quan-tri/don-vi' : '/quan-tri/tai-khoan')

type DossierAct = 'rut' | 'xac-nhan-giay' | 'nhan-ho-so' | 'xac-nhan-ty-le' | 'dong-y' | 'tra-lai'
type FileAct = 'bo' | 'lay-lai' | 'ghi-chu' | 'thay' | 'len' | 'xuong'
type TransmittalAct = 'danh-sach' | 'da-ky' | 'mo-lai' | 'bo' | 'nop'
