import { describe, expect, it } from 'vitest'
import type { BlockOf, DocumentTree, Runs } from '#main/documents/model.ts'
import { buildStanding } from '#main/documents/standing.ts'
import { sheetsOf } from '#main/documents/sheets.ts'
import { standingInput } from './standing-sample.ts'

const text = (runs: Runs): string => runs.map((run) => run.text).join('')
const table = (tree: DocumentTree, id: string): BlockOf<'table'> => {
  const found = tree.blocks.find((block) => block.id === id)
  if (found?.type !== 'table') throw new Error(`no table ${id}`)
  return found
}
const cells = (tree: DocumentTree, id: string): string[][] => table(tree, id).rows.map((row) => row.cells.map(text))

describe('the aggregate table', () => {
  const input = standingInput(5, 10)
  const tree = buildStanding(input, 'ko')

  it('lists items by rank, ties as ties in the docket’s order, each score with its scorers and spread', () => {
    const rows = cells(tree, 'official/table')
    const tied = rows.filter(([rank]) => rank?.startsWith('공동'))
    expect(tied.map(([rank, number]) => [rank, number])).toEqual([
      [tied[0]?.[0], '1'],
      [tied[0]?.[0], '2'],
    ])
    const places = rows.map(([rank = '']) => Number(rank.replaceAll(/\D/g, '')))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const row of rows) {
      expect(row[4]).toBe('10/10')
      expect(row[6]).toMatch(/^\d+\.\d\d$/)
      expect(row[7]).toMatch(/^\d+\.\d\d∼\d+\.\d\d\n\d+\.\d\d · \d+\.\d\d · \d+\.\d\d$/)
    }
  })

  it('keeps what is advisory behind a heading and a word that say so', () => {
    const ids = tree.blocks.map(({ id }) => id)
    for (const id of ['advisory/facts', 'advisory/table', 'advisory/order/table', 'heat/1'])
      expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf('advisory/note'))
    for (const id of ['official/table', 'official/plot/1'])
      expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('advisory'))
  })

  it('shows every member of a large committee in tables of at most eight, and plots of at most twenty items', () => {
    const large = buildStanding(standingInput(45, 21), 'en')
    const heats = large.blocks.filter(({ id }) => id.startsWith('heat/'))
    expect(heats.map(({ id }) => table(large, id).columns.length - 3)).toEqual([7, 7, 7])
    const plots = large.blocks.flatMap((block) => (block.type === 'dotPlot' ? [block.rows.length] : []))
    expect(plots).toEqual([20, 20, 5])
  })

  it('colours a score by how far it lies from the mean, and marks the one that lies apart', () => {
    const members = [50, 50, 50, 50, 100].map((score, at) => ({ memberId: `m${at + 1}`, score }))
    const [first] = input.items
    if (!first) throw new Error('no item')
    const item = { ...first, aggregate: { ...first.aggregate, mean: 60, members }, recused: ['m6'] }
    const [row] = table(buildStanding({ ...input, items: [item] }, 'ko'), 'heat/1').rows
    expect(row?.cells.map(text)).toEqual(['1', '혁신과제 1', '60.00', '50.00', '50.00', '50.00', '50.00', '▲100.00'])
    expect(row?.heat?.slice(3)).toEqual([-0.2, -0.2, -0.2, -0.2, 0.8])
  })

  it('says how other ways of counting would move an item over the line, or that none would', () => {
    const flips = [
      { kind: 'method' as const, method: 'median' as const },
      { kind: 'without' as const, memberId: 'm3' },
      { kind: 'without' as const, memberId: 'm4' },
      { kind: 'weight' as const, criterionId: 'need', factor: 1.2 },
    ]
    const items = input.advice.items.map((one, at) => ({ ...one, passes: at === 0, flips: at === 0 ? flips : [] }))
    const rows = cells(buildStanding({ ...input, advice: { ...input.advice, items } }, 'ko'), 'advisory/table')
    expect(rows[0]?.slice(5)).toEqual(['통과', '중앙값; ‘국민 체감도’ 비중 1.2배; 제외할 때: 위원3, 위원4'])
    expect(rows[1]?.slice(5)).toEqual(['미통과', '다른 방식으로도 같음'])
  })

  it('has no columns of a cut line where there is none, and says why scores are not adjusted', () => {
    const advice = { ...input.advice, refused: 'notConnected' as const, members: [] }
    const made = buildStanding({ ...input, cut: null, advice }, 'en')
    expect(table(made, 'advisory/table').columns).toHaveLength(5)
    const facts = made.blocks.find(({ id }) => id === 'advisory/facts')
    expect(facts?.type === 'facts' && facts.rows.map(({ value }) => text(value)).join('\n')).toContain('not adjusted')
  })

  it('shows the scores before the discussion beside those after it', () => {
    const items = input.items.map((item, at) => ({ ...item, firstOfficial: 60 + at }))
    const second = buildStanding({ ...input, round: 2, items }, 'en')
    const byNumber = new Map(cells(second, 'official/table').map((row) => [row[1], row.at(-1)]))
    expect([byNumber.get('1'), byNumber.get('5')]).toEqual(['60.00', '64.00'])
  })

  it('gives the same figures as a workbook', () => {
    const [results, scores, advisory] = sheetsOf({ kind: 'standing', locale: 'en', input })
    expect(results?.rows.map((row) => row[1])).toEqual(cells(tree, 'official/table').map((row) => row[2]))
    expect(scores?.rows[0]?.slice(2)).toEqual(input.items[0]?.aggregate.members.map(({ score }) => score))
    expect(advisory?.rows).toHaveLength(5)
  })
})
