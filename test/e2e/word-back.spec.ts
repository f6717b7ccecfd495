import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { opinionsCsv } from '../support/opinions.ts'
import { typeDate } from './support/dates.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test.use({ locale: 'en-GB', reducedMotion: 'reduce' })

const task = 'Evening and weekend public service counters in every district'
const said = 'Open twelve more counters before the holidays'

test('from a recorded meeting by way of notes and opinions to a publication and the evidence report', async ({
  page,
  desk,
}) => {
  test.setTimeout(180_000)
  await page.goto(desk.address)
  await page.getByRole('button', { name: 'Open the sample year' }).press('Enter')
  await page.getByRole('link', { name: 'Follow-up' }).press('Enter', { timeout: 120_000 })
  const dialog = page.getByRole('dialog')

  await test.step('the result and an instruction, recorded by keyboard', async () => {
    await page.getByRole('tab', { name: /Results and instructions/ }).click()
    await page.getByRole('button', { name: `Record the result of: ${task}` }).press('Enter')
    await dialog.getByRole('button', { name: /Outcome/ }).press('Enter')
    await page.getByRole('option', { name: 'Adopted as amended' }).press('Enter')
    await dialog.getByLabel('What was decided').fill('Twelve districts instead of ten.')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save the result' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Twelve districts instead of ten.')).toBeVisible()

    await page.getByRole('button', { name: `New instruction on: ${task}` }).press('Enter')
    await dialog.getByLabel('Instruction', { exact: true }).fill(said)
    await dialog.getByLabel('Responsible agency').fill('Ministry of the Interior and Safety')
    const due = dialog.getByRole('group', { name: 'Due' })
    await typeDate(page, due, '01012026')
    await expect(dialog.getByText(/Choose the meeting’s day/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Record the instruction' })).toBeDisabled()
    expect(await violations(page)).toEqual([])
    await typeDate(page, due, '31122026')
    await dialog.getByRole('button', { name: 'Record the instruction' }).press('Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('a milestone and a note with its evidence', async () => {
    await page.getByRole('button', { name: new RegExp(said) }).press('Enter')
    await page.getByRole('button', { name: 'Edit milestones' }).press('Enter')
    await dialog.getByRole('button', { name: 'Add a milestone' }).press('Enter')
    await dialog.getByRole('textbox', { name: 'Milestone 1' }).fill('Sites chosen')
    await typeDate(page, dialog.getByRole('group', { name: 'Due' }), '30112026')
    await dialog.getByRole('button', { name: 'Save milestones' }).press('Enter')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: 'Add a note' }).press('Enter')
    await dialog.getByLabel('What happened').fill('Nine sites are ready.')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'sites.txt', mimeType: 'text/plain', buffer: Buffer.from('nine sites') })
    await dialog.getByRole('button', { name: 'Save the note' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Nine sites are ready.')).toBeVisible()
  })

  await test.step('an opinion from the Forum', async () => {
    await page.getByRole('link', { name: 'Opinions', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Import opinions' }).press('Enter')
    const row =
      '"Innovation Citizen Forum, spring call 2026",26-0007,e2e1,kim,Our counter is open.,2026-11-20T10:00:00+09:00,for,5'
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'o.csv', mimeType: 'text/csv', buffer: Buffer.from(opinionsCsv([row])) })
    await dialog.getByRole('button', { name: /^Import 1 opinion/ }).press('Enter')
    await expect(dialog.getByText(/^1 new opinions? saved/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).last().press('Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('the task’s thread tells of all of it', async () => {
    await page.getByRole('link', { name: 'Follow-up' }).press('Enter')
    await page.getByRole('tab', { name: /Results and instructions/ }).click()
    await page.getByRole('button', { name: new RegExp(said) }).press('Enter')
    await page.getByRole('link', { name: new RegExp(task) }).press('Enter')
    const events = page.getByRole('listitem')
    await expect(
      events.filter({ hasText: `${said} (Ministry of the Interior and Safety, by 31 Dec 2026)` }),
    ).toBeVisible()
    await expect(events.filter({ hasText: 'Nine sites are ready.' }).getByText('sites.txt')).toBeVisible()
    await expect(events.filter({ hasText: /^.*Citizens’ opinions/ }).last()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  await test.step('what is published holds it, and nothing written freely', async () => {
    await page.getByRole('link', { name: 'Publish results' }).press('Enter')
    await page.getByRole('button', { name: 'Make the files' }).press('Enter')
    await expect(page.getByText(/^Made ‘/)).toBeVisible()
    const folder = join(desk.folder, 'publications')
    const [name = ''] = await readdir(folder)
    const zip = await JSZip.loadAsync(await readFile(join(folder, name)))
    const english = await zip.file(/^en\/task-/)[0]?.async('string')
    expect(english).toContain(said)
    expect(english).toContain('Sites chosen')
    expect(english).not.toContain('Nine sites are ready.')
  })

  await test.step('the evidence report counts it, and its number opens the records', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/documents/evidence/2026-01-01..2026-12-31`)
    await page.getByRole('button', { name: /^Instructions: \d+$/ }).press('Enter')
    await expect(dialog.getByRole('link', { name: said })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('link', { name: said }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Follow-up', level: 1 })).toBeVisible()
  })
})
