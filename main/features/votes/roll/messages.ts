import type { FileFormat } from '#main/features/forum/readers/formats.ts'
import type { Knowledge, OpenedFile } from '#main/features/forum/readers/open-text.ts'
import type { CorrectionsRead, RowAtLine } from '#main/features/forum/readers/own-columns.ts'
import type { AsideRead } from '#main/features/forum/readers/read-aside.ts'
import type { TasksRead } from '#main/features/forum/readers/read-tasks.ts'
import type { OpinionsRead } from '#main/features/opinions/readers/read.ts'
import type { ErrorCode, ErrorParams } from '#shared/contract/errors.ts'
import type { Amended } from './amend.ts'
import type { RollRead } from './roll.ts'
import type { CountRule, RollTally } from './tally.ts'

/** A recognised file as it crosses to another thread: its format by name, since functions cannot travel. */
export type SentFile = Omit<OpenedFile, 'format'> & { readonly formatId: FileFormat['id'] }

/** How a roll is read; left out, the file's size and the machine decide. */
export interface RollTuning {
  /** threads that read, beside the one that hashes; 1 reads and hashes in one */
  readonly threads: number
  /** bytes a thread reads at a time */
  readonly chunkBytes: number
}

export interface VotesWork {
  readonly kind: 'votes'
  readonly file: SentFile
  readonly taskIds: readonly string[]
  readonly rule: CountRule
  readonly tuning?: RollTuning | undefined
}

/** Corrected rows of a roll, as `amend` takes them; fields in the columns of the roll's file. */
export interface AmendWork {
  readonly kind: 'amend'
  /** the kept copy of the roll's file */
  readonly file: SentFile
  /** tasks that were known when it was read first, and all that are now, those first */
  readonly firstTasks: readonly string[]
  readonly tasks: readonly string[]
  /** rows that were corrected before, import by import */
  readonly earlier: readonly (readonly AmendRow[])[]
  readonly rows: readonly AmendRow[]
}

interface AmendRow {
  readonly line: number
  readonly fields: readonly string[]
}

export type RollWork =
  | { readonly kind: 'open'; readonly path: string; readonly name: string; readonly knowledge: Knowledge }
  | { readonly kind: 'opinions'; readonly path: string; readonly name: string }
  | { readonly kind: 'aside'; readonly file: SentFile }
  | { readonly kind: 'tasks'; readonly file: SentFile }
  | { readonly kind: 'corrections'; readonly file: SentFile }
  | { readonly kind: 'rowsAt'; readonly file: SentFile; readonly lines: readonly number[] }
  | VotesWork
  | AmendWork
  | {
      readonly kind: 'recount'
      readonly segments: readonly Uint8Array[]
      readonly tasks: number
      readonly rule: CountRule
    }

export type RollResult =
  | { readonly kind: 'open'; readonly files: readonly SentFile[] }
  | { readonly kind: 'opinions'; readonly read: readonly OpinionsRead[] }
  | { readonly kind: 'aside'; readonly read: AsideRead }
  | { readonly kind: 'tasks'; readonly read: TasksRead }
  | { readonly kind: 'corrections'; readonly read: CorrectionsRead }
  | { readonly kind: 'rowsAt'; readonly rows: readonly RowAtLine[] }
  | { readonly kind: 'amend'; readonly amended: Amended }
  | { readonly kind: 'votes'; readonly read: RollRead; readonly tallies: readonly RollTally[] }
  | { readonly kind: 'recount'; readonly tallies: readonly RollTally[] }

export type RollAnswer =
  /** bytes read */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: RollResult }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
