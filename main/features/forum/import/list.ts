import type { Knex } from 'knex'
import type { ImportReport } from '#shared/contract/forum.ts'

interface RunRecord {
  readonly id: string
  readonly at: number
  readonly source: string
  readonly round_id: string | null
  readonly changes: string
}

interface FileRecord {
  readonly id: string
  readonly import_id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly format: string
  readonly holds: 'tasks' | 'votes' | 'summary'
  readonly encoding: string
  readonly rows_read: number
  readonly accepted: number
  readonly rejected: string
}

const shownRejects = 200

async function toFile(db: Knex, row: FileRecord): Promise<ImportReport['files'][number]> {
  const rejectedRows = (await db('rejected_row')
    .where('file_id', row.id)
    .orderBy('line')
    .limit(shownRejects)
    .select('line', 'reason', 'raw')) as ImportReport['files'][number]['rejectedRows']
  return {
    file: { id: row.id, name: row.name, size: row.size, sha256: row.sha256 },
    format: { id: row.format, holds: row.holds },
    encoding: row.encoding,
    sourceFileId: row.id,
    rowsRead: row.rows_read,
    accepted: row.accepted,
    rejected: JSON.parse(row.rejected) as { reason: string; count: number }[],
    rejectedRows,
  }
}

/** Every import with its files, newest first. */
export async function listImports(db: Knex): Promise<ImportReport[]> {
  const runs = (await db('import_run').orderBy('at', 'desc')) as RunRecord[]
  const files = Map.groupBy((await db('source_file')) as FileRecord[], (row) => row.import_id)
  return Promise.all(
    runs.map(async (run) => ({
      id: run.id,
      at: run.at,
      source: run.source,
      roundId: run.round_id,
      changes: JSON.parse(run.changes) as ImportReport['changes'],
      files: await Promise.all((files.get(run.id) ?? []).map((row) => toFile(db, row))),
    })),
  )
}
