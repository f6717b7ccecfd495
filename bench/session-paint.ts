import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumLaunch } from '../test/e2e/support/chromium.ts'
import { startDesk } from '../test/e2e/support/desk.ts'
import { criteria, members } from './session-fixture.ts'

/** In the page: milliseconds from the next key pressed to the frame that shows it, as the page itself sees them. */
const nextPaint = (): Promise<number> =>
  new Promise((resolve) => {
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - pressed))
          port1.start()
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
          port2.postMessage(0)
        })
      },
      { capture: true, once: true },
    )
  })

/** A table as large, whose cell shows the key and nothing more. */
const barePage = `<!doctype html><table tabindex="0">${`<tr>${'<td>&nbsp;</td>'.repeat(criteria)}</tr>`.repeat(members)}</table>
<script>
  const table = document.querySelector('table')
  const cells = table.querySelectorAll('td')
  let at = 0
  table.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') at = (at + 1) % cells.length
    else cells[at].textContent = event.key
  })
</script>`

async function openGrid(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' })
  await page.goto(address)
  await page.getByRole('navigation').first().waitFor()
  await page.goto(`${new URL(page.url()).origin}/#/session`)
  const grid = page.getByRole('grid')
  await grid.waitFor()
  await grid.focus()
  return page
}

async function openBare(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent(barePage)
  await page.locator('table').focus()
  return page
}

async function press(page: Page, key: string): Promise<number> {
  const painted = page.evaluate(nextPaint)
  await page.evaluate(() => true) // the listener is there before the key is
  await page.keyboard.press(key)
  return painted
}

export interface Painted {
  readonly ours: number
  readonly theirs: number
}

/** Typed scores by turns on both pages, Enter behind each; what a digit and its Enter took to be seen, milliseconds. */
export async function paintPairs(folder: string, pairs: number): Promise<Painted[]> {
  const desk = await startDesk(folder)
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const grid = await openGrid(browser, desk.address)
    const bare = await openBare(browser)
    const typed = async (page: Page, pair: number): Promise<number> => {
      await page.bringToFront()
      const digit = await press(page, String(5 + (pair % 5)))
      return Math.max(digit, await press(page, 'Enter'))
    }
    const found: Painted[] = []
    for (let pair = -3; pair < pairs; pair += 1) {
      const ours = await typed(grid, pair + 3)
      const theirs = await typed(bare, pair + 3)
      if (pair >= 0) found.push({ ours, theirs })
    }
    return found
  } finally {
    await browser.close()
    await desk.stop()
  }
}
