import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import type { Files, HeldFile } from '#main/files.ts'
import { taskOfOpinions, type OpinionTarget } from '#shared/domain/opinion.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'
import type { OpinionReject, OpinionsRead } from './readers/read.ts'
import type { OpinionRecord } from './rows.ts'

export interface GatherDeps {
  readonly db: Knex
  readonly files: Files
  readonly engine: RollEngine
}

type ReadRow = OpinionsRead['rows'][number]

/** An opinion that may be kept, with the task the source's id names. */
export interface PlacedOpinion extends ReadRow {
  readonly source: string
  readonly sourceTaskId: string
  readonly taskId: string
}

export interface PlacedTable {
  readonly held: HeldFile
  readonly read: OpinionsRead
  readonly added: readonly PlacedOpinion[]
  readonly known: number
  /** by line */
  readonly rejects: readonly OpinionReject[]
}

/** Everything of an import that can be known before anything is written. */
export interface Gathered {
  readonly source: string | null
  readonly tables: readonly PlacedTable[]
}

const keyOf = (source: string, key: string): string => JSON.stringify([source, key])

/** Task by source and the source's id, of the ids that these rows name; a merged proposal leads to the task that stands for it. */
async function knownTasks(db: Knex, ids: Iterable<string>): Promise<Map<string, string>> {
  const query = db('proposal').select('source', 'source_task_id', 'task_id')
  const rows = (await whereAmong(query, 'source_task_id', ids)) as unknown as Record<
    'source' | 'source_task_id' | 'task_id',
    string
  >[]
  return new Map(rows.map((row) => [keyOf(row.source, row.source_task_id), row.task_id]))
}

/** The source that knows most of the tasks, and of the opinions replied to, that these rows name by id alone. */
function likeliestSource(
  rows: readonly ReadRow[],
  tasks: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, OpinionRecord>,
): string | null {
  const counts = new Map<string, number>()
  const nameless = rows.filter(({ source }) => source === null)
  const named = (on: OpinionTarget['on']): Set<string> =>
    new Set(nameless.flatMap(({ target }) => (target.on === on ? target.id : [])))
  const [byTask, byOpinion] = [named('task'), named('opinion')]
  const sources = [
    ...[...tasks.keys()].map((key) => ({ key, ids: byTask })),
    ...[...stored.keys()].map((key) => ({ key, ids: byOpinion })),
  ]
  for (const { key, ids } of sources) {
    const [source = '', id = ''] = JSON.parse(key) as string[]
    if (ids.has(id)) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

const sourceOf = (row: ReadRow, source: string | null): string => row.source ?? source ?? ''

/** Opinions that are kept already, among these and among those they reply to. */
async function storedOpinions(db: Knex, rows: readonly ReadRow[]): Promise<Map<string, OpinionRecord>> {
  const keys = new Set(rows.flatMap(({ key, target }) => (target.on === 'opinion' ? [key, target.id] : [key])))
  const stored = (await whereAmong(db('opinion'), 'source_key', keys)) as unknown as OpinionRecord[]
  return new Map(stored.map((row) => [keyOf(row.source, row.source_key), row]))
}

/** The id at the source of the task each row is about, replies by what they reply to. */
function taskIdsOf(
  rows: readonly ReadRow[],
  source: string | null,
  stored: ReadonlyMap<string, OpinionRecord>,
): Map<string, string | null> {
  const targets = new Map<string, OpinionTarget>(
    [...stored].map(([key, row]) => [key, { on: 'task', id: row.source_task_id }]),
  )
  for (const row of rows) {
    const { on, id } = row.target
    const of = sourceOf(row, source)
    targets.set(keyOf(of, row.key), { on, id: on === 'task' ? id : keyOf(of, id) })
  }
  return taskOfOpinions(targets)
}

const says = (row: OpinionRecord, { body, stance, rating }: ReadRow, sourceTaskId: string): boolean =>
  row.body === body && row.stance === stance && row.rating === rating && row.source_task_id === sourceTaskId

interface Known {
  readonly source: string | null
  readonly tasks: ReadonlyMap<string, string>
  readonly stored: ReadonlyMap<string, OpinionRecord>
  readonly taskIds: ReadonlyMap<string, string | null>
  /** opinions of this import so far */
  readonly seen: Set<string>
}

function place(
  row: ReadRow,
  { source: chosen, tasks, stored, taskIds, seen }: Known,
): PlacedOpinion | RejectReason | null {
  const source = sourceOf(row, chosen)
  const key = keyOf(source, row.key)
  const sourceTaskId = taskIds.get(key) ?? null
  const taskId = sourceTaskId === null ? undefined : tasks.get(keyOf(source, sourceTaskId))
  const before = stored.get(key)
  if (seen.has(key)) return 'repeatedOpinion'
  seen.add(key)
  if (taskId === undefined || sourceTaskId === null) return 'unknownTask'
  if (before === undefined) return { ...row, source, sourceTaskId, taskId }
  return says(before, row, sourceTaskId) ? null : 'changedOpinion'
}

function placeTable(held: HeldFile, read: OpinionsRead, known: Known): PlacedTable {
  const added: PlacedOpinion[] = []
  const rejects = [...read.rejects]
  let same = 0
  for (const row of read.rows) {
    const placed = place(row, known)
    if (placed === null) same += 1
    else if (typeof placed === 'string') rejects.push({ line: row.line, reason: placed, fields: row.fields })
    else added.push(placed)
  }
  return { held, read, added, known: same, rejects: rejects.toSorted((a, b) => a.line - b.line) }
}

/** Reads the files in the worker and holds every row against the tasks and opinions that are kept. */
export async function gather(
  { db, files, engine }: GatherDeps,
  fileIds: readonly string[],
  wanted: string | null,
  { signal, progress }: JobControl,
): Promise<Gathered> {
  const tables: { held: HeldFile; read: OpinionsRead }[] = []
  for (const id of new Set(fileIds)) {
    const held = files.get(id)
    const onProgress = (done: number, total: number): void => progress(done, total, held.name)
    for (const read of await engine.opinions(held.path, held.name, { signal, onProgress })) tables.push({ held, read })
  }
  const rows = tables.flatMap(({ read }) => read.rows)
  const stored = await storedOpinions(db, rows)
  const named = [...rows.flatMap(({ target }) => target.id), ...[...stored.values()].map((row) => row.source_task_id)]
  const tasks = await knownTasks(db, new Set(named))
  const nameless = rows.some(({ source }) => source === null)
  const source = nameless ? (wanted ?? likeliestSource(rows, tasks, stored)) : null
  const known: Known = { source, tasks, stored, taskIds: taskIdsOf(rows, source, stored), seen: new Set() }
  return { source, tables: tables.map(({ held, read }) => placeTable(held, read, known)) }
}
