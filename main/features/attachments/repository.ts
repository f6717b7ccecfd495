import type { Knex } from 'knex'
import type { Attachment, AttachmentOwner } from '#shared/contract/attachments.ts'
import { DeskError } from '#shared/contract/errors.ts'

export interface AttachmentRow {
  id: string
  owner_kind: AttachmentOwner['kind']
  subject_id: string
  item_id: string
  position: number
  title: string
  name: string
  size: number
  sha256: string
  kind: Attachment['kind']
  pages: number
  problem: Attachment['problem']
  at: number
}

export const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  owner: { kind: row.owner_kind, subjectId: row.subject_id, itemId: row.item_id },
  title: row.title,
  name: row.name,
  size: row.size,
  sha256: row.sha256,
  kind: row.kind,
  pages: row.pages,
  problem: row.problem,
})

export async function attachmentsOf(
  db: Knex,
  { kind, subjectId }: Pick<AttachmentOwner, 'kind' | 'subjectId'>,
): Promise<AttachmentRow[]> {
  return (await db('attachment')
    .where({ owner_kind: kind, subject_id: subjectId })
    .orderBy([{ column: 'position' }, { column: 'id' }])) as AttachmentRow[]
}

export async function attachmentRow(db: Knex, id: string): Promise<AttachmentRow> {
  const row = (await db('attachment').where({ id }).first()) as AttachmentRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}
