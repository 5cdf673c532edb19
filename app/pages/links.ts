/** Every address as a typed value; `test/site.test.ts` checks that each one is served. Paths are Vietnamese without dấu. */
export const links = {
  home: () => '/',
  today: () => '/viec-hom-nay',
  setUp: () => '/thiet-lap',
  signIn: (next?: string) => `/dang-nhap${next ? `?tiep=${encodeURIComponent(next)}` : ''}`,
  signOut: () => '/dang-xuat',
  ownPassword: () => '/tai-khoan/mat-khau',
  ownProfile: () => '/tai-khoan',
  desks: () => '/ban-lam-viec',
  forgottenPassword: () => '/quen-mat-khau',
  oneTimeLink: (token: string) => `/dat-mat-khau/${token}`,
  notices: () => '/thong-bao',
  notice: (id: number) => `/thong-bao/${id}`,
  outbox: () => '/hop-thu-di',
  retryMail: (id: number) => `/hop-thu-di/${id}/gui-lai`,
  auditLog: () => '/nhat-ky',

  accounts: () => '/quan-tri/tai-khoan',
  newAccount: () => '/quan-tri/tai-khoan/them',
  account: (personId: number) => `/quan-tri/tai-khoan/${personId}`,
  accountAct: (personId: number, act: 'moi' | 'dat-lai' | 'mo-khoa' | 'dong' | 'mo' | 'vai-tro') =>
    `/quan-tri/tai-khoan/${personId}/${act}`,
  endRole: (personId: number, grantId: number) =>
    `/quan-tri/tai-khoan/${personId}/vai-tro/${grantId}/ket-thuc`,
  units: () => '/quan-tri/don-vi',
  newUnit: () => '/quan-tri/don-vi/them',
  unit: (id: number) => `/quan-tri/don-vi/${id}`,
  endUnit: (id: number) => `/quan-tri/don-vi/${id}/ket-thuc`,

  dossiers: () => '/ho-so',
  dossier: (id: number) => `/ho-so/${id}`,

  reception: (query: Readonly<Record<string, string>> = {}) => withQuery('/tiep-nhan', query),
  receiveChosen: () => '/tiep-nhan/nhan',
  receptionOf: (dossierId: number) => `/tiep-nhan/${dossierId}`,
  receiveOne: (dossierId: number) => `/tiep-nhan/${dossierId}/nhan`,
  concludeCheck: (dossierId: number) => `/tiep-nhan/${dossierId}/ket-luan`,
  refuseOverdue: (dossierId: number) => `/tiep-nhan/${dossierId}/qua-han`,
  receiptPaper: (dossierId: number) => `/ho-so/${dossierId}/bien-nhan.pdf`,
  checkPaper: (checkId: number, paper: 'phieu' | 'van-ban') => `/kiem-tra/${checkId}/${paper}.pdf`,

  programmes: () => '/ke-hoach',
  programme: (id: number) => `/ke-hoach/${id}`,

  verify: (code: string) => `/xac-minh/${code}`,
} as const

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return kept === '' ? path : `${path}?${kept}`
}
