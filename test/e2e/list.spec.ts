import { AxeBuilder } from '@axe-core/playwright'
import { dropFiles } from './support/drop.ts'
import { press, tabTo, type } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const count = 6000
const tasks = [
  'source,source_task_id,title,category,submitted_at,declared_yes,declared_no',
  ...Array.from(
    { length: count },
    (_, n) => `Forum,${n},Proposal ${n},${n % 2 ? 'Roads' : 'Parks'},2026-01-${10 + (n % 20)},${(n * 7) % count},0`,
  ),
].join('\n')

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('a list longer than any window: its end by one key, ordered by the store, kept as a view and exported whole', async ({
  page,
  desk,
}) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await dropFiles(page, 'main', [{ name: 'tasks.csv', text: tasks }])
  const dialog = page.getByRole('dialog', { name: 'Import files' })
  await dialog.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(dialog.getByText('The import is done.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await page.goto(page.url().replace(/#.*/, '#/tasks'))
  const grid = page.getByRole('grid', { name: 'Tasks' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))

  await tabTo(page, grid)
  await page.keyboard.press('End')
  await expect(grid.getByRole('row', { selected: true })).toContainText(`Proposal ${count - 1}`)
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(`Proposal ${count - 1}`)
  await page.keyboard.press('ArrowUp')
  await expect(grid.getByRole('row', { selected: true })).toContainText(`Proposal ${count - 2}`)

  // the task stays selected where the new order puts it
  await press(page, grid.getByRole('button', { name: 'Yes declared' }))
  await expect(grid.getByRole('row', { selected: true })).toContainText(`Proposal ${count - 2}`)
  await press(page, grid.getByRole('button', { name: 'Yes declared' }))
  await grid.focus()
  await page.keyboard.press('Home')
  await expect(grid.getByRole('row', { selected: true })).toContainText((count - 1).toLocaleString('en-GB'))

  await press(page, page.getByRole('button', { name: 'More filters' }))
  await type(page, page.getByLabel('Yes from'), '5990')
  await expect(grid).toHaveAttribute('aria-rowcount', '11')
  expect((await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])

  await press(page, page.getByRole('button', { name: 'Views', exact: true }))
  await page.getByRole('menuitem', { name: 'Columns and saving' }).click()
  const views = page.getByRole('dialog')
  await views.getByText('Submitted', { exact: true }).click()
  await views.getByLabel('Name of the view').fill('Most supported')
  expect((await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])
  await views.getByRole('button', { name: 'Save view' }).click()
  await expect(views).toBeHidden()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Most supported' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '11')
  await expect(grid.getByRole('columnheader', { name: 'Submitted' })).toBeVisible()

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, the whole list' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Tasks.csv')
})
