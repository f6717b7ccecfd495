import writeXlsxFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import { openColour, protect, type SheetGuard } from './protect.ts'

/** Name of the hidden sheet: its first cell tells what the workbook is, the others which one. */
export const deskSheet = 'desk'

const line = { borderStyle: 'thin', borderColor: '#8A949E' } as const

/** How cells of a sheet that travels look: heads, texts to read, cells to fill in, cells that are shut. */
export const cellStyles = {
  head: {
    ...line,
    fontWeight: 'bold',
    backgroundColor: '#DFE6F7',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  },
  text: { ...line, alignVertical: 'center', wrap: true },
  open: { ...line, backgroundColor: openColour, align: 'center', alignVertical: 'center' },
  shut: { ...line, align: 'center', alignVertical: 'center', textColor: '#6D7882' },
} as const

/** A sheet that goes out to be filled in, as plain data: it is written in a thread of its own. */
export interface TravellingSheet {
  /** of the visible sheet */
  readonly name: string
  readonly rows: SheetData
  /** characters, a column each */
  readonly widths: readonly number[]
  readonly sticky: { readonly rows: number; readonly columns: number }
  /** lines of the hidden sheet: what it is, its ids, the check value */
  readonly desk: readonly string[]
  readonly guard: SheetGuard
}

/** The sheet as XLSX: open cells to type into, everything else locked, ids and check value hidden. */
export const writeTravelling = ({ name, rows, widths, sticky, desk, guard }: TravellingSheet): Promise<Uint8Array> =>
  writeXlsxFile(
    [
      {
        data: rows,
        sheet: name,
        columns: widths.map((width) => ({ width })),
        orientation: 'landscape',
        stickyRowsCount: sticky.rows,
        stickyColumnsCount: sticky.columns,
      },
      { data: desk.map((value) => [{ value }]), sheet: deskSheet },
    ],
    { features: [protect([guard, { validations: [], hiddenRows: new Set(), hiddenColumns: new Set() }])] },
  ).toBuffer()
