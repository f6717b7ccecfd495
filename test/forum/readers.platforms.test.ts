import iconv from 'iconv-lite'
import writeXlsx from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { openTables } from '#main/features/forum/readers/open-file.ts'
import { readRoll } from '#main/features/votes/roll/read-roll.ts'
import { fileOf, tablesOf, tasksOf } from '#test/support/readers.ts'

const ballots = async (path: string, part: string, ids: readonly string[]) => {
  const file = (await openTables(path, 'roll')).find((table) => table.part === part)
  if (file?.format.holds !== 'votes') throw new Error(`no roll in ${part}`)
  return readRoll(file, file.format, ids)
}

describe('petitions of the UK Parliament', () => {
  it.each([
    [
      'its list',
      'Petition,URL,State,Signatures Count',
      'Plant trees,https://petition.parliament.uk/petitions/300073,open,12',
      null,
    ],
    [
      'its archive',
      'Petition,URL,State,Signatures Count',
      '"Plant trees",https://petition.parliament.uk/archived/petitions/300073,closed,12',
      null,
    ],
    [
      'its list with dates',
      'Petition,URL,State,Signatures Count,Created At,Opened At,Closed At,Topics',
      'Plant trees,https://petition.parliament.uk/petitions/300073,closed,12,2026-01-02T10:00:00.000Z,2026-01-09T10:00:00.000Z,2026-07-09T10:00:00.000Z,Environment',
      Date.UTC(2026, 0, 2, 10),
    ],
  ])('%s in CSV', async (_name, head, row, submittedAt) => {
    const { file, rows } = await tasksOf(await fileOf('petitions.csv', `${head}\n${row}\n`))
    expect(file.format.id).toBe('uk-petitions')
    expect(rows).toMatchObject([{ sourceTaskId: '300073', title: 'Plant trees', submittedAt }])
    expect(rows[0]?.declared).toEqual({ yes: 12, no: null, pass: null })
  })

  it('its JSON', async () => {
    const attributes = {
      action: 'Plant trees',
      background: 'Streets are hot.',
      additional_details: 'Trees give shade.',
      state: 'open',
      signature_count: 12,
      opened_at: '2026-01-09T10:00:00.000Z',
      topics: ['environment'],
      signatures_by_country: [{ name: 'United Kingdom', code: 'GB', signature_count: 12 }],
    }
    const self = 'https://petition.parliament.uk/petitions/300073.json'
    const list = { links: { self: '/' }, data: [{ type: 'petition', id: 300_073, links: { self }, attributes }] }
    const { file, rows } = await tasksOf(await fileOf('petitions.json', JSON.stringify(list)))
    expect(file.format.id).toBe('uk-petitions-json')
    expect(rows).toMatchObject([
      {
        sourceTaskId: '300073',
        url: 'https://petition.parliament.uk/petitions/300073',
        title: 'Plant trees',
        body: 'Streets are hot.\n\nTrees give shade.',
        category: 'environment',
        voteOpensAt: Date.UTC(2026, 0, 9, 10),
        declared: { yes: 12 },
      },
    ])
  })

  it('sets a petition without an address of its own aside', async () => {
    const { rejects } = await tasksOf(
      await fileOf('p.csv', 'Petition,URL,State,Signatures Count\nX,https://x.example,open,1\n'),
    )
    expect(rejects).toMatchObject([{ line: 2, reason: 'missingTask' }])
  })
})

const loomio = [
  'poll',
  'id,title,author_name,created_at,closed_at,details,poll_url',
  '41,Open the data,kim,2026-03-02 09:00:00 UTC,2026-03-09 09:00:00 UTC,"<p>All of it,\nnow.</p>",https://loomio.example/p/41',
  'poll_options',
  'id,poll_id,name,rank,score,voter_count',
  '1,41,Agree,1,2.0,2',
  '2,41,Disagree,2,1.0,1',
  '3,41,Abstain,3,0.0,0',
  '4,41,Block,4,1.0,1',
  'votes',
  'id,poll_id,voter_id,voter_name,created_at,updated_at,reason,reason_format,Agree,Disagree,Abstain,Block',
  '1,41,7,kim,2026-03-03T09:00:00Z,2026-03-04T09:00:00Z,"yes,\nplease",md,1,,,',
  '2,41,8,lee,2026-03-03T09:00:00Z,2026-03-03T09:00:00Z,,md,,1,,',
  '3,41,9,han,2026-03-03T09:00:00Z,2026-03-03T09:00:00Z,,md,,,,1',
  '4,41,10,oh,2026-03-03T09:00:00Z,2026-03-03T09:00:00Z,,md,,,,',
].join('\n')

describe('Loomio', () => {
  it('reads the three sections of a poll: the proposal with its counts, and the ballots', async () => {
    const path = await fileOf('poll-41.csv', loomio)
    const { rows } = await tasksOf(path)
    expect(rows).toMatchObject([
      { sourceTaskId: '41', title: 'Open the data', body: 'All of it,\nnow.', declared: { yes: 2, no: 2, pass: 0 } },
    ])
    const roll = await ballots(path, 'votes', ['41'])
    expect([roll.rowsRead, roll.accepted]).toEqual([4, 3])
    expect(roll.rejects).toMatchObject([{ line: 17, reason: 'badChoice' }])
  })

  it('declares nothing for a poll whose options are no yes and no', async () => {
    const { rows } = await tasksOf(await fileOf('p.csv', loomio.replaceAll('gree', 'lpha').replaceAll('Block', 'Beta')))
    expect(rows.map(({ declared }) => declared)).toEqual([null])
  })
})

it('reads Your Priorities and none of the names, addresses and telephones in it', async () => {
  const head =
    'Nr, Post id,email,User Name,Post Name,Description,Url,Category,Latitude,Longitude,Up Votes,Down Votes,Points Count,Contact telephone'
  const row =
    '1,88,"kim@example.kr","Kim","Shade","Trees","https://yp.example/post/88","Parks",0,0,17,4,2,"010-0000-0000"'
  const { file, rows } = await tasksOf(await fileOf('export.csv', `${head}\n${row}\n`))
  expect(file.format.id).toBe('your-priorities')
  expect(rows).toMatchObject([
    { sourceTaskId: '88', title: 'Shade', category: 'Parks', declared: { yes: 17, no: 4, pass: null } },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/kim|010/i)
})

describe('the generic pair', () => {
  const cell = (value: string | number | Date | null) =>
    value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm' } : value === null ? null : { value }
  const tasks = [
    ['source', 'source_task_id', 'title', 'submitted_at', 'declared_yes'],
    ['Forum', 1, '=1+1', new Date(Date.UTC(2026, 2, 2, 9, 30)), 3],
    [null, null, null, null, null],
    ['Forum', 2, '그늘', null, null],
  ]
  const votes = [
    ['source', 'source_task_id', 'voter_key', 'choice', 'cast_at'],
    ['Forum', 1, 'v1', 1, new Date(Date.UTC(2026, 2, 3))],
    ['Forum', 2, 'v1', '반대', null],
  ]
  const sheet = (rows: (string | number | Date | null)[][]) => rows.map((row) => row.map(cell))

  it('reads both sheets of a workbook, whatever its name says and whatever stands beside them', async () => {
    const book = await writeXlsx([
      { data: sheet([['note'], ['to whom it may concern']]), sheet: 'note' },
      { data: sheet(tasks), sheet: 'tasks' },
      { data: sheet(votes), sheet: 'votes' },
    ]).toBuffer()
    const path = await fileOf('renamed.csv', book)
    const { file, rows, rejects } = await tasksOf(path)
    expect([file.encoding, file.part, rejects]).toEqual(['xlsx', 'tasks', []])
    expect(rows).toMatchObject([
      { sourceTaskId: '1', title: '=1+1', submittedAt: Date.UTC(2026, 2, 2, 9, 30), declared: { yes: 3 } },
      { sourceTaskId: '2', title: '그늘', submittedAt: null, declared: null },
    ])
    const roll = await ballots(path, 'votes', ['1', '2'])
    expect([roll.accepted, roll.rejects, roll.span?.from]).toEqual([2, [], Date.UTC(2026, 2, 3)])
  })

  it.each(['utf-16le', 'utf-16be'])('reads %s without a mark of its order', async (encoding) => {
    const text = 'source,source_task_id,title\r\nForum,1,그늘막을 더 설치해 주십시오\r\n'
    const [file] = await tablesOf('t.csv', iconv.encode(text, encoding))
    expect([file?.encoding, file?.format.id]).toEqual([encoding, 'generic-tasks'])
  })
})
