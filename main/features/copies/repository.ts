import type { Knex } from 'knex'
import { insertAll, whereAmong } from '#main/database/rows.ts'
import type { CopiedKind, Copy } from '#shared/contract/copies.ts'
import { DeskError } from '#shared/contract/errors.ts'

export interface CopySubject {
  readonly kind: CopiedKind
  readonly subjectId: string
}

/** What the journal calls a document's copies belong to. */
export const journalSubject = ({ kind, subjectId }: CopySubject) => ({
  kind: kind === 'packet' ? 'session' : 'meeting',
  id: subjectId,
})

interface CopyRow {
  id: string
  kind: CopiedKind
  subject_id: string
  number: number
  member_id: string | null
  name: string
  withheld: string
  locale: Copy['locale']
  title: string
  folder: string
  file_name: string
  size: number
  sha256: string
  pages: number
  at: number
  given_on: string | null
  given_how: Copy['givenHow']
  returned_on: string | null
}

/** A copy and the folder, among the made documents, its file lies in. */
export interface StoredCopy {
  readonly copy: Copy
  readonly folder: string
}

const toStored = (row: CopyRow): StoredCopy => ({
  folder: row.folder,
  copy: {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    number: row.number,
    memberId: row.member_id,
    name: row.name,
    withheld: JSON.parse(row.withheld) as Copy['withheld'],
    locale: row.locale,
    title: row.title,
    file: { id: row.id, name: row.file_name, size: row.size, sha256: row.sha256 },
    pages: row.pages,
    at: row.at,
    givenOn: row.given_on,
    givenHow: row.given_how,
    returnedOn: row.returned_on,
  },
})

const toRow = ({ copy, folder }: StoredCopy): CopyRow => ({
  id: copy.id,
  kind: copy.kind,
  subject_id: copy.subjectId,
  number: copy.number,
  member_id: copy.memberId,
  name: copy.name,
  withheld: JSON.stringify(copy.withheld),
  locale: copy.locale,
  title: copy.title,
  folder,
  file_name: copy.file.name,
  size: copy.file.size,
  sha256: copy.file.sha256 ?? '',
  pages: copy.pages,
  at: copy.at,
  given_on: copy.givenOn,
  given_how: copy.givenHow,
  returned_on: copy.returnedOn,
})

export const insertCopies = (trx: Knex.Transaction, list: readonly StoredCopy[]): Promise<void> =>
  insertAll(trx, 'document_copy', list.map(toRow))

/** By document and number. */
export async function listCopies(db: Knex, subject: CopySubject | null): Promise<StoredCopy[]> {
  const query = db('document_copy').orderBy(['kind', 'subject_id', 'number'])
  if (subject) void query.where({ kind: subject.kind, subject_id: subject.subjectId })
  return ((await query) as CopyRow[]).map(toStored)
}

/** These copies by number; fails with NOT_FOUND where one is missing. */
export async function copiesOf(db: Knex, ids: readonly string[]): Promise<Copy[]> {
  const rows = (await whereAmong(db('document_copy'), 'id', ids).orderBy('number')) as CopyRow[]
  const gone = ids.find((id) => !rows.some((row) => row.id === id))
  if (gone !== undefined) throw new DeskError('NOT_FOUND', { name: gone })
  return rows.map((row) => toStored(row).copy)
}

/** The last number given to a copy of this document; 0 before the first. */
export async function lastNumber(db: Knex, { kind, subjectId }: CopySubject): Promise<number> {
  const row = (await db('document_copy').where({ kind, subject_id: subjectId }).max({ last: 'number' }).first()) as
    | { last: number | string | null }
    | undefined
  return Number(row?.last ?? 0)
}

export const setDates = (
  trx: Knex.Transaction,
  ids: readonly string[],
  dates: Partial<Pick<CopyRow, 'given_on' | 'given_how' | 'returned_on'>>,
): Promise<unknown> =>
  trx('document_copy')
    .whereIn('id', [...ids])
    .update(dates) as unknown as Promise<unknown>
