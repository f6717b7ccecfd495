import type { Knex } from 'knex'
import { countOf, jsonNumber, whereAmong } from '#main/database/rows.ts'
import { readMerges } from '#main/features/votes/merges.ts'
import { officialCounts, voteRows } from '#main/features/votes/repository.ts'
import { currentRule, type RoundRecord } from '#main/features/votes/rounds.ts'
import type { FigureRow } from '#shared/contract/overview.ts'
import type { Merges } from '#shared/domain/merge.ts'
import { nearMargin } from '#shared/domain/promotion.ts'
import type { Listed } from './listed.ts'

/** Yes votes of a round a figure asks for, both ends included, and whether those with a word of a run on them count. */
interface Range {
  readonly round: RoundRecord
  readonly moreThan: number
  readonly from: number
  readonly to: number
  readonly undecided: boolean
}

interface Counted {
  readonly task_id: string
  readonly number: number
  readonly title: string
  readonly yes: number | string
}

const rowOf = ({ round, moreThan }: Range, { task_id, number, title, yes }: Counted): FigureRow => ({
  key: `${round.id} ${task_id}`,
  number,
  title,
  where: round.name,
  on: null,
  kind: null,
  yes: Number(yes),
  over: Number(yes) - moreThan,
  link: { kind: 'round', id: round.id },
})

/** Tasks that stand alone, by the store; merged ones are counted as one by the rule of merges. */
function alone(db: Knex, { round, from, to, undecided }: Range, merges: Merges): Knex.QueryBuilder {
  const yes = jsonNumber(db, 'coalesce(t.counted, t.declared)', 'yes')
  const tallies = db('tally as t')
    .join('task as k', 'k.id', 't.task_id')
    .where('t.round_id', round.id)
    .whereRaw(`coalesce(${yes}, 0) BETWEEN ? AND ?`, [from, to])
  const apart = merges.size === 0 ? tallies : whereAmong(tallies, 't.task_id', [...merges].flat(), true)
  const said = db('promotion as p')
    .join('promotion_run as s', 's.id', 'p.run_id')
    .where('s.round_id', round.id)
    .whereRaw('p.task_id = t.task_id')
  return undecided ? apart.whereNotExists(said.select('p.id')) : apart
}

async function merged(db: Knex, range: Range, merges: Merges): Promise<FigureRow[]> {
  if (merges.size === 0) return []
  const rows = await voteRows(db, range.round.id, merges, [...merges].flat())
  return rows
    .map((row) => ({ row, yes: officialCounts(row).yes }))
    .filter(({ yes }) => yes >= range.from && yes <= range.to)
    .filter(({ row }) => !range.undecided || row.promotion === 'none')
    .map(({ row, yes }) => rowOf(range, { task_id: row.taskId, number: row.number, title: row.title, yes }))
}

function listed(db: Knex, range: Range, merges: Merges): Listed {
  const yes = jsonNumber(db, 'coalesce(t.counted, t.declared)', 'yes')
  return {
    async count() {
      return (await merged(db, range, merges)).length + (await countOf(alone(db, range, merges)))
    },
    async rows(offset, limit) {
      const together = await merged(db, range, merges)
      const first = together.slice(offset, offset + limit)
      const rest = (await alone(db, range, merges)
        .orderByRaw(`coalesce(${yes}, 0) DESC, k.number`)
        .offset(Math.max(0, offset - together.length))
        .limit(limit - first.length)
        .select('t.task_id', 'k.number', 'k.title', db.raw(`coalesce(${yes}, 0) AS yes`))) as Counted[]
      return [...first, ...rest.map((row) => rowOf(range, row))]
    },
  }
}

async function inRounds(db: Knex, range: (round: RoundRecord, moreThan: number) => Range): Promise<Listed[]> {
  const merges = await readMerges(db)
  const rounds = (await db('vote_round').orderBy('created_at', 'desc')) as RoundRecord[]
  const ranges: Range[] = []
  for (const round of rounds) ranges.push(range(round, (await currentRule(db, round.id)).more_than))
  return ranges.map((one) => listed(db, one, merges))
}

/** Past the threshold of their round, and no run has said a word on them. */
export const toPromote = (db: Knex): Promise<Listed[]> =>
  inRounds(db, (round, moreThan) => ({
    round,
    moreThan,
    from: moreThan + 1,
    to: Number.MAX_SAFE_INTEGER,
    undecided: true,
  }))

/** Within the margin on either side of the threshold, as the vote's own screen shades them. */
export const nearThreshold = (db: Knex): Promise<Listed[]> =>
  inRounds(db, (round, moreThan) => {
    const margin = nearMargin(moreThan)
    return { round, moreThan, from: moreThan - margin + 1, to: moreThan + margin, undecided: false }
  })
