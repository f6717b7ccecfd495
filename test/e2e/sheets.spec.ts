import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { fill } from '#test/support/sheets.ts'
import { button, chooseFiles, dialog, goTo, press, tick, type } from './support/keys.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

const list = [
  '순번,성명,소속,구분,임기,이메일,위원장',
  '1,김가람,한울대학교,민간위원,2026. 1. 1. ~ 2099. 12. 31.,garam@example.org,○',
  '2,이나루,행정안전부,정부위원,2026. 1. 1. ~ 2099. 12. 31.,,',
  '3,박다온,누리연구소,위원,2026. 1. 1. ~ 2099. 12. 31.,,',
].join('\n')

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Nothing on the screen that a reader of the screen, or a weak eye, could not follow. */
async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function importMembers(page: Page): Promise<void> {
  await goTo(page, 'Session')
  await press(page, button(page, 'New session').first())
  await press(page, button(page, 'Create the session'))
  await press(page, button(page, 'Members'))
  await press(page, button(page, 'Import a list'))
  await chooseFiles(page, [{ name: '위원.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }])
  await expect(dialog(page).getByText(/^2 new · 0 changed · 0 same · 1 set aside/)).toBeVisible()
  await expect(dialog(page).getByText('Neither government nor civilian: “위원”.')).toBeVisible()
  await accessible(page)
  await press(page, button(page, 'Import 2 members'))
  await expect(dialog(page).getByText(/^2 members added/)).toBeVisible()
  await press(page, button(page, 'Back to the members'))
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'garam@example.org' })).toBeVisible()
  await page.keyboard.press('Escape')
}

/** A docket of one free item, open for scoring; the sheets as the archive holds them. */
async function makeSheets(page: Page): Promise<Record<string, Uint8Array>> {
  await type(page, page.getByLabel('Free item'), 'Night bus for shift workers')
  await press(page, button(page, 'Add'))
  await press(page, button(page, 'Open scoring'))
  await press(page, button(page, 'Make score sheets'))
  await tick(page, page.getByRole('checkbox', { name: /^Paper/ }))
  await accessible(page)
  await press(page, button(page, 'Make 2 files'))
  const download = page.waitForEvent('download')
  await press(page, button(page, /^Download all/))
  const archive = await readFile(await (await download).path())
  await page.keyboard.press('Escape')
  return unzipSync(archive)
}

test('a list of members comes in, sheets go out and come back filled, with the keyboard alone', async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000)
  await page.goto(desk.address)
  await press(page, button(page, 'Start empty'))
  await importMembers(page)
  const sheets = Object.entries(await makeSheets(page))
  expect(sheets.map(([name]) => name)).toEqual(['01 Score sheet 김가람.xlsx', '02 Score sheet 이나루.xlsx'])
  const back = ([name, bytes]: [string, Uint8Array], score: number) => ({
    name,
    mimeType: xlsx,
    buffer: fill(bytes, { D6: score, E6: 3, F6: 'abstain' }),
  })
  await press(page, button(page, 'Import filled sheets'))
  await chooseFiles(page, [back(sheets[0]!, 4.5), back(sheets[1]!, 9)])
  await expect(dialog(page).getByText('9 is above the scale.')).toBeVisible()
  await expect(button(page, 'Import 2 sheets')).toBeDisabled()
  await accessible(page)
  await press(page, button(page, 'Leave out 02 Score sheet 이나루.xlsx'))
  await press(page, button(page, 'Import 1 sheet'))
  await expect(dialog(page).getByText(/^1 sheets imported: 3 new scores/)).toBeVisible()
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid', { name: 'Scores of “Night bus for shift workers”' })
  await expect(grid.getByRole('gridcell')).toHaveText(['4.5', '3', 'abst.'])
})
