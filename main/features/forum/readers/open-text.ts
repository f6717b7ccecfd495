import { DeskError } from '#shared/contract/errors.ts'
import { decoderOf, encodingOf, type TextEncoding } from './encoding.ts'
import { normalise, recognise, type FileFormat } from './formats.ts'
import { lineColumns } from './json.ts'
import { fingerprintOf, isOwnColumn, mappedFormat, unknownTable, type Mapping } from './mapped.ts'
import { lookAt, magicOf, type FoundFile } from './look.ts'
import { RowSplitter } from './rows.ts'
import { isSectioned } from './sections.ts'
import type { Table } from './table.ts'

/** A file that was recognised, or one table of it: how to read it. */
export interface OpenedFile extends FoundFile {
  readonly encoding: TextEncoding | 'xls' | 'xlsx'
  /** how its records stand: delimited text, JSON lines, one JSON document, cells of a sheet, or several tables one
   * under the other */
  readonly layout: 'delimited' | 'lines' | 'document' | 'sheet' | 'sections'
  /** which table of the file this is; null where it holds only one */
  readonly part: string | null
  /** '' where none is used */
  readonly delimiter: string
  /** as the file writes them */
  readonly columns: readonly string[]
  readonly format: FileFormat
  /** what a person said of its columns, where no format knows them */
  readonly mapping: Mapping | null
}

/** What is known beside the formats. */
export interface Knowledge {
  readonly mappings: readonly Mapping[]
  /** open a table that nothing knows too, so that a person can tell its columns */
  readonly anyTable: boolean
}

export const formatsAlone: Knowledge = { mappings: [], anyTable: false }

type Form = Pick<OpenedFile, 'encoding' | 'layout' | 'delimiter'>

const delimiters = [',', ';', '\t'] as const

/** The head record under the delimiter that splits it into most columns. */
export function headRecord(text: string): { delimiter: string; columns: readonly string[] } {
  const tries = delimiters.map((delimiter) => {
    let columns: readonly string[] = []
    const splitter = new RowSplitter(delimiter, (row) => (columns = columns.length === 0 ? row.fields : columns))
    splitter.push(text.slice(0, 100_000))
    if (columns.length === 0) splitter.end()
    return { delimiter: delimiter as string, columns }
  })
  return tries.reduce((best, next) => (next.columns.length > best.columns.length ? next : best))
}

const shown = (columns: readonly string[]): string => columns.slice(0, 12).join(', ').slice(0, 300)

function assertOnce(name: string, columns: readonly string[]): void {
  const names = columns.map(normalise)
  const twice = names.find((column, index) => column !== '' && names.indexOf(column) !== index)
  if (twice !== undefined) throw new DeskError('COLUMN_TWICE', { name, column: twice.slice(0, 80) })
}

function knownAs(columns: readonly string[], { mappings }: Knowledge): Pick<OpenedFile, 'format' | 'mapping'> | null {
  const format = recognise(columns.filter((column) => !isOwnColumn(column)))
  if (format) return { format, mapping: null }
  const fingerprint = fingerprintOf(columns)
  const mapping = mappings.find((one) => one.fingerprint === fingerprint)
  return mapping ? { format: mappedFormat(mapping), mapping } : null
}

/** The tables of a file that something knows; throws where there is none. */
export function known(
  found: FoundFile,
  form: Form,
  tables: readonly Pick<Table, 'part' | 'columns'>[],
  knowledge: Knowledge,
): readonly OpenedFile[] {
  const opened = tables.flatMap(({ part, columns }): OpenedFile[] => {
    const as = knownAs(columns, knowledge)
    if (as === null) return []
    const { format } = as
    if (format.holds === 'tasks' || format.holds === 'votes') assertOnce(found.name, columns)
    return [{ ...found, ...form, part, columns, ...as }]
  })
  if (opened.length > 0) return opened
  const tellable = tables.filter(({ columns }) => columns.filter((column) => column.trim() !== '').length > 1)
  if (knowledge.anyTable && tellable.length > 0)
    return tellable.map(({ part, columns }) => ({
      ...found,
      ...form,
      part,
      columns,
      format: unknownTable,
      mapping: null,
    }))
  throw new DeskError('FORMAT_UNKNOWN', {
    name: found.name,
    columns: shown(tables.find(({ columns }) => columns.length > 0)?.columns ?? []),
  })
}

function assertText(found: FoundFile, text: string): void {
  const nul = text.indexOf('\0')
  if (nul === -1) return
  const line = text.slice(0, nul).split('\n').length
  throw new DeskError('FILE_BROKEN', { name: found.name, line, detail: 'NUL' })
}

/** A text whose head tells what it is; null for a JSON document or several tables in one
 * file, which have to be read as a whole.
 */
function openHead(found: FoundFile, head: Uint8Array, knowledge: Knowledge): readonly OpenedFile[] | null {
  const encoding = encodingOf(head)
  const text = decoderOf(encoding).decode(head, { stream: true })
  assertText(found, text)
  const form = (layout: OpenedFile['layout'], delimiter = ''): Form => ({ encoding, layout, delimiter })
  if (/^\s*[{[]/.test(text)) {
    const columns = lineColumns(text, head.length === found.size)
    return columns === null ? null : known(found, form('lines'), [{ part: null, columns }], knowledge)
  }
  if (isSectioned(text)) return null
  const { delimiter, columns } = headRecord(text)
  return known(found, form('delimited', delimiter), [{ part: null, columns }], knowledge)
}

/**
 * Looks at a file's head: what it is by its bytes, encoding, delimiter, columns, format. Null where that takes the
 * whole file: a workbook, a JSON document, several tables one under the other. Throws coded errors that name the file.
 */
export async function openByHead(
  path: string,
  name: string,
  knowledge: Knowledge,
): Promise<readonly OpenedFile[] | null> {
  const { found, head } = await lookAt(path, name)
  const magic = magicOf(head)
  if (magic === null) return openHead(found, head, knowledge)
  if (magic === 'zip' || magic === 'ole') return null
  throw new DeskError('FILE_NOT_A_TABLE', { name, kind: magic })
}
