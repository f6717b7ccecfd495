import type { Page } from '@playwright/test'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const tasks = [
  'source,source_task_id,title,body',
  'Forum,1,Night buses for shift workers,Who leaves work after midnight has no bus.',
  'Forum,2,One form for moving house,Five offices ask for the same address.',
  'Forum,m7,More night buses for people on shift work,There is no bus after midnight.',
  'Forum,m8,Buy my product,It is cheap.',
]

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

async function importTasks(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await page.getByRole('link', { name: 'Tasks and votes' }).click()
  await page.getByRole('button', { name: 'Import files' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'tasks.csv', mimeType: 'text/csv', buffer: Buffer.from(tasks.join('\n')) }])
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(page.getByText('The import is done.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
}

test('proposals are screened by keyboard alone: selected, merged, returned, skipped, and taken back', async ({
  page,
  desk,
}) => {
  await importTasks(page, desk.address)
  await page.getByRole('radio', { name: 'Screening' }).click()
  const queue = page.getByRole('grid', { name: 'Waiting for screening' })
  await expect(queue).toBeFocused()
  await expect(page.getByText('4 waiting · 0 selected · 0 merged · 0 returned')).toBeVisible()
  await expect(page.getByText('both: night, buses, shift', { exact: false })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { name: '2. One form for moving house' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: '3. More night buses' })).toBeVisible()

  await expect(page.getByRole('button', { name: /1\. Night buses for shift workers/ })).toBeVisible()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge tasks' })
  await expect(dialog.getByText('Merge with: 1. Night buses for shift workers')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '4. Buy my product' })).toBeVisible()
  await expect(queue).toBeFocused()

  await page.keyboard.press('r')
  await expect(page.getByRole('dialog', { name: 'Return the proposal' })).toBeVisible()
  await page.keyboard.type('Advertising: says nothing of a public service')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 waiting · 1 selected · 1 merged · 1 returned')).toBeVisible()
  await expect(queue).toBeFocused()

  await page.keyboard.press('u')
  await expect(page.getByText('2 waiting · 1 selected · 1 merged · 0 returned')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('3 waiting · 1 selected · 0 merged · 0 returned')).toBeVisible()
})

test('the list of tasks shows what screening decided, and the survivor shows every proposal', async ({
  page,
  desk,
}) => {
  await importTasks(page, desk.address)
  await page.getByRole('radio', { name: 'Screening' }).click()
  await expect(page.getByRole('heading', { name: '1. Night buses' })).toBeVisible()
  await page.getByRole('grid').press('End')
  await page.getByRole('grid').press('ArrowUp')
  await expect(page.getByRole('heading', { name: '3. More night buses' })).toBeVisible()
  await expect(page.getByRole('button', { name: /1\. Night buses for shift workers/ })).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByText('Merge with: 1. Night buses for shift workers')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 waiting · 0 selected · 1 merged · 0 returned')).toBeVisible()
  await page.getByRole('radio', { name: 'Screened' }).click()
  await expect(page.getByText('Merged into 1')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('radio', { name: 'Tasks' }).click()
  await expect(page.getByRole('row', { name: /More night buses/ })).toContainText('Merged into 1')
  await page.getByRole('row', { name: /1 .*Night buses for shift workers/ }).click()
  await expect(page.getByText('Forum m7')).toBeVisible()
})
