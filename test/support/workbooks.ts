import { zipSync } from 'fflate'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** A workbook of less than a megabyte that unpacks to 300. */
export const bomb = (): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': text('<Types/>'),
      'xl/workbook.xml': text('<workbook/>'),
      'xl/worksheets/sheet1.xml': [new Uint8Array(300 << 20), { level: 1 }],
    }),
  )
