import { join } from 'node:path'
import type { Knex } from 'knex'
import type { JobControl } from '#main/events.ts'
import type { HeldFile } from '#main/files.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { normalise } from '../readers/formats.ts'
import { openByHead, type OpenedFile } from '../readers/open-text.ts'
import { isCorrections, type CorrectedRow, type CorrectionsRead } from '../readers/own-columns.ts'
import { reject, type RejectedRow } from '../readers/rejects.ts'
import type { GatherDeps } from '../import/gather.ts'
import { readMappings } from '../import/mappings.ts'

export interface CorrectionDeps extends GatherDeps {
  readonly folder: string
}

/** An imported file as it is stored. */
export interface SourceFile {
  readonly id: string
  readonly import_id: string
  readonly name: string
  readonly sha256: string
  readonly format: string
  readonly holds: string
  readonly source: string
  readonly at: number
}

/** Rows that come back to the file they were set aside from. */
export interface Corrections {
  readonly held: HeldFile
  readonly file: OpenedFile
  readonly read: CorrectionsRead
  readonly of: SourceFile
  /** the kept copy of that file */
  readonly kept: OpenedFile
  /** rows that were set aside there and did not come back before */
  readonly rows: readonly CorrectedRow[]
  readonly rejects: readonly RejectedRow[]
}

/** Opens a file or its kept copy, by whatever is known now. */
export async function openKnown(
  { db, engine }: GatherDeps,
  path: string,
  name: string,
  { signal }: Pick<JobControl, 'signal'>,
): Promise<readonly OpenedFile[]> {
  const knowledge = { mappings: await readMappings(db), anyTable: false }
  return (await openByHead(path, name, knowledge)) ?? (await engine.open(path, name, knowledge, { signal }))
}

export async function sourceFile(db: Knex, id: string): Promise<SourceFile | null> {
  const row = (await db('source_file as f')
    .join('import_run as r', 'r.id', 'f.import_id')
    .where('f.id', id)
    .first('f.id', 'f.import_id', 'f.name', 'f.sha256', 'f.format', 'f.holds', 'r.source', 'r.at')) as
    | SourceFile
    | undefined
  return row ?? null
}

/** The kept copy of an imported file. */
export async function openKept(
  deps: CorrectionDeps,
  of: SourceFile,
  control: Pick<JobControl, 'signal'>,
): Promise<OpenedFile> {
  const opened = await openKnown(deps, join(deps.folder, 'files', of.sha256), of.name, control)
  const kept = opened.find(({ format }) => format.id === of.format)
  if (!kept) throw new DeskError('NOT_FOUND', { name: of.name })
  return kept
}

export const correctedLines = async (db: Knex, fileId: string): Promise<Set<number>> =>
  new Set((await db('corrected_row').where('file_id', fileId).pluck('line')) as number[])

/** What a corrected row says in the columns of the file it comes back to. */
export const fieldsOf = ({ values }: CorrectedRow, { columns }: OpenedFile): string[] =>
  columns.map((column) => values[normalise(column)] ?? '')

export const refused = ({ ownLine, raw }: CorrectedRow, reason: RejectedRow['reason']): RejectedRow =>
  reject({ line: ownLine, raw, fields: [], fault: null }, reason)

async function fit(db: Knex, of: SourceFile, read: CorrectionsRead): Promise<Pick<Corrections, 'rows' | 'rejects'>> {
  const aside = new Set((await db('rejected_row').where('file_id', of.id).pluck('line')) as number[])
  const back = await correctedLines(db, of.id)
  const rows: CorrectedRow[] = []
  const rejects = [...read.rejects]
  for (const row of read.rows) {
    if (row.file !== of.id || !aside.has(row.line)) rejects.push(refused(row, 'notSetAside'))
    else if (back.has(row.line)) rejects.push(refused(row, 'alreadyCorrected'))
    else rows.push(row)
    back.add(row.line)
  }
  return { rows, rejects }
}

/** Corrections among the files handed over; null where there are none. They come one file at a time. */
export async function gatherCorrections(
  deps: CorrectionDeps,
  fileIds: readonly string[],
  control: JobControl,
): Promise<Corrections | null> {
  const [id = '', ...others] = fileIds
  if (others.length > 0) return null
  const held = deps.files.get(id)
  const head = await openByHead(held.path, held.name, { mappings: await readMappings(deps.db), anyTable: true })
  const [file] = head ?? (await openAny(deps, held, control))
  if (!file || !isCorrections(file)) return null
  const read = await deps.engine.corrections(file, { signal: control.signal })
  const of = await sourceFile(deps.db, read.rows[0]?.file ?? '')
  if (!of) throw new DeskError('CORRECTIONS_UNKNOWN', { name: held.name })
  return { held, file, read, of, kept: await openKept(deps, of, control), ...(await fit(deps.db, of, read)) }
}

const openAny = async (
  { db, engine }: GatherDeps,
  { path, name }: HeldFile,
  { signal }: JobControl,
): Promise<readonly OpenedFile[]> =>
  engine.open(path, name, { mappings: await readMappings(db), anyTable: true }, { signal })
