import { describe, expect, it } from 'vitest'
import { fileOf, tablesOf, tasksOf } from '#test/support/readers.ts'

const space = { id: 29, url: 'https://forum.example.kr/processes/innovation' }

/** As Decidim 0.28 and later serialise a proposal: texts in each language, `votes`. */
const current = {
  id: 7,
  author: { id: [3], name: ['kim'], url: [] },
  taxonomies: { id: [1], parent_id: [], name: ['안전'] },
  participatory_space: space,
  component: { id: 171 },
  title: { en: 'Shade at bus stops', machine_translations: { ko: '버스 그늘' } },
  body: { ko: '<p>그늘막을 <a href="https://forum.example.kr/a?b=1&amp;c=2">설치</a>합시다.</p>', en: '<p>Shade.</p>' },
  state: 'accepted',
  votes: 117,
  endorsements: { total_count: 4, user_endorsements: ['lee', 'park'] },
  published_at: '2026-03-02T09:00:00.000+09:00',
  url: 'https://forum.example.kr/proposals/7',
  meeting_urls: ['https://forum.example.kr/meetings/1'],
  withdrawn: false,
  withdrawn_at: null,
}

const head =
  'id;category/name/en;category/name/ko;component/id;title/ko;title/en;body/ko;supports;published_at;url;state'
const row = (id: string, votes: string, state = '') =>
  `${id};Safety;안전;171;;Shade at bus stops;"<ul><li>하나;</li><li>둘</li></ul>";${votes};2026-03-02 00:00:00 UTC;;${state}`

describe('Decidim’s proposals', () => {
  it('reads JSON with texts in each language, Korean first, a machine’s translation last', async () => {
    const path = await fileOf('proposals.json', JSON.stringify([current, { ...current, id: 8, votes: null }]))
    const { file, rows } = await tasksOf(path)
    expect([file.format.id, file.layout]).toEqual(['decidim-proposals', 'document'])
    expect(rows[0]).toMatchObject({
      sourceTaskId: '7',
      title: 'Shade at bus stops',
      body: expect.stringContaining('그늘막을') as string,
      category: '안전',
      submittedAt: Date.UTC(2026, 2, 2),
      url: 'https://forum.example.kr/proposals/7',
      retiredAt: null,
    })
    expect(rows.map(({ declared }) => declared?.yes ?? null)).toEqual([117, null])
  })

  it('reads CSV of older versions: supports, semicolons, a language a column', async () => {
    const path = await fileOf(
      'proposals.csv',
      [head, row('1', '12'), row('2', ''), row('3', '4', 'withdrawn')].join('\r\n'),
    )
    const { file, rows, rejects } = await tasksOf(path)
    expect([file.format.id, file.delimiter, rejects]).toEqual(['decidim-proposals', ';', []])
    expect(rows[0]).toMatchObject({ category: '안전', title: 'Shade at bus stops', body: '· 하나;\n· 둘' })
    expect(rows.map(({ declared }) => declared?.yes ?? null)).toEqual([12, null, 4])
    expect(rows.map(({ retiredAt }) => retiredAt)).toEqual([null, null, Date.UTC(2026, 2, 2)])
  })

  it.each([
    ['the oldest', 'id,feature/id,title,body,votes,created_at\n1,2,A title,A text,5,2017-05-02 10:00:00 UTC\n'],
    ['without the component', 'id,participatory_space/id,title,body,votes_count\n1,2,A title,A text,5\n'],
  ])('reads columns of other versions: %s', async (_name, text) => {
    const { rows } = await tasksOf(await fileOf('p.csv', text))
    expect(rows.map(({ title, declared }) => [title, declared?.yes])).toEqual([['A title', 5]])
  })

  it('sets a proposal without id, title or with a wrong number aside', async () => {
    const bad = [row('', '1'), ';;;;;;;;;;', row('4', 'many'), row('5', '1').replace('Shade at bus stops', '')]
    const { rowsRead, rows, rejects } = await tasksOf(await fileOf('p.csv', [head, row('1', '1'), ...bad].join('\n')))
    expect([rowsRead, rows.length]).toEqual([5, 1])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'missingTask'],
      [4, 'missingTask'],
      [5, 'badNumber'],
      [6, 'missingTitle'],
    ])
  })
})

describe('what Decidim exports beside proposals', () => {
  it.each([
    [
      'decidim-meetings',
      'meetings',
      'id;title/ko;description/ko;start_time;end_time;attendees;component/id\n1;a;b;;;;\n',
    ],
    ['decidim-comments', 'comments', 'id,created_at,body,alignment,commentable_id,commentable_type\n1,,a,1,7,X\n'],
  ])('%s', async (format, holds, text) => {
    const [table] = await tablesOf('x.csv', text)
    expect([table?.format.id, table?.format.holds]).toEqual([format, holds])
  })
})
