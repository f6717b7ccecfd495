import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import { renderHwpx } from './hwpx/hwpx.ts'

/** Formats made in one go in a thread of their own; PDF has its own compiler (see pdf/). */
const renderers = {
  hwpx: (source) => renderHwpx(treeOf(source)),
} satisfies Record<string, (source: DocumentSource) => Uint8Array | Promise<Uint8Array>>

type FileFormat = keyof typeof renderers

export interface ExportRequest {
  readonly format: FileFormat
  readonly source: DocumentSource
}

/** The document as a file of that format. */
export const renderFormat = async ({ format, source }: ExportRequest): Promise<Uint8Array> => renderers[format](source)
