/** Người: anybody the programme knows, with an account or without. Known by id, never by name or e-mail. */
export type Person = {
  readonly id: number
  readonly fullName: string
  readonly birthDate: Temporal.PlainDate | null
  /** Chức danh, chức vụ. */
  readonly position: string
  /** Trình độ chuyên môn. */
  readonly qualification: string
  readonly homeUnitId: number | null
  readonly email: string | null
  readonly phone: string | null
}

/** Thông tin cá nhân as somebody writes them, before there is a person. */
export type PersonDetails = Omit<Person, 'id'>

/** Lỗi thông tin cá nhân: why details cannot be kept as they are. */
export type PersonProblem =
  | { readonly problem: 'name-missing' }
  | { readonly problem: 'name-too-long'; readonly max: number }
  | { readonly problem: 'name-unreadable' }
  | { readonly problem: 'birth-date-missing' }
  | { readonly problem: 'birth-date-unlikely' }
  | { readonly problem: 'position-too-long'; readonly max: number }
  | { readonly problem: 'qualification-too-long'; readonly max: number }
  | { readonly problem: 'email-malformed' }
  | { readonly problem: 'phone-malformed' }

const longestLine = 200
const youngest = 14
const oldest = 110

/** Every fault of the details. `birthDateNeeded`: an author's birth date stands in the đơn (TT 18/2013, Phụ lục I). */
export function personProblems(
  details: PersonDetails,
  today: Temporal.PlainDate,
  birthDateNeeded: boolean,
): readonly PersonProblem[] {
  const problems: PersonProblem[] = []
  if (details.fullName === '') problems.push({ problem: 'name-missing' })
  else if (details.fullName.length > longestLine)
    problems.push({ problem: 'name-too-long', max: longestLine })
  else if (!/\p{L}/u.test(details.fullName)) problems.push({ problem: 'name-unreadable' })
  if (details.birthDate === null) {
    if (birthDateNeeded) problems.push({ problem: 'birth-date-missing' })
  } else if (!isLikelyBirthDate(details.birthDate, today)) problems.push({ problem: 'birth-date-unlikely' })
  if (details.position.length > longestLine) problems.push({ problem: 'position-too-long', max: longestLine })
  if (details.qualification.length > longestLine)
    problems.push({ problem: 'qualification-too-long', max: longestLine })
  if (details.email !== null && !isMailAddress(details.email)) problems.push({ problem: 'email-malformed' })
  if (details.phone !== null && !/^\+?[\d .()-]{8,20}$/.test(details.phone))
    problems.push({ problem: 'phone-malformed' })
  return problems
}

const isLikelyBirthDate = (birthDate: Temporal.PlainDate, today: Temporal.PlainDate): boolean => {
  const years = birthDate.until(today, { largestUnit: 'years' }).years
  return years >= youngest && years <= oldest
}

/** One address, as mail servers take it: no spaces, one @, a dot in the host. */
const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.<>"(),;:\\]{2,}$/.test(text)

/** Tên để xếp thứ tự: Vietnamese lists go by the given name, which stands last: "Tạ Văn Dũng" sorts as "Dũng Tạ Văn". */
export function sortName(fullName: string): string {
  const words = fullName.trim().split(/\s+/)
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ').trim()
}
