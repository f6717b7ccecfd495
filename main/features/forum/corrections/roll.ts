import { join } from 'node:path'
import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import { placesOf, readMerges } from '#main/features/votes/merges.ts'
import { readSegmentsOf } from '#main/features/votes/recount.ts'
import { rollRecords } from '#main/features/votes/repository.ts'
import type { Amended } from '#main/features/votes/roll/amend.ts'
import { insertBallots } from '#main/features/votes/roll/insert-ballots.ts'
import { recordBytes } from '#main/features/votes/roll/records.ts'
import { currentRule, type RoundRecord } from '#main/features/votes/rounds.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { VoteRow } from '#shared/contract/votes.ts'
import { storedTasks } from '../import/gather.ts'
import { saveTallies, type SaveContext, type TaskCount } from '../import/save.ts'
import type { CorrectedRow } from '../readers/own-columns.ts'
import type { RejectedRow } from '../readers/rejects.ts'
import type { TaskRecord } from '../rows.ts'
import { fieldsOf, openKnown, refused, type CorrectionDeps, type Corrections } from './gather.ts'

interface RollHeader {
  readonly taskIds: readonly string[]
  readonly voters: number
  /** tasks that were known when the roll was read; later ones came with corrections. Left out: all of them */
  readonly firstTasks?: number
}

export interface CorrectedRoll {
  readonly accepted: readonly CorrectedRow[]
  readonly rejects: readonly RejectedRow[]
  readonly rollId: string
  readonly round: RoundRecord
  readonly header: RollHeader
  /** segments that change, by their number; `known` says whether one of that number is stored */
  readonly segments: readonly { readonly no: number; readonly data: Uint8Array; readonly known: boolean }[]
  readonly tasks: readonly TaskRecord[]
  readonly counts: ReadonlyMap<string, TaskCount>
}

async function rollOf(
  db: Knex,
  { of, held }: Corrections,
): Promise<{ id: string; header: RollHeader; round: RoundRecord }> {
  const roll = (await db('ballot_roll').where('file_id', of.id).first('id', 'round_id', 'header')) as
    | { id: string; round_id: string; header: string }
    | undefined
  if (!roll) throw new DeskError('CORRECTIONS_UNKNOWN', { name: held.name })
  const [newest] = await rollRecords(db, roll.round_id)
  if (newest?.id !== roll.id)
    throw new DeskError('CORRECTIONS_REPLACED', { name: held.name, newer: newest?.name ?? '' })
  const round = (await db('vote_round').where('id', roll.round_id).first()) as RoundRecord
  return { id: roll.id, header: JSON.parse(roll.header) as RollHeader, round }
}

/** What was corrected of this roll before, import by import: its voters are numbered after the file's own. */
async function earlier(deps: CorrectionDeps, { of, kept }: Corrections, control: JobControl) {
  const came = (await deps
    .db('corrected_row as c')
    .join('import_run as r', 'r.id', 'c.import_id')
    .join('source_file as f', 'f.import_id', 'r.id')
    .where('c.file_id', of.id)
    .orderBy('r.at')
    .select('r.id', 'f.name', 'f.sha256', 'c.line')) as { id: string; name: string; sha256: string; line: number }[]
  const list: { line: number; fields: string[] }[][] = []
  for (const rows of Map.groupBy(came, ({ id }) => id).values()) {
    const [first] = rows
    if (!first) continue
    const lines = new Set(rows.map(({ line }) => line))
    const [file] = await openKnown(deps, join(deps.folder, 'files', first.sha256), first.name, control)
    if (!file) continue
    const read = await deps.engine.corrections(file, { signal: control.signal })
    const accepted = read.rows.filter(({ file: id, line }) => id === of.id && lines.has(line))
    list.push(accepted.map((row) => ({ line: row.line, fields: fieldsOf(row, kept) })))
  }
  return list
}

/** Rows set aside of each task: those before, without the ones that came in now. */
async function rejectedOf(
  db: Knex,
  roundId: string,
  taskIds: readonly string[],
  { named, accepted }: Amended,
): Promise<Map<string, number>> {
  const rows = (await db('tally as t')
    .join('task as k', 'k.id', 't.task_id')
    .where('t.round_id', roundId)
    .select('k.source_task_id', 't.causes')) as { source_task_id: string; causes: string }[]
  const left = new Map(
    rows.map((row) => [row.source_task_id, (JSON.parse(row.causes) as VoteRow['causes']).rejected] as const),
  )
  for (const line of accepted) {
    const id = taskIds[named.get(line) ?? -1]
    if (id !== undefined) left.set(id, Math.max(0, (left.get(id) ?? 0) - 1))
  }
  return left
}

function assertSame(amended: Amended, { of }: Corrections, header: RollHeader): void {
  if (amended.sha256 === of.sha256 && amended.voters[0] === header.voters) return
  throw new DeskError('WORKSPACE_BROKEN', { folder: of.name, detail: `ballot roll ${of.sha256.slice(0, 12)}` })
}

/** Corrected ballots in their places among the roll's, and everything counted anew; nothing is written yet. */
export async function correctRoll(
  deps: CorrectionDeps,
  corrections: Corrections,
  control: JobControl,
): Promise<CorrectedRoll> {
  const { db, engine } = deps
  const { of, kept, rows } = corrections
  const { id, header, round } = await rollOf(db, corrections)
  const stored = await storedTasks(db, of.source)
  const first = header.firstTasks ?? header.taskIds.length
  const taskIds = [...new Set([...header.taskIds, ...stored.keys()])]
  const amended = await engine.amend(
    {
      file: kept,
      firstTasks: header.taskIds.slice(0, first),
      tasks: taskIds,
      earlier: await earlier(deps, corrections, control),
      rows: rows.map((row) => ({ line: row.line, fields: fieldsOf(row, kept) })),
    },
    { signal: control.signal, onProgress: (done, total) => control.progress(done, total, of.name) },
  )
  assertSame(amended, corrections, header)
  const before = await readSegmentsOf(db, id)
  const changed = insertBallots(before, amended.ballots)
  const segments = [...changed].map(([no, data]) => ({ no, data, known: no < before.length }))
  const whole = Array.from(
    { length: Math.max(before.length, ...segments.map(({ no }) => no + 1)) },
    (_, no) => changed.get(no) ?? before[no] ?? new Uint8Array(0),
  )
  const standsFor = await placesOf(db, of.source, taskIds, await readMerges(db))
  const policy = (await currentRule(db, round.id)).repeat_votes
  const window = { opensAt: round.opens_at, closesAt: round.closes_at }
  const rule = { policy, window, ...(standsFor ? { standsFor } : {}) }
  const tallies = await engine.recount(whole, taskIds.length, rule, { signal: control.signal })
  const rejected = await rejectedOf(db, round.id, header.taskIds, amended)
  const counts = taskIds.map((taskId, at): [string, TaskCount] => [
    taskId,
    {
      tally: standsFor && standsFor[at] !== at ? null : (tallies[at] ?? null),
      rejected: rejected.get(taskId) ?? 0,
    },
  ])
  const taken = new Set(amended.accepted)
  const reasons = new Map(amended.rejects.map(({ line, reason }) => [line, reason]))
  return {
    accepted: rows.filter(({ line }) => taken.has(line)),
    rejects: rows.flatMap((row) => {
      const reason = reasons.get(row.line)
      return reason === undefined ? [] : [refused(row, reason)]
    }),
    rollId: id,
    round,
    header: { taskIds, voters: amended.voters[1], firstTasks: first },
    segments,
    tasks: [...stored.values()].filter(({ source_task_id: taskId }) => rejected.has(taskId) || voted(counts, taskId)),
    counts: new Map(counts),
  }
}

const voted = (counts: readonly (readonly [string, TaskCount])[], taskId: string): boolean =>
  counts.some(([id, { tally }]) => id === taskId && (tally?.voters ?? 0) > 0)

/** Writes what `correctRoll` found. */
export async function saveCorrectedRoll(context: SaveContext, corrected: CorrectedRoll): Promise<void> {
  const { trx, ids } = context
  const { rollId, header, segments, round, tasks, counts } = corrected
  await trx('ballot_roll')
    .where('id', rollId)
    .update({ header: JSON.stringify(header) })
  for (const { no, data, known } of segments) {
    const bytes = Buffer.from(data)
    const row = { ballots: bytes.length / recordBytes, checksum: sha256(bytes), data: bytes }
    if (known) await trx('ballot_segment').where({ roll_id: rollId, no }).update(row)
    else await trx('ballot_segment').insert({ id: ids(), roll_id: rollId, no, ...row })
  }
  await saveTallies(context, round.id, tasks, counts)
}
