import type { CountsDto, DeclaredDto } from '#shared/contract/base.ts'
import type { TaskOrigin } from '#shared/domain/terms.ts'

/** A stored task, as the table holds it. */
export interface TaskRecord {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly body: string
  readonly category: string
  readonly origin: TaskOrigin
  readonly source: string
  readonly source_task_id: string
  readonly url: string | null
  readonly submitted_at: number | null
  /** JSON of DeclaredCounts */
  readonly declared: string | null
  /** as the platform calls it, where it was read with the task */
  readonly status?: string | null
  readonly retired_at: number | null
  readonly created_at: number
}

/** A task without its texts: what a line of a list needs. */
export type TaskLine = Omit<TaskRecord, 'body' | 'url'>

/** Counts stored as JSON text. */
export const toCounts = (text: string | null): CountsDto | null =>
  text === null ? null : (JSON.parse(text) as CountsDto)
export const toDeclared = (text: string | null): DeclaredDto | null =>
  text === null ? null : (JSON.parse(text) as DeclaredDto)
export const fromCounts = (counts: DeclaredDto | null): string | null =>
  counts === null ? null : JSON.stringify(counts)
