import { dossiers } from './dossiers.ts'
import { hash } from './chance.ts'
import { clerkOf, headOf } from './people.ts'
import type { DemoDossier, FieldCode, LocalTime } from './types.ts'
import { officeTime } from './working-time.ts'

/** What a unit registers at once: its list of the spring. */
export interface DemoRegistrationList {
  readonly unit: string
  readonly at: LocalTime
  readonly items: readonly DemoRegistration[]
}

export interface DemoRegistration {
  readonly title: string
  readonly authors: readonly string[]
  readonly field: FieldCode
  readonly isReform: boolean
  readonly note: string
  /** The dossier that takes it up. */
  readonly dossier?: string
}

/** Registered and not yet written, or never: the words of each unit. */
const withoutDossier: readonly (readonly [unit: string, title: string, isReform: boolean])[] = [
  ['bac-son', 'Hẹn giờ giải quyết thủ tục hành chính qua Zalo của phường', true],
  ['tay-son', 'Bảng mã QR niêm yết thủ tục hành chính tại nhà văn hóa tổ dân phố', true],
  ['tan-binh', 'Sổ theo dõi điện tử kiến nghị của cử tri', true],
  ['dong-son', 'Mô hình thôn thu gom rác thải nhựa đổi cây xanh', false],
  ['tu-phap', 'Bộ câu hỏi đáp nhanh về chứng thực tại bộ phận một cửa', true],
  ['tnmt', 'Bản đồ số các điểm tập kết rác thải sinh hoạt', false],
  ['y-te', 'Lịch nhắc tiêm chủng gửi phụ huynh qua tin nhắn', false],
  ['mn-tay-son', 'Góc vận động ngoài trời từ vật liệu tái chế', false],
  ['vp-thanh-uy', 'Quản lý hồ sơ cuộc họp không giấy', true],
]

const isOfTheYear = (dossier: DemoDossier): boolean =>
  dossier.programme === 'tam-diep-2024' && dossier.unit !== null

const begunAt = ({ steps, later }: DemoDossier): LocalTime =>
  [...steps, ...later].find(({ step }) => step === 'created')?.at ?? ''

/** Most of what became a dossier was registered before; every sixth was not. */
const registeredDossiers = dossiers.filter(
  (dossier) =>
    isOfTheYear(dossier) && begunAt(dossier) !== '' && hash(`${dossier.code} registered`) % 6 !== 0,
)

const entryOf = (dossier: DemoDossier): DemoRegistration => ({
  title: dossier.title,
  authors: dossier.authors.map(([code]) => code),
  field: dossier.field,
  isReform: dossier.field === 'cai-cach-hanh-chinh',
  note: '',
  dossier: dossier.code,
})

/** The schools within a day of the plan, as their round closes first; the others in the week after. */
function registeredAt(unit: string, own: readonly DemoDossier[]): LocalTime {
  const isEducation = own.some(({ round }) => round === 'dot-1')
  const [from, to] = isEducation ? ['2024-03-15', '2024-03-15'] : ['2024-03-18', '2024-03-22']
  const at = officeTime(`${unit} registers`, from ?? '', to ?? '')
  return at < '2024-03-15T08:30' ? '2024-03-15T08:30' : at
}

export const registrationLists: readonly DemoRegistrationList[] = [
  ...new Set([...registeredDossiers.map(({ unit }) => unit ?? ''), ...withoutDossier.map(([unit]) => unit)]),
].map((unit) => {
  const own = registeredDossiers.filter((dossier) => dossier.unit === unit)
  return {
    unit,
    at: registeredAt(unit, own),
    items: [
      ...own.map(entryOf),
      ...withoutDossier
        .filter(([of]) => of === unit)
        .map(([, title, isReform], place) => ({
          title,
          authors: [place % 2 === 0 ? clerkOf(unit) : headOf(unit)],
          field: isReform ? ('cai-cach-hanh-chinh' as const) : ('khac' as const),
          isReform,
          note: '',
        })),
    ],
  }
})

/** What is said anew or given up later. */
export const laterRegistrationSteps: readonly {
  readonly unit: string
  readonly title: string
  readonly at: LocalTime
  readonly step: 'changed' | 'withdrawn'
  readonly newTitle: string
  readonly reason: string
}[] = [
  {
    unit: 'tay-son',
    title: 'Bảng mã QR niêm yết thủ tục hành chính tại nhà văn hóa tổ dân phố',
    at: '2024-04-22T09:40',
    step: 'changed',
    newTitle: 'Bảng mã QR niêm yết và hướng dẫn thủ tục hành chính tại nhà văn hóa tổ dân phố',
    reason: 'Bổ sung phần hướng dẫn từng bước theo góp ý của công chức một cửa.',
  },
  {
    unit: 'tnmt',
    title: 'Bản đồ số các điểm tập kết rác thải sinh hoạt',
    at: '2024-05-14T14:20',
    step: 'withdrawn',
    newTitle: '',
    reason: 'Sở Tài nguyên và Môi trường đã triển khai bản đồ dùng chung toàn tỉnh, giải pháp không còn tính mới.',
  },
  {
    unit: 'dong-son',
    title: 'Mô hình thôn thu gom rác thải nhựa đổi cây xanh',
    at: '2024-06-03T08:50',
    step: 'withdrawn',
    newTitle: '',
    reason: 'Chưa bố trí được kinh phí mua cây giống trong năm; xã đăng ký lại vào năm sau.',
  },
]
