import type { Knex } from 'knex'
import { insertAll, sha256 } from '#main/database/rows.ts'
import type { RollRead } from '#main/features/votes/roll/roll.ts'
import { recordBytes } from '#main/features/votes/roll/records.ts'
import type { RollTally } from '#main/features/votes/roll/tally.ts'
import type { OpenedFile } from '../readers/open-text.ts'
import { countReasons } from '../readers/rejects.ts'
import { fromCounts, toDeclared, type TaskRecord } from '../rows.ts'
import { columnsOf, type Changes, type TaskChange } from './changes.ts'
import type { ReadOutcome } from './report.ts'

export interface SaveContext {
  readonly trx: Knex.Transaction
  readonly ids: () => string
  readonly now: number
  readonly importId: string
  readonly source: string
}

/** The file an import read, with every row it set aside. */
export async function saveFile(
  { trx, ids, importId }: SaveContext,
  file: OpenedFile,
  read: ReadOutcome,
): Promise<string> {
  const id = ids()
  await trx('source_file').insert({
    id,
    import_id: importId,
    name: file.name,
    size: file.size,
    sha256: read.sha256,
    format: file.format.id,
    holds: file.format.holds,
    encoding: file.encoding,
    rows_read: read.rowsRead,
    accepted: read.rowsRead - read.rejects.length,
    rejected: JSON.stringify(countReasons(read.rejects)),
  })
  await insertAll(
    trx,
    'rejected_row',
    read.rejects.map(({ line, reason, raw }) => ({ file_id: id, line, reason, raw })),
  )
  return id
}

/** What the platform calls its state; nothing is kept of a platform that says nothing. */
async function saveStatus(trx: Knex.Transaction, id: string, status: string): Promise<void> {
  if (status === '') await trx('task_status').where({ id }).delete()
  else await trx('task_status').insert({ id, status }).onConflict('id').merge()
}

async function insertTasks(context: SaveContext, changes: readonly TaskChange[]): Promise<void> {
  const { trx, ids, now, source } = context
  const last = (await trx('task').max({ n: 'number' }).first()) as { n: number | null }
  let number = last.n ?? 0
  const tasks = changes.flatMap(({ row }) =>
    row === null
      ? []
      : [
          {
            id: ids(),
            number: (number += 1),
            origin: 'vote',
            source,
            source_task_id: row.sourceTaskId,
            created_at: now,
            ...columnsOf(row, null),
          },
        ],
  )
  await insertAll(trx, 'task', tasks)
  const rows = changes.flatMap(({ row }) => row ?? [])
  const statuses = tasks.map(({ id }, at) => ({ id, status: rows[at]?.status ?? '' }))
  await insertAll(
    trx,
    'task_status',
    statuses.filter(({ status }) => status !== ''),
  )
  // Each proposal begins as a task of its own; merging later moves it to another.
  const proposals = tasks.map(({ id, title, source_task_id, submitted_at }) => ({
    id: ids(),
    task_id: id,
    title,
    source,
    source_task_id,
    submitted_at,
  }))
  await insertAll(trx, 'proposal', proposals)
}

export async function saveTasks(context: SaveContext, { list }: Changes): Promise<void> {
  await insertTasks(
    context,
    list.filter((change) => change.kind === 'new'),
  )
  for (const { row, stored } of list) {
    if (row === null || stored === null) continue
    await context.trx('task').where('id', stored.id).update(columnsOf(row, stored))
    if (row.status !== (stored.status ?? '')) await saveStatus(context.trx, stored.id, row.status)
  }
}

/** A roll with its packed ballots; `taskIds` are the source's ids in the order the records refer to. */
export async function saveRoll(
  context: SaveContext,
  roundId: string,
  fileId: string,
  read: RollRead,
  taskIds: readonly string[],
): Promise<string> {
  const { trx, ids } = context
  const id = ids()
  await trx('ballot_roll').insert({
    id,
    round_id: roundId,
    file_id: fileId,
    header: JSON.stringify({ taskIds, voters: read.voters }),
  })
  for (const [no, segment] of read.segments.entries()) {
    // The engine's threads share a segment's bytes; the database gets bytes of its own.
    const data = Buffer.from(segment)
    await trx('ballot_segment').insert({
      id: ids(),
      roll_id: id,
      no,
      ballots: segment.length / recordBytes,
      checksum: sha256(data),
      data,
    })
  }
  return id
}

export interface TaskCount {
  /** null while the task is merged into another of this roll, which counts its ballots */
  readonly tally: RollTally | null
  /** rows of the task that were set aside as malformed */
  readonly rejected: number
}

/** The tallies of a round's tasks: declared by the platform, counted from the roll, or both. */
export async function saveTallies(
  { trx, ids }: SaveContext,
  roundId: string,
  tasks: readonly TaskRecord[],
  counted: ReadonlyMap<string, TaskCount> | null,
): Promise<void> {
  const before = (await trx('tally').where('round_id', roundId)) as { id: string; task_id: string }[]
  const known = new Map(before.map((row) => [row.task_id, row.id]))
  const rows = tasks.map((task) => {
    const count = counted?.get(task.source_task_id) ?? null
    const declared = toDeclared(task.declared)
    return {
      id: known.get(task.id) ?? ids(),
      round_id: roundId,
      task_id: task.id,
      declared: fromCounts(declared),
      counted: fromCounts(count?.tally?.counts ?? null),
      voters: count?.tally?.voters ?? 0,
      causes: JSON.stringify({
        repeats: count?.tally?.repeats ?? 0,
        outside: count?.tally?.outside ?? 0,
        revoked: count?.tally?.revoked ?? 0,
        rejected: count?.rejected ?? 0,
      }),
    }
  })
  await insertAll(
    trx,
    'tally',
    rows.filter((row) => !known.has(row.task_id)),
  )
  for (const row of rows) if (known.has(row.task_id)) await trx('tally').where('id', row.id).update(row)
}
