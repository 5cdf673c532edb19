import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openOffice } from '#test/builders/at-work.ts'
import { openBrowser } from '#test/builders/browser.ts'
import { type RunningApp, startApp } from '#test/builders/running-app.ts'
import {
  closeScoring,
  findsNoFigureOf,
  holdSession,
  openScoring,
  scoreByHand,
  scoreQuickly,
  seatCouncil,
  signDeclaration,
} from './year/council.ts'
import {
  confirmShare,
  correctAndSendAgain,
  sendToUnit,
  startDossier,
  writeAllAtOnce,
  writeSectionBySection,
} from './year/dossier.ts'
import { accept, answerSupplement, askForSupplement, compareVersions, receiveAll } from './year/intake.ts'
import { issueThisYear, leaveOnePlace } from './year/plan.ts'
import { adoptRanking, check, issueDecision, printCertificates, settleTie } from './year/recognition.ts'
import { addUnit, firstRun, openAccount, type Person, signInByLink } from './year/setting-up.ts'
import { approve, handInByTransmittal, returnWithReason } from './year/unit.ts'

const place = mkdtempSync(join(tmpdir(), 'kn-nam-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const ward = 'Ủy ban nhân dân phường Bắc Sơn'
const shared = 'Sổ một cửa dùng chung có nhắc hạn'
const alone = 'Lịch tiếp dân in theo tuần ở từng tổ dân phố'
const reason = 'Cần nêu số liệu trước khi áp dụng.'
const wanted = 'Thiếu xác nhận của nơi áp dụng.'

const thuy = {
  name: 'Trần Thị Thủy',
  login: 'thuy.tran',
  position: 'Chuyên viên',
  role: 'Cơ quan thường trực',
}
const huong = { name: 'Nguyễn Thị Hương', login: 'huong', position: 'Công chức', role: 'Tác giả', unit: ward }
const dong = { name: 'Đỗ Văn Đồng', login: 'dong.do', position: 'Phó Chủ tịch', role: 'Tác giả', unit: ward }
const van = { name: 'Lê Thị Văn', login: 'van.le', position: 'Văn thư', role: 'Văn thư đơn vị', unit: ward }
const chien = { name: 'Vũ Đình Chiến', login: 'chien.vu', position: 'Phó Chủ tịch', role: 'Lãnh đạo' }
const hoa = { name: 'Phạm Thị Hòa', login: 'hoa.pham', position: 'Trưởng phòng', role: 'Lãnh đạo' }
const ky = { name: 'Bùi Văn Ký', login: 'ky.bui', position: 'Chuyên viên', role: 'Tác giả' }

test('a year from the empty installation to a certificate that anyone can check', async () => {
  const app = await startApp({ DATA_DIR: join(place, 'dữ liệu') })
  const browser = await openBrowser()
  const folder = join(import.meta.dirname, '..', '..', 'build', 'plan-to-certificate')
  const office = openOffice(browser, app.address, { folder, log: app.output })
  const { part } = office
  try {
    const administrator = await part('First run', () => firstRun(office, codeOf(app)))
    await part('Units', () =>
      addUnit(administrator, { name: ward, short: 'Phường Bắc Sơn', letters: 'BS', type: 'Phường, xã' }),
    )
    const links = await part('Accounts', async () => {
      const opened: (readonly [Person, string])[] = []
      for (const person of [thuy, huong, dong, van, chien, hoa, ky])
        opened.push([person, await openAccount(administrator, person)])
      return opened
    })
    const atWork = await part('Everybody signs in', () =>
      Promise.all(links.map(([person, link]) => signInByLink(office, person, link))),
    )
    const [clerkOfOffice, author, coAuthor, clerk, chair, vice, secretary] = atWork
    if (!clerkOfOffice || !author || !coAuthor || !clerk || !chair || !vice || !secretary)
      throw new Error('somebody is missing')
    await part('The plan of this year', () => issueThisYear(clerkOfOffice))
    await part('A plan with one place in class A', () => leaveOnePlace(clerkOfOffice))

    await part('A dossier, section by section', async () => {
      await startDossier(author, shared)
      await writeSectionBySection(author, 'Đỗ Văn Đồng', 'do van dong')
      await sendToUnit(author)
    })
    await part('A dossier on one page', async () => {
      await startDossier(author, alone)
      await writeAllAtOnce(author)
      await sendToUnit(author)
    })
    await part('The co-author agrees', () => confirmShare(coAuthor, shared))
    await part('The unit returns', () => returnWithReason(clerk, shared, reason))
    await part('The author corrects', () => correctAndSendAgain(author, shared, reason))
    await part('The unit approves', async () => {
      await approve(clerk, shared)
      await approve(clerk, alone)
    })
    await part('Tờ trình', () => handInByTransmittal(clerk, 2))

    await part('Reception', () => receiveAll(clerkOfOffice, [shared, alone]))
    await part('Check', async () => {
      await accept(clerkOfOffice, alone)
      await askForSupplement(clerkOfOffice, shared, wanted)
    })
    await part('Supplement', () => answerSupplement(author, shared, wanted))
    await part('Version 2', async () => {
      await compareVersions(clerkOfOffice, shared)
      await accept(clerkOfOffice, shared)
    })

    await part('Council', () =>
      seatCouncil(clerkOfOffice, [
        { name: 'Vũ Đình Chiến', seat: 'Chủ tịch Hội đồng', title: 'Phó Chủ tịch UBND thành phố' },
        { name: 'Phạm Thị Hòa', seat: 'Phó Chủ tịch Hội đồng', title: 'Trưởng phòng Kinh tế' },
        { name: 'Bùi Văn Ký', seat: 'Ủy viên thư ký', title: 'Chuyên viên Phòng Kinh tế' },
        { name: 'Đỗ Văn Đồng', seat: 'Ủy viên', title: 'Phó Chủ tịch UBND phường' },
      ]),
    )
    await part('Scoring opens', () => openScoring(secretary))
    await part('Everybody answers for his conflicts', async () => {
      for (const member of [chair, vice, secretary, coAuthor]) await signDeclaration(member)
    })
    await part('Sheets, everybody at the same time', () =>
      Promise.all([
        scoreByHand(chair, shared).then(() => scoreQuickly(chair, alone)),
        scoreQuickly(vice, shared).then(() => scoreQuickly(vice, alone)),
        scoreQuickly(secretary, shared).then(() => scoreQuickly(secretary, alone)),
        scoreQuickly(coAuthor, alone),
      ]),
    )
    await part('Scoring closes', () => closeScoring(chair))
    await part('Whoever is in conflict sees nothing', () => findsNoFigureOf(coAuthor, shared, alone))
    await part('Vote', () =>
      holdSession(secretary, [
        { title: shared, agree: 3 },
        { title: alone, agree: 4 },
      ]),
    )

    await part('Tie', () => settleTie(chair, shared))
    await part('Adoption', () => adoptRanking(chair))
    await part('Decision', () => issueDecision(clerkOfOffice))
    const [code = ''] = await part('Certificates', () => printCertificates(clerkOfOffice, 3))
    const stranger = await office.comeIn('người lạ', 'phone')
    await part('Anyone can check', async () => {
      const words = await check(stranger, code, 'Giấy chứng nhận có hiệu lực')
      expect(words).toContain(shared)
      expect(words).toContain('Nguyễn Thị Hương')
      expect(words).not.toContain('1985')
    })
    expect(office.complaints).toEqual([])
  } finally {
    await browser.close()
  }
}, 480_000)

const codeOf = (app: RunningApp): string => /([A-Z0-9]{4}-){2}[A-Z0-9]{4}/.exec(app.output())?.[0] ?? ''
