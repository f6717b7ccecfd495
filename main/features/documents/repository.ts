import type { Knex } from 'knex'
import type { MadeDocument } from '#shared/contract/documents.ts'

interface DocumentRow {
  id: string
  kind: MadeDocument['kind']
  subject_id: string
  title: string
  locale: MadeDocument['locale']
  format: MadeDocument['format']
  file_name: string
  size: number
  sha256: string
  pages: number
  at: number
}

const toDocument = (row: DocumentRow): MadeDocument => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  title: row.title,
  locale: row.locale,
  format: row.format,
  file: { id: row.id, name: row.file_name, size: row.size, sha256: row.sha256 },
  pages: row.pages,
  at: row.at,
})

const toRow = ({ id, kind, subjectId, title, locale, format, file, pages, at }: MadeDocument): DocumentRow => ({
  id,
  kind,
  subject_id: subjectId,
  title,
  locale,
  format,
  file_name: file.name,
  size: file.size,
  sha256: file.sha256 ?? '',
  pages,
  at,
})

export const insertDocument = (trx: Knex.Transaction, made: MadeDocument): Promise<unknown> =>
  trx('made_document').insert(toRow(made))

/** Newest first. */
export async function listDocuments(db: Knex): Promise<MadeDocument[]> {
  const rows = (await db('made_document').orderBy('at', 'desc')) as DocumentRow[]
  return rows.map(toDocument)
}
