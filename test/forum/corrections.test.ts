import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, openRound, stage, tasksCsv, votesCsv, yeses } from '#test/support/forum.ts'

let app: App
afterEach(() => app.close())

const good = ['Forum,a,Night bus,2026-01-05,4,1,', 'Forum,b,Shade,2026-01-06,3,0,']
const bad = ['Forum,c,,2026-01-07,1,0,', 'Forum,d,Park,31 February,1,0,', 'Forum,a,Twice,2026-01-07,1,0,']
const tasks = tasksCsv([...good, ...bad])

/** The file of rows set aside, as text. */
async function rejectsOf(sourceFileId: string | null | undefined): Promise<{ name: string; text: string }> {
  const file = await app.client.forum.import.rejects({ sourceFileId: sourceFileId ?? '', locale: 'en', jobId: job() })
  return { name: file.name, text: readFileSync(app.files.get(file.id).path, 'utf8') }
}
const comeBack = async (text: string) => {
  const fileIds = await stage(app, { 'corrected.csv': text })
  const preview = await app.client.forum.import.preview({ fileIds, jobId: job() })
  return { preview, report: await app.client.forum.import.run({ fileIds, round: null, jobId: job() }) }
}
const titles = async () => (await app.client.forum.tasks.list({})).rows.map(({ title }) => title)

describe('tasks that were set aside', () => {
  it('go out with file, line and reason before their own columns, and come back corrected', async () => {
    app = await testApp()
    const { files } = await importTexts(app, { 'tasks.csv': tasks }, null)
    const { name, text } = await rejectsOf(files[0]?.sourceFileId)
    expect(name).toBe('tasks - rows set aside.csv')
    const [head, first] = text.replace('\uFEFF', '').split('\r\n')
    expect(head).toMatch(/^desk_file,desk_line,desk_reason,source,source_task_id,title/)
    expect(first).toBe(`${files[0]?.sourceFileId},4,No title,Forum,c,,2026-01-07,1,0,`)

    const { preview, report } = await comeBack(text.replace('Forum,c,,', 'Forum,c,Shelter,'))
    expect(preview).toMatchObject({ corrects: { name: 'tasks.csv' }, changes: { new: 1, gone: 0 }, round: null })
    expect(report.files[0]).toMatchObject({ rowsRead: 3, accepted: 1, format: { id: 'corrections' } })
    expect(report.files[0]?.rejectedRows.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'badTime'],
      [4, 'duplicateTask'],
    ])
    expect(await titles()).toEqual(['Night bus', 'Shade', 'Shelter'])
    const left = (await rejectsOf(files[0]?.sourceFileId)).text
    expect(left.match(/^id-\d+,(\d+),/gm)?.map((start) => start.split(',')[1])).toEqual(['5', '6'])
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('are taken once: the same corrections again bring nothing', async () => {
    app = await testApp()
    const { files } = await importTexts(app, { 'tasks.csv': tasks }, null)
    const text = (await rejectsOf(files[0]?.sourceFileId)).text.replace('Forum,c,,', 'Forum,c,Shelter,')
    await comeBack(text)
    const { preview, report } = await comeBack(text)
    expect(preview.files[0]?.importedBefore).not.toBeNull()
    expect(report.files[0]).toMatchObject({ accepted: 0 })
    expect(report.files[0]?.rejectedRows[0]?.reason).toBe('alreadyCorrected')
    expect(await titles()).toHaveLength(3)
  })

  it('are known by line: a row that was never set aside is not taken', async () => {
    app = await testApp()
    const { files } = await importTexts(app, { 'tasks.csv': tasks }, null)
    const text = (await rejectsOf(files[0]?.sourceFileId)).text.replace(',4,No title,', ',2,No title,')
    expect((await comeBack(text)).report.files[0]?.rejectedRows[0]?.reason).toBe('notSetAside')
  })

  it('are refused in a workspace that never read their file', async () => {
    app = await testApp()
    const fileIds = await stage(app, { 'c.csv': 'desk_file,desk_line,source,source_task_id,title\nnone,2,F,1,T\n' })
    expect(await codeOf(app.client.forum.import.run({ fileIds, round: null, jobId: job() }))).toBe(
      'CORRECTIONS_UNKNOWN',
    )
  })

  it('carry no formula into a spreadsheet, and come back as they were', async () => {
    app = await testApp()
    const formula = '=HYPERLINK("http://x")'
    const row = `Forum,e,"${formula.replaceAll('"', '""')}",31 February,1,0,`
    const { files } = await importTexts(app, { 'tasks.csv': tasksCsv([row]) }, null)
    const { text } = await rejectsOf(files[0]?.sourceFileId)
    expect(text).toContain(`"'=HYPERLINK(`)
    await comeBack(text.replace('31 February', '2026-02-28'))
    expect(await titles()).toEqual([formula])
  })
})

const when = '2026-03-05T09:00:00+09:00'

describe('ballots that were set aside', () => {
  const counted = async (roundId: string | null) =>
    (await app.client.votes.round({ roundId: roundId ?? '' })).rows.map(({ sourceTaskId, counted: sum, causes }) => [
      sourceTaskId,
      sum?.yes,
      sum?.no,
      causes.rejected,
      causes.repeats,
    ])

  it('are counted as if they had been right at once, in their place, and come out again on recount', async () => {
    app = await testApp()
    const rows = [...yeses('a', 3), `Forum,a,v9,perhaps,${when}`, 'Forum,a,v9,yes,', `Forum,b,v1,jein,${when}`]
    const roll = votesCsv(rows)
    const { files, roundId } = await importTexts(app, { 'tasks.csv': tasksCsv(good), 'votes.csv': roll })
    expect(await counted(roundId)).toEqual([
      ['a', 4, 0, 1, 0],
      ['b', 0, 0, 1, 0],
    ])
    const { text } = await rejectsOf(files[1]?.sourceFileId)
    // Without a time the place in the file decides: this row stands before the yes of the same person.
    const first = text.replace(`perhaps,${when}`, 'no,')
    const { preview, report } = await comeBack(first)
    expect(preview.files[0]).toMatchObject({ rowsRead: 2, accepted: 1 })
    expect(report).toMatchObject({ roundId, files: [{ accepted: 1 }] })
    expect(await counted(roundId)).toEqual([
      ['a', 4, 0, 0, 1],
      ['b', 0, 0, 1, 0],
    ])
    await comeBack((await rejectsOf(files[1]?.sourceFileId)).text.replace('jein', 'no'))
    const { rolls } = await app.client.votes.round({ roundId: roundId ?? '' })
    expect(await app.client.votes.rejects({ rollId: rolls[0]?.id ?? '' })).toMatchObject({ total: 0 })
    expect(rolls[0]).toMatchObject({ rowsRead: 6, accepted: 6, rejected: [] })

    const before = await counted(roundId)
    const right = rows.map((row) => row.replace(`perhaps,${when}`, 'no,').replace('jein', 'no'))
    const other = await testApp()
    try {
      const once = await importTexts(other, { 'tasks.csv': tasksCsv(good), 'votes.csv': votesCsv(right) })
      const { rows: whole } = await other.client.votes.round({ roundId: once.roundId ?? '' })
      expect(before.map(([id, yes, no]) => [id, yes, no])).toEqual(
        whole.map(({ sourceTaskId, counted: sum }) => [sourceTaskId, sum?.yes, sum?.no]),
      )
    } finally {
      await other.close()
    }
    expect((await app.client.votes.recount({ roundId: roundId ?? '', jobId: job() })).same).toBe(true)
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('keep one voter one voter over two rounds of corrections', async () => {
    app = await testApp()
    const rows = [...yeses('a', 2), `Forum,a,new,?,${when}`, `Forum,b,new,?,${when}`, `Forum,b,other,?,${when}`]
    const { files, roundId } = await importTexts(app, { 'tasks.csv': tasksCsv(good), 'votes.csv': votesCsv(rows) })
    const out = async () => (await rejectsOf(files[1]?.sourceFileId)).text
    await comeBack((await out()).replace('new,?', 'new,yes'))
    await comeBack((await out()).replaceAll('?', 'no').replace('b,other', 'b,new'))
    const { rows: found } = await app.client.votes.round({ roundId: roundId ?? '' })
    expect(found.map(({ voters, counted: sum, causes }) => [voters, sum, causes.repeats])).toEqual([
      [3, { yes: 3, no: 0, pass: 0 }, 0],
      [1, { yes: 0, no: 1, pass: 0 }, 1],
    ])
  })

  it('name a task that came later, and are refused once a newer roll stands', async () => {
    app = await testApp()
    const rows = [...yeses('a', 1), `Forum,z,v7,yes,${when}`]
    const { files, roundId } = await importTexts(app, { 'tasks.csv': tasksCsv(good), 'votes.csv': votesCsv(rows) })
    const { text } = await rejectsOf(files[1]?.sourceFileId)
    await importTexts(app, { 'more.csv': tasksCsv([...good, 'Forum,z,Late,2026-01-09,1,0,']) }, null)
    await comeBack(text)
    expect((await counted(roundId)).at(-1)).toEqual(['z', 1, 0, 0, 0])
    await importTexts(app, { 'tasks.csv': tasksCsv(good), 'votes.csv': votesCsv(yeses('a', 2)) }, openRound)
    const fileIds = await stage(app, { 'late.csv': text })
    expect(await codeOf(app.client.forum.import.run({ fileIds, round: null, jobId: job() }))).toBe(
      'CORRECTIONS_REPLACED',
    )
  })
})
