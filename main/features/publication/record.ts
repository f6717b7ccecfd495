import type { Knex } from 'knex'
import type { EvidenceRecord } from '#shared/domain/evidence.ts'

/** A record of one day, about no task unless more is said. */
export const oneDay = (id: string, title: string, date: string | null): EvidenceRecord => ({
  id,
  number: null,
  title,
  date,
  until: date,
  detail: null,
})

/** Whether a feature's records are kept here. */
export const isKept = (db: Knex, table: string): Promise<boolean> => db.schema.hasTable(table)
