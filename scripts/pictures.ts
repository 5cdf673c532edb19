// `npm run pictures` plays the demo in a browser and takes the pictures of README and tour into docs/pictures.
// With the address of a demo that runs already (`npm run pictures -- http://127.0.0.1:8080`) it uses that one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, screens } from '#test/builders/browser.ts'
import { readPdf } from '#test/builders/read-pdf.ts'

const home = join(import.meta.dirname, '..')
const folder = join(home, 'docs', 'pictures')
const largestBytes = 150_000
/** What papers name as the place to check them. */
const printedAddress = 'http://sangkien.tamdiep.example'

/** Somebody of the demo, by the words on the button of the sign-in page. */
const people = {
  office: 'Cơ quan thường trực (phòng Kinh tế)',
  chair: 'Chủ tịch Hội đồng',
  member: 'Ủy viên Hội đồng',
  clerk: 'Văn thư đơn vị (phường Bắc Sơn)',
  author: 'Tác giả (công chức phường)',
} as const

type Person = keyof typeof people
type Screen = keyof typeof screens

mkdirSync(folder, { recursive: true })
const given = process.argv[2]
const demo = given === undefined ? await startDemo() : { address: given, stop: async () => {} }
const browser = await openBrowser()
try {
  await opening(browser)
  await scoringOfRoundTwo(browser)
  await afterScoring(browser)
  await recognition(browser)
} finally {
  await browser.close()
  await demo.stop()
}

/** 05/7: round I is scored, round II is open for five days. */
async function opening(browser: Browser): Promise<void> {
  const stranger = await open(browser)
  await stranger.goto('/')
  await keep(stranger, 'trang-chu')
  const phone = await open(browser, 'phone')
  await phone.goto('/')
  await keep(phone, 'dien-thoai-trang-chu')
  const office = await signIn(browser, 'office')
  await keep(office, 'viec-hom-nay')
  await office.goto('/tiep-nhan?nhom=cho-kiem-tra')
  await openFirst(office)
  await keep(office, 'kiem-tra')
  await office.goto('/ke-hoach')
  await office
    .locator('main')
    .getByRole('link', { name: /^Kế hoạch triển khai/ })
    .first()
    .click()
  await keep(office, 'ke-hoach')
  const author = await signIn(browser, 'author')
  await author.goto('/ho-so')
  await openFirst(author, 'Hợp lệ')
  await keep(author, 'ho-so')
  await author.goto('/ho-so')
  await openFirst(author, 'Đang soạn')
  await author.goto(`${new URL(author.url()).pathname}/soan?phan=mo-ta`)
  await keep(author, 'soan-ho-so')
  const clerk = await signIn(browser, 'clerk')
  await clerk.goto('/don-vi')
  await keep(clerk, 'don-vi')
  const chair = await signIn(browser, 'chair')
  await chair.goto('/hoi-dong')
  await openFirst(chair)
  await openFirst(chair, 'Đã khóa')
  await chair.getByRole('link', { name: 'Bảng điểm' }).click()
  await keep(chair, 'bang-diem')
}

async function scoringOfRoundTwo(browser: Browser): Promise<void> {
  await moveTo(browser, 'cham-2')
  const member = await signIn(browser, 'member')
  await member.goto('/cham-diem')
  await openFirst(member)
  await member.getByRole('button', { name: /^Hoàn toàn mới/ }).click()
  await member.getByLabel('Tính mới').fill('26,5')
  await member.getByLabel('Khả năng áp dụng, nhân rộng').fill('24')
  await member.getByText(/Đã lưu \d\d:\d\d/).waitFor()
  await keep(member, 'cham-diem')
  const phone = await signIn(browser, 'member', 'phone')
  await phone.goto(member.url())
  await phone.getByRole('link', { name: 'Đến phiếu chấm' }).click()
  await phone.waitForTimeout(1_000)
  await keep(phone, 'dien-thoai-cham-diem')
}

/** Two dossiers with equal points at the last place of class A: the council is asked. */
async function afterScoring(browser: Browser): Promise<void> {
  await moveTo(browser, 'cham-xong')
  const chair = await signIn(browser, 'chair')
  await chair.goto('/xep-hang')
  await chair
    .getByText(/còn 1 giải, 2 hồ sơ bằng điểm/)
    .evaluate((tie) => tie.scrollIntoView({ block: 'center' }))
  await keep(chair, 'xep-hang')
}

async function recognition(browser: Browser): Promise<void> {
  await moveTo(browser, 'cap-giay')
  const office = await signIn(browser, 'office')
  await office.goto('/quyet-dinh')
  await openFirst(office)
  await keep(office, 'quyet-dinh')
  await office.locator('summary', { hasText: 'Cấp giấy chứng nhận' }).click()
  await office.getByRole('button', { name: /^Cấp \d+ giấy/ }).click()
  await office
    .getByRole('status')
    .getByText(/^Đã cấp/)
    .waitFor()
  await office.goto('/giay-chung-nhan')
  const paper = await office.getByRole('link', { name: 'In', exact: true }).first().getAttribute('href')
  const pdf = new Uint8Array(await (await office.context().request.get(paper ?? '')).body())
  await keepPaper(browser, pdf, 'giay-chung-nhan')
  const phone = await open(browser, 'phone')
  const [page] = await readPdf(pdf)
  const code = /[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/.exec(page?.text ?? '')?.[0] ?? ''
  await phone.goto(`/xac-minh/${code}`)
  await keep(phone, 'dien-thoai-xac-minh')
}

async function open(browser: Browser, screen: Screen = 'office'): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.address, viewport: screens[screen] })
  return context.newPage()
}

async function signIn(browser: Browser, person: Person, screen: Screen = 'office'): Promise<Page> {
  const page = await open(browser, screen)
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: new RegExp(`^${RegExp.escape(people[person])}`) }).click()
  await page.waitForURL('**/viec-hom-nay')
  return page
}

/** Moves the training clock by its strip; what lies between is played, which may take a while. */
async function moveTo(browser: Browser, milestone: string): Promise<void> {
  const page = await open(browser)
  page.setDefaultTimeout(120_000)
  await page.goto('/dang-nhap')
  const strip = page.getByRole('complementary', { name: 'Bản tập huấn' })
  await strip.getByRole('combobox').selectOption(milestone)
  await strip.getByRole('button', { name: 'Chuyển' }).click()
  await page.waitForLoadState()
  await page.getByRole('button', { name: 'Chuyển' }).waitFor()
  await page.context().close()
}

/** The first line of the list, or the first in which these words stand. */
async function openFirst(page: Page, words = ''): Promise<void> {
  await page.locator('main tbody tr').filter({ hasText: words }).first().locator('a').first().click()
  await page.waitForLoadState()
}

/** The first page of a paper, as a printer would show it. */
async function keepPaper(browser: Browser, pdf: Uint8Array, name: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'kn-paper-'))
  writeFileSync(join(place, 'paper.pdf'), pdf)
  execFileSync('pdftoppm', ['-r', '96', '-f', '1', '-l', '1', '-singlefile', '-png', 'paper.pdf', 'paper'], {
    cwd: place,
  })
  const page = await browser.newPage({ viewport: { width: 1123, height: 794 } })
  const png = readFileSync(join(place, 'paper.png')).toString('base64')
  await page.setContent(`<body style="margin:0"><img width="1123" src="data:image/png;base64,${png}">`)
  await keep(page, name)
  rmSync(place, { recursive: true })
}

/** The screen as WebP, which is a quarter of a PNG's size at the same sharpness. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 })
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length > largestBytes)
    throw new Error(`${name} has ${bytes.length} bytes, more than a README bears`)
  writeFileSync(join(folder, `${name}.webp`), bytes)
  console.log(`${name}.webp  ${Math.round(bytes.length / 1000)} kB  ${page.url()}`)
}

/** The demo in a folder of its own, gone afterwards. */
async function startDemo(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kn-pictures-'))
  const child: ChildProcess = spawn(process.execPath, [join(home, 'scripts', 'run.ts'), 'demo'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), BASE_URL: printedAddress },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += String(chunk)
      const line = /đang chạy tại (http:\S+)/.exec(said)
      if (line?.[1] !== undefined) found(line[1])
    })
    child.once('close', () => failed(new Error(`The demo did not start:\n${said}`)))
  })
  return {
    address,
    async stop() {
      const ended = new Promise((done) => child.once('close', done))
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return address instanceof Object ? address.port : 0
}
