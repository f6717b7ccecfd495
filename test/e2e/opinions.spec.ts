import { opinionsCsv } from '../support/opinions.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const source = '"Innovation Citizen Forum, spring call 2026"'
const rows = [
  `${source},26-0041,n1,kim,"Shade came in August. Ask Kim Chulsoo, 010-1234-5678.",2026-10-25T10:00:00+09:00,for,5`,
  `${source},26-0041,n2,lee,The hospital stop still has none.,2026-10-26T10:00:00+09:00,against,2`,
  `${source},26-9999,n3,lee,On no task,,,`,
]

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('opinions are imported with a problem told, read by keyboard, tagged and quoted without personal data', async ({
  page,
  desk,
}) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Open the sample year' }).click()
  await page.getByRole('link', { name: 'Opinions' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Import opinions' }).click()
  const dialog = page.getByRole('dialog')
  const csv = { name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(opinionsCsv(rows)) }
  await dialog.locator('input[type=file]').setInputFiles(csv)
  await expect(dialog.getByRole('row', { name: /new\.csv 4 Task not in the list: 26-9999/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Import 2 opinions' }).click()
  await expect(dialog.getByText('2 new opinions saved; 0 were known, 1 rows were set aside.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save rows set aside' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('tab', { name: 'Counts' }).click()
  await page.getByRole('button', { name: /A standard for shade and heated seats/ }).click()
  const list = page.getByRole('grid', { name: 'List of opinions' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await list.press('ArrowDown')
  await expect(page.getByRole('article')).toContainText('The hospital stop still has none.')
  await list.press('ArrowUp')
  await expect(page.getByRole('article')).toContainText('Ask Kim Chulsoo, 010-1234-5678.')

  await page.getByLabel('Add a tag (Enter)').fill('#heat')
  await page.getByLabel('Add a tag (Enter)').press('Enter')
  await expect(page.getByRole('button', { name: 'Remove tag heat' })).toBeVisible()
  await list.press('q')
  await expect(dialog.getByText('Ask Kim Chulsoo, ***-****-****.')).toBeVisible()
  await dialog.getByLabel('Passage').fill('Shade came in June.')
  await expect(dialog.getByText('The opinion does not say this.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Keep the quote' })).toBeDisabled()
  await dialog.getByLabel('Passage').fill('Shade came in August. Ask ○○○, 010-1234-5678.')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Keep the quote' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Quotes' })).toContainText('Ask ○○○, ***-****-****.')
  expect(await violations(page)).toEqual([])

  await page.getByRole('link', { name: /A standard for shade and heated seats/ }).click()
  await expect(page.getByRole('link', { name: '2 opinions · for 1 · against 1 · neutral 0' })).toBeVisible()
  await expect(page.getByText('Ask ○○○, ***-****-****.')).toBeVisible()
})
