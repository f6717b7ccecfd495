import type { RejectReason } from '#shared/domain/rejects.ts'
import type { RawRow } from './rows.ts'

/** A row set aside, as it is kept: its line, why, and how it stands in the file. */
export interface RejectedRow {
  readonly line: number
  readonly reason: RejectReason
  readonly raw: string
}

const longestRaw = 2000

export const reject = (row: RawRow, reason: RejectReason): RejectedRow => ({
  line: row.line,
  reason,
  // A copy: a slice would keep the whole piece of the file it was cut from in memory.
  raw: Buffer.from(row.raw.slice(0, longestRaw)).toString(),
})

/** What is wrong with a record before its values are looked at; null where nothing is. */
export function formProblem(row: RawRow, columns: number): RejectReason | null {
  if (row.fault) return row.fault
  if (row.raw.includes('\uFFFD') || row.raw.includes('\0')) return 'badEncoding'
  return row.fields.length === columns ? null : 'columnCount'
}

/** Rows set aside, counted by reason. */
export const countReasons = (rows: readonly RejectedRow[]): { reason: RejectReason; count: number }[] =>
  [...Map.groupBy(rows, (row) => row.reason)].map(([reason, list]) => ({ reason, count: list.length }))
