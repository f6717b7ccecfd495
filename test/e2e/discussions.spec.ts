import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('a discussion is entered, its papers attached, and a case sent whose origin is seen on the list and the docket', async ({
  page,
  desk,
}) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await page.getByRole('link', { name: 'Tasks and votes' }).click()
  await page.getByRole('radio', { name: 'Discussions' }).click()
  await page.getByRole('link', { name: 'Add a discussion' }).first().click()
  await page.getByLabel('Title').fill('Moving about at night')
  await page.getByLabel('Date', { exact: true }).fill('2026-05-28')
  await page.getByLabel('Place', { exact: true }).fill('Innovation Park, Hall 1')
  await page.getByLabel('Outcomes').fill('Two night lines are tried.')
  await page.getByRole('button', { name: 'Save the discussion' }).click()
  await expect(page.getByRole('navigation', { name: 'Discussions held' })).toContainText('Moving about at night')

  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('what was said') }])
  await expect(page.getByText('SHA-256 ')).toBeVisible()

  await page.getByRole('button', { name: 'Send an outstanding case' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title of the case').fill('Carriers who look in')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Send to the Committee' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: '1. Carriers who look in' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('radio', { name: 'Tasks', exact: true }).click()
  await expect(page.getByRole('row', { name: /Carriers who look in/ })).toContainText('Outstanding case')
  await expect(page.getByTitle('Carriers who look in (Innovation Park, Hall 1 · 2026-05-28)')).toBeVisible()
  await page.getByRole('grid', { name: 'Tasks' }).press('ArrowDown')
  await page.getByRole('link', { name: 'Moving about at night' }).click()
  await page.getByRole('link', { name: 'Outcome page' }).click()
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible()
  await expect(page.getByText('Moving about at night: outcomes').first()).toBeVisible({ timeout: 30_000 })
})
