import { read, type ParsingOptions, type WorkBook } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { DeskError } from '#shared/contract/errors.ts'

/** Files that have to be read as a whole may have so many bytes; what is larger comes as CSV or JSON lines. */
export const largestWhole = 64 << 20

/** A workbook's parts may unpack to so many bytes together: a few kilobytes of ZIP can name gigabytes. */
const largestUnpacked = 256 << 20

export function assertSize(name: string, size: number, limit: number): void {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1 << 20))
  if (size > limit) throw new DeskError('FILE_TOO_LARGE', { name, size: megabytes(size), limit: megabytes(limit) })
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * The workbook's own parts, packed again without compression. The sizes its directory names are added up first, and
 * no part can unpack to more than the size it names.
 */
function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  let total = 0
  const parts = unzipSync(bytes, {
    filter: ({ name: part, originalSize }) => {
      if (!/\.(xml|rels)$/i.test(part)) return false
      total += originalSize
      assertSize(name, total, largestUnpacked)
      return true
    },
  })
  // OpenDocument keeps its sheets in content.xml.
  if (!Object.keys(parts).some((part) => /(^|\/)(workbook|content)\.xml$/i.test(part))) throw new Error('no workbook')
  return zipSync(parts, { level: 0 })
}

/**
 * The one way to open a workbook (XLSX, XLS, ODS) that came from outside: values alone, no formulas, and no more memory
 * than its bounds. Throws FILE_TOO_LARGE, and whatever the parser throws at a file that is broken.
 */
export function openWorkbook(bytes: Uint8Array, name: string, options: ParsingOptions): WorkBook {
  assertSize(name, bytes.length, largestWhole)
  const plain = isZip(bytes) ? unpacked(bytes, name) : bytes
  return read(plain, { ...options, type: 'array', cellFormula: false, cellHTML: false })
}
