import type { ErrorCode, ErrorParams } from '#shared/contract/errors.ts'
import type { SentFile } from '../messages.ts'
import type { Stretch } from '../collect.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import type { Part, Run, SortOptions } from '../sort.ts'
import type { RollTally, Sorted, TaskShare } from '../tally.ts'
import type { VoterKeys } from '../voters.ts'

/** Numbers all threads of one reading share, by their place in `ReadShare.state`. */
export const shared = { nextChunk: 0, chunksDone: 1, stopped: 2, length: 3 } as const

/** The file is hashed from end to end. */
interface HashWork {
  readonly kind: 'hash'
  readonly path: string
}

/** Chunks of the file are read, each by the thread that comes to it first. */
export interface ReadShare {
  readonly kind: 'read'
  readonly file: SentFile
  readonly taskIds: readonly string[]
  readonly chunkBytes: number
  readonly state: Int32Array
}

/** What a thread that helps is started with. */
export type HelperWork = HashWork | ReadShare

/** A chunk as one thread read it: lines from 0, voters by that thread's own numbers. */
export interface ReadChunk extends Stretch {
  readonly no: number
  readonly lines: number
}

/** All that one thread read. */
export interface ShareRead {
  readonly chunks: readonly ReadChunk[]
  readonly voters: number
  /** the texts of its voters in UTF-8 */
  readonly keys: VoterKeys
  readonly rejectedByTask: readonly number[]
  readonly earliest: number
  readonly latest: number
}

/** A chunk's ballots get the numbers they have in the whole roll: voters by `voters`, lines from `line` on. */
export interface Settle {
  /** the place that stands for each place of the roll's task list */
  readonly stands: Uint32Array
  readonly voters: Uint32Array
  readonly chunks: readonly { readonly segments: readonly Uint8Array[]; readonly line: number }[]
}

interface CountShare {
  readonly sorted: Sorted
  readonly policy: RepeatPolicy
  readonly share: TaskShare
}

/** What a helping thread is asked to do after it has read. */
export type HelperAsk =
  | ({ readonly kind: 'settle' } & Settle)
  | ({ readonly kind: 'sort'; readonly part: Part } & SortOptions)
  | ({ readonly kind: 'count' } & CountShare)

export type HelperAnswer =
  | { readonly kind: 'hash'; readonly sha256: string }
  /** null where records run over several lines, so that chunks cannot be read apart */
  | { readonly kind: 'read'; readonly read: ShareRead | null }
  | { readonly kind: 'settled'; readonly ballots: Uint32Array }
  | { readonly kind: 'sorted'; readonly run: Run }
  | { readonly kind: 'counted'; readonly tallies: readonly RollTally[] }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
