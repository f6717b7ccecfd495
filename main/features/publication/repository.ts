import type { Knex } from 'knex'
import type { BundleFile } from '#main/exporters/publication/bundle.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { PlatformIds, Publication } from '#shared/contract/publication.ts'

interface PublicationRow {
  id: string
  kind: Publication['kind']
  subject_id: string
  title: string
  as_of: string
  words: number
  /** JSON: task ids */
  left_out: string
  /** JSON: task ids */
  task_ids: string
  files: number
  /** JSON: the files with their hashes */
  manifest: string
  name: string
  size: number
  sha256: string
  at: number
}

type Listed = Pick<BundleFile, 'path' | 'sha256'>

export interface StoredPublication {
  readonly publication: Publication
  readonly manifest: readonly Listed[]
}

const toStored = (row: PublicationRow): StoredPublication => ({
  publication: {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    title: row.title,
    asOf: row.as_of,
    words: row.words === 1,
    leaveOut: JSON.parse(row.left_out) as string[],
    taskIds: JSON.parse(row.task_ids) as string[],
    files: row.files,
    file: { id: row.id, name: row.name, size: row.size, sha256: row.sha256 },
    at: row.at,
  },
  manifest: JSON.parse(row.manifest) as Listed[],
})

/** Newest first. */
export async function storedPublications(db: Knex): Promise<StoredPublication[]> {
  return ((await db('publication').orderBy('at', 'desc')) as PublicationRow[]).map(toStored)
}

export async function storedPublication(db: Knex, id: string): Promise<StoredPublication> {
  const row = (await db('publication').where({ id }).first()) as PublicationRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return toStored(row)
}

export async function insertPublication(
  trx: Knex.Transaction,
  { publication: one, manifest }: StoredPublication,
): Promise<void> {
  const row: PublicationRow = {
    id: one.id,
    kind: one.kind,
    subject_id: one.subjectId,
    title: one.title,
    as_of: one.asOf,
    words: one.words ? 1 : 0,
    left_out: JSON.stringify(one.leaveOut),
    task_ids: JSON.stringify(one.taskIds),
    files: one.files,
    manifest: JSON.stringify(manifest),
    name: one.file.name,
    size: one.file.size,
    sha256: one.file.sha256 ?? '',
    at: one.at,
  }
  await trx('publication').insert(row)
}

const platform = 'decidim' // the one platform whose import takes ids

export async function readPlatformIds(db: Knex): Promise<PlatformIds> {
  const row = (await db('publication_platform').where({ id: platform }).first('ids')) as { ids: string } | undefined
  return row ? (JSON.parse(row.ids) as PlatformIds) : { statuses: {}, categories: {} }
}

export async function writePlatformIds(trx: Knex.Transaction, ids: PlatformIds): Promise<void> {
  const row = { id: platform, ids: JSON.stringify(ids) }
  await trx('publication_platform').insert(row).onConflict('id').merge()
}
