import type { Look } from './look.ts'
import type { Place } from './bind.ts'

/** What the binder's thread is asked, one request a thread. */
export type BindRequest =
  | { readonly kind: 'look'; readonly path: string }
  | { readonly kind: 'bind'; readonly pdf: Uint8Array; readonly places: readonly Place[] }

/** What it tells on its way, and at its end. */
export type BindMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'pdf'; readonly pdf: Uint8Array }
