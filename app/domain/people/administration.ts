import { type Actor, holds } from './actor.ts'

/** Quản trị: accounts, roles and the audit log are the administrator's alone. */
export const mayAdminister = (actor: Actor): boolean => holds(actor, 'administrator')

/** Đơn vị: kept by the administrator and by the office, which knows who has merged with whom. */
export const mayKeepUnits = (actor: Actor): boolean => holds(actor, 'administrator', 'office')

/** Hộp thư đi: seen by those who have to know whether a notice went out. */
export const mayTendOutbox = (actor: Actor): boolean => holds(actor, 'administrator', 'office')
