import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, stage, tasksCsv } from '#test/support/forum.ts'
import { importOpinions, opinionsCsv, previewOpinions, threeTasks } from '#test/support/opinions.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'

let app: Awaited<ReturnType<typeof testApp>>
beforeEach(async () => {
  app = await testApp()
  await threeTasks(app)
})
afterEach(() => app.close())

const verified = async () => (await app.client.journal.verify({ jobId: job() })).ok
const listed = async (filter: object = {}) => (await app.client.opinions.list(filter)).rows

const good = [
  'Forum,1,o1,kim,Cooler at last,2026-05-02T10:00:00+09:00,찬성,5',
  'Forum,1,o2,lee,Too few of them,2026-05-03T10:00:00+09:00,반대,2',
  'Forum,2,o3,kim,"Nice, but wet",,중립,',
  'Forum,2,o4,,No stance here,2026-05-04,,',
]
const bad = [
  'Forum,9,o5,kim,On a task nobody has,,,',
  'Forum,1,o1,kim,The same id again,,,',
  'Forum,1,o6,kim,,,,',
  'Forum,1,o7,kim,Bad date,2026-02-31,,',
  'Forum,1,o8,kim,Bad stance,,perhaps,',
  'Forum,1,o9,kim,Bad rating,,,7',
  'Forum,1,,kim,No id,,,',
  'Forum,,o10,kim,No task,,,',
  'Forum,1,o11,kim',
]

describe('an import of opinions', () => {
  it('shows every problem by file, line and reason, and writes nothing before it is run', async () => {
    const preview = await previewOpinions(app, { 'may.csv': opinionsCsv([...good, ...bad]) })
    expect(preview).toMatchObject({ source: null, added: 4, sources: ['Forum'] })
    expect(preview.tasks.map(({ number, added }) => [number, added])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(preview.rejects.map(({ file, line, reason, detail }) => [file, line, reason, detail])).toEqual([
      ['may.csv', 6, 'unknownTask', '9'],
      ['may.csv', 7, 'repeatedOpinion', 'o1'],
      ['may.csv', 8, 'emptyBody', ''],
      ['may.csv', 9, 'badTime', '2026-02-31'],
      ['may.csv', 10, 'badStance', 'perhaps'],
      ['may.csv', 11, 'badRating', '7'],
      ['may.csv', 12, 'missingOpinion', ''],
      ['may.csv', 13, 'missingTask', ''],
      ['may.csv', 14, 'columnCount', ''],
    ])
    const [file] = preview.files
    expect(file).toMatchObject({ format: 'generic-opinions', rowsRead: 13, added: 4, known: 0, silent: 0 })
    expect(await listed()).toEqual([])
    expect(await app.client.opinions.import.list()).toEqual([])
  })

  it('takes the good rows, sets the others aside, and never lets go who wrote them', async () => {
    const done = await importOpinions(app, { 'may.csv': opinionsCsv([...good, ...bad]) })
    expect(done).toMatchObject({ added: 4, known: 0, rejects: 9 })
    const file = await app.client.opinions.import.rejects({ importId: done.id })
    const text = await readFile(app.files.get(file.id).path, 'utf8')
    expect(text.split('\r\n')).toHaveLength(11)
    expect(text).toContain('Forum,1,o7,Bad date,2026-02-31,,,may.csv,9,')
    expect(text).not.toMatch(/kim|lee/)
    const out = JSON.stringify([
      await listed(),
      await app.client.opinions.counts(),
      await app.client.opinions.import.list(),
    ])
    expect(out).not.toMatch(/kim|lee/)
    expect(await verified()).toBe(true)
  })

  it('adds nothing from the same file again, and what was put right from the rows set aside', async () => {
    const csv = opinionsCsv([...good, ...bad])
    const first = await importOpinions(app, { 'may.csv': csv })
    expect(await importOpinions(app, { 'may.csv': csv })).toMatchObject({ added: 0, known: 4, rejects: 9 })
    const file = await app.client.opinions.import.rejects({ importId: first.id })
    const rows = await readFile(app.files.get(file.id).path, 'utf8')
    const right = rows.replace('2026-02-31', '2026-02-28').replace('Forum,9,o5', 'Forum,3,o5')
    expect(await importOpinions(app, { 'right.csv': right })).toMatchObject({ added: 2 })
    expect(await listed()).toHaveLength(6)
  })

  it('overwrites nothing: an opinion that says something else now is set aside', async () => {
    await importOpinions(app, { 'may.csv': opinionsCsv(good) })
    const preview = await previewOpinions(app, { 'june.csv': opinionsCsv(['Forum,1,o1,kim,Warmer at last,,찬성,5']) })
    expect(preview.rejects).toEqual([{ file: 'june.csv', line: 2, reason: 'changedOpinion', detail: 'o1' }])
    expect((await listed({ taskId: null })).map(({ excerpt }) => excerpt)).toContain('Cooler at last')
  })

  it('leaves nothing behind where one of its files is no table of opinions', async () => {
    const fileIds = await stage(app, { 'may.csv': opinionsCsv(good), 'other.csv': 'a,b\r\n1,2\r\n' })
    expect(await codeOf(app.client.opinions.import.run({ fileIds, jobId: job() }))).toBe('FORMAT_UNKNOWN')
    expect(await listed()).toEqual([])
  })

  it('reads JSON, and takes the source that knows the tasks where a file names none', async () => {
    await importTexts(app, { 'more.csv': tasksCsv(['Other,1,Lamps,,,,']) }, null)
    const rows = [
      { source_task_id: '1', opinion_id: 1, author_key: 'kim', body: '<p>Good &amp; cool</p>', stance: 1 },
      { source_task_id: '3', opinion_id: 2, body: 'Green', rating: 4 },
    ]
    const texts = { 'o.json': JSON.stringify(rows) }
    expect(await previewOpinions(app, texts)).toMatchObject({ source: 'Forum', added: 2 })
    expect(await previewOpinions(app, texts, 'Other')).toMatchObject({ source: 'Other', added: 1 })
    await importOpinions(app, texts)
    expect((await listed()).map(({ number, excerpt, stance, rating }) => [number, excerpt, stance, rating])).toEqual([
      [1, 'Good & cool', 'for', null],
      [3, 'Green', null, 4],
    ])
  })
})

describe('opinions on merged proposals', () => {
  it('belong to the task that stands for them, and go back with it', async () => {
    await importOpinions(app, { 'may.csv': opinionsCsv(good) })
    const [shade, , bench] = await listed()
    const decision = { outcome: 'merged', taskId: bench!.taskId, intoId: shade!.taskId } as const
    await app.client.screening.decide({ decision, jobId: job() })
    expect((await app.client.opinions.counts()).tasks).toMatchObject([{ number: 1, total: 4, authors: 2 }])
    expect(await listed({ taskId: shade!.taskId })).toHaveLength(4)
    expect(await importOpinions(app, { 'more.csv': opinionsCsv(['Forum,2,o20,,On the merged one,,,']) })).toMatchObject(
      {
        added: 1,
      },
    )
    await app.client.screening.undo({ taskId: bench!.taskId, jobId: job() })
    expect((await app.client.opinions.counts()).tasks.map(({ number, total }) => [number, total])).toEqual([
      [1, 2],
      [2, 3],
    ])
  })
})

describe('platforms', () => {
  it('takes Decidim’s comments and the replies to them, and no likes of a comment for a stance', async () => {
    const head = 'id;created_at;body;author/id;author/name;alignment;depth;commentable_id;commentable_type'
    const rows = [
      '11;2026-05-02 10:00:00 UTC;Good;3;Kim;1;0;1;Decidim::Proposals::Proposal',
      '12;2026-05-02 11:00:00 UTC;I see;4;Lee;0;1;11;Decidim::Comments::Comment',
      '13;2026-05-02 12:00:00 UTC;A debate;4;Lee;0;0;5;Decidim::Debates::Debate',
      '14;2026-05-02 12:00:00 UTC;Lost;4;Lee;-1;1;99;Decidim::Comments::Comment',
    ]
    const texts = { 'comments.csv': [head, ...rows].join('\n') }
    const preview = await previewOpinions(app, texts)
    expect(preview.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'unknownTask'],
      [5, 'unknownTask'],
    ])
    await importOpinions(app, texts)
    expect((await listed()).map(({ number, excerpt, stance }) => [number, excerpt, stance])).toEqual([
      [1, 'Good', 'for'],
      [1, 'I see', null],
    ])
    const later = [head, '15;2026-06-02 10:00:00 UTC;Later;3;Kim;0;1;12;Decidim::Comments::Comment'].join('\n')
    expect(await importOpinions(app, { 'later.csv': later })).toMatchObject({ added: 1 })
  })

  it('takes the reasons of a Loomio poll; a vote without one is no opinion and no fault', async () => {
    await importTexts(app, { 'poll.csv': tasksCsv(['Loomio,41,Open the data,,,,']) }, null)
    const poll = [
      'poll',
      'id,title,author_name,created_at,closed_at,details,poll_url',
      '41,Open the data,kim,2026-03-02 09:00:00 UTC,,,https://loomio.example/p/41',
      'poll_options',
      'id,poll_id,name,rank,score,voter_count',
      '1,41,Agree,1,2.0,2',
      '2,41,Disagree,2,1.0,1',
      'votes',
      'id,poll_id,voter_id,voter_name,created_at,updated_at,reason,reason_format,Agree,Disagree',
      '1,41,7,kim,2026-03-03T09:00:00Z,2026-03-04T09:00:00Z,"yes,\nplease",md,1,',
      '2,41,8,lee,2026-03-03T09:00:00Z,2026-03-03T09:00:00Z,,md,,1',
    ].join('\n')
    const preview = await previewOpinions(app, { 'poll-41.csv': poll })
    expect(preview.files).toMatchObject([{ format: 'loomio-reasons', rowsRead: 2, added: 1, silent: 1, rejected: [] }])
  })

  it.skipIf(sharedData === null)(
    `reads comments as Decidim’s spreadsheet has them (${skipReason} otherwise)`,
    async () => {
      const bytes = await readFile(join(sharedData ?? '', 'decidim-osp-xls/comments_config1.xls'))
      const rows = Array.from({ length: 40 }, (_, id) => `OSP,${id},Proposal ${id},,,,`)
      await importTexts(app, { 'proposals.csv': tasksCsv(rows) }, null)
      const preview = await previewOpinions(app, { 'comments.xls': bytes }, 'OSP')
      const [file] = preview.files
      expect(file).toMatchObject({ format: 'decidim-comments', encoding: 'xls' })
      expect(file!.added).toBeGreaterThan(0)
      expect(file!.added + file!.rejected.reduce((sum, { count }) => sum + count, 0)).toBe(file!.rowsRead)
    },
  )
})
