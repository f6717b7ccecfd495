import { readFile } from 'node:fs/promises'
import { DeskError } from '#shared/contract/errors.ts'
import type { FoundFile } from './look.ts'
import type { RawRow } from './rows.ts'

/** One table of a file that is read as a whole: a sheet, a JSON document, a section. */
export interface Table {
  /** which table of its file; null where a file holds only one */
  readonly part: string | null
  readonly columns: readonly string[]
  readonly rows: readonly RawRow[]
}

/** Files that have to be read as a whole may have so many bytes; what is larger comes as CSV or JSON lines. */
export const largestWhole = 64 << 20

export function assertSize(name: string, size: number, limit: number): void {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1 << 20))
  if (size > limit) throw new DeskError('FILE_TOO_LARGE', { name, size: megabytes(size), limit: megabytes(limit) })
}

export async function readWhole({ path, name, size }: FoundFile): Promise<Buffer> {
  assertSize(name, size, largestWhole)
  return readFile(path)
}
