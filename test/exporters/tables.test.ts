import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BlockOf, DocumentTree } from '#main/documents/model.ts'
import { treeOf, type DocumentSource } from '#main/documents/source.ts'
import { type DataSheet, sheetsOf } from '#main/documents/sheets.ts'
import { renderCsv } from '#main/exporters/csv/csv.ts'
import { renderXlsx } from '#main/exporters/xlsx/xlsx.ts'
import { squeezed } from './support/expected.ts'
import { emptySources, oddSources, sources } from './support/sources.ts'
import { oddTexts } from './support/trees.ts'
import { all, parseXml } from './support/xml.ts'

const main = (source: DocumentSource): DataSheet => {
  const [first] = sheetsOf(source)
  if (first === undefined) throw new Error('a document without a table')
  return first
}

/** Cells by their heads, as the reader types them. */
const rowsOf = (sheet: WorkSheet | undefined): Record<string, unknown>[] =>
  utils.sheet_to_json(sheet ?? {}, { raw: true, defval: null, UTC: true })

const open = (bytes: Uint8Array): WorkBook => read(bytes, { cellFormula: true, cellDates: true, UTC: true })

/** The printed table by its id: rows as texts, the total left out. */
function printed(tree: DocumentTree, id: string): string[][] {
  const table = tree.blocks.find((block): block is BlockOf<'table'> => block.type === 'table' && block.id === id)
  return (table?.rows ?? [])
    .filter(({ style }) => style !== 'total')
    .map(({ cells }) => cells.map((runs) => runs.map(({ text }) => text).join('')))
}

const grouped = (value: unknown): string => (typeof value === 'number' ? value.toLocaleString('en-US') : '–')
const fixed = (value: unknown): string => (typeof value === 'number' ? value.toFixed(2) : '–')

describe.each(sources)('%s', async (_, source) => {
  const bytes = await renderXlsx(source)
  const book = open(bytes)
  const tree = treeOf(source)
  const sheets = sheetsOf(source)

  it('has every table under its name, head and row by row, for another library', () => {
    expect(book.SheetNames).toEqual(sheets.map(({ name }) => name))
    for (const { name, columns, rows } of sheets) {
      const found = rowsOf(book.Sheets[name])
      expect(found).toHaveLength(rows.length)
      found.forEach((row, index) =>
        columns.forEach(({ title, kind }, column) => {
          const wanted = rows[index]?.[column] ?? null
          if (kind === 'date' && wanted !== null) expect((row[title] as Date).toISOString().slice(0, 10)).toBe(wanted)
          else expect(row[title] ?? '').toEqual(wanted ?? '')
        }),
      )
    }
  })

  it('says the numbers that the printed table says', () => {
    const found = rowsOf(book.Sheets[sheets[0]?.name ?? ''])
    const heads = (sheets[0]?.columns ?? []).map(({ title }) => title)
    if (source.kind === 'packet') {
      const [number, title, , , , , , , yes, no, , , score] = heads
      const shown = found.map((row) => [
        String(row[number ?? '']),
        row[title ?? ''],
        grouped(row[yes ?? '']),
        grouped(row[no ?? '']),
        fixed(row[score ?? '']),
      ])
      expect(shown).toEqual(printed(tree, 'docket/table').map((cells) => [0, 1, 4, 5, 6].map((at) => cells[at])))
    } else if (source.kind === 'standing') {
      const [number, title, rank, official, n, , mean, , spread] = heads
      const shown = found.map((row) => [
        row[rank ?? ''],
        String(row[number ?? '']),
        row[title ?? ''],
        fixed(row[official ?? '']),
        String(row[n ?? '']),
        fixed(row[mean ?? '']),
        fixed(row[spread ?? '']),
      ])
      const wanted = printed(tree, 'official/table').map((cells) => cells.slice(0, 7))
      expect(shown).toEqual(wanted.map((cells) => cells.with(4, cells[4]?.split('/')[0] ?? '')))
    } else {
      const [number, from, to, minutes, , title] = heads
      const shown = found.map((row) => [
        `${String(row[from ?? ''])}∼${String(row[to ?? ''])}`,
        row[number ?? ''] ?? '',
        row[title ?? ''],
        String(row[minutes ?? '']),
      ])
      expect(shown).toEqual(printed(tree, 'order/table').map((cells) => [0, 1, 2, 5].map((at) => cells[at])))
    }
  })

  it('freezes its heads, and prints one page wide on A4 with the heads on every page', () => {
    const files = unzipSync(bytes)
    const part = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()))
    sheets.forEach((sheet, index) => {
      const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
      const order = xml.children[0]?.children.map(({ name }) => name)
      expect(order).toEqual(
        // The schema's own order: Excel calls a file broken that keeps another.
        ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup', 'headerFooter'],
      )
      expect(all(xml, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' })
      expect(all(xml, 'pageSetup')[0]?.attributes).toMatchObject({ paperSize: '9', fitToWidth: '1', fitToHeight: '0' })
      expect(all(xml, 'oddHeader')[0]?.text).toContain(tree.meta.title)
      expect(all(xml, 'oddHeader')[0]?.text).toContain(sheet.name)
    })
    const names = all(part('xl/workbook.xml'), 'definedName').map(({ attributes, text }) => [attributes.name, text])
    for (const { name } of sheets) expect(names).toContainEqual(['_xlnm.Print_Titles', `'${name}'!$1:$1`])
  })

  it('is the same bytes every time', async () => {
    expect(Buffer.from(await renderXlsx(source)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('is a table of the same values as CSV, with a mark that Excel knows it by', () => {
    const { columns, rows } = main(source)
    const csv = Buffer.from(renderCsv(main(source)))
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.toString().replaceAll(/"(?:[^"]|"")*"/g, '')).not.toMatch(/(?<!\r)\n/)
    expect(parse(csv, { bom: true, record_delimiter: '\r\n' })).toEqual([
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    ])
  })
})

describe('odd texts', () => {
  it.each(oddTexts)('keeps %s as they are, and never as a formula', async (_, text, wanted) => {
    for (const source of oddSources(text)) {
      const book = open(await renderXlsx(source))
      const cells = Object.values(book.Sheets).flatMap((sheet) =>
        Object.entries(sheet).flatMap(([at, cell]) =>
          at.startsWith('!') ? [] : [cell as { f?: string; v?: string | number }],
        ),
      )
      expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
      // The writer of workbooks leaves the sign for a broken character out.
      expect(cells.map(({ v }) => squeezed(String(v ?? '')))).toContain(squeezed(wanted).replace('\uFFFD', ''))

      const fields = (parse(Buffer.from(renderCsv(main(source))), { bom: true }) as string[][]).flat()
      expect(fields.map((field) => squeezed(field.replace(/^'/, '')))).toContain(squeezed(wanted))
      expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([])
    }
  })

  it.each(emptySources)('stands as a %s', async (_, source) => {
    const book = open(await renderXlsx(source))
    expect(rowsOf(book.Sheets[book.SheetNames[0] ?? ''])).toEqual([])
    expect(parse(Buffer.from(renderCsv(main(source))), { bom: true })).toHaveLength(1)
  })
})
