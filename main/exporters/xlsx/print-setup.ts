import { strFromU8, strToU8 } from 'fflate'
import type { DataSheet } from '#main/documents/sheets.ts'
import { xmlText } from '#main/exporters/xml.ts'

type Files = Record<string, Uint8Array>

const millimetres = (value: number): string => (value / 25.4).toFixed(3) // inches

const margins = `<pageMargins left="${millimetres(10)}" right="${millimetres(10)}" top="${millimetres(20)}" bottom="${millimetres(15)}" header="${millimetres(10)}" footer="${millimetres(8)}"/>`

/** In a running head `&` begins a code. */
const headText = (text: string): string => xmlText(text.replaceAll('&', '&&').replaceAll('\n', ' '))

function sheetSetup(xml: string, title: string, { name, columns, rows }: DataSheet): string {
  const last = `${columnName(columns.length)}${rows.length + 1}`
  const setup = [
    `<autoFilter ref="A1:${last}"/>${margins}`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>&amp;L${headText(title)}&amp;R${headText(name)}</oddHeader><oddFooter>&amp;C- &amp;P / &amp;N -</oddFooter></headerFooter>`,
  ].join('')
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(/<pageMargins[^>]*\/>(?:<pageSetup[^>]*\/>)?/, setup)
}

/** 1 is A, 27 is AA. */
const columnName = (column: number): string =>
  column <= 26
    ? String.fromCodePoint(64 + column)
    : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Which rows repeat on every page, and what the filter covers; Excel keeps both as names of the workbook. */
function definedNames(sheets: readonly DataSheet[]): string {
  const names = sheets.flatMap(({ name, columns, rows }, index) => {
    const area = `${quoted(name)}!$A$1:$${columnName(columns.length)}$${rows.length + 1}`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(area)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(quoted(name))}!$1:$1</definedName>`,
    ]
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

/** What the writer has no word for: one page wide, heads on every page, the title above and the page below. */
export function withPrintSetup(files: Files, sheets: readonly DataSheet[], title: string): Files {
  const edited = (path: string, edit: (xml: string) => string): Files => {
    const file = files[path]
    if (file === undefined) throw new Error(`the workbook has no ${path}`)
    return { [path]: strToU8(edit(strFromU8(file))) }
  }
  return Object.assign(
    { ...files },
    edited('xl/workbook.xml', (xml) => xml.replace('<definedNames/>', definedNames(sheets))),
    ...sheets.map((sheet, index) =>
      edited(`xl/worksheets/sheet${index + 1}.xml`, (xml) => sheetSetup(xml, title, sheet)),
    ),
  ) as Files
}
