import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const tasks = [
  'source,source_task_id,title,declared_yes,declared_no',
  'forum,1,Night bus for shift workers,6,1',
  'forum,2,One form for moving house,2,3',
  'forum,3,Open permits,1,0',
]
const yes = (task: number, voter: string): string => `forum,${task},${voter},yes,`
const ballots = [
  'source,source_task_id,voter_key,choice,cast_at',
  ...['a', 'b', 'c', 'd', 'a', 'b'].map((voter) => yes(1, voter)),
  'forum,1,e,no,',
  yes(2, 'a'),
  yes(2, 'b'),
  'forum,2,c,perhaps,',
  yes(3, 'a'),
]
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

async function importVote(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await page.getByRole('link', { name: 'Tasks and votes' }).click()
  await expect(page.getByRole('heading', { name: /innovation tasks that citizens propose/ })).toBeVisible()
  await page.getByRole('button', { name: 'Import files' }).click()
  await page.locator('input[type=file]').setInputFiles([file('tasks.csv', tasks), file('ballots.csv', ballots)])
  await expect(page.getByText('1 rows set aside')).toBeVisible()
  await page.getByLabel('Threshold: more than').fill('1')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(page.getByText('The import is done.')).toBeVisible()
  await page.getByRole('link', { name: 'Show the vote' }).click()
}

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('a vote is imported, recounted and promoted, with a reason for what is held back', async ({ page, desk }) => {
  await importVote(page, desk.address)
  await expect(page.getByText('more than 1 → 2 tasks (2 after recount)')).toBeVisible()
  await page.getByRole('grid').press('ArrowDown')
  await expect(page.getByText('declared 7, recounted 5: 2 repeat votes')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('slider').press('ArrowRight')
  await expect(page.getByText('more than 2 → 1 tasks (1 after recount)')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Promote 2 tasks' })).toBeDisabled()
  await expect(page.getByText('1 task would no longer be promoted')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Share condition').click()
  await page.getByLabel('Yes among yes and no').fill('90')
  await page.keyboard.press('Tab')
  await expect(page.getByText('more than 1 → 0 tasks (1 after recount)')).toBeVisible()
  await expect(page.getByRole('grid')).toContainText('share short')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()

  await page.getByRole('button', { name: 'Promote 2 tasks' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('grid').press('ArrowDown')
  await dialog.getByRole('grid').press('Space')
  await expect(dialog.getByRole('button', { name: 'Promote 1 task' })).toBeDisabled()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel(/Reason for/).fill('The ministry has not answered yet')
  await dialog.getByRole('button', { name: 'Promote 1 task' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('tab', { name: /Promotion runs/ }).click()
  await expect(page.getByText('1 promoted · 1 held back · 0 brought forward')).toBeVisible()
})

test('the list of tasks is walked, opened and left by keyboard', async ({ page, desk }) => {
  await importVote(page, desk.address)
  await page.getByRole('link', { name: 'Tasks and votes' }).click()
  const list = page.getByRole('grid', { name: 'Tasks' })
  await list.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'Night bus for shift workers' })).toBeVisible()
  await expect(page.getByText('4 yes of 5 · recounted').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await list.press('Enter')
  await expect(page.getByRole('heading', { name: 'Task 1' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeVisible()
})
