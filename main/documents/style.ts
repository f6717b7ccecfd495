import { type Template, usualTemplate } from '#shared/domain/template.ts'
import type { DocumentTree } from './model.ts'

/** The office's emblem as documents carry it. */
export interface Emblem {
  readonly kind: 'png' | 'jpeg'
  readonly base64: string
  /** of the picture, lower-case hex */
  readonly sha256: string
  /** pixels */
  readonly width: number
  readonly height: number
}

/** How an office prints its documents, beside what they say. */
export interface DocumentStyle {
  readonly emblem: Emblem | null
  readonly template: Template
}

export const plainStyle: DocumentStyle = { emblem: null, template: usualTemplate }

/** The document in the office's style. */
export const styled = (tree: DocumentTree, { emblem, template }: DocumentStyle): DocumentTree =>
  emblem === null || !template.emblem ? tree : { ...tree, meta: { ...tree.meta, emblem } }
