// Takes the pictures of the README and the guides: the built window in a real Chromium, on the sample year, in both languages.
// All of them, or those named: `npm run screenshots -- room session`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type Page, chromium } from 'playwright-core'
import { chromiumLaunch } from '#test/e2e/support/chromium.ts'
import { startDesk } from '#test/e2e/support/desk.ts'
import { shootImport } from './shoot-import.ts'
import { shootRoom, shootSession } from './shoot-session.ts'
import { encryptedPdf, pdfOf } from '#test/support/pdfs.ts'

type Language = 'ko' | 'en'

const folder = join(import.meta.dirname, '../docs/images')
const words = {
  ko: {
    sample: '예시 연도 열기',
    choose: /제3차 회의/,
    scored: /제2차 회의/,
    score: '채점',
    attachments: { items: '안건 목록', open: /붙임 0건$/, plan: '이행 계획.pdf', locked: '검토 의견(암호).pdf' },
    print: { open: '인쇄', layout: /배치/, booklet: /A3에/, next: '다음 쪽' },
    copies: { open: '사본 배포 대장', make: '사본 작성', start: /부 작성$/ },
    reports: { make: '보고 시트 만들기', start: '시트 만들기', made: /모두 내려받기/, close: '닫기' },
  },
  en: {
    sample: 'Open the sample year',
    choose: /Session 3/,
    scored: /Session 2/,
    score: 'Score',
    attachments: {
      items: 'Agenda items',
      open: /\(0\)$/,
      plan: 'Plan.pdf',
      locked: 'Opinion (password).pdf',
    },
    print: { open: 'Print', layout: /Layout/, booklet: /on A3/, next: 'Next page' },
    copies: { open: 'Distribution of copies', make: 'Make copies', start: /^Make [0-9]+ cop/ },
    reports: { make: 'Make report sheets', start: 'Make the sheets', made: /^Download all/, close: 'Close' },
  },
} as const satisfies Record<Language, Record<string, string | RegExp | Record<string, string | RegExp>>>
const places = [
  'overview',
  'tasks',
  'screening',
  'discussions',
  'votes',
  'session',
  'agenda',
  'attachments',
  'documents',
  'print',
  'copies',
  'follow-up',
  'reports',
  'publication',
  'opinions',
  'evaluation',
  'journal',
  'settings',
] as const

const named = process.argv.slice(2)
const wanted = (name: string): boolean => named.length === 0 || named.includes(name)

const picture = (name: string): string => join(folder, `${name}.png`)

/** The fonts are there and a moment has passed; the window's stream of events never lets the network fall idle. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(2000)
  await page.evaluate(() => document.fonts.ready)
}

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path: picture(name), animations: 'disabled' })
  console.log(name)
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${place}`)
  await settled(page)
}

/** What a person would do on a screen before it shows what it is for. */
const before: Partial<Record<(typeof places)[number], (page: Page, language: Language) => Promise<void>>> = {
  async tasks(page) {
    await page.getByRole('grid').first().press('ArrowDown')
  },
  async votes(page) {
    await page.getByRole('grid').first().press('ArrowDown')
  },
  // Papers of an item of the agenda: one that is merged, one that nobody can open.
  async attachments(page, language) {
    const { attachments } = words[language]
    await goTo(page, 'agenda')
    await page.getByRole('grid', { name: attachments.items }).getByRole('row').nth(2).click()
    await page.getByRole('button', { name: attachments.open }).click()
    const papers = [
      { name: attachments.plan, bytes: await pdfOf('plan', 3) },
      { name: attachments.locked, bytes: encryptedPdf() },
    ].map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }))
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(papers)
    await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
  },
  // The packet as a booklet, at its second side.
  async print(page, language) {
    const { print } = words[language]
    await goTo(page, 'documents')
    await page.getByRole('button', { name: print.open, exact: true }).click()
    await page.getByRole('button', { name: print.layout }).click()
    await page.getByRole('option', { name: print.booklet }).click()
    await page.getByRole('dialog').getByRole('button', { name: print.next }).click()
  },
  // Two members' copies of a packet, made as a person makes them.
  async copies(page, language) {
    const { copies } = words[language]
    await goTo(page, 'documents')
    await page.getByRole('link', { name: copies.open }).click()
    await page.getByRole('button', { name: copies.make }).click()
    await page.getByRole('button', { name: copies.start }).click()
    await page.getByRole('grid').waitFor({ timeout: 60_000 })
    await page.getByRole('grid').press('ArrowDown')
  },
  // What the agencies were asked for the last quarter.
  async reports(page, language) {
    const { reports } = words[language]
    await goTo(page, 'follow-up/view/reports')
    await page.getByRole('button', { name: reports.make }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: reports.start, exact: true }).click()
    await dialog.getByRole('button', { name: reports.made }).waitFor()
    await dialog.getByRole('button', { name: reports.close }).last().click()
  },
  // One that is quoted, with a number in it that was covered.
  async opinions(page) {
    for (let press = 0; press < 3; press += 1) await page.getByRole('grid').first().press('ArrowDown')
  },
  // The second session's scores stand open; the newest session's are sealed.
  async session(page, language) {
    await page.getByRole('button', { name: words[language].choose }).click()
    await page.getByRole('option', { name: words[language].scored }).click()
    await page.getByRole('tab', { name: words[language].score, exact: true }).click()
  },
}

/** The first page of the packet on show, alone: the very drawing the documents screen shows. */
async function shootPaper(page: Page, name: string): Promise<void> {
  const paper = page.getByRole('img', { name: /쪽 중 1쪽/ })
  await paper.evaluate((element) => {
    element.setAttribute('style', 'width: 794px; height: auto; background: white; margin: 0; box-shadow: none')
    document.body.replaceChildren(element)
  })
  await settled(page)
  await page
    .locator('body > *')
    .first()
    .screenshot({ path: picture(name), animations: 'disabled' })
  console.log(name)
}

async function takeAll(browser: Browser, language: Language): Promise<void> {
  const desk = await startDesk()
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((locale) => localStorage.setItem('desk-locale', locale), language)
  try {
    const page = await context.newPage()
    await page.goto(desk.address)
    const sample = page.getByRole('button', { name: words[language].sample })
    await sample.waitFor()
    if (wanted('welcome')) await shoot(page, `welcome-${language}`)
    await sample.click()
    await page.getByRole('navigation').first().waitFor({ timeout: 120_000 })
    for (const place of places.filter(wanted)) {
      await goTo(page, place)
      await before[place]?.(page, language)
      await shoot(page, `${place}-${language}`)
    }
    if (wanted('import')) await shootImport({ page, language, goTo, shoot })
    if (wanted('room')) await shootRoom({ page, language, goTo, shoot })
    if (wanted('session-flow')) await shootSession({ page, language, goTo, shoot })
    if (language !== 'ko' || !wanted('overview')) return
    await page.emulateMedia({ colorScheme: 'dark' })
    await goTo(page, 'overview')
    await shoot(page, 'overview-dark-ko')
    await page.emulateMedia({ colorScheme: 'light' })
    if (named.length > 0) return
    await goTo(page, 'documents')
    await shootPaper(page, 'packet-ko')
  } finally {
    await context.close()
    await desk.stop()
  }
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(await chromiumLaunch())
try {
  for (const language of ['ko', 'en'] as const) await takeAll(browser, language)
} finally {
  await browser.close()
}
