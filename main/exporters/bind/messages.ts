import type { ErrorCode, ErrorParams } from '#shared/contract/errors.ts'
import type { Imposition } from './impose.ts'
import type { Look } from './look.ts'
import type { Place } from './bind.ts'

/** What the binder's thread is asked, one request a thread. */
export type BindRequest =
  | { readonly kind: 'look'; readonly path: string }
  | { readonly kind: 'bind'; readonly pdf: Uint8Array; readonly places: readonly Place[] }
  | { readonly kind: 'impose'; readonly pdf: Uint8Array; readonly imposition: Imposition }
  | { readonly kind: 'copies'; readonly pdf: Uint8Array; readonly copies: readonly CopyFile[] }

/** A copy to be marked and written. */
export interface CopyFile {
  /** a PDF whose first page is laid over every page */
  readonly mark: Uint8Array
  readonly path: string
}

/** A copy as it stands on the disk. */
export interface WrittenCopy {
  /** bytes */
  readonly size: number
  /** lower-case hex */
  readonly sha256: string
}

/** What it tells on its way, and at its end. */
export type BindMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'pdf'; readonly pdf: Uint8Array }
  | { readonly type: 'copies'; readonly written: readonly WrittenCopy[] }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
