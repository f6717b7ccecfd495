import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { committeeApp, newItem, preparedSession, sessionInput, sheet } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'
import { job, stage } from '#test/support/forum.ts'
import { bytesOf, fill, makeSheets, sendBack } from '#test/support/sheets.ts'

let app: Awaited<ReturnType<typeof committeeApp>>
beforeEach(async () => {
  app = await committeeApp(3)
})
afterEach(() => app.close())

/** Items t1 and t2 in rows 6 and 7, criteria a and b in columns D and E, remarks in F; m3 is recused from t2. */
async function scoring(taskIds?: readonly string[]) {
  const { session, items } = await preparedSession(app, taskIds)
  const sessionId = session.id
  const [one, two] = items
  if (two) await app.client.committee.setRecusal({ itemId: two.id, memberId: 'm3', reason: 'kin' })
  await app.client.committee.openScoring({ sessionId })
  return { sessionId, one: one?.id ?? '', two: two?.id ?? '' }
}

const input = (sessionId: string, fileIds: string[], replace = false) => ({ sessionId, fileIds, replace, jobId: job() })
const preview = (sessionId: string, fileIds: string[], replace = false) =>
  app.client.sheets.preview(input(sessionId, fileIds, replace))
async function run(sessionId: string, fileIds: string[], replace = false) {
  const { digest } = await preview(sessionId, fileIds, replace)
  return app.client.sheets.run({ ...input(sessionId, fileIds, replace), digest })
}
const scoresOf = async (sessionId: string) =>
  (await app.client.committee.session({ sessionId })).items.map(({ scores }) => scores)

describe('score sheets that go out', () => {
  it('lie in one folder, a file a member and format, with an archive of the same files', async () => {
    const { sessionId } = await scoring()
    const made = await makeSheets(app, sessionId, ['xlsx', 'pdf'])
    const names = readdirSync(join(app.folder, 'documents', made.folder)).toSorted()
    expect(names).toEqual(made.files.map(({ file }) => file.name).toSorted())
    expect(made.files.map(({ memberId, format }) => `${memberId} ${format}`)).toEqual(
      ['m1', 'm2', 'm3'].flatMap((id) => [`${id} xlsx`, `${id} pdf`]),
    )
    expect(Object.keys(unzipSync(bytesOf(app, made.archive.id))).toSorted()).toEqual(names)
    expect(bytesOf(app, made.files[1]!.file.id).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await makeSheets(app, sessionId)).folder).toBe(`${made.folder} (2)`)
  }, 30_000)

  it('open for scores and remarks alone, with a drop-down, and ids out of sight', async () => {
    const { sessionId } = await scoring()
    const made = await makeSheets(app, sessionId)
    const parts = unzipSync(bytesOf(app, made.files[2]!.file.id))
    const book = read(bytesOf(app, made.files[2]!.file.id), { cellStyles: true })
    const first = book.Sheets[book.SheetNames[0]!]!
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2])
    expect(first['!cols']?.[0]?.hidden).toBe(true)
    expect(first['!rows']?.[4]?.hidden).toBe(true)
    expect(['C6', 'D6', 'D7', 'E7', 'A7'].map((cell) => first[cell]?.v)).toEqual([
      'Task t1',
      undefined,
      '제척·기피·회피',
      '제척·기피·회피',
      undefined,
    ])
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).toContain('sqref="D6:E6"><formula1>"1,2,3,4,5,기권"</formula1>')
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<workbookProtection lockStructure="1"/>')
    const open = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)]
    const styles = strFromU8(parts['xl/styles.xml']!).split('<cellXfs')[1]!.split('<xf ').slice(1)
    const unlocked = open.flatMap(([, cell, style]) => (styles[Number(style)]?.includes('locked="0"') ? [cell] : []))
    expect(unlocked).toEqual(['D6', 'E6', 'F6'])
  })

  it('ask by a formula where a scale has too many steps for a drop-down', async () => {
    const { session, rubric } = await app.client.committee.createSession(sessionInput)
    await app.client.committee.saveRubric({ sessionId: session.id, rubric: { ...rubric, min: 0, max: 100, step: 0.5 } })
    await app.client.committee.saveDocket({ sessionId: session.id, items: [newItem('t1')] })
    const made = await makeSheets(app, session.id)
    const xml = strFromU8(unzipSync(bytesOf(app, made.files[0]!.file.id))['xl/worksheets/sheet1.xml']!)
    expect(xml).toContain('type="custom"')
    expect(xml).toContain('AND(D6&gt;=0,D6&lt;=100,ABS((D6-0)/0.5-ROUND((D6-0)/0.5,0))&lt;0.000001)')
  })

  it('leave nothing behind when they are cancelled', async () => {
    const { sessionId } = await scoring()
    const jobId = job()
    const call = app.client.sheets.make({ sessionId, locale: 'ko', formats: ['xlsx', 'pdf'], jobId })
    while (!(await app.client.events.cancel({ jobId })).cancelled) await new Promise((done) => setTimeout(done, 1))
    expect(await codeOf(call)).toBe('CANCELLED')
    const folder = join(app.folder, 'documents')
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  })

  it.each([
    [
      'an empty docket',
      'DOCKET_EMPTY',
      async () => (await app.client.committee.createSession(sessionInput)).session.id,
    ],
    [
      'scoring that is closed',
      'FROZEN',
      async () => {
        const { sessionId } = await scoring()
        await app.client.committee.closeScoring({ sessionId })
        return sessionId
      },
    ],
  ])('are not made of %s', async (_what, code, session) => {
    expect(await codeOf(makeSheets(app, await session()))).toBe(code)
  })
})

describe('filled sheets', () => {
  it('are shown, then saved with their abstentions and remarks, and can be sent again', async () => {
    const { sessionId, one, two } = await scoring()
    const made = await makeSheets(app, sessionId)
    const files = [
      await sendBack(app, made, 'm1', { D6: 5, E6: '4', D7: '기권', E7: '기권', F6: '  서둘러야 함 ' }),
      await sendBack(app, made, 'm3', { D6: 2, E6: 1 }),
    ]
    const shown = await preview(sessionId, files)
    expect(
      shown.files.map(({ member, new: fresh, remarks, problems }) => [member?.name, fresh, remarks, problems]),
    ).toEqual([
      ['Member 1', 4, 1, []],
      ['Member 3', 2, 0, []],
    ])
    expect(shown.missing).toEqual([{ id: 'm2', name: 'Member 2' }])
    expect((await scoresOf(sessionId)).flat()).toEqual([])
    expect(await run(sessionId, files)).toEqual({ files: 2, new: 6, changed: 0, same: 0, remarks: 1 })
    const stored = await scoresOf(sessionId)
    expect(stored[0]).toHaveLength(4)
    expect(stored[0]).toEqual(expect.arrayContaining([...sheet(1, 5, 4), ...sheet(3, 2, 1)]))
    expect(stored[1]).toEqual(expect.arrayContaining(sheet(1, null, null)))
    expect(await run(sessionId, files)).toMatchObject({ new: 0, same: 6 })
    const entries = (await app.client.journal.list({})).entries.map(({ action }) => action)
    expect(entries.filter((action) => action === 'committee.importSheets')).toHaveLength(2)
    expect([one, two]).not.toContain('')
    expect(await app.client.sheets.remarks({ sessionId })).toEqual([
      { itemId: one, memberId: 'm1', remark: '서둘러야 함' },
    ])
    const journal = await app.client.journal.verify({ jobId: job() })
    expect(journal.problems).toEqual([])
  })

  it('take back no score where a cell is empty, and replace one only when told to', async () => {
    const { sessionId, one } = await scoring()
    await app.client.committee.score({ itemId: one, cells: sheet(2, 3, 3) })
    const made = await makeSheets(app, sessionId)
    const files = [await sendBack(app, made, 'm2', { D6: 4 })]
    expect((await preview(sessionId, files)).files[0]?.problems).toEqual([
      { at: 'D6', reason: 'differs', text: '3 → 4' },
    ])
    expect(await failureOf(run(sessionId, files))).toEqual({ code: 'SHEETS_HAVE_PROBLEMS', params: { count: 1 } })
    expect(await run(sessionId, files, true)).toMatchObject({ changed: 1 })
    expect((await scoresOf(sessionId))[0]).toEqual(expect.arrayContaining(sheet(2, 4, 3)))
  })

  it.each([
    ['above the scale', { D6: 6 }, { at: 'D6', reason: 'aboveMax', text: '6' }],
    ['below the scale', { E6: 0 }, { at: 'E6', reason: 'belowMin', text: '0' }],
    ['between two steps', { D6: 2.5 }, { at: 'D6', reason: 'offStep', text: '2.5' }],
    ['in words', { D6: '높음' }, { at: 'D6', reason: 'notANumber', text: '높음' }],
  ])('with a value %s are named by cell, and nothing of any file is saved', async (_what, filling, problem) => {
    const { sessionId } = await scoring()
    const made = await makeSheets(app, sessionId)
    const files = [await sendBack(app, made, 'm1', { D6: 3, E6: 3 }), await sendBack(app, made, 'm2', filling)]
    const shown = await preview(sessionId, files)
    expect(shown.files[1]).toMatchObject({ file: { name: 'm2.xlsx' }, problems: [problem] })
    expect(await codeOf(run(sessionId, files))).toBe('SHEETS_HAVE_PROBLEMS')
    expect((await scoresOf(sessionId)).flat()).toEqual([])
  })

  it.each([
    ['a member’s id', { 'desk!A4': 'm2' }],
    ['an item’s id', { A6: 'elsewhere' }],
    ['a criterion’s id', { D5: 'b', E5: 'a' }],
    ['the rubric’s version', { 'desk!A3': '99' }],
    ['the check value', { 'desk!A5': '00' }],
    ['a row that was taken out', { A7: null }],
  ])('with %s changed are refused', async (_what, change) => {
    const { sessionId } = await scoring()
    const made = await makeSheets(app, sessionId)
    const { files } = await preview(sessionId, [await sendBack(app, made, 'm1', { D6: 3, ...change })])
    expect(files[0]?.problems).toEqual([{ at: null, reason: 'tampered', text: '' }])
  })

  it('of another session are refused, though they are genuine there', async () => {
    const first = await scoring(['t1'])
    const second = await scoring(['t2', 't3'])
    const file = await sendBack(app, await makeSheets(app, first.sessionId), 'm1', { D6: 3 })
    const { files } = await preview(second.sessionId, [file])
    expect(files[0]?.problems).toEqual([{ at: null, reason: 'otherSession', text: '제1차 회의' }])
  })

  it('made before the rubric changed are refused', async () => {
    const { session, rubric } = await preparedSession(app)
    const made = await makeSheets(app, session.id)
    await app.client.committee.saveRubric({ sessionId: session.id, rubric: { ...rubric, official: 'median' } })
    await app.client.committee.openScoring({ sessionId: session.id })
    const { files } = await preview(session.id, [await sendBack(app, made, 'm1', { D6: 3 })])
    expect(files[0]?.problems).toEqual([{ at: null, reason: 'otherRubric', text: String(rubric.version) }])
  })

  it('of one member with different values name each other, and the same twice is no problem', async () => {
    const { sessionId } = await scoring()
    const made = await makeSheets(app, sessionId)
    const a = await sendBack(app, made, 'm1', { D6: 3, E6: 4 }, 'first.xlsx')
    const b = await sendBack(app, made, 'm1', { D6: 5, E6: 4 }, 'second.xlsx')
    expect((await preview(sessionId, [a, b])).files.map(({ problems }) => problems)).toEqual([
      [{ at: 'D6', reason: 'sentTwice', text: 'second.xlsx D6: 5' }],
      [{ at: 'D6', reason: 'sentTwice', text: 'first.xlsx D6: 3' }],
    ])
    const again = await sendBack(app, made, 'm1', { D6: 3, E6: 4 }, 'again.xlsx')
    expect((await preview(sessionId, [a, again])).problems).toBe(0)
    expect(await run(sessionId, [a, again])).toMatchObject({ new: 2, same: 2, files: 2 })
    expect((await scoresOf(sessionId))[0]).toEqual(expect.arrayContaining(sheet(1, 3, 4)))
  })

  it('of a member recused since they went out are named by cell', async () => {
    const { sessionId, one } = await scoring()
    const made = await makeSheets(app, sessionId)
    await app.client.committee.setRecusal({ itemId: one, memberId: 'm1', reason: 'kin' })
    const { files } = await preview(sessionId, [await sendBack(app, made, 'm1', { D6: 3, D7: 4 })])
    expect(files[0]?.problems).toEqual([{ at: 'D6', reason: 'recused', text: '3' }])
  })

  it('that are no score sheets, or no workbooks, are told apart from the others', async () => {
    const { sessionId } = await scoring()
    const made = await makeSheets(app, sessionId)
    const good = await sendBack(app, made, 'm1', { D6: 3 })
    const other = fill(bytesOf(app, made.files[0]!.file.id), { 'desk!A1': 'something else' })
    const [stranger = '', text = '', empty = ''] = await stage(app, { 'x.xlsx': other, 'x.txt': 'PK?', 'x.csv': '' })
    const { files, problems } = await preview(sessionId, [good, stranger, text, empty])
    expect(files.map(({ problems: found }) => found.map(({ reason }) => reason))).toEqual([
      [],
      ['notASheet'],
      ['notASheet'],
      ['notASheet'],
    ])
    expect(problems).toBe(3)
  })

  it('are not saved where something changed since they were shown', async () => {
    const { sessionId, one } = await scoring()
    const files = [await sendBack(app, await makeSheets(app, sessionId), 'm1', { D6: 3, E6: 3 })]
    const { digest } = await preview(sessionId, files)
    await app.client.committee.score({ itemId: one, cells: sheet(1, 3, 3) })
    expect(await codeOf(app.client.sheets.run({ ...input(sessionId, files), digest }))).toBe('CONFLICT')
  })

  it('are taken while scoring is open, not before and not after', async () => {
    const { session } = await preparedSession(app)
    const sessionId = session.id
    const made = await makeSheets(app, sessionId)
    const file = await sendBack(app, made, 'm1', { D6: 3 })
    expect(await codeOf(preview(sessionId, [file]))).toBe('SCORING_NOT_OPEN')
    await app.client.committee.openScoring({ sessionId })
    await app.client.committee.closeScoring({ sessionId })
    expect(await codeOf(preview(sessionId, [file]))).toBe('FROZEN')
  })
})
