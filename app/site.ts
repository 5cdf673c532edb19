import type { Hono } from 'hono'
import { type Actor, holds, type Role } from '#app/domain/people/actor.ts'
import { type Assets, openDoor, type Route } from '#app/door.ts'
import { checkLetterPaper, checkSheetPaper, receiptPaper } from '#app/pages/intake/intake-papers.ts'
import { receptionPage, sendCheck, sendReceiveOne, sendRefuseOverdue } from '#app/pages/intake/reception.tsx'
import { receptionListPage, sendReceiveChosen } from '#app/pages/intake/reception-list.tsx'
import type { SignedInVisit, Visit } from '#app/pages/kit/visit.ts'
import { sendSignIn, signInPage } from '#app/pages/people/sign-in.tsx'
import { sendSignOut } from '#app/pages/people/sign-out.ts'
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
function post(path: string, who: Who, screen: InnerScreen): Route {
  return { method: 'POST', path, who, screen }
}

/** Anybody signed in; the screen itself asks what the person may see. */
const member: Who = () => true
const holding =
  (...roles: readonly Role[]): Who =>
  (actor) =>
    holds(actor, ...roles)

/**
 * Every address of the product on one page: method, path, who may, screen. `who` is the first fence, by role or seat;
 * whether this person may see this dossier is asked again by the screen and by the verb.
 */
export const routes: readonly Route[] = [
  // foundation, people
  open('GET', '/dang-nhap', signInPage),
  open('POST', '/dang-nhap', sendSignIn),
  post('/dang-xuat', member, sendSignOut),
  // programme
  // dossier, registration
  // intake
  get('/tiep-nhan', holding('office', 'appraiser', 'leader'), receptionListPage),
  post('/tiep-nhan/nhan', holding('office'), sendReceiveChosen),
  get('/tiep-nhan/:id', holding('office', 'appraiser', 'leader'), receptionPage),
  post('/tiep-nhan/:id/nhan', holding('office'), sendReceiveOne),
  post('/tiep-nhan/:id/ket-luan', holding('office'), sendCheck),
  post('/tiep-nhan/:id/qua-han', holding('office'), sendRefuseOverdue),
  get('/ho-so/:id/bien-nhan.pdf', member, receiptPaper),
  get('/kiem-tra/:id/phieu.pdf', member, checkSheetPaper),
  get('/kiem-tra/:id/van-ban.pdf', member, checkLetterPaper),
  // council
  // ranking, recognition
  // library (public)
]

export const buildSite = (tools: Tools, assets: Assets): Hono => openDoor(tools, routes, assets)
