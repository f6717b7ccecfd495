import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile, readRecords } from '#main/features/forum/readers/open-file.ts'
import { readRoll } from '#main/features/votes/roll/read-roll.ts'
import { rowsOf, tasksOf } from '#test/support/readers.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'

const root = sharedData ?? ''
const forum = ['cheongwadae', 'decide-madrid', 'decidim-osp-xls', 'polis']

/** Every export of a platform that lies there, and what it has to be recognised as. */
const exportsThere: [string, string][] = (sharedData === null ? [] : forum)
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))))
  .filter((name) => /\.(csv|jsonl|xls)$/.test(name))
  .map((name) => [name, formatOf(name)])

function formatOf(name: string): string {
  if (name.endsWith('.jsonl')) return 'cheongwadae-petitions'
  if (name.startsWith('decide-madrid')) return 'consul-proposals'
  if (name.endsWith('.xls')) return name.includes('comments') ? 'decidim-comments' : 'decidim-proposals'
  const kind = /(comments|votes|summary)\.csv$/.exec(name.replace('participants-votes', 'summary'))?.[1] ?? ''
  return `polis-${kind}`
}

interface Month {
  readonly rows: number
  readonly ge_200k_ids: readonly string[]
  readonly briefed_ids: readonly string[]
  readonly near_190_200k: readonly string[]
}

const petitions = join(root, 'cheongwadae')
const months: [string, Month][] =
  sharedData === null
    ? []
    : Object.entries(JSON.parse(readFileSync(join(petitions, 'expected.json'), 'utf8')) as Record<string, Month>)

describe.skipIf(sharedData === null)(`real exports (${sharedData === null ? skipReason : forum.join(', ')})`, () => {
  it.each(exportsThere)('recognises %s as %s and loses no row', async (name, format) => {
    const file = await openFile(join(root, name), name)
    expect(file.format.id).toBe(format)
    if (file.format.holds === 'votes') {
      const ids = (await tasksOf(join(root, name).replace('votes.csv', 'comments.csv'))).rows
      const { rowsRead, rejects } = await readRoll(
        file,
        file.format,
        ids.map(({ sourceTaskId }) => sourceTaskId),
      )
      expect([rowsRead > 0, rejects]).toEqual([true, []])
      return
    }
    const { read, accepted, rejected } = await rowsOf(file)
    expect(read).toBeGreaterThan(0)
    expect(accepted + rejected).toBe(read)
  })

  it('finds exports of every kind there', () => {
    expect(new Set(exportsThere.map(([, format]) => format)).size).toBe(7)
  })

  it.each(months)('petitions of %s: every count that was made of them independently', async (month, expected) => {
    const { file, rows, rejects, rowsRead } = await tasksOf(join(petitions, `petitions_${month}.jsonl`))
    const from = (least: number, below = Infinity): string[] =>
      rows.flatMap(({ sourceTaskId, declared }) =>
        declared && declared.yes >= least && declared.yes < below ? [sourceTaskId] : [],
      )
    expect([rowsRead, rows.length, rejects.length]).toEqual([expected.rows, expected.rows, 0])
    expect(from(200_000)).toEqual(expected.ge_200k_ids)
    expect(from(190_000, 200_000)).toEqual(expected.near_190_200k)
    const [id, status] = ['petition_idx', 'status'].map((column) => file.columns.indexOf(column))
    const briefed: string[] = []
    await readRecords(file, ({ fields }) => {
      if (fields[status ?? -1] === '브리핑') briefed.push(fields[id ?? -1] ?? '')
    })
    expect(briefed).toEqual(expected.briefed_ids)
  })

  it.each(['config1', 'config2', 'config3'])('Decidim’s spreadsheet of proposals, %s', async (config) => {
    const { rows, rejects } = await tasksOf(join(root, `decidim-osp-xls/proposals_${config}.xls`))
    expect(rows[0]).toMatchObject({ sourceTaskId: '0', title: 'P0 titre', category: 'cat', declared: { yes: 0 } })
    expect(rows.slice(1).every(({ declared }) => declared === null)).toBe(true)
    expect(rejects.every(({ reason }) => reason === 'missingTask' || reason === 'missingTitle')).toBe(true)
  })
})
