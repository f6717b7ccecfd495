import type { Knex } from 'knex'
import { insertAll, whereAmong } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import { keepEvidence, type Evidence } from '#main/features/forum/import/evidence.ts'
import type { OpinionFile, OpinionImport, OpinionPreview, OpinionReject } from '#shared/contract/opinions.ts'
import type { OpinionDeps } from './deps.ts'
import { gather, type Gathered, type PlacedTable } from './gather.ts'
import type { KeptFields } from './readers/read.ts'
import { toFiles, type ImportRecord, type OpinionRecord, type RejectRecord } from './rows.ts'

const shownRejects = 500

const countsOf = (reasons: readonly string[]): OpinionFile['rejected'] =>
  [...Map.groupBy(reasons, (reason) => reason)].map(([reason, list]) => ({ reason, count: list.length }))

const fileOf = ({ read, added, known, rejects }: PlacedTable): OpinionFile => ({
  name: read.name,
  format: read.formatId,
  encoding: read.encoding,
  size: read.size,
  sha256: read.sha256,
  rowsRead: read.rowsRead,
  added: added.length,
  known,
  silent: read.silent,
  rejected: countsOf(rejects.map(({ reason }) => reason)),
})

/** Which value of a row its reason is about. */
const inQuestion: Readonly<Record<string, keyof KeptFields>> = {
  unknownTask: 'source_task_id',
  badTime: 'created_at',
  badStance: 'stance',
  badRating: 'rating',
  repeatedOpinion: 'opinion_id',
  changedOpinion: 'opinion_id',
}

const rejectsOf = ({ read, rejects }: PlacedTable): OpinionReject[] =>
  rejects.map(({ line, reason, fields }) => {
    const field = inQuestion[reason]
    return { file: read.name, line, reason, detail: field === undefined ? '' : fields[field].slice(0, 80) }
  })

async function tasksOf(db: Knex, { tables }: Gathered): Promise<OpinionPreview['tasks']> {
  const counts = Map.groupBy(
    tables.flatMap(({ added }) => added),
    ({ taskId }) => taskId,
  )
  const rows = (await whereAmong(db('task'), 'id', counts.keys())
    .orderBy('number')
    .select('id', 'number', 'title')) as unknown as { id: string; number: number; title: string }[]
  return rows.map(({ id, number, title }) => ({ taskId: id, number, title, added: counts.get(id)?.length ?? 0 }))
}

const sumOf = (tables: readonly PlacedTable[], of: (table: PlacedTable) => number): number =>
  tables.reduce((sum, table) => sum + of(table), 0)

interface Asked {
  readonly fileIds: readonly string[]
  readonly source: string | null
}

/** What an import would add, with every problem; nothing is written. */
export async function previewOpinions(deps: OpinionDeps, asked: Asked, control: JobControl): Promise<OpinionPreview> {
  const { db } = deps.store
  const gathered = await gather({ ...deps, db }, asked.fileIds, asked.source, control)
  return {
    source: gathered.source,
    sources: (await db('task').distinct('source').orderBy('source').pluck('source')) as string[],
    files: gathered.tables.map(fileOf),
    added: sumOf(gathered.tables, ({ added }) => added.length),
    tasks: await tasksOf(db, gathered),
    rejects: gathered.tables.flatMap(rejectsOf).slice(0, shownRejects),
  }
}

function recordsOf(importId: string, { read, added }: PlacedTable, ids: () => string): OpinionRecord[] {
  return added.map((row) => ({
    id: ids(),
    import_id: importId,
    file: read.name,
    line: row.line,
    source: row.source,
    source_task_id: row.sourceTaskId,
    source_key: row.key,
    author: row.author || null,
    body: row.body,
    submitted_at: row.submittedAt,
    stance: row.stance,
    rating: row.rating,
  }))
}

function rejectRecords(importId: string, tables: readonly PlacedTable[], ids: () => string): RejectRecord[] {
  return tables
    .flatMap(({ read, rejects }) => rejects.map((reject) => ({ file: read.name, ...reject })))
    .map(({ fields, ...reject }, at) => ({
      id: ids(),
      import_id: importId,
      position: at + 1,
      ...reject,
      fields: JSON.stringify(fields),
    }))
}

async function save(deps: OpinionDeps, { tables }: Gathered, { signal }: JobControl): Promise<OpinionImport> {
  const { store, ids, clock } = deps
  const id = ids()
  const rejects = rejectRecords(id, tables, ids)
  const done = {
    files: tables.map(fileOf),
    added: sumOf(tables, ({ added }) => added.length),
    known: sumOf(tables, ({ known }) => known),
  }
  const at = clock()
  await store.write(async (trx, journal) => {
    await trx('opinion_import').insert({ id, at, ...done, files: JSON.stringify(done.files) })
    for (const table of tables) await insertAll(trx, 'opinion', recordsOf(id, table, ids))
    await insertAll(trx, 'opinion_reject', rejects)
    signal.throwIfAborted()
    await journal.append({ action: 'opinions.import', subject: { kind: 'opinionImport', id }, data: done })
  })
  return { id, at, ...done, rejects: rejects.length }
}

/** Reads first, then writes in one transaction. Cancelled or failed, it leaves nothing behind, its files' copies included. */
export async function importOpinions(deps: OpinionDeps, asked: Asked, control: JobControl): Promise<OpinionImport> {
  const gathered = await gather({ ...deps, db: deps.store.db }, asked.fileIds, asked.source, control)
  const kept: Evidence[] = []
  try {
    for (const { held, read } of gathered.tables)
      kept.push(await keepEvidence(deps.folder, held.path, held.name, read.sha256))
    return await save(deps, gathered, control)
  } catch (error) {
    for (const evidence of kept) await evidence.undo()
    throw error
  }
}

export async function listImports(db: Knex): Promise<OpinionImport[]> {
  const runs = (await db('opinion_import').orderBy([
    { column: 'at', order: 'desc' },
    { column: 'id' },
  ])) as ImportRecord[]
  const counts = (await db('opinion_reject').groupBy('import_id').select('import_id').count({ n: '*' })) as unknown as {
    import_id: string
    n: number | string
  }[]
  const rejects = new Map(counts.map((row) => [row.import_id, Number(row.n)]))
  return runs.map((run) => ({
    id: run.id,
    at: run.at,
    files: toFiles(run),
    added: run.added,
    known: run.known,
    rejects: rejects.get(run.id) ?? 0,
  }))
}
