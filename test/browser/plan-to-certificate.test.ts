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
  openScoring,
  recordVotes,
  scoreByHand,
  scoreQuickly,
  seatCouncil,
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
import {
  adoptRanking,
  check,
  issueDecision,
  printCertificates,
  revoke,
  settleTie,
} from './year/recognition.ts'
import { addUnit, firstRun, openAccount, type Person } from './year/setting-up.ts'
import { approve, handInByTransmittal, returnWithReason } from './year/unit.ts'

const place = mkdtempSync(join(tmpdir(), 'kn-nam-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const ward = 'Ủy ban nhân dân phường Bắc Sơn'
const shared = 'Sổ một cửa dùng chung có nhắc hạn'
const alone = 'Lịch tiếp dân in theo tuần ở từng tổ dân phố'
const reason = 'Cần nêu số liệu trước khi áp dụng.'
const wanted = 'Thiếu xác nhận của nơi áp dụng.'

const person = (name: string, login: string, position: string, role: string, unit?: string): Person => ({
  name,
  login,
  position,
  ...(unit === undefined ? {} : { unit }),
  roles: [{ role, ...(role === 'Văn thư đơn vị' && unit ? { unit } : {}) }],
})

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
    const open = (one: Person) =>
      part(`Account of ${one.name}`, () => openAccount(office, administrator, one))
    const thuy = await open(person('Trần Thị Thủy', 'thuy.tran', 'Chuyên viên', 'Cơ quan thường trực'))
    await part('The plan of this year', () => issueThisYear(thuy))
    await part('A plan with one place in class A', () => leaveOnePlace(thuy))

    const huong = await open(person('Nguyễn Thị Hương', 'huong.nguyen', 'Công chức', 'Tác giả', ward))
    const dong = await open(person('Đỗ Văn Đồng', 'dong.do', 'Phó Chủ tịch', 'Tác giả', ward))
    const clerk = await open(person('Lê Thị Văn', 'van.le', 'Văn thư', 'Văn thư đơn vị', ward))
    await part('A dossier, section by section', async () => {
      await startDossier(huong, shared)
      await writeSectionBySection(huong, 'Đỗ Văn Đồng', 'do van dong')
      await sendToUnit(huong)
    })
    await part('A dossier on one page', async () => {
      await startDossier(huong, alone)
      await writeAllAtOnce(huong)
      await sendToUnit(huong)
    })
    await part('The co-author agrees', () => confirmShare(dong, shared))
    await part('The unit returns', () => returnWithReason(clerk, shared, reason))
    await part('The author corrects', () => correctAndSendAgain(huong, shared, reason))
    await part('The unit approves', async () => {
      await approve(clerk, shared)
      await approve(clerk, alone)
    })
    await part('Tờ trình', () => handInByTransmittal(clerk, 2))

    await part('Reception', () => receiveAll(thuy, [shared, alone]))
    await part('Check', async () => {
      await accept(thuy, alone)
      await askForSupplement(thuy, shared, wanted)
    })
    await part('Supplement', () => answerSupplement(huong, shared, wanted))
    await part('Version 2', async () => {
      await compareVersions(thuy, shared)
      await accept(thuy, shared)
    })

    const chair = await open(person('Vũ Đình Chiến', 'chien.vu', 'Phó Chủ tịch UBND', 'Lãnh đạo'))
    const vice = await open(person('Phạm Thị Hòa', 'hoa.pham', 'Trưởng phòng Kinh tế', 'Lãnh đạo'))
    const secretary = await open(person('Bùi Văn Ký', 'ky.bui', 'Chuyên viên', 'Tác giả'))
    await part('Council', () =>
      seatCouncil(thuy, [
        { name: 'Vũ Đình Chiến', seat: 'Chủ tịch Hội đồng', title: 'Phó Chủ tịch UBND thành phố' },
        { name: 'Phạm Thị Hòa', seat: 'Phó Chủ tịch Hội đồng', title: 'Trưởng phòng Kinh tế' },
        { name: 'Bùi Văn Ký', seat: 'Ủy viên thư ký', title: 'Chuyên viên Phòng Kinh tế' },
        { name: 'Đỗ Văn Đồng', seat: 'Ủy viên', title: 'Phó Chủ tịch UBND phường' },
      ]),
    )
    await part('Scoring opens', () => openScoring(secretary))
    await part('Sheets', async () => {
      await scoreByHand(chair, shared)
      await scoreQuickly(chair, alone)
      for (const member of [vice, secretary])
        for (const title of [shared, alone]) await scoreQuickly(member, title)
      await scoreQuickly(dong, alone)
    })
    await part('Scoring closes', () => closeScoring(chair))
    await part('Whoever is in conflict sees nothing', () => findsNoFigureOf(dong, shared, alone))
    await part('Vote', () =>
      recordVotes(secretary, [
        { title: shared, agree: 3 },
        { title: alone, agree: 4 },
      ]),
    )

    await part('Tie', () => settleTie(chair, shared))
    await part('Adoption', () => adoptRanking(chair))
    await part('Decision', () => issueDecision(thuy))
    const [code = ''] = await part('Certificates', () => printCertificates(thuy, 3))
    const stranger = await office.comeIn('người lạ', 'phone')
    await part('Anyone can check', async () => {
      const words = await check(stranger, code, 'Giấy chứng nhận có hiệu lực')
      expect(words).toContain(shared)
      expect(words).toContain('Nguyễn Thị Hương')
      expect(words).not.toContain('1985')
    })
    await part('Revoked', async () => {
      await revoke(thuy, shared)
      await check(stranger, code, 'Giấy chứng nhận đã bị hủy bỏ')
    })
    expect(office.complaints).toEqual([])
  } finally {
    await browser.close()
  }
}, 300_000)

const codeOf = (app: RunningApp): string => /([A-Z0-9]{4}-){2}[A-Z0-9]{4}/.exec(app.output())?.[0] ?? ''
