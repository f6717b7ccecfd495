import type { Composition } from './compiler.ts'
import type { PdfMade, PdfPreview } from './types.ts'

/** What the exporter asks of its worker thread. */
export type TypstRequest = Composition & { readonly id: number } & (
    | { readonly kind: 'render' }
    | { readonly kind: 'preview'; readonly from: number; readonly to: number }
  )

/** What it answers: one answer a request, in order. */
export type TypstAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly made: PdfMade | PdfPreview }
  | { readonly ok: false; readonly detail: string }
)
