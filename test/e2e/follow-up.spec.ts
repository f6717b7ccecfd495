import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { fill } from '#test/support/sheets.ts'
import { button, chooseFiles, dialog, goTo, openTab, press } from './support/keys.ts'
import { openSample } from './support/sample.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Nothing on the screen that a reader of the screen, or a weak eye, could not follow. */
async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('a figure of the overview opens the list behind it, and a line of it the place it is worked on', async ({
  page,
  desk,
}) => {
  await openSample(page, desk.address, 'overview')
  await expect(page.getByRole('heading', { name: 'What waits for whom' })).toBeVisible()
  await accessible(page)
  const late = page.getByRole('link', { name: /^Late instructions/ })
  const count = Number((await late.textContent())?.replace(/\D/g, ''))
  expect(count).toBeGreaterThan(0)
  await press(page, late)
  await expect(page.getByText(`${count} rows`)).toBeVisible()
  const rows = page.getByRole('list', { name: 'Late instructions' }).getByRole('link')
  await expect(rows).toHaveCount(count)
  await accessible(page)
  const title = (await rows.first().textContent())?.replace(/^\d+\. Due: /, '') ?? ''
  await press(page, rows.first())
  const inspector = page.getByRole('complementary').last()
  await expect(inspector.getByRole('heading', { level: 2 })).toBeVisible()
  expect(title).toContain((await inspector.getByRole('heading', { level: 2 }).textContent()) ?? '-')
})

test('agencies report by sheets that travel, with the keyboard alone', async ({ page, desk }) => {
  await openSample(page, desk.address, 'overview')
  await goTo(page, 'Follow-up')
  await openTab(page, 'Views of the follow-up', /Agencies/)
  await press(page, button(page, 'Make report sheets'))
  await accessible(page)
  await press(page, button(dialog(page), 'Make the sheets'))
  const saved = page.waitForEvent('download')
  await press(page, button(page, /^Download all/))
  const sheets = Object.entries(unzipSync(await readFile(await (await saved).path())))
  await page.keyboard.press('Escape')
  await expect(page.getByText(`0 of ${sheets.length} agencies answered`)).toBeVisible()
  await accessible(page)

  await press(page, button(page, /^Import filled sheets of/))
  const filled = sheets.map(([name, bytes], index) => {
    const words = index === 0 ? { F5: 'nearly', H5: 'Half of it' } : { F5: 'In progress', H5: 'Half of it' }
    return { name, mimeType: xlsx, buffer: fill(bytes, words) }
  })
  await chooseFiles(page, filled.slice(0, 1))
  await expect(dialog(page).getByText('Not a status of the list: “nearly”.')).toBeVisible()
  await expect(button(dialog(page), 'Import 1 sheet')).toBeDisabled()
  await accessible(page)
  await press(page, button(dialog(page), 'Choose other files'))
  const [name = '', bytes = new Uint8Array()] = sheets[0] ?? []
  await chooseFiles(page, [{ name, mimeType: xlsx, buffer: fill(bytes, { F5: 'In progress', H5: 'Half of it' }) }])
  await press(page, button(dialog(page), 'Import 1 sheet'))
  await expect(dialog(page).getByText(/^Sheets imported: 1; 1 new/)).toBeVisible()
  await press(page, button(dialog(page), 'Close').last())
  await expect(page.getByText(`1 of ${sheets.length} agencies answered`)).toBeVisible()
  await goTo(page, 'Overview')
  await expect(page.getByRole('link', { name: `Agencies that have not reported ${sheets.length - 1}` })).toBeVisible()
})
