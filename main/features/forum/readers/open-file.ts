import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { DeskError } from '#shared/contract/errors.ts'
import { normalise, recognise, type FileFormat } from './formats.ts'
import { RowSplitter, type RawRow } from './rows.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'cp949' | 'utf-16le' | 'utf-16be'

/** A file that was recognised: how to read it. */
export interface OpenedFile {
  readonly path: string
  readonly name: string
  readonly size: number
  readonly encoding: Encoding
  readonly delimiter: string
  /** as the file writes them */
  readonly columns: readonly string[]
  readonly format: FileFormat
}

const headBytes = 1 << 20
const delimiters = [',', ';', '\t'] as const

/** Bytes that arrive in pieces as text; without bytes, what was left over. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string
}

/** Node's euc-kr decoder reads the 8,822 further syllables of CP949 as other letters, silently; iconv-lite reads them all. */
function cp949Decoder(): Decoder {
  const decoder = iconv.getDecoder('cp949')
  return { decode: (bytes) => (bytes ? decoder.write(Buffer.from(bytes)) : (decoder.end() ?? '')) }
}

export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'cp949') return cp949Decoder()
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
}

function isUtf8(head: Uint8Array, whole: boolean): boolean {
  // A character cut by the end of the head is no error.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole })
    return true
  } catch {
    return false
  }
}

export function encodingOf(head: Uint8Array, whole: boolean): Encoding {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return isUtf8(head, whole) ? 'utf-8' : 'cp949'
}

const readable =
  (name: string) =>
  (cause: unknown): never => {
    const code = String((cause as { code?: unknown }).code)
    if (code === 'ENOENT') throw new DeskError('FILE_NOT_FOUND', { name }, { cause })
    throw new DeskError('FILE_NOT_READABLE', { name, detail: code }, { cause })
  }

async function readHead(path: string, name: string): Promise<{ head: Uint8Array; size: number }> {
  const info = await stat(path).catch(readable(name))
  if (!info.isFile()) throw new DeskError('FILE_NOT_READABLE', { name, detail: 'EISDIR' })
  if (info.size === 0) throw new DeskError('FILE_EMPTY', { name })
  const handle = await open(path).catch(readable(name))
  try {
    const head = new Uint8Array(Math.min(headBytes, info.size))
    await handle.read(head, 0, head.length, 0)
    return { head, size: info.size }
  } finally {
    await handle.close()
  }
}

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

/** Looks at a file's head: encoding, delimiter, columns, format. Throws coded errors that name the file. */
export async function openFile(path: string, name: string): Promise<OpenedFile> {
  const { head, size } = await readHead(path, name)
  const encoding = encodingOf(head, head.length === size)
  if (!encoding.startsWith('utf-16') && head.includes(0))
    throw new DeskError('FILE_BROKEN', { name, line: 1, detail: 'NUL' })
  const text = decoderOf(encoding).decode(head, { stream: true })
  const { delimiter, columns } = headRecord(text)
  const format = recognise(columns)
  if (format === null) throw new DeskError('FORMAT_UNKNOWN', { name, columns: shown(columns) })
  const names = columns.map(normalise)
  const twice = names.find((column, index) => column !== '' && names.indexOf(column) !== index)
  if (format.holds !== 'summary' && twice !== undefined)
    throw new DeskError('FILE_BROKEN', { name, line: 1, detail: `${twice} ×2` })
  return { path, name, size, encoding, delimiter, columns, format }
}

/** Reads the whole file once, record by record after the head; answers with its SHA-256. `onBytes` tells how far it is. */
export async function readRecords(
  file: OpenedFile,
  take: (row: RawRow) => void,
  onBytes: (done: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  const decoder = decoderOf(file.encoding)
  let first = true
  const splitter = new RowSplitter(file.delimiter, (row) => {
    if (first) first = false
    else take(row)
  })
  let done = 0
  for await (const chunk of createReadStream(file.path, { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Buffer
    hash.update(bytes)
    splitter.push(decoder.decode(bytes, { stream: true }))
    done += bytes.length
    onBytes(done)
  }
  splitter.push(decoder.decode())
  splitter.end()
  const { size } = await stat(file.path)
  if (size !== file.size || done !== file.size) throw new DeskError('FILE_CHANGED', { name: file.name })
  return hash.digest('hex')
}
