import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import type { CountsDto } from '#shared/contract/base.ts'
import type { RoundDetail, VoteRow } from '#shared/contract/votes.ts'
import { judgedTask, passes } from '#shared/domain/promotion.ts'
import type { Merges } from '#shared/domain/merge.ts'
import type { PromotionKind } from '#shared/domain/terms.ts'
import { mergeRows, readMerges } from './merges.ts'
import { currentRule, type RoundRecord, ruleOf, toRule } from './rounds.ts'

interface TallyRecord {
  readonly task_id: string
  readonly number: number
  readonly source_task_id: string
  readonly title: string
  readonly declared: string | null
  readonly counted: string | null
  readonly voters: number
  readonly causes: string
}

interface Word {
  readonly task_id: string
  readonly kind: PromotionKind
  readonly reason: string | null
  /** of the rule it was made under */
  readonly version: number
}

const counts = (text: string | null): CountsDto | null => (text === null ? null : (JSON.parse(text) as CountsDto))

/** The newest run's word on each task of a round. */
async function promotionWords(db: Knex, roundId: string): Promise<Map<string, Word>> {
  const rows = (await db('promotion as p')
    .join('promotion_run as r', 'r.id', 'p.run_id')
    .join('round_rule as u', 'u.id', 'r.rule_id')
    .where('r.round_id', roundId)
    .orderBy('p.at')
    .select('p.task_id', 'p.kind', 'p.reason', 'u.version')) as Word[]
  return new Map(rows.map((row) => [row.task_id, row]))
}

/** The tasks of a round (or some of them) with their counts; merged tasks are one, by the merges in force or those given. */
export async function voteRows(
  db: Knex,
  roundId: string,
  given?: Merges,
  among?: Iterable<string>,
): Promise<VoteRow[]> {
  const tallies = db('tally as t')
  const rows = (await (among === undefined ? tallies : whereAmong(tallies, 't.task_id', among))
    .join('task as k', 'k.id', 't.task_id')
    .where('t.round_id', roundId)
    .orderBy('k.number')
    .select(
      't.task_id',
      'k.number',
      'k.source_task_id',
      'k.title',
      't.declared',
      't.counted',
      't.voters',
      't.causes',
    )) as TallyRecord[]
  const words = await promotionWords(db, roundId)
  const returned = new Set((await db('screening').where('outcome', 'returned').pluck('id')) as string[])
  const all = rows.map((row): VoteRow => ({
    taskId: row.task_id,
    number: row.number,
    sourceTaskId: row.source_task_id,
    title: row.title,
    declared: counts(row.declared),
    counted: counts(row.counted),
    voters: row.voters,
    causes: JSON.parse(row.causes) as VoteRow['causes'],
    returned: returned.has(row.task_id),
    promotion: words.get(row.task_id)?.kind ?? 'none',
    reason: words.get(row.task_id)?.reason ?? null,
    ruleVersion: words.get(row.task_id)?.version ?? null,
  }))
  return mergeRows(all, given ?? (await readMerges(db)))
}

interface RollRecord {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly at: number
  readonly rows_read: number
  readonly accepted: number
  readonly rejected: string
  readonly file_id: string
  readonly header: string
}

/** Rolls of a round, newest first; tallies rest on the newest. */
export const rollRecords = async (db: Knex, roundId: string): Promise<RollRecord[]> =>
  (await db('ballot_roll as b')
    .join('source_file as f', 'f.id', 'b.file_id')
    .join('import_run as r', 'r.id', 'f.import_id')
    .where('b.round_id', roundId)
    .orderBy('r.at', 'desc')
    .select(
      'b.id',
      'b.header',
      'b.file_id',
      'f.name',
      'f.size',
      'f.sha256',
      'f.rows_read',
      'f.accepted',
      'f.rejected',
      'r.at',
    )) as RollRecord[]

/** Rows of a roll that came in later, corrected, by the reason they were set aside for. */
async function correctedReasons(db: Knex, fileId: string): Promise<Map<string, number>> {
  const rows = (await db('corrected_row as c')
    .join('rejected_row as x', (on) => void on.on('x.file_id', 'c.file_id').andOn('x.line', 'c.line'))
    .where('c.file_id', fileId)
    .groupBy('x.reason')
    .select('x.reason')
    .count({ n: '*' })) as unknown as { reason: string; n: number | string }[]
  return new Map(rows.map(({ reason, n }) => [reason, Number(n)]))
}

async function toRoll(db: Knex, row: RollRecord): Promise<RoundDetail['rolls'][number]> {
  const corrected = await correctedReasons(db, row.file_id)
  const rejected = JSON.parse(row.rejected) as { reason: string; count: number }[]
  const left = rejected.map(({ reason, count }) => ({ reason, count: count - (corrected.get(reason) ?? 0) }))
  return { ...rollFacts(row), accepted: row.accepted + sum(corrected), rejected: left.filter(({ count }) => count > 0) }
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, n) => all + n, 0)

const rollFacts = (row: RollRecord): Omit<RoundDetail['rolls'][number], 'accepted' | 'rejected'> => ({
  id: row.id,
  fileId: row.file_id,
  fileName: row.name,
  size: row.size,
  sha256: row.sha256,
  importedAt: row.at,
  rowsRead: row.rows_read,
})

async function promotionRuns(db: Knex, roundId: string): Promise<RoundDetail['runs']> {
  const runs = (await db('promotion_run').where('round_id', roundId).orderBy('at', 'desc')) as {
    id: string
    at: number
    signed_by: string
    rule_id: string
  }[]
  return Promise.all(
    runs.map(async (run) => {
      const kinds = (await db('promotion').where('run_id', run.id).pluck('kind')) as PromotionKind[]
      const of = (kind: PromotionKind): number => kinds.filter((one) => one === kind).length
      return {
        id: run.id,
        at: run.at,
        signedBy: run.signed_by,
        rule: toRule(await ruleOf(db, run.rule_id)),
        promoted: of('promoted'),
        heldBack: of('heldBack'),
        broughtForward: of('broughtForward'),
      }
    }),
  )
}

export async function readRound(db: Knex, record: RoundRecord): Promise<RoundDetail> {
  const rule = toRule(await currentRule(db, record.id))
  const rows = await voteRows(db, record.id)
  const rolls = await rollRecords(db, record.id)
  const past = rows.filter((row) => passes(judgedTask(row), rule))
  return {
    round: {
      id: record.id,
      name: record.name,
      source: record.source,
      opensAt: record.opens_at,
      closesAt: record.closes_at,
      rule,
      tasks: rows.length,
      past: past.length,
      promoted: rows.filter((row) => row.promotion === 'promoted' || row.promotion === 'broughtForward').length,
      owed: past.filter((row) => row.promotion === 'none').length,
      basis: rolls.length > 0 ? 'roll' : 'declared',
    },
    rolls: await Promise.all(rolls.map((roll) => toRoll(db, roll))),
    rows,
    runs: await promotionRuns(db, record.id),
  }
}
