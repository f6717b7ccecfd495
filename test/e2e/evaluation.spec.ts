import { poolCsv, quotaCsv } from '../support/evaluation.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('a group is imported, refused first, drawn by lot, and an empty seat is filled', async ({ page, desk }) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await page.getByRole('link', { name: 'Evaluation' }).click()
  await page.getByRole('button', { name: 'New group' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Evaluators of 2026')
  await dialog.getByLabel('Seats').fill('5')
  const [pool, quotas] = [dialog.locator('input[type=file]').first(), dialog.locator('input[type=file]').last()]
  await quotas.setInputFiles(file('quotas.csv', quotaCsv))
  await pool.setInputFiles(file('pool.csv', `${poolCsv(40)}\nn3,Name 3,x@example.org,f,old`))
  await dialog.getByRole('button', { name: 'Import and make' }).click()
  await expect(dialog.getByText('1 row cannot be taken, so nothing was imported.').first()).toBeVisible()
  await expect(dialog.getByText('The same id as line 5.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await pool.setInputFiles(file('pool.csv', poolCsv(40)))
  await dialog.getByRole('button', { name: 'Import and make' }).click()
  await expect(page.getByText('40 applicants · 5 seats · 0 seated')).toBeVisible()

  await page.getByLabel('gender f: Minimum').fill('4')
  await page.keyboard.press('Tab')
  await page.getByLabel('gender f: Maximum').fill('5')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('gender: the minima add up to 6, more than the 5 seats.')).toBeVisible()
  await page.getByRole('button', { name: 'Take these quotas' }).click()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('A panel can meet all quotas at once.')).toBeVisible()
  await page.getByRole('button', { name: 'Save quotas' }).click()
  await expect(page.getByRole('button', { name: 'Save quotas' })).toBeDisabled()
  expect(await violations(page)).toEqual([])

  await page.getByRole('tab', { name: 'Draw' }).click()
  await page.getByRole('textbox', { name: 'Seed' }).fill('20261124')
  await page.getByRole('button', { name: 'Draw 5 people' }).click()
  await expect(page.getByText('No lottery is fairer')).toBeVisible()
  await page.getByRole('button', { name: 'Draw again to check' }).click()
  await expect(page.getByText('The same people came out again.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('tab', { name: /Panel/ }).click()
  await page.getByRole('grid', { name: 'Panel' }).press('ArrowDown')
  await page.getByRole('button', { name: 'Record as left' }).click()
  await dialog.getByLabel('Reason').fill('moved away')
  await dialog.getByRole('button', { name: 'Record as left' }).click()
  await page.getByRole('button', { name: 'Fill 1 empty seats' }).click()
  await dialog.getByRole('button', { name: 'Fill 1 empty seats' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('40 applicants · 5 seats · 5 seated')).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'moved away' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('forms are made for the panel, what is none is refused with its reason, and the results are a document', async ({
  page,
  desk,
}) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Open the sample year' }).click()
  await page.getByRole('link', { name: 'Evaluation' }).click({ timeout: 60_000 })
  await page.getByRole('tab', { name: /Results/ }).click()
  await page.getByRole('button', { name: 'Make forms' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /Emergency alerts/ }).press('Space')
  await dialog.getByRole('checkbox', { name: /PDF/ }).press('Space')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Make 16 files' }).click()
  await expect(dialog.getByText(/16 files/)).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('button', { name: 'Import filled forms' }).click()
  const letter = { name: 'letter.xlsx', mimeType: '', buffer: Buffer.from('dear committee') }
  await dialog.locator('input[type=file]').setInputFiles(letter)
  await expect(dialog.getByText(/No score sheet of this program/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Import 1 form' })).toBeDisabled()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('link', { name: 'Results to print' }).click()
  await expect(page.getByRole('img', { name: /Page 1 of/ })).toBeVisible({ timeout: 30_000 })
  expect(await violations(page)).toEqual([])
})
