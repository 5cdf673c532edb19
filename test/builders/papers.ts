import type { ScoreSheetData } from '#app/documents/council/score-sheet.ts'
import type { ScoreSummaryData, SummaryScore } from '#app/documents/council/score-summary.ts'
import type { ApplicationFormData } from '#app/documents/dossier/application-form.ts'
import type { FormalCheckData } from '#app/documents/intake/formal-check.ts'
import type { ReceiptData } from '#app/documents/intake/receipt.ts'
import type { RefusalNoticeData } from '#app/documents/intake/refusal-notice.ts'
import type { SupplementRequestData } from '#app/documents/intake/supplement-request.ts'
import type { CertificateData } from '#app/documents/recognition/certificate.ts'
import type { DecisionData } from '#app/documents/recognition/decision.ts'
import type { NonRecognitionNoticeData } from '#app/documents/recognition/non-recognition-notice.ts'
import type { RecognisedLine } from '#app/documents/recognition/recognised-list.ts'
import type { TransmittalData } from '#app/documents/registration/transmittal.ts'
import { type ContributionShare, emptyContent } from '#app/domain/dossier/dossier.ts'

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
const half = (halfPercents: number): ContributionShare => halfPercents as ContributionShare

/** A complete M-02 of two teachers, long enough for three pages. */
export function applicationFormData(changes: Partial<ApplicationFormData> = {}): ApplicationFormData {
  return {
    addressees: ['Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố Tam Điệp'],
    code: 'SK-2024-037',
    title:
      'Xây dựng thư viện mở theo mô hình "tủ sách lớp học" gắn với nhật ký đọc điện tử cho học sinh tiểu học',
    kind: 'Giải pháp tác nghiệp',
    field: 'Giáo dục và đào tạo',
    isReform: false,
    authors: [
      {
        fullName: 'Nguyễn Thị Hồng Nhung',
        birthDate: day('1985-03-07'),
        workplace: 'Trường Tiểu học Trần Phú, phường Bắc Sơn',
        jobTitle: 'Phó Hiệu trưởng',
        qualification: 'Thạc sĩ Quản lý giáo dục',
        share: half(120),
      },
      {
        fullName: 'Phạm Văn Khuê',
        birthDate: day('1990-11-21'),
        workplace: 'Trường Tiểu học Trần Phú, phường Bắc Sơn',
        jobTitle: 'Giáo viên',
        qualification: 'Đại học Sư phạm Tin học',
        share: half(80),
      },
    ],
    firstAppliedOn: day('2023-09-11'),
    content: {
      ...emptyContent,
      investorName: 'Trường Tiểu học Trần Phú',
      investorAddress: 'số 12, đường Trần Phú, phường Bắc Sơn, thành phố Tam Điệp, tỉnh Ninh Bình',
      knownSolution:
        'Trước năm học 2023 - 2024, thư viện của trường mở cửa 04 buổi mỗi tuần, học sinh phải đăng ký bằng sổ giấy, mỗi lượt mượn mất khoảng 06 phút. Nhiều đầu sách hay nằm trong kho, học sinh các lớp 1 và 2 hầu như không tiếp cận được.\nViệc theo dõi đọc sách do giáo viên chủ nhiệm ghi tay, không tổng hợp được theo tháng, vì vậy nhà trường không biết lớp nào đang cần thêm sách và loại sách nào được yêu thích.',
      purpose:
        'Đưa sách đến tận lớp học, giảm thời gian mượn và trả, hình thành thói quen đọc mỗi ngày 15 phút cho học sinh toàn trường; có số liệu để bổ sung sách đúng nhu cầu.',
      substance:
        'Bước 1. Phân loại 3.420 đầu sách theo trình độ đọc của năm khối lớp, dán nhãn màu và mã vạch in bằng máy in văn phòng.\nBước 2. Mỗi lớp nhận một tủ sách 60 cuốn, luân chuyển sau 04 tuần theo lịch do tổ thư viện lập, có học sinh làm "thủ thư nhí".\nBước 3. Học sinh ghi nhật ký đọc bằng cách quét mã trên bìa sách; phụ huynh và giáo viên xem được số trang, thời gian và cảm nhận.\nĐiểm mới so với cách làm cũ: sách đi tìm người đọc; dữ liệu đọc được tổng hợp tự động hằng tuần; học sinh tham gia quản lý tủ sách. Giải pháp lần đầu được áp dụng tại trường và chưa có trường nào trên địa bàn thành phố thực hiện.',
      applicability:
        'Áp dụng được ngay cho các trường tiểu học có thư viện đạt mức độ 1; chi phí ban đầu khoảng 1.200.000 đồng mỗi lớp cho tủ sách và nhãn. Đã hướng dẫn cho 02 trường bạn là Tiểu học Nguyễn Trãi và Tiểu học Lê Hồng Phong từ tháng 01/2024.',
      conditions:
        'Thư viện có tối thiểu 1.500 đầu sách; 01 máy tính nối mạng; giáo viên chủ nhiệm được tập huấn 01 buổi.',
      benefitByAuthor:
        'Số lượt mượn tăng từ 410 lên 2.980 lượt mỗi tháng; thời gian mỗi lượt mượn giảm từ 06 phút còn 40 giây. Tỷ lệ học sinh đọc mỗi ngày đạt 87%, tăng 52 điểm phần trăm so với cùng kỳ.\nTiết kiệm chi phí in sổ sách và công theo dõi, quy ra khoảng 18.600.000 đồng mỗi năm học.',
      benefitByApplier:
        'Trường Tiểu học Nguyễn Trãi xác nhận: sau 03 tháng áp dụng, số lượt mượn tăng 4,1 lần; học sinh mạnh dạn kể lại nội dung sách; giáo viên không còn phải ghi sổ mượn. Đề nghị được nhân rộng.',
      moneyGained: 18_600_000,
      evidence: [
        {
          place: 'Trường Tiểu học Trần Phú',
          from: '2023-09-11',
          confirmedBy: 'Hiệu trưởng Đinh Thị Lan',
          indicator: 'Số lượt mượn mỗi tháng',
          before: '410',
          after: '2.980',
          measure: 'lượt',
          source: 'Sổ thư viện năm học 2023 - 2024',
        },
        {
          place: 'Trường Tiểu học Nguyễn Trãi',
          from: '2024-01-08',
          confirmedBy: 'Hiệu trưởng Bùi Văn Toán',
          indicator: 'Thời gian một lượt mượn',
          before: '360',
          after: '40',
          measure: 'giây',
          source: 'Báo cáo tổ thư viện tháng 3/2024',
        },
      ],
      pledged: true,
    },
    participants: [
      {
        fullName: 'Lê Thị Thu Hà',
        birthDate: day('1992-02-01'),
        workplace: 'Trường Tiểu học Trần Phú',
        jobTitle: 'Nhân viên thư viện',
        qualification: 'Cao đẳng Thư viện',
        supportWork: 'Dán nhãn, lập lịch luân chuyển tủ sách',
      },
    ],
    enteredBy: null,
    files: [
      {
        id: 1,
        name: 'so-lieu-luot-muon.xlsx',
        caption: 'Bảng số liệu lượt mượn theo tháng',
        confidential: false,
      },
      { id: 2, name: 'xac-nhan-th-nguyen-trai.pdf', caption: 'Giấy xác nhận áp dụng', confidential: false },
      { id: 3, name: 'danh-sach-hoc-sinh.pdf', caption: 'Danh sách học sinh tham gia', confidential: true },
    ],
    place: 'Tam Điệp',
    day: day('2024-04-05'),
    draft: false,
    withConfidential: true,
    ...changes,
  }
}

const council = 'Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố'
const committee = { name: 'Ủy ban nhân dân thành phố Tam Điệp', place: 'Tam Điệp' }
const office = { name: 'Phòng Kinh tế', superior: committee.name, place: 'Tam Điệp' }
const decree = 'Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02/3/2012 của Chính phủ ban hành Điều lệ Sáng kiến'
const circular =
  'Căn cứ Thông tư số 18/2013/TT-BKHCN ngày 01/8/2013 của Bộ Khoa học và Công nghệ hướng dẫn thi hành một số quy định của Điều lệ Sáng kiến'
const plan =
  'Căn cứ Kế hoạch số 35/KH-UBND ngày 04/3/2024 của Ủy ban nhân dân thành phố Tam Điệp triển khai công tác sáng kiến cơ sở năm 2024'

const ideas = [
  ['Số hóa quy trình tiếp nhận phản ánh của người dân qua tổ dân phố', 'Đỗ Thị Mai', 'UBND phường Bắc Sơn'],
  ['Ghép lưới che và tưới nhỏ giọt tự chế cho vùng trồng đào phai', 'Bùi Quang Huy', 'UBND xã Đông Sơn'],
  ['Bộ câu hỏi tình huống giúp trẻ 5 tuổi tự bảo vệ bản thân', 'Trần Thị Thanh', 'Trường Mầm non Sao Mai'],
  ['Rút ngắn thời gian chứng thực bằng phiếu hẹn mã QR', 'Vũ Đức Long', 'UBND phường Trung Sơn'],
  ['Sơ đồ tư duy trong ôn tập Lịch sử địa phương lớp 8', 'Lê Thu Hằng', 'Trường THCS Lê Lợi'],
  ['Giám sát nhiệt độ kho vắc xin bằng cảm biến giá rẻ', 'Phạm Hồng Sơn', 'Trạm Y tế phường Nam Sơn'],
  ['Tận dụng phế phẩm dứa làm thức ăn ủ chua cho bò', 'Nguyễn Văn Thành', 'HTX Nông nghiệp Quang Sơn'],
  ['Sổ tay điện tử cho tổ hòa giải cơ sở', 'Hoàng Thị Yến', 'Phòng Tư pháp'],
] as const

/** A tờ trình of a ward with `count` initiatives. */
export function transmittalData(count = 3, changes: Partial<TransmittalData> = {}): TransmittalData {
  return {
    unit: { name: 'Ủy ban nhân dân phường Bắc Sơn', place: 'Bắc Sơn' },
    paper: { number: '7', symbol: 'TTr-UBND', day: day('2024-07-03') },
    addressees: [`${council} Tam Điệp (qua phòng Kinh tế)`],
    year: 2024,
    round: 'Đợt II',
    legalBases: [decree, plan],
    items: repeated(count).map(([title, fullName], i) => ({
      title,
      authors: [
        { fullName, jobTitle: 'Công chức Văn phòng - Thống kê', share: i === 0 ? 140 : 200 },
        ...(i === 0 ? [{ fullName: 'Ngô Văn Hiển', jobTitle: 'Phó Chủ tịch', share: 60 }] : []),
      ],
      field: 'Cải cách hành chính',
      firstAppliedOn: day('2023-10-02'),
      unitOpinion: 'Đề nghị công nhận',
      withdrawnOn: null,
    })),
    alsoTo: [],
    archive: 'VT',
    signedAs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signer: 'Đinh Công Tráng',
    draft: false,
    ...changes,
  }
}

export function receiptData(changes: Partial<ReceiptData> = {}): ReceiptData {
  return {
    office,
    number: '37',
    symbol: 'BN-KT',
    councilName: council,
    dossierCode: 'SK-2024-037',
    title: applicationFormData().title,
    authors: ['Nguyễn Thị Hồng Nhung', 'Phạm Văn Khuê'],
    handedInBy: 'Nguyễn Thị Hồng Nhung',
    unit: 'Trường Tiểu học Trần Phú',
    transmittal: 'số 12/TTr-THTP ngày 04/4/2024',
    receivedAt: Temporal.Instant.from('2024-04-05T01:05:00Z'),
    late: false,
    documents: [
      { name: 'Tờ trình đề nghị công nhận sáng kiến (M-01)', paperCopies: 1 },
      { name: 'Đơn yêu cầu công nhận sáng kiến (M-02)', paperCopies: 12 },
      { name: 'Bảng số liệu lượt mượn theo tháng', paperCopies: 0, note: 'so-lieu-luot-muon.xlsx' },
    ],
    answerBy: day('2024-05-06'),
    receivedBy: 'Trịnh Thị Lan Anh',
    ...changes,
  }
}

export function formalCheckData(changes: Partial<FormalCheckData> = {}): FormalCheckData {
  return {
    office,
    symbol: 'PKT-KT',
    dossierCode: 'SK-2024-037',
    title: applicationFormData().title,
    authors: ['Nguyễn Thị Hồng Nhung', 'Phạm Văn Khuê'],
    unit: 'Trường Tiểu học Trần Phú',
    version: 1,
    checkedOn: day('2024-04-11'),
    checkedBy: 'Trịnh Thị Lan Anh',
    points: [
      { name: 'Đúng mẫu đơn, đủ các mục', passed: true, remark: '' },
      {
        name: 'Tỷ lệ đóng góp của các tác giả bằng 100%, được từng tác giả xác nhận',
        passed: true,
        remark: '',
      },
      {
        name: 'Nộp trong 01 năm kể từ ngày áp dụng lần đầu',
        passed: false,
        remark: 'Đơn ghi ngày 11/9/2023 nhưng giấy xác nhận ghi tháng 8/2023; làm rõ ngày nào sớm hơn.',
      },
      { name: 'Thuộc một trong bốn loại giải pháp', passed: true, remark: '' },
      { name: 'Không trùng tên, nội dung với hồ sơ đã nộp', passed: true, remark: '' },
    ],
    outcome: { kind: 'needs-supplement', dueOn: day('2024-05-13') },
    ...changes,
  }
}

export function supplementRequestData(changes: Partial<SupplementRequestData> = {}): SupplementRequestData {
  return {
    office,
    paper: { number: '125', symbol: 'KT', day: day('2024-04-12') },
    addressees: ['Trường Tiểu học Trần Phú', 'Bà Nguyễn Thị Hồng Nhung và các đồng tác giả'],
    dossierCode: 'SK-2024-037',
    title: applicationFormData().title,
    authors: ['Nguyễn Thị Hồng Nhung', 'Phạm Văn Khuê'],
    receivedOn: day('2024-04-05'),
    defects: [
      {
        what: 'Ngày áp dụng lần đầu ghi trong đơn khác với giấy xác nhận.',
        request: 'Ghi ngày nào sớm hơn và gửi bản xác nhận có chữ ký của Hiệu trưởng.',
      },
      {
        what: 'Thiếu nguồn của số liệu "87% học sinh đọc mỗi ngày".',
        request: 'Bổ sung bảng theo dõi của từng khối lớp.',
      },
    ],
    dueOn: day('2024-05-13'),
    time: 1,
    archive: 'KT',
    signedAs: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    signer: 'Lã Quốc Tuấn',
    ...changes,
  }
}

export function refusalNoticeData(changes: Partial<RefusalNoticeData> = {}): RefusalNoticeData {
  return {
    office,
    paper: { symbol: 'TB-KT', day: { month: 5, year: 2024 } },
    dossierCode: 'SK-2024-052',
    title: 'Sử dụng phần mềm trình chiếu trong giờ chào cờ',
    authors: ['Phạm Thị Hoa'],
    unit: 'Trường Tiểu học Yên Sơn',
    receivedOn: day('2024-04-18'),
    legalBases: [decree, circular],
    reasons: [
      'Giải pháp được áp dụng lần đầu ngày 05/9/2021, quá thời hạn 01 năm kể từ ngày áp dụng lần đầu.',
      'Nội dung trùng với sáng kiến đã được công nhận năm 2022 của Trường Tiểu học Quang Sơn.',
    ],
    recipients: ['Bà Phạm Thị Hoa', 'Trường Tiểu học Yên Sơn'],
    archive: 'KT',
    signedAs: ['TRƯỞNG PHÒNG'],
    ...changes,
  }
}

export function scoreSheetData(changes: Partial<ScoreSheetData> = {}): ScoreSheetData {
  return {
    council: { name: council, superior: committee.name, place: 'Tam Điệp' },
    day: day('2024-08-09'),
    member: { fullName: 'Tống Thị Phương', seat: 'Ủy viên' },
    dossierCode: 'SK-2024-037',
    title: applicationFormData().title,
    authors: ['Nguyễn Thị Hồng Nhung', 'Phạm Văn Khuê'],
    unit: 'Trường Tiểu học Trần Phú',
    field: 'Giáo dục và đào tạo',
    criteria: [
      {
        name: 'Tính mới',
        guidance:
          'Mới trong phạm vi cơ sở tại ngày nộp đơn; không trùng giải pháp đã nộp, đã bộc lộ công khai.',
        max: 3000,
        points: 2550,
        comment: 'Cách luân chuyển tủ sách mới với địa bàn; phần nhật ký điện tử kế thừa có cải tiến.',
      },
      {
        name: 'Khả năng áp dụng, nhân rộng',
        max: 3000,
        parts: [
          { name: 'Trong đơn vị', max: 1500, points: 1400 },
          { name: 'Ngoài đơn vị', max: 1500, points: 1100, comment: 'Đã có 02 trường áp dụng.' },
        ],
      },
      {
        name: 'Hiệu quả, lợi ích thiết thực',
        guidance: 'Lợi ích kinh tế hoặc xã hội có số liệu, có xác nhận của nơi áp dụng.',
        max: 4000,
        points: 3350,
        comment: 'Số liệu rõ, có xác nhận.',
      },
    ],
    scale: 10_000,
    classesNote:
      'Xếp loại A: từ 80 điểm; loại B: từ 70 điểm; loại C: từ 60 điểm; cấp Giấy chứng nhận: từ 50 điểm (tính theo điểm bình quân của Hội đồng).',
    signedAt: Temporal.Instant.from('2024-08-09T09:42:00Z'),
    digest: '9f2c 41ab 77e0 c3d5',
    number: '37-5-62',
    address: 'https://sangkien.example.vn/phieu-giay/37-5-62',
    ...changes,
  }
}

/** A matrix of `members` columns; sheets vary by position only. */
export function scoreSummaryData(count = 12, members = 11): ScoreSummaryData {
  const score = (row: number, column: number): SummaryScore => {
    if ((row + column) % 17 === 5) return 'conflict'
    if (row === 3 && column === 5) return 'absent'
    return 9250 - row * 250 - ((row * 7 + column * 3) % 9) * 50
  }
  return {
    council: { name: council, superior: committee.name, place: 'Tam Điệp' },
    day: day('2024-08-15'),
    subject: 'Chấm sáng kiến cấp cơ sở năm 2024 (Đợt I và Đợt II)',
    members: Array.from({ length: members }, () => ({})),
    dossiers: repeated(count).map(([title, authors, unit], i) => ({
      code: `SK-2024-${String(i + 11).padStart(3, '0')}`,
      title,
      authors,
      unit,
      sheets: Array.from({ length: members }, (_, column) => score(i, column)),
      mean: `${(91 - i * 2.5).toFixed(2)}`,
      gap: i === 6,
      vote: `${members - (i % 3)}/${members}`,
      rank: i + 1,
      outcome: i < 3 ? 'Loại A' : i < 8 ? 'Loại B' : 'Loại C',
    })),
    secretary: 'Trịnh Thị Lan Anh',
    chair: 'Vũ Đình Chiến',
  }
}

/** The decision with 3 A, 5 B, `others` C and one with a certificate only; issued unless changed. */
export function decisionData(others = 4, changes: Partial<DecisionData> = {}): DecisionData {
  const lines = repeated(9 + others).map(
    ([title, fullName, unit], i): RecognisedLine => ({
      title,
      unit,
      authors:
        i === 0
          ? [
              { fullName, share: 121 },
              { fullName: 'Ngô Văn Hiển', share: 79 },
            ]
          : [{ fullName, share: 200 }],
      mean: (91.25 - i * 2.5).toFixed(2),
    }),
  )
  return {
    authority: committee,
    decidedBy: 'Chủ tịch Ủy ban nhân dân thành phố Tam Điệp',
    paper: { number: '2153', symbol: 'QĐ-UBND', day: day('2024-12-05') },
    year: 2024,
    subject: 'công nhận sáng kiến cấp cơ sở năm 2024 trên địa bàn thành phố Tam Điệp',
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015',
      decree,
      circular,
      plan,
      'Căn cứ Biên bản số 02/BB-HĐ ngày 20/11/2024 của Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố',
    ],
    proposedBy: 'Trưởng phòng Kinh tế tại Tờ trình số 88/TTr-KT ngày 25/11/2024',
    groups: [
      { name: 'Xếp loại A', prize: 2_000_000, initiatives: lines.slice(0, 3) },
      { name: 'Xếp loại B', prize: 1_000_000, initiatives: lines.slice(3, 8) },
      { name: 'Xếp loại C', prize: 500_000, initiatives: lines.slice(8, 8 + others) },
      { name: 'Cấp Giấy chứng nhận', prize: 0, initiatives: lines.slice(8 + others) },
    ],
    budgetSource: 'Kinh phí chi hoạt động quản lý nhà nước về Khoa học và Công nghệ năm 2024',
    executors:
      'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố; Trưởng các phòng: Kinh tế, Nội vụ, Tài chính - Kế hoạch; thủ trưởng các cơ quan, đơn vị có liên quan',
    alsoTo: ['Sở Khoa học và Công nghệ', 'Thường trực Thành ủy', 'Chủ tịch, các PCT UBND thành phố'],
    archive: 'VT, KT',
    signedAs: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Vũ Đình Chiến',
    draft: false,
    ...changes,
  }
}

export function nonRecognitionNoticeData(): NonRecognitionNoticeData {
  return {
    authority: committee,
    paper: { number: '61', symbol: 'TB-UBND', day: day('2024-12-06') },
    year: 2024,
    legalBases: [decree, circular],
    initiatives: repeated(2).map(([title, author, unit]) => ({
      title,
      authors: [author],
      unit,
      reason: 'Điểm bình quân 46,50, dưới mức 50 điểm.',
    })),
    recipients: ['Các tác giả có tên nêu trên', 'Các đơn vị có liên quan'],
    archive: 'VT, KT',
    signedAs: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Vũ Đình Chiến',
  }
}

export function certificateData(changes: Partial<CertificateData> = {}): CertificateData {
  return {
    authorityName: committee.name,
    serial: '01/2024',
    holder: {
      name: 'Nguyễn Thị Hồng Nhung',
      role: 'co-author',
      workplace: 'Trường Tiểu học Trần Phú, phường Bắc Sơn, thành phố Tam Điệp',
    },
    title: applicationFormData().title,
    authors: ['Nguyễn Thị Hồng Nhung', 'Phạm Văn Khuê'],
    investor: 'Trường Tiểu học Trần Phú',
    className: 'Xếp loại A',
    decision: {
      symbol: '2153/QĐ-UBND',
      day: day('2024-12-05'),
      by: 'Chủ tịch Ủy ban nhân dân thành phố Tam Điệp',
    },
    place: 'Tam Điệp',
    day: day('2024-12-05'),
    signedAs: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Vũ Đình Chiến',
    verifyAddress: 'https://sangkien.tamdiep.gov.vn/xac-minh/7KQ4-M2XW-9RTP',
    verifyCode: '7KQ4-M2XW-9RTP',
    ...changes,
  }
}

function repeated(count: number): (readonly [title: string, author: string, unit: string])[] {
  return Array.from({ length: count }, (_, i) => ideas[i % ideas.length] ?? ideas[0])
}
