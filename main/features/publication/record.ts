import type { Knex } from 'knex'
import type { EvidenceRecord } from '#shared/domain/evidence.ts'
import type { TaskEvent } from '#shared/domain/task-event.ts'

/** A record of one day, about no task unless more is said. */
export const oneDay = (id: string, title: string, date: string | null, link: TaskEvent['link']): EvidenceRecord => ({
  id,
  number: null,
  title,
  date,
  until: date,
  detail: null,
  link,
})

/** Whether a feature's records are kept here. */
export const isKept = (db: Knex, table: string): Promise<boolean> => db.schema.hasTable(table)
