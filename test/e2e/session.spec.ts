import type { Page } from '@playwright/test'
import { utils, write } from '@e965/xlsx'
import { committeeApp } from '#test/support/committee.ts'
import {
  button,
  choose,
  chooseFiles,
  dialog,
  goTo,
  openTab,
  pick,
  press,
  rowOf,
  tabTo,
  tick,
  type,
} from './support/keys.ts'
import { startDesk } from './support/desk.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const term = '2026-01-01 ~ 2099-12-31'
const members = ['Kim', 'Lee', 'Park', 'Choi', 'Jung']

function roster(): Buffer {
  const rows = members.map((name, index) => [
    index + 1,
    name,
    'Somewhere',
    index % 2 === 0 ? '민간위원' : '정부위원',
    term,
    index === 0 ? '○' : '',
  ])
  const sheet = utils.aoa_to_sheet([['순번', '성명', '소속', '구분', '임기', '위원장'], ...rows])
  return write({ SheetNames: ['위원'], Sheets: { 위원: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** A session is made; its members come from a workbook, seen before anything is saved. */
async function begin(page: Page): Promise<void> {
  await goTo(page, 'Session')
  await press(page, button(page, 'New session').first())
  await type(page, dialog(page).getByLabel(/^Date/), '2026-11-26')
  await type(page, dialog(page).getByLabel('Place'), 'Main room')
  await press(page, button(page, 'Create the session'))
  await press(page, button(page, 'Members'))
  await press(page, button(page, 'Import a list'))
  await chooseFiles(page, [{ name: 'members.xlsx', mimeType: xlsx, buffer: roster() }])
  await expect(dialog(page).getByText(/^5 new · 0 changed/)).toBeVisible()
  await press(page, button(page, 'Import 5 members'))
  await press(page, button(page, 'Back to the members'))
  await page.keyboard.press('Escape')
}

/** The docket is filled from what waits, shortened, reordered, and one item made a report. */
async function docket(page: Page): Promise<void> {
  await press(page, button(page, 'Add all'))
  await expect(page.getByText('Every promoted task is on a docket.')).toBeVisible()
  const list = page.getByRole('grid', { name: 'Docket' })
  await rowOf(page, list, 'Task c1')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(list.getByRole('row').nth(3)).toContainText('Task c1')
  await rowOf(page, list, 'Task t4')
  await press(page, button(page, 'Take “Task t4” off the docket'))
  await expect(page.getByText('1 promoted task is on no docket.')).toBeVisible()
  await rowOf(page, list, 'Task c1')
  await choose(page, 'Purpose of “Task c1”', 'For report')
}

async function rubric(page: Page): Promise<void> {
  await press(page, button(page, 'Change'))
  const removals = button(page, /^Remove “/)
  for (let left = await removals.count(); left > 2; left -= 1) {
    await press(page, removals.last())
    await expect(removals).toHaveCount(left - 1)
  }
  await type(page, page.getByLabel('Criterion').first(), 'Effect')
  await type(page, page.getByLabel('Weight').first(), '3')
  await type(page, page.getByLabel('Criterion').last(), 'Cost')
  await type(page, page.getByLabel('Weight').last(), '1')
  await type(page, page.getByLabel('What a score means').last(), '5: it pays for itself')
  await pick(page, button(page, /Official score/), 'Mean')
  await press(page, button(page, 'Save'))
  await expect(page.getByText('weight 3')).toBeVisible()
  await expect(page.getByText('5: it pays for itself')).toBeVisible()
}

async function attend(page: Page): Promise<void> {
  await expect(page.getByText('Enrolled 5 · present 0 · 3 needed: the session may not open yet.')).toBeVisible()
  for (const name of members.slice(0, 4)) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}`) })
    await tick(page, box)
    await expect(box).toBeChecked()
  }
  await expect(page.getByText('Enrolled 5 · present 4 · 3 needed: the session may open.')).toBeVisible()
  await type(page, page.getByLabel('Observer’s name'), 'Han')
  await type(page, page.getByLabel('Affiliation and office'), 'Ministry of Examples')
  await press(page, button(page, 'Add the observer'))
  await expect(button(page, 'Remove Han')).toBeVisible()
}

/** Types a block into the open grid row by row; Tab goes on to the next cell. */
async function fillGrid(page: Page, title: string, rows: readonly (readonly string[])[]): Promise<void> {
  const grid = page.getByRole('grid', { name: `Scores of “${title}”` })
  await tabTo(page, grid)
  await page.keyboard.press('Control+Home')
  const cells = rows.flat()
  for (const [at, text] of cells.entries()) {
    if (text !== '') await page.keyboard.type(text)
    await page.keyboard.press(at < cells.length - 1 ? 'Tab' : 'Enter')
  }
}

async function nextItem(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('listbox', { name: 'Docket' }))
  await page.keyboard.press('ArrowDown')
}

async function recuseAndScore(page: Page): Promise<void> {
  await press(page, button(page, 'Recuse a member'))
  await pick(page, dialog(page).getByRole('button', { name: /Member/ }), 'Lee')
  await type(page, dialog(page).getByLabel('Reason'), 'A relative applied')
  await press(page, button(dialog(page), 'Recuse a member'))
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByText('A relative applied')).toBeVisible()
  await press(page, button(page, 'Open scoring'))
  const grid = page.getByRole('grid', { name: 'Scores of “Task t1”' })
  await fillGrid(page, 'Task t1', [
    ['5', '4'],
    ['', ''],
    ['3', '9'],
    ['4', '4'],
  ])
  await expect(page.getByText('9 is above 5; the cell was not saved.')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('9 is above 5')).toBeHidden()
  await expect(grid.getByRole('gridcell')).toHaveText(['5', '4', '', '', '3', '2', '4', '4'])
  for (const title of ['Task t2', 'Task t3', 'Task c1']) {
    await nextItem(page)
    await fillGrid(page, title, [
      ['4', '4'],
      ['5', '3'],
      ['3', 'a'],
      ['2', '2'],
    ])
  }
  await expect(page.getByText('3 of 3 scored')).toBeVisible()
  await expect(page.getByText('3 of 4 have scored – the scores open together when the round closes.')).toBeVisible()
}

/** The new phase brings its own tab forward; scores are looked at once it has come. */
async function closeRound(page: Page): Promise<void> {
  await press(page, button(page, 'Close scoring, open the seal'))
  await expect(page.getByText('Deciding', { exact: true })).toBeVisible()
  await openTab(page, 'Steps of the session', /^Score/)
}

/** The seal opens, is closed again after the discussion, and one score is corrected with a reason. */
async function twoRounds(page: Page): Promise<void> {
  await closeRound(page)
  await press(page, button(page, 'Open a second round'))
  await expect(page.getByText('Second round', { exact: true })).toBeVisible()
  await expect(page.getByText('3 of 3 have scored – the scores open together')).toBeVisible()
  await fillGrid(page, 'Task t1', [['4', '4']])
  await closeRound(page)
  await expect(page.getByText('First round (before) → second (after the discussion)')).toBeVisible()
  await expect(page.getByText('3.83 → 3.58')).toBeVisible()
  await press(page, button(page, 'Correct a score'))
  await pick(page, dialog(page).getByRole('button', { name: /Member/ }), 'Choi')
  await type(page, dialog(page).getByLabel('Score', { exact: true }), '5')
  await type(page, dialog(page).getByLabel('Reason of the correction'), 'Typed a 4 for a 5')
  await press(page, button(dialog(page), 'Correct a score'))
  await expect(page.getByText('3.83 → 3.83')).toBeVisible()
}

async function standing(page: Page): Promise<void> {
  await openTab(page, 'Steps of the session', /^Standing/)
  await expect(page.getByRole('heading', { name: 'Official scores and how they lie' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where members differ' })).toBeVisible()
  await press(page, button(page, 'Undecided: 1. Task t1'))
  await expect(page.getByRole('tab', { name: /^Decide/ })).toHaveAttribute('aria-selected', 'true')
}

async function record(page: Page, outcome: string): Promise<void> {
  await press(page, button(page, `Record: ${outcome}`))
}

async function decide(page: Page): Promise<void> {
  await test.step('a decision that would not stand is refused with why', async () => {
    await expect(page.getByText('Enrolled 5 · present 4 · recused 1 · 2 of 3 needed')).toBeVisible()
    await type(page, page.getByLabel('In favour'), '1')
    await type(page, page.getByLabel('Against'), '2')
    await record(page, 'Adopted')
    await expect(page.getByText(/too few votes for it/)).toBeVisible()
    await type(page, page.getByLabel('In favour'), '2')
    await type(page, page.getByLabel('Against'), '1')
    await record(page, 'Adopted')
    await expect(page.getByRole('heading', { name: 'Task t2' })).toBeVisible()
  })
  await test.step('an amendment, by name, with a dissent', async () => {
    await choose(page, 'Decision', 'Adopted as amended')
    await choose(page, 'How the votes are taken', 'By name')
    await press(page, button(page, 'The other 4 in favour'))
    await choose(page, 'Vote of Choi', 'Against')
    await type(page, page.getByLabel('Amendment'), 'With a report after a year')
    await type(page, page.getByLabel('Dissenting opinion'), 'Choi: too dear')
    await type(page, page.getByLabel('Discussion'), 'Park asked who pays.')
    await record(page, 'Adopted as amended')
    await expect(page.getByRole('heading', { name: 'Task t3' })).toBeVisible()
  })
  await test.step('put off until a day; a report noted by consent', async () => {
    await choose(page, 'Decision', 'Deferred')
    await type(page, page.getByLabel(/^Deferred until/), '2026-12-20')
    await record(page, 'Deferred')
    await expect(page.getByRole('heading', { name: 'Task c1' })).toBeVisible()
    await choose(page, 'Decision', 'Noted')
    await record(page, 'Noted')
    await expect(page.getByText('4/4')).toBeVisible()
  })
  await test.step('a recorded decision is corrected with a reason', async () => {
    await tabTo(page, page.getByRole('listbox', { name: 'Docket' }))
    await page.keyboard.press('Home')
    await press(page, button(page, 'Correct'))
    await type(page, dialog(page).getByLabel('In favour'), '3')
    await type(page, dialog(page).getByLabel('Against'), '0')
    await type(page, dialog(page).getByLabel('Reason of the correction'), 'Miscounted')
    await press(page, button(dialog(page), 'Correct to: Adopted'))
    await expect(page.getByText('Before the correction')).toBeVisible()
  })
}

async function minutes(page: Page): Promise<void> {
  const section = (name: string) => page.getByRole('textbox', { name, exact: true })
  await openTab(page, 'Steps of the session', /^Minutes/)
  await expect(section('Votes')).toHaveValue(/For: Kim, Lee, Park\n- Against: Choi\n[^]*Dissent: Choi: too dear/)
  await expect(section('Attendance')).toHaveValue(/In attendance: Han \(Ministry of Examples\)/)
  await expect(section('Votes')).toHaveValue(/Lee[^]*A relative applied/)
  await type(page, section('Order of proceedings'), 'Opening, four items, closing')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Written over')).toBeVisible()
  await press(page, button(page, 'Close the session'))
  await expect(page.getByText('Closed', { exact: true }).first()).toBeVisible()
  await openTab(page, 'Steps of the session', /^Minutes/)
  await expect(page.getByText('Locked', { exact: true })).toBeVisible()
  await expect(section('Order of proceedings')).toBeDisabled()
}

async function exportMinutes(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'See it as it prints' }))
  for (const [format, name] of [
    [/^PDF/, 'PDF'],
    [/^DOCX/, 'DOCX'],
    [/^HWPX/, 'HWPX'],
  ] as const) {
    await pick(page, button(page, /Format/), format)
    await press(page, button(page, `Make the ${name}`))
    const download = page.waitForEvent('download')
    const made = page.getByRole('listitem').filter({ hasText: `.${name.toLowerCase()}` })
    await press(page, button(made, 'Download'))
    expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${name.toLowerCase()}$`))
  }
}

test('a session from its members’ list to its locked minutes, with the keyboard alone', async ({ page }) => {
  test.setTimeout(300_000)
  const app = await committeeApp(0)
  await app.close()
  const desk = await startDesk(app.folder)
  await page.goto(desk.address)
  for (const step of [
    begin,
    docket,
    rubric,
    attend,
    recuseAndScore,
    twoRounds,
    standing,
    decide,
    minutes,
    exportMinutes,
  ])
    await test.step(step.name, () => step(page))
  await desk.stop()
})
