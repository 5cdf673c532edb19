/** Vai trò: what a person may do in the programme. Council seats are not roles: they come from the council's decision. */
export const roles = [
  'author',
  'unit-clerk',
  'unit-head',
  'office',
  'appraiser',
  'leader',
  'finance',
  'home-affairs',
  'culture',
  'front',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Ghế trong hội đồng: chủ tịch, phó chủ tịch, ủy viên thư ký, ủy viên. */
export const councilSeats = ['chair', 'vice-chair', 'secretary', 'member'] as const
export type CouncilSeat = (typeof councilSeats)[number]

/** Vai trò được giao: a role, perhaps for one unit; only those in force today reach an actor. */
export type GrantedRole = {
  readonly role: Role
  readonly unitId: number | null
  /** Tên đơn vị today, of an appraiser's role: the plan names its appraising offices, not their ids. */
  readonly unitName?: string
}

/** Tư cách thành viên hội đồng của người đang làm việc. */
export type Seat = {
  readonly memberId: number
  readonly councilId: number
  readonly programmeId: number
  readonly seat: CouncilSeat
  /** Hồ sơ phải tránh: dossiers of which the member reads nothing confidential, for a standing conflict or a part in the trial. */
  readonly keptFrom: readonly number[]
}

/** Bàn làm việc: one of the roles a person holds, or the council; it decides home and menu, never rights. */
export type Desk = { readonly role: Role | 'council'; readonly unitId: number | null }

/** Người đang làm việc: a signed-in person with the roles and seats in force today. A person is a person id. */
export type Actor = {
  readonly personId: number
  readonly fullName: string
  readonly roles: readonly GrantedRole[]
  readonly seats: readonly Seat[]
  /** Places in groups (tổ chuyên ngành) that look at dossiers before a council; they give no seat on any council. */
  readonly groups?: readonly Seat[]
  /** null: everything at once. */
  readonly desk: Desk | null
  readonly mustChangePassword: boolean
}

/** Does the actor hold one of these roles, whatever the unit? */
export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.roles.some((granted) => wanted.includes(granted.role))

/** Does the actor hold one of these roles for this very unit? */
export const holdsFor = (actor: Actor, unitId: number | null, ...wanted: readonly Role[]): boolean =>
  unitId !== null && actor.roles.some((granted) => granted.unitId === unitId && wanted.includes(granted.role))

/** The actor's seat in the council of this programme, if any. */
export const seatIn = (actor: Actor, programmeId: number): Seat | null =>
  actor.seats.find((seat) => seat.programmeId === programmeId) ?? null

/** Every desk the actor may sit at: each role in force once, and the council's when there is a seat. */
export const desksOf = (actor: Actor): readonly Desk[] => [
  ...actor.roles.filter(
    (granted, place) =>
      actor.roles.findIndex((other) => other.role === granted.role && other.unitId === granted.unitId) ===
      place,
  ),
  ...(actor.seats.length > 0 ? [{ role: 'council', unitId: null } as const] : []),
]
