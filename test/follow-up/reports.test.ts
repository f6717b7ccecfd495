import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, failureOf } from '#test/support/failure.ts'
import { type FollowUpApp, followUpApp, instruction } from '#test/support/follow-up.ts'
import { job, stage } from '#test/support/forum.ts'
import { answer, makeReports, previewReports, quarter, runReports } from '#test/support/reports.ts'
import { bytesOf } from '#test/support/sheets.ts'

const roadsAgency = 'Ministry of Roads'
const railsAgency = 'Ministry of Rails'
let desk: FollowUpApp
let app: FollowUpApp['app']
let roads: string
let rails: string
let map: string

/** Roads: an instruction in row 5, its milestone in row 6; rails: one in row 5. Columns F to I are filled in. */
beforeEach(async () => {
  desk = await followUpApp()
  app = desk.app
  const save = async (change: Parameters<typeof instruction>[1]) =>
    (await app.client.followUp.saveInstruction(instruction(desk.meetingId, change))).row.id
  roads = await save({ rhythm: 'quarterly', dueOn: '2026-12-20' })
  rails = await save({ text: 'Open the line', agency: railsAgency, itemId: null, dueOn: '2026-08-31' })
  const { milestones } = await app.client.followUp.saveMilestones({
    instructionId: roads,
    milestones: [{ id: null, title: 'Draw the map', dueOn: '2026-08-31' }],
  })
  map = milestones[0]?.id ?? ''
  desk.setDay('2026-10-05')
})
afterEach(() => app.close())

const notesOf = async (instructionId: string) =>
  (await app.client.followUp.get({ instructionId })).notes.filter(({ withdrawn }) => withdrawn === null)
const problemsOf = async (requestId: string, files: string[]) =>
  (await previewReports(app, requestId, files)).files.map(({ problems }) => problems)

describe('report sheets that go out', () => {
  it('are one an agency, in a folder with an archive of the same files', async () => {
    const made = await makeReports(app, desk.meetingId)
    expect(made.files.map(({ agency }) => agency)).toEqual([railsAgency, roadsAgency])
    const names = readdirSync(join(app.folder, 'documents', made.folder)).toSorted()
    expect(names).toEqual(made.files.map(({ file }) => file.name).toSorted())
    expect(Object.keys(unzipSync(bytesOf(app, made.archive.id))).toSorted()).toEqual(names)
  })

  it('show what is due, are open where they are filled in, and hide their ids', async () => {
    const made = await makeReports(app, desk.meetingId)
    const bytes = bytesOf(app, made.files[1]!.file.id)
    const book = read(bytes, { cellStyles: true })
    const sheet = book.Sheets[book.SheetNames[0]!]!
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2])
    expect(sheet['!cols']?.[0]?.hidden).toBe(true)
    expect(['A5', 'C5', 'D5', 'E5', 'C6', 'D6'].map((cell) => sheet[cell]?.v)).toEqual([
      roads,
      'Begin in twelve districts',
      '2026-12-20',
      '지연',
      '└ 추진단계: Draw the map',
      '2026-08-31',
    ])
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).toContain('sqref="F5:F5"><formula1>"추진 중,완료,중단"</formula1>')
    expect(xml).toContain('sqref="F6:F6"><formula1>"단계 완료"</formula1>')
    expect(xml).toContain('AND(ISNUMBER(G5),G5&gt;=DATE(2026,7,1),G5&lt;=DATE(2026,9,30))')
    const styles = strFromU8(parts['xl/styles.xml']!).split('<cellXfs')[1]!.split('<xf ').slice(1)
    const open = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].flatMap(([, cell, style]) =>
      styles[Number(style)]?.includes('locked="0"') ? [cell] : [],
    )
    expect(open).toEqual(['F5', 'G5', 'H5', 'I5', 'F6', 'G6', 'H6', 'I6'])
  })

  it.each([
    ['a period that ends before it begins', { from: '2026-10-01' }],
    ['a period before the meeting', { from: '2026-01-01', to: '2026-03-31' }],
  ])('are refused for %s', async (_what, period) => {
    expect(await codeOf(makeReports(app, desk.meetingId, period))).toBe('REPORT_PERIOD_WRONG')
    expect(await app.client.reports.list()).toEqual([])
  })

  it('are refused where nothing is open', async () => {
    for (const instructionId of [roads, rails])
      await app.client.followUp.addNote({ instructionId, on: '2026-10-01', kind: 'done', text: '' })
    expect(await codeOf(makeReports(app, desk.meetingId))).toBe('NOTHING_TO_REPORT')
  })
})

describe('filled report sheets', () => {
  it('are shown, then become notes with the sheet as their evidence; who has not answered is told', async () => {
    const made = await makeReports(app, desk.meetingId)
    const { requestId } = made
    const words = { F5: '추진 중', G5: '2026-09-20', H5: ' Six districts began ', I5: 'Minutes no. 4' }
    const file = await answer(app, made, roadsAgency, { ...words, F6: '단계 완료', G6: '2026. 8. 30.' })
    const shown = await previewReports(app, requestId, [file])
    expect(shown).toMatchObject({ problems: 0, missing: [railsAgency] })
    expect(shown.files[0]).toMatchObject({ agency: roadsAgency, new: 2, changed: 0, same: 0, unanswered: 0 })
    expect(await notesOf(roads)).toEqual([])
    expect(await runReports(app, requestId, [file])).toEqual({ files: 1, new: 2, changed: 0, same: 0 })
    const [progress, reached] = await notesOf(roads)
    expect(progress).toMatchObject({ kind: 'progress', on: '2026-09-20', source: 'sheet' })
    expect(progress?.text).toBe('Six districts began\n증빙: Minutes no. 4')
    expect(progress?.files).toMatchObject([{ name: `${roadsAgency}.xlsx`, sha256: shown.files[0]?.file.sha256 }])
    expect(reached).toMatchObject({ kind: 'milestone', on: '2026-08-30', milestoneId: map })
    const [request] = await app.client.reports.list()
    expect(
      request?.agencies.map(({ agency, asked, answered, files }) => [agency, asked, answered, files.length]),
    ).toEqual([
      [railsAgency, 1, 0, 0],
      [roadsAgency, 2, 2, 1],
    ])
    desk.setDay('2026-10-16')
    expect((await app.client.reports.list())[0]?.agencies.map(({ overdue }) => overdue)).toEqual([true, false])
    expect((await app.client.journal.verify({ jobId: job() })).problems).toEqual([])
  })

  it('take the last day of the period where none is written, and can be sent again', async () => {
    const made = await makeReports(app, desk.meetingId)
    const file = await answer(app, made, railsAgency, { F5: 'Done', H5: 'Opened' })
    expect(await runReports(app, made.requestId, [file])).toMatchObject({ new: 1 })
    expect(await notesOf(rails)).toMatchObject([{ kind: 'done', on: quarter.to }])
    expect(await runReports(app, made.requestId, [file])).toMatchObject({ new: 0, same: 1 })
    expect(await notesOf(rails)).toHaveLength(1)
  })

  it('take the place of what was reported before only when told to; the note before stays, taken back', async () => {
    const made = await makeReports(app, desk.meetingId)
    const first = await answer(app, made, railsAgency, { F5: '추진 중', H5: 'Half' }, 'first.xlsx')
    await runReports(app, made.requestId, [first])
    const second = await answer(app, made, railsAgency, { F5: '중단', H5: 'No rails' }, 'second.xlsx')
    expect(await problemsOf(made.requestId, [second])).toEqual([
      [{ at: 'F5', reason: 'differs', text: '2026-09-30 Half' }],
    ])
    expect(await failureOf(runReports(app, made.requestId, [second]))).toEqual({
      code: 'SHEETS_HAVE_PROBLEMS',
      params: { count: 1 },
    })
    expect(await runReports(app, made.requestId, [second], true)).toMatchObject({ changed: 1 })
    const { notes } = await app.client.followUp.get({ instructionId: rails })
    expect(notes.map(({ kind, withdrawn }) => [kind, withdrawn])).toEqual([
      ['stopped', null],
      ['progress', '‘second.xlsx’의 보고로 대체'],
    ])
  })

  it.each([
    ['a word that is no status', { F5: 'nearly', H5: 'x' }, { at: 'F5', reason: 'statusUnknown', text: 'nearly' }],
    ['no status', { H5: 'x' }, { at: 'F5', reason: 'statusMissing', text: '' }],
    ['what is said of milestones', { F5: '단계 완료' }, { at: 'F5', reason: 'statusNotHere', text: '단계 완료' }],
    ['what goes on that never stopped', { F5: '재개' }, { at: 'F5', reason: 'statusNotHere', text: '재개' }],
    ['a day that is none', { F5: '완료', G5: '30 Feb' }, { at: 'G5', reason: 'dateUnknown', text: '30 Feb' }],
    ['a day outside', { F5: '완료', G5: '2026-06-30' }, { at: 'G5', reason: 'outsidePeriod', text: '2026-06-30' }],
    ['a day to come', { F5: '완료', G5: '2026-10-06' }, { at: 'G5', reason: 'inFuture', text: '2026-10-06' }],
    ['no progress told', { F5: '추진 중' }, { at: 'H5', reason: 'textMissing', text: '' }],
    ['no reason of a stop', { F5: '중단' }, { at: 'H5', reason: 'reasonMissing', text: '' }],
  ])('with %s are named by cell, and nothing of any file is saved', async (_what, filling, problem) => {
    const made = await makeReports(app, desk.meetingId)
    const files = [
      await answer(app, made, roadsAgency, { F5: '추진 중', H5: 'On the way' }),
      await answer(app, made, railsAgency, filling),
    ]
    expect(await problemsOf(made.requestId, files)).toEqual([[], [problem]])
    expect(await codeOf(runReports(app, made.requestId, files))).toBe('SHEETS_HAVE_PROBLEMS')
    expect([...(await notesOf(roads)), ...(await notesOf(rails))]).toEqual([])
  })

  it.each([
    ['an instruction’s id', { A5: 'elsewhere' }],
    ['the agency', { 'desk!A5': roadsAgency }],
    ['the check value', { 'desk!A6': '00' }],
    ['a row that was taken out', { A5: null }],
  ])('with %s changed are refused', async (_what, change) => {
    const made = await makeReports(app, desk.meetingId)
    const file = await answer(app, made, railsAgency, { F5: '완료', ...change })
    expect(await problemsOf(made.requestId, [file])).toEqual([[{ at: null, reason: 'tampered', text: '' }]])
  })

  it('of another period or another meeting are refused, though they are genuine there', async () => {
    const now = await makeReports(app, desk.meetingId)
    const before = await makeReports(app, desk.meetingId, { from: '2026-06-01', to: '2026-06-30' })
    const late = await answer(app, before, railsAgency, { F5: '완료' }, 'june.xlsx')
    const other = await answer(app, now, railsAgency, { F5: '완료', 'desk!A2': 'elsewhere' }, 'other.xlsx')
    expect(await problemsOf(now.requestId, [late, other])).toEqual([
      [{ at: null, reason: 'otherPeriod', text: '2026-06-01–2026-06-30' }],
      [{ at: null, reason: 'otherMeeting', text: '' }],
    ])
  })

  it('of one agency with different words name each other, and the same twice is no problem', async () => {
    const made = await makeReports(app, desk.meetingId)
    const a = await answer(app, made, railsAgency, { F5: '추진 중', H5: 'Half' }, 'a.xlsx')
    const b = await answer(app, made, railsAgency, { F5: '완료' }, 'b.xlsx')
    expect(await problemsOf(made.requestId, [a, b])).toEqual([
      [{ at: 'F5', reason: 'sentTwice', text: 'b.xlsx F5: 완료' }],
      [{ at: 'F5', reason: 'sentTwice', text: 'a.xlsx F5: 추진 중' }],
    ])
    const again = await answer(app, made, railsAgency, { F5: '추진 중', H5: 'Half' }, 'again.xlsx')
    expect(await runReports(app, made.requestId, [a, again])).toMatchObject({ files: 2, new: 1, same: 1 })
    expect(await notesOf(rails)).toHaveLength(1)
  })

  it('that say nothing, are no report sheets, or come from an agency no longer responsible, are told apart', async () => {
    const made = await makeReports(app, desk.meetingId)
    const empty = await answer(app, made, railsAgency, {}, 'empty.xlsx')
    const [text = ''] = await stage(app, { 'x.txt': 'PK?' })
    expect((await problemsOf(made.requestId, [empty, text])).map(([problem]) => problem?.reason)).toEqual([
      'nothingSaid',
      'notASheet',
    ])
    const file = await answer(app, made, railsAgency, { F5: '완료' })
    const moved = { id: rails, text: 'Open the line', agency: roadsAgency, itemId: null, reason: 'moved' }
    await app.client.followUp.saveInstruction(instruction(desk.meetingId, moved))
    expect(await problemsOf(made.requestId, [file])).toEqual([[{ at: 'F5', reason: 'otherAgency', text: roadsAgency }]])
  })

  it('say of a milestone once that it is reached', async () => {
    const made = await makeReports(app, desk.meetingId)
    const file = await answer(app, made, roadsAgency, { F6: '단계 완료' })
    const note = { instructionId: roads, on: '2026-08-01', kind: 'milestone', text: '', milestoneId: map } as const
    await app.client.followUp.addNote(note)
    expect(await problemsOf(made.requestId, [file])).toEqual([
      [{ at: 'F6', reason: 'reachedAlready', text: '단계 완료' }],
    ])
  })

  it('are not saved where something changed since they were shown', async () => {
    const made = await makeReports(app, desk.meetingId)
    const file = await answer(app, made, railsAgency, { F5: '중단', H5: 'No rails' })
    const { digest } = await previewReports(app, made.requestId, [file])
    await runReports(app, made.requestId, [file])
    const run = { requestId: made.requestId, fileIds: [file], replace: false, digest, jobId: job() }
    expect(await codeOf(app.client.reports.run(run))).toBe('CONFLICT')
    expect(await notesOf(rails)).toHaveLength(1)
  })
})
