import type { FileFormat } from '#main/features/forum/readers/formats.ts'
import type { Knowledge, OpenedFile } from '#main/features/forum/readers/open-text.ts'
import type { AsideRead } from '#main/features/forum/readers/read-aside.ts'
import type { TasksRead } from '#main/features/forum/readers/read-tasks.ts'
import type { ErrorCode, ErrorParams } from '#shared/contract/errors.ts'
import type { RollRead } from './read-roll.ts'
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

export type RollWork =
  | { readonly kind: 'open'; readonly path: string; readonly name: string; readonly knowledge: Knowledge }
  | { readonly kind: 'aside'; readonly file: SentFile }
  | { readonly kind: 'tasks'; readonly file: SentFile }
  | VotesWork
  | {
      readonly kind: 'recount'
      readonly segments: readonly Uint8Array[]
      readonly tasks: number
      readonly rule: CountRule
    }

export type RollResult =
  | { readonly kind: 'open'; readonly files: readonly SentFile[] }
  | { readonly kind: 'aside'; readonly read: AsideRead }
  | { readonly kind: 'tasks'; readonly read: TasksRead }
  | { readonly kind: 'votes'; readonly read: RollRead; readonly tallies: readonly RollTally[] }
  | { readonly kind: 'recount'; readonly tallies: readonly RollTally[] }

export type RollAnswer =
  /** bytes read */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: RollResult }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
