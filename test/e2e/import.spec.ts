import { dropFiles } from './support/drop.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const tasks = [
  'source,source_task_id,title,declared_yes,declared_no',
  'Forum,1,Night bus for shift workers,6,1',
  'Forum,2,One form for moving house,2,3',
  'Forum,3,Open permits,1,0',
].join('\n')
const yes = (task: number, voter: string): string => `Forum,${task},${voter},yes,`
const ballots = [
  'source,source_task_id,voter_key,choice,cast_at',
  ...['a', 'b', 'c', 'd', 'a', 'b'].map((voter) => yes(1, voter)),
  yes(2, 'a'),
  yes(2, 'b'),
  'Forum,2,c,perhaps,',
  yes(3, 'a'),
].join('\n')

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

test('from files dropped on the window to a signed promotion', async ({ page, desk }) => {
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await dropFiles(page, 'main', [
    { name: 'tasks.csv', text: tasks },
    { name: 'ballots.csv', text: ballots },
  ])
  const dialog = page.getByRole('dialog', { name: 'Import files' })
  await expect(dialog.getByText('1 rows set aside')).toBeVisible()
  await expect(dialog.getByText('3 new · 0 changed · 0 retired · 0 gone · 0 unchanged')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Threshold: more than').fill('1')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(dialog.getByText('The import is done.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('link', { name: 'Show the vote' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('more than 1 → 2 tasks (2 after recount)')).toBeVisible()
  await page.getByRole('button', { name: 'Promote 2 tasks' }).click()
  const sign = page.getByRole('dialog')
  await sign.getByRole('button', { name: 'Promote 2 tasks' }).click()
  await expect(sign).toBeHidden()
  await page.getByRole('tab', { name: /Promotion runs/ }).click()
  await expect(page.getByText('2 promoted · 0 held back · 0 brought forward')).toBeVisible()
})

test('a table that no format knows is mapped by hand, and its mapping is there the next time', async ({
  page,
  desk,
}) => {
  const board = (rows: readonly string[]): string => ['번호,제목,메모,좋아요', ...rows].join('\n')
  const dialog = page.getByRole('dialog', { name: 'Import files' })
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await dropFiles(page, 'main', [{ name: 'board.csv', text: board(['1,야간 버스,심야,12', '2,쉼터,그늘,3']) }])
  await expect(dialog.getByText('The format of “board.csv” is not known.')).toBeVisible()
  await dialog.getByRole('button', { name: /Yes declared/ }).click()
  await page.getByRole('option', { name: '좋아요' }).click()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save the columns' }).click()
  await expect(dialog.getByText('Read by the columns that were saved for this head.')).toBeVisible()
  await expect(dialog.getByText('2 new · 0 changed · 0 retired · 0 gone · 0 unchanged')).toBeVisible()
  await dialog.getByLabel('Name of the source').fill('Board')
  await dialog.getByRole('button', { name: 'Import 1 files' }).press('Enter')
  await expect(dialog.getByText('The import is done.')).toBeVisible()
  // The button that began the import is gone, the keyboard is still in the dialog.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await dropFiles(page, 'main', [{ name: 'board-2.csv', text: board(['1,야간 버스,심야,14', '3,공원,나무,1']) }])
  await expect(dialog.getByText('Read by the columns that were saved for this head.')).toBeVisible()
})
