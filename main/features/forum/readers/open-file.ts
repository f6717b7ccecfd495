import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { decoderOf, encodingOf, type TextEncoding } from './encoding.ts'
import { documentTable, lineRow } from './json.ts'
import { assertUnchanged, lookAt, magicOf } from './look.ts'
import { formatsAlone, known, type Knowledge, openByHead, type OpenedFile } from './open-text.ts'
import { RowSplitter, type RawRow } from './rows.ts'
import { isSectioned, sectionTables } from './sections.ts'
import { sheetTables } from './sheets.ts'
import { readWhole, type Table } from './table.ts'

/** The tables of a file that some format knows: one, or several of a workbook. Throws coded errors that name the file. */
export async function openTables(
  path: string,
  name: string,
  knowledge: Knowledge = formatsAlone,
): Promise<readonly OpenedFile[]> {
  const opened = await openByHead(path, name, knowledge)
  if (opened) return opened
  const { found, head } = await lookAt(path, name)
  const bytes = await readWhole(found)
  const magic = magicOf(head)
  if (magic === null) {
    const encoding = encodingOf(head)
    const text = decoderOf(encoding).decode(bytes)
    if (isSectioned(text))
      return known(found, { encoding, layout: 'sections', delimiter: ',' }, sectionTables(text), knowledge)
    return known(found, { encoding, layout: 'document', delimiter: '' }, [documentTable(text, name)], knowledge)
  }
  const encoding = magic === 'zip' ? 'xlsx' : 'xls'
  return known(found, { encoding, layout: 'sheet', delimiter: '' }, sheetTables(bytes, name), knowledge)
}

/** The first table of a file, for most the only one. */
export async function openFile(path: string, name: string): Promise<OpenedFile> {
  const [first] = await openTables(path, name)
  if (!first) throw new Error(`No table in ${name}`)
  return first
}

/** Takes the records of a text as it arrives, the head of a delimited one left out. */
function textRecords(file: OpenedFile, take: (row: RawRow) => void): RowSplitter {
  if (file.layout === 'delimited') {
    let first = true
    return new RowSplitter(file.delimiter, (row) => {
      if (first) first = false
      else take(row)
    })
  }
  return new RowSplitter(null, ({ line, raw, fault }) => {
    const row = fault === null ? lineRow(line, raw, file.columns) : { line, raw, fault, fields: [] }
    if (row) take(row)
  })
}

type OnBytes = (done: number) => void

async function streamRecords(file: OpenedFile, take: (row: RawRow) => void, onBytes: OnBytes): Promise<string> {
  const hash = createHash('sha256')
  const decoder = decoderOf(file.encoding as TextEncoding)
  const splitter = textRecords(file, take)
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
  await assertUnchanged(file, done)
  return hash.digest('hex')
}

function wholeTables(file: OpenedFile, bytes: Buffer): Table[] {
  if (file.layout === 'sheet') return sheetTables(bytes, file.name)
  const text = decoderOf(file.encoding as TextEncoding).decode(bytes)
  return file.layout === 'sections' ? sectionTables(text) : [documentTable(text, file.name)]
}

async function wholeRecords(file: OpenedFile, take: (row: RawRow) => void, onBytes: OnBytes): Promise<string> {
  const bytes = await readWhole(file)
  await assertUnchanged(file, bytes.length)
  const table = wholeTables(file, bytes).find(({ part }) => part === file.part)
  for (const row of table?.rows ?? []) take(row)
  onBytes(bytes.length)
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads the whole file once, record by record after the head; answers with its SHA-256. `onBytes` tells how far it is. */
export async function readRecords(
  file: OpenedFile,
  take: (row: RawRow) => void,
  onBytes: OnBytes = () => undefined,
): Promise<string> {
  const inPieces = file.layout === 'delimited' || file.layout === 'lines'
  return inPieces ? streamRecords(file, take, onBytes) : wholeRecords(file, take, onBytes)
}
