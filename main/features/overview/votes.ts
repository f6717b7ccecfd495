import type { Knex } from 'knex'
import { countOf, jsonNumber, whereAmong } from '#main/database/rows.ts'
import { readMerges } from '#main/features/votes/merges.ts'
import { voteRows } from '#main/features/votes/repository.ts'
import { currentRule, type RoundRecord, toRule } from '#main/features/votes/rounds.ts'
import type { FigureRow } from '#shared/contract/overview.ts'
import type { Merges } from '#shared/domain/merge.ts'
import { judgedTask, nearMargin, passes, type RoundRule } from '#shared/domain/promotion.ts'
import type { Listed } from './listed.ts'

/** Yes votes of a round a figure asks for, both ends included; all of them, or those the rule promotes and no run has judged. */
interface Range {
  readonly round: RoundRecord
  readonly rule: RoundRule
  readonly from: number
  readonly to: number
  readonly owed: boolean
}

interface Counted {
  readonly task_id: string
  readonly number: number
  readonly title: string
  readonly yes: number | string
}

const rowOf = ({ round, rule }: Range, { task_id, number, title, yes }: Counted): FigureRow => ({
  key: `${round.id} ${task_id}`,
  number,
  title,
  where: round.name,
  on: null,
  kind: null,
  yes: Number(yes),
  over: Number(yes) - rule.moreThan,
  link: { kind: 'round', id: round.id },
})

/** Official counts as the store reads them: the recount, or the declared totals. */
const official = (db: Knex, name: 'yes' | 'no' | 'pass'): string =>
  `coalesce(${jsonNumber(db, 'coalesce(t.counted, t.declared)', name)}, 0)`

/** What `passes` asks beside the threshold, in whole numbers too, and that no run of the round has said a word. */
function whereOwed(db: Knex, tallies: Knex.QueryBuilder, { round, rule }: Range): void {
  const [yes, no, pass] = [official(db, 'yes'), official(db, 'no'), official(db, 'pass')]
  const said = db('promotion as p').join('promotion_run as s', 's.id', 'p.run_id').where('s.round_id', round.id)
  const returned = db('screening as g').where('g.outcome', 'returned').whereRaw('g.id = t.task_id')
  void tallies
    .whereNotExists(said.whereRaw('p.task_id = t.task_id').select('p.id'))
    .whereNotExists(returned.select('g.id'))
  const { turnout, share } = rule
  if (turnout) void tallies.whereRaw(`(${yes} + ${no} + ${pass}) * 100 >= ?`, [turnout.percent * turnout.eligible])
  if (!share) return
  const sign = share.bound === 'atLeast' ? '>=' : '>'
  void tallies.whereRaw(`${yes} * 100 ${sign} ? * (${yes} + ${no})`, [share.percent])
  // of votes against that nobody declared there is no share
  void tallies.whereRaw(`${jsonNumber(db, 'coalesce(t.counted, t.declared)', 'no')} IS NOT NULL`)
  if (share.percent > 0) void tallies.whereRaw(`${yes} + ${no} > 0`)
}

/** Tasks that stand alone, by the store; merged ones are counted as one by the rule of merges. */
function alone(db: Knex, range: Range, merges: Merges): Knex.QueryBuilder {
  const { round, from, to, owed } = range
  const tallies = db('tally as t')
    .join('task as k', 'k.id', 't.task_id')
    .where('t.round_id', round.id)
    .whereRaw(`${official(db, 'yes')} BETWEEN ? AND ?`, [from, to])
  if (owed) whereOwed(db, tallies, range)
  return merges.size === 0 ? tallies : whereAmong(tallies, 't.task_id', [...merges].flat(), true)
}

async function merged(db: Knex, range: Range, merges: Merges): Promise<FigureRow[]> {
  if (merges.size === 0) return []
  const { round, rule, from, to, owed } = range
  const rows = await voteRows(db, round.id, merges, [...merges].flat())
  return rows
    .map((row) => ({ row, task: judgedTask(row) }))
    .filter(({ task: { counts } }) => counts.yes >= from && counts.yes <= to)
    .filter(({ row, task }) => !owed || (row.promotion === 'none' && passes(task, rule)))
    .map(({ row: { taskId, number, title }, task }) =>
      rowOf(range, { task_id: taskId, number, title, yes: task.counts.yes }),
    )
}

const listed = (db: Knex, range: Range, merges: Merges): Listed => ({
  async count() {
    return (await merged(db, range, merges)).length + (await countOf(alone(db, range, merges)))
  },
  async rows(offset, limit) {
    const together = await merged(db, range, merges)
    const first = together.slice(offset, offset + limit)
    const yes = official(db, 'yes')
    const rest = (await alone(db, range, merges)
      .orderByRaw(`${yes} DESC, k.number`)
      .offset(Math.max(0, offset - together.length))
      .limit(limit - first.length)
      .select('t.task_id', 'k.number', 'k.title', db.raw(`${yes} AS yes`))) as Counted[]
    return [...first, ...rest.map((row) => rowOf(range, row))]
  },
})

/** The newest round first. */
async function inRounds(db: Knex, range: (rule: RoundRule) => Pick<Range, 'from' | 'to' | 'owed'>): Promise<Listed[]> {
  const merges = await readMerges(db)
  const rounds = (await db('vote_round').orderBy('created_at', 'desc')) as RoundRecord[]
  const lists: Listed[] = []
  for (const round of rounds) {
    const rule = toRule(await currentRule(db, round.id))
    lists.push(listed(db, { round, rule, ...range(rule) }, merges))
  }
  return lists
}

/** What the rule of their round promotes, and no run has said a word on. */
export const toPromote = (db: Knex): Promise<Listed[]> =>
  inRounds(db, ({ moreThan }) => ({ from: moreThan + 1, to: Number.MAX_SAFE_INTEGER, owed: true }))

/** Within the margin on either side of the threshold, as the vote's own screen shades them. */
export const nearThreshold = (db: Knex): Promise<Listed[]> =>
  inRounds(db, ({ moreThan }) => {
    const margin = nearMargin(moreThan)
    return { from: moreThan - margin + 1, to: moreThan + margin, owed: false }
  })
