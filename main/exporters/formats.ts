import { sheetsOf } from '#main/documents/sheets.ts'
import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import type { DocumentFormat } from '#shared/contract/documents.ts'
import { renderCsv } from './csv/csv.ts'
import { renderDocx } from './docx/docx.ts'
import { renderHwpx } from './hwpx/hwpx.ts'
import { renderIcs } from './ics/ics.ts'
import { renderJson } from './json/json.ts'
import { renderMarkdown } from './markdown/markdown.ts'
import { renderXlsx } from './xlsx/xlsx.ts'

/** Formats made in one go in a thread of their own; PDF has its own compiler (see pdf/). */
type FileFormat = Exclude<DocumentFormat, 'pdf'>

const renderers: Readonly<Record<FileFormat, (source: DocumentSource) => Uint8Array | Promise<Uint8Array>>> = {
  hwpx: (source) => renderHwpx(treeOf(source)),
  docx: (source) => renderDocx(treeOf(source)),
  xlsx: renderXlsx,
  ics: renderIcs,
  csv: (source) => {
    const [main] = sheetsOf(source)
    return main === undefined ? new Uint8Array() : renderCsv(main)
  },
  json: renderJson,
  md: (source) => new TextEncoder().encode(renderMarkdown(treeOf(source))),
}

export interface ExportRequest {
  readonly format: FileFormat
  readonly source: DocumentSource
}

/** The document as a file of that format. */
export const renderFormat = async ({ format, source }: ExportRequest): Promise<Uint8Array> => renderers[format](source)
