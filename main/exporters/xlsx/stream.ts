import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { DataColumn, DataValue, LongTable } from '#main/documents/sheets.ts'
import { xmlHead, xmlText } from '#main/exporters/xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Rows a sheet can hold, its head among them. */
const mostRows = 1_048_576
const longest = 32_767 // characters Excel takes in a cell

/** Cell formats by their place in `styles`: 0 plain, 1 bold, 2 whole, 3 decimal, 4 date. */
const formatOf = { text: 0, whole: 2, decimal: 3, date: 4 } as const

const styles = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Malgun Gothic"/></font><font><b/><sz val="10"/><name val="Malgun Gothic"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** Days since the last of 1899, as spreadsheets count them. */
const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569

/** Typed as text: what begins with = stays the text it is. */
const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, longest))}</t></is></c>`

function cell(value: DataValue, { kind }: DataColumn): string {
  if (value === null || value === '') return '<c/>'
  const style = formatOf[kind]
  if (kind === 'date') return `<c s="${style}"><v>${serial(String(value))}</v></c>`
  return typeof value === 'number' && kind !== 'text'
    ? `<c s="${style}"><v>${value}</v></c>`
    : textCell(String(value), 0)
}

const row = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`

const sheetHead = (columns: readonly DataColumn[]): string => {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const titles = row(columns.map(({ title }) => textCell(title, 1)))
  const still = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${still}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${titles}`
}
const sheetEnd = '</sheetData></worksheet>'

/** What stands around the sheets, known only when the last of them is written. */
function around(name: string, sheets: number): Record<string, string> {
  const each = (make: (no: number) => string): string =>
    Array.from({ length: sheets }, (_, at) => make(at + 1)).join('')
  const called = (no: number): string => xmlText((no === 1 ? name : `${name.slice(0, 26)} ${no}`).slice(0, 31))
  const part = (path: string, kind: string): string =>
    `<Override PartName="${path}" ContentType="${kinds}.${kind}+xml"/>`
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${each((no) => part(`/xl/worksheets/sheet${no}.xml`, 'worksheet'))}</Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((no) => `<sheet name="${called(no)}" sheetId="${no}" r:id="rId${no}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships">${each((no) => `<Relationship Id="rId${no}" Type="${relations}/worksheet" Target="worksheets/sheet${no}.xml"/>`)}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  }
}

/** A long table as XLSX, part by part: no more of it is in memory than one part. A sheet that is full goes on in another. */
export async function* streamXlsx({ name, columns, rows }: LongTable, most = mostRows): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    made.push(bytes)
  })
  const begin = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 3 })
    zip.add(file)
    return file
  }
  let [sheets, left] = [0, 0]
  let sheet: ZipDeflate | null = null
  const open = (): ZipDeflate => {
    sheet?.push(strToU8(sheetEnd), true)
    ;[sheets, left] = [sheets + 1, most - 1]
    const next = begin(`xl/worksheets/sheet${sheets}.xml`)
    next.push(strToU8(sheetHead(columns)))
    return next
  }
  sheet = open()
  for await (const part of rows) {
    for (let at = 0; at < part.length;) {
      if (left === 0) sheet = open()
      const some = part.slice(at, at + left)
      sheet.push(
        strToU8(some.map((values) => row(columns.map((column, c) => cell(values[c] ?? null, column)))).join('')),
      )
      ;[at, left] = [at + some.length, left - some.length]
    }
    yield* made.splice(0)
  }
  sheet.push(strToU8(sheetEnd), true)
  for (const [path, text] of Object.entries(around(name, sheets))) begin(path).push(strToU8(text), true)
  zip.end()
  yield* made.splice(0)
}
