import { readFile } from 'node:fs/promises'
import { assertSize, largestWhole } from '#main/workbooks/open.ts'
import type { FoundFile } from './look.ts'
import type { RawRow } from './rows.ts'

/** One table of a file that is read as a whole: a sheet, a JSON document, a section. */
export interface Table {
  /** which table of its file; null where a file holds only one */
  readonly part: string | null
  readonly columns: readonly string[]
  readonly rows: readonly RawRow[]
}

export async function readWhole({ path, name, size }: FoundFile): Promise<Buffer> {
  assertSize(name, size, largestWhole)
  return readFile(path)
}
