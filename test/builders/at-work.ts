import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { screens } from './browser.ts'

/** Somebody in front of their own browser, who finds things by their words, as people do. */
export type AtWork = {
  readonly name: string
  readonly page: Page
  /** The menu on the left. */
  menu(name: string): Promise<void>
  /** A link or a button in the page, by its whole name or by a pattern. */
  press(name: string | RegExp, within?: Locator): Promise<void>
  /** Opens an act that asks once, fills in what it asks, and confirms. */
  confirm(act: string, button: string, answers?: Answers, within?: Locator): Promise<void>
  /** Fills the fields in by their labels. */
  write(answers: Answers, within?: Locator): Promise<void>
  /** A choice out of a few, by its words. */
  pick(label: string | RegExp, within?: Locator): Promise<void>
  /** Follows a link to a paper, which comes as a PDF. */
  prints(link: string | RegExp): Promise<Uint8Array>
  /** Waits until these words stand on the page. */
  sees(words: string | RegExp): Promise<void>
  /** One of the rows of a form that can have many: `row('Tác giả 2')`. */
  row(title: string): Locator
  /** A box of the page by its heading. */
  card(heading: string): Locator
}

/** What is written where: text, a choice of a list by its words, a box to tick. */
export type Answers = Readonly<Record<string, string | true>>

/** The browsers of one story, and what went wrong in any of them. */
export type Office = {
  comeIn(name: string, screen?: keyof typeof screens): Promise<AtWork>
  readonly complaints: readonly string[]
  /** Tells a part of the story; where it fails, the screens of everybody and the server's log are kept and named. */
  part<T>(title: string, told: () => Promise<T>): Promise<T>
}

const patienceMs = 15_000

export function openOffice(
  browser: Browser,
  address: string,
  keep: { readonly folder: string; readonly log: () => string },
): Office {
  const people = new Map<string, { readonly context: BrowserContext; readonly page: Page }>()
  const complaints: string[] = []

  return {
    complaints,
    async comeIn(name, screen = 'office') {
      const context = await browser.newContext({ baseURL: address, viewport: screens[screen] })
      const page = await context.newPage()
      page.setDefaultTimeout(patienceMs)
      page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`))
      page.on('console', (message) => {
        // A refused form is answered with 422, which the browser notes by itself.
        if (message.type() === 'error' && !/status of (404|422)/.test(message.text()))
          complaints.push(`${name}, ${page.url()}: ${message.text()}`)
      })
      page.on('response', (response) => {
        if (response.status() >= 500) complaints.push(`${name}: ${response.url()} ${response.status()}`)
      })
      people.set(name, { context, page })
      return atWork(name, page)
    },
    async part(title, told) {
      try {
        return await told()
      } catch (failure) {
        mkdirSync(keep.folder, { recursive: true })
        const kept = [join(keep.folder, 'server.log')]
        writeFileSync(kept[0] ?? '', keep.log())
        for (const [name, { page }] of people) {
          const path = join(keep.folder, `${name}.png`)
          await page.screenshot({ path, timeout: 5_000 }).then(
            () => kept.push(`${path} (${page.url()})`),
            () => {},
          )
        }
        const reason = failure instanceof Error ? failure.message : String(failure)
        throw new Error(`${title}: ${reason}\nKept:\n${kept.join('\n')}`, { cause: failure })
      }
    },
  }
}

function atWork(name: string, page: Page): AtWork {
  const main = page.locator('main, body:not(:has(main))').first()

  async function press(words: string | RegExp, within: Locator = main): Promise<void> {
    const named = typeof words === 'string' ? { name: words, exact: true } : { name: words }
    const things = within.getByRole('button', named).or(within.getByRole('link', named))
    await things.filter({ visible: true }).first().click()
  }

  async function write(answers: Answers, within: Locator = main): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      const control = within.getByLabel(label).filter({ visible: true }).first()
      if (answer === true) await control.check()
      else if ((await control.evaluate((one) => one.tagName)) === 'SELECT')
        await control.selectOption({ label: answer })
      else await control.fill(answer)
    }
  }

  return {
    name,
    page,
    press,
    write,
    async menu(item) {
      const line = page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: item })
      // Whoever got a role or a seat a moment ago finds it on the next page.
      if ((await line.count()) === 0) await page.reload()
      await line.click()
    },
    async confirm(act, button, answers = {}, within = main) {
      const asked = within.locator('details', { has: page.getByText(act, { exact: true }) }).first()
      await asked.locator('summary').first().click()
      await write(answers, asked)
      await press(button, asked)
    },
    async pick(label, within = main) {
      const choice = typeof label === 'string' ? { name: label, exact: true } : { name: label }
      await within.getByRole('radio', choice).first().check()
    },
    async sees(words) {
      await page.getByText(words).filter({ visible: true }).first().waitFor()
    },
    async prints(link) {
      const named = typeof link === 'string' ? { name: link, exact: true } : { name: link }
      const href = await main.getByRole('link', named).first().getAttribute('href')
      const answer = await page.context().request.get(href ?? '')
      const bytes = new Uint8Array(await answer.body())
      if (answer.headers()['content-type'] !== 'application/pdf' || bytes.length < 1_000)
        throw new Error(`${href} is no paper: ${answer.status()}`)
      return bytes
    },
    row: (title) => main.getByRole('group', { name: title, exact: true }),
    card: (heading) =>
      page
        .locator('section, .card, fieldset')
        .filter({ has: page.getByRole('heading', { name: heading }) })
        .last(),
  }
}
