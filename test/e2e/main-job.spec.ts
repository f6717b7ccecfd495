import type { Page } from '@playwright/test'
import { button, choose, chooseFiles, goTo, openTab, press, tabTo, tick, type } from './support/keys.ts'
import { expect, test } from './support/test.ts'

const tasks = [
  'source,source_task_id,title,declared_yes,declared_no',
  'forum,1,Night bus for shift workers,5,1',
  'forum,2,One form for moving house,3,0',
  'forum,3,Open permits,1,0',
]
const ballot = (task: number, voter: string): string => `forum,${task},${voter},yes,`
const ballots = [
  'source,source_task_id,voter_key,choice,cast_at',
  ...['a', 'b', 'c', 'a'].map((voter) => ballot(1, voter)),
  ballot(2, 'a'),
  ballot(2, 'b'),
  ballot(3, 'a'),
]
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

async function importAndPromote(page: Page): Promise<void> {
  await goTo(page, 'Tasks and votes')
  await press(page, button(page, 'Import files').first())
  await chooseFiles(page, [file('tasks.csv', tasks), file('ballots.csv', ballots)])
  await type(page, page.getByLabel('Threshold: more than'), '1')
  await page.keyboard.press('Tab')
  await press(page, button(page, 'Import 2 files'))
  await expect(page.getByText('The import is done.')).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Show the vote' }))
  await press(page, button(page, 'Promote 2 tasks'))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Promote 2 tasks' }))
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function prepare(page: Page): Promise<void> {
  await goTo(page, 'Session')
  await press(page, button(page, 'New session').first())
  await press(page, button(page, 'Create the session'))
  await press(page, button(page, 'Members'))
  for (const name of ['Kim', 'Lee', 'Park']) {
    await type(page, page.getByRole('dialog').getByLabel('Name'), name)
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Add the member' }))
    await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  for (const name of ['Kim', 'Lee', 'Park']) {
    await tick(page, page.getByRole('checkbox', { name: new RegExp(name) }))
    await expect(page.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked()
  }
  await expect(page.getByText('Enrolled 3 · present 3 · 2 needed: the session may open.')).toBeVisible()
  await press(page, button(page, 'Add all'))
  await expect(page.getByText('Every promoted task is on a docket.')).toBeVisible()
  await press(page, button(page, 'Open scoring'))
}

/** Types every cell of the grid, row by row; Tab goes on to the next cell. */
async function score(page: Page): Promise<void> {
  for (const title of ['Night bus for shift workers', 'One form for moving house']) {
    const list = page.getByRole('listbox', { name: 'Docket' })
    if (title !== 'Night bus for shift workers') {
      await tabTo(page, list)
      await page.keyboard.press('ArrowDown')
    }
    const grid = page.getByRole('grid', { name: `Scores of “${title}”` })
    await tabTo(page, grid)
    const cells = await grid.getByRole('gridcell').count()
    for (let cell = 0; cell < cells; cell += 1) {
      await page.keyboard.type(cell === 0 ? '4.5' : '3')
      if (cell < cells - 1) await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(grid.getByRole('gridcell').last()).toHaveText('3')
  }
  await expect(page.getByText('3 of 3 scored')).toHaveCount(2)
  await expect(page.getByText('3 of 3 have scored – the scores open together when the round closes.')).toBeVisible()
  await press(page, button(page, 'Close scoring, open the seal'))
}

async function voteByName(page: Page): Promise<void> {
  await type(page, page.getByLabel('Discussion'), 'Lee asked for the costs.')
  await choose(page, 'How the votes are taken', 'By name')
  await press(page, button(page, 'The other 3 in favour'))
  await choose(page, 'Vote of Park', 'Against')
  await expect(page.getByText('3 of 3 votes · 2 for, 1 against, 0 abstained')).toBeVisible()
  await type(page, page.getByLabel('Dissenting opinion'), 'Park: too early')
}

const openMinutes = (page: Page): Promise<void> => openTab(page, 'Steps of the session', /^Minutes/)

/** The draft says what was recorded; what is written over it is locked with the session. */
async function minutes(page: Page): Promise<void> {
  await openMinutes(page)
  await expect(page.getByRole('textbox', { name: 'Votes' })).toHaveValue(
    /For: Kim, Lee\n- Against: Park\n.*\n- Dissent: Park: too early/,
  )
  await expect(page.getByRole('textbox', { name: 'Summary of remarks' })).toHaveValue(/Lee asked for the costs/)
  await type(page, page.getByRole('textbox', { name: 'Order of proceedings' }), 'Opening, two items, closing')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Written over')).toBeVisible()
  await press(page, button(page, 'Close the session'))
  await expect(page.getByText('Closed', { exact: true }).first()).toBeVisible()
  await openMinutes(page)
  await expect(page.getByText('Locked', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Order of proceedings' })).toHaveValue('Opening, two items, closing')
}

async function decide(page: Page): Promise<void> {
  for (const title of ['Night bus for shift workers', 'One form for moving house']) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByText('Enrolled 3 · present 3 · recused 0 · 2 of 3 needed')).toBeVisible()
    if (title === 'Night bus for shift workers') await voteByName(page)
    await press(page, button(page, 'Record: Adopted'))
  }
}

async function assemble(page: Page): Promise<void> {
  await goTo(page, 'Agenda')
  await press(page, button(page, 'New meeting').first())
  await type(page, page.getByLabel(/^Date/), '2026-12-10')
  await press(page, button(page, 'Create the meeting'))
  await press(page, button(page, 'Add all'))
  const outline = page.getByRole('grid', { name: 'Agenda items' })
  await expect(outline.getByRole('row')).toHaveCount(2)
  await expect(page.getByText(/Draft 2/)).toBeVisible()
  await press(page, button(page, 'Lock as final'))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Lock as final' }))
  await expect(page.getByText(/Final version/)).toBeVisible()
}

async function print(page: Page): Promise<void> {
  await goTo(page, 'Documents')
  const list = page.getByRole('navigation', { name: 'Documents that can be made' })
  await press(page, list.locator('a[href^="#/documents/minutes/"]'))
  await expect(page.getByText('Minutes of a session').last()).toBeVisible()
  await press(page, button(page, 'Make the PDF'))
  const download = page.waitForEvent('download')
  await press(page, button(page, /^Download/).first())
  expect((await download).suggestedFilename()).toMatch(/^Minutes.*\.pdf$/)
}

test('the whole main job, from a vote to a printed document, with the keyboard alone', async ({ page, desk }) => {
  test.setTimeout(240_000)
  await page.goto(desk.address)
  await press(page, button(page, 'Start empty'))
  await importAndPromote(page)
  await prepare(page)
  await score(page)
  await decide(page)
  await minutes(page)
  await assemble(page)
  await print(page)
})
