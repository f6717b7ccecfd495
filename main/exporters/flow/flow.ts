import type { Align, DocumentMeta, Run } from '#main/documents/model.ts'
import type { FlowStyle } from './styles.ts'

/**
 * What a word processor knows: paragraphs of a named style, tables and pictures. HWPX and DOCX are written from it, so
 * that both say the same in the same order; how a chart or a note is laid out is decided once, in `to-flow.ts`.
 */
export interface Flow {
  readonly meta: DocumentMeta
  /** Whether the first page is a cover, without head and number. */
  readonly hasCover: boolean
  readonly parts: readonly FlowPart[]
}

export type FlowPart = FlowParagraph | FlowTable | FlowContents

/** The contents: DOCX has a field for it, which holds these entries until Word counts the pages. */
export interface FlowContents {
  readonly type: 'contents'
  readonly depth: number
  readonly entries: readonly FlowParagraph[]
}

export interface FlowParagraph {
  readonly type: 'paragraph'
  readonly style: FlowStyle
  readonly runs: readonly FlowRun[]
  readonly align?: Align
  /** Starts a page. */
  readonly breakBefore?: boolean
}

export interface FlowRun extends Run {
  /** Set smaller and quieter than its line: the label of a heading. */
  readonly small?: boolean
}

export interface FlowTable {
  readonly type: 'table'
  /** Shares of the text's width, one a column. */
  readonly widths: readonly number[]
  /** Share of the text's width the table takes; the rest stays free at its left. */
  readonly share: number
  /** Rows at the top that are repeated on every page. */
  readonly headRows: number
  readonly rows: readonly FlowRow[]
  readonly look: 'ruled' | 'boxed' | 'open'
  readonly breakBefore?: boolean
}

/** Cells that begin in this row; those that hang down from a row above are not listed again. */
export type FlowRow = readonly FlowCell[]

export interface FlowCell {
  /** columns it covers, from 1 */
  readonly span: number
  /** rows it covers, from 1 */
  readonly down: number
  readonly head: boolean
  /** `#rrggbb`; null for none */
  readonly fill: string | null
  readonly content: readonly (FlowParagraph | FlowPicture)[]
}

/** A drawing without words: what it shows stands as words beside it, and in `alternative`. */
export interface FlowPicture {
  readonly type: 'picture'
  readonly bytes: Uint8Array
  readonly kind: 'png' | 'jpeg'
  /** pixels */
  readonly width: number
  readonly height: number
  /** millimetres */
  readonly heightMm: number
  readonly alternative: string
}
