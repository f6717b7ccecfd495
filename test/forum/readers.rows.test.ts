import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowSplitter, type RawRow } from '#main/features/forum/readers/rows.ts'

function split(pieces: readonly string[], delimiter = ','): RawRow[] {
  const rows: RawRow[] = []
  const splitter = new RowSplitter(delimiter, (row) => rows.push(row))
  for (const piece of pieces) splitter.push(piece)
  splitter.end()
  return rows
}

/** csv-parse knows nothing of our splitter: the independent answer. */
const oracle = (text: string, delimiter = ','): string[][] =>
  parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\n', '\r\n'] })

const fieldsOf = (rows: readonly RawRow[]): (readonly string[])[] => rows.map(({ fields }) => fields)

describe('records of a delimited file', () => {
  it.each([
    ['plain', 'a,b\n1,2\n'],
    ['no newline at the end', 'a,b\n1,2'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['empty fields', ',,\n,x,\n'],
    ['empty quoted field', '"",""\n'],
    ['delimiter in quotes', '"a,b",c\n'],
    ['newline in quotes', '"a\nb",c\nd,e\n'],
    ['CRLF in quotes', '"a\r\nb",c\r\nd,e\r\n'],
    ['doubled quotes', '"say ""yes""",x\n'],
    ['only a quote', '""""\n'],
    ['quotes at both ends', '"""a""","b"""\n'],
    ['empty lines between', 'a,b\n\n\n1,2\n'],
    ['Korean', '"가,나",다\n'],
  ])('%s: as csv-parse reads it', (_, text) => {
    expect(fieldsOf(split([text]))).toEqual(oracle(text))
  })

  it('reads any table it is given, in pieces of any size', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '가', '"', ',', ';', '\n', '\r\n', ' ', '😀'), maxLength: 8 })
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(
        table,
        sizes,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';', '\t'),
        (rows, cuts, end, by) => {
          const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`
          const text = rows.map((row) => row.map(quote).join(by) + end).join('')
          const pieces: string[] = []
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const size = cuts[turn % cuts.length] ?? 1
            pieces.push(text.slice(at, at + size))
            at += size
          }
          expect(fieldsOf(split(pieces, by))).toEqual(oracle(text, by))
          expect(fieldsOf(split(pieces, by))).toEqual(rows)
        },
      ),
    )
  })

  it('says on which line of the file each record starts', () => {
    expect(split(['a,b\n"1\n2",x\n\n3,4\n']).map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it('loses one line to a quote that never closes, not the rest of the file', () => {
    const rows = split(['a,b\n"open,1\n2,3\n4,5\n'])
    expect(rows.map(({ fault }) => fault)).toEqual([null, 'brokenQuotes', null, null])
    expect(rows.at(-1)?.fields).toEqual(['4', '5'])
  })

  it('leaves a quote inside a field as it is', () => {
    expect(fieldsOf(split(['5" pipe,x\n']))).toEqual([['5" pipe', 'x']])
  })
})
