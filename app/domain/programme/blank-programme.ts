import { programmeFormat } from './programme.ts'

/** Phần mở đầu của kế hoạch: what a new authority knows before it begins to write. */
export type ProgrammeBeginning = {
  readonly year: number
  readonly authorityName: string
  readonly superiorName: string | null
  readonly place: string
}

/**
 * Kế hoạch mới chưa soạn: a programme file with what the Điều lệ Sáng kiến (13/2012/NĐ-CP, TT 18/2013/TT-BKHCN) says
 * filled in and everything the authority decides for itself left blank, so that its mistakes are the list of what to write.
 */
export function blankProgramme(beginning: ProgrammeBeginning): unknown {
  const { year, authorityName, superiorName, place } = beginning
  return {
    format: programmeFormat,
    code: `ke-hoach-${year}`,
    year,
    title: `Kế hoạch triển khai công tác sáng kiến cơ sở năm ${year}`,
    authority: {
      name: authorityName,
      abbreviation: 'UBND',
      place,
      superior: superiorName,
      office: { name: '', abbreviation: '' },
      appraiser: null,
      council: { name: '' },
      email: null,
    },
    plan: { symbol: 'KH-UBND', number: null, month: null, signedAs: '', signer: '' },
    legalBases: [
      {
        number: '13/2012/NĐ-CP',
        title: 'Nghị định ban hành Điều lệ Sáng kiến',
        issued: '2012-03-02',
        validFrom: '2012-04-25',
        validTo: null,
      },
      {
        number: '18/2013/TT-BKHCN',
        title: 'Thông tư hướng dẫn thi hành một số quy định của Điều lệ Sáng kiến',
        issued: '2013-08-01',
        validFrom: '2013-09-25',
        validTo: null,
      },
    ],
    solutionKinds: [
      { code: 'ky-thuat', name: 'Giải pháp kỹ thuật' },
      { code: 'quan-ly', name: 'Giải pháp quản lý' },
      { code: 'tac-nghiep', name: 'Giải pháp tác nghiệp' },
      { code: 'ung-dung-tien-bo-ky-thuat', name: 'Giải pháp ứng dụng tiến bộ kỹ thuật' },
    ],
    fields: [{ code: 'cai-cach-hanh-chinh', name: 'Cải cách hành chính' }],
    sectors: [{ code: 'moi-linh-vuc', name: 'Mọi lĩnh vực' }],
    rounds: [
      {
        code: 'dot-1',
        name: 'Đợt I',
        sectors: ['moi-linh-vuc'],
        opens: '',
        deadline: { wording: 'before', day: '' },
        late: 'refuse',
      },
    ],
    dossier: { paperCopies: 1, filingWithinMonths: 12, shareStep: '0.5' },
    intake: {
      checkMonths: 1,
      supplementMonths: 1,
      decisionMonths: 3,
      whileSupplementing: 'stops',
      supplementsAtMost: null,
      closeUnanswered: false,
      warnDays: 7,
      holidays: [],
      omittedPoints: [],
    },
    rubric: {
      note: null,
      scale: '100',
      step: '0.5',
      criteria: [
        { code: 'tinh-moi', name: 'Tính mới', max: '' },
        { code: 'kha-nang-ap-dung', name: 'Khả năng áp dụng', max: '' },
        { code: 'loi-ich', name: 'Lợi ích thiết thực', max: '' },
      ],
    },
    scoring: {
      statistic: 'mean',
      trimFrom: 5,
      decimals: 2,
      decideOn: 'rounded',
      requiredSheets: '2/3',
      gap: null,
      seeOthers: 'after-closing',
      ballots: 'secret',
      unequalSums: 'refuse',
    },
    quorum: { share: '2/3', chairOrVice: true },
    vote: { required: true, share: '2/3', base: 'all-members' },
    recognition: { minimum: '', floors: [] },
    classes: [],
    quotaPool: 'year',
    ties: ['council'],
    targets: [],
    budget: { prizeCeiling: null, source: null },
    results: { postingDays: null, complaintDays: 15, answerDays: 15 },
  }
}
