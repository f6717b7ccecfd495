import { readRecords } from './open-file.ts'
import type { OpenedFile } from './open-text.ts'
import { reject, type RejectedRow } from './rejects.ts'

/** A file of which nothing is taken in: its rows counted, the first ones to look at. */
export interface AsideRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly rejects: readonly RejectedRow[]
  readonly firstRows: readonly (readonly string[])[]
}

const previewRows = 5

export async function readAside(file: OpenedFile, onBytes?: (done: number) => void): Promise<AsideRead> {
  const rejects: RejectedRow[] = []
  const firstRows: (readonly string[])[] = []
  let rowsRead = 0
  const sha256 = await readRecords(
    file,
    (row) => {
      rowsRead += 1
      if (row.fault) rejects.push(reject(row, row.fault))
      if (firstRows.length < previewRows) firstRows.push(row.fields.map((field) => field.slice(0, 300)))
    },
    onBytes,
  )
  return { sha256, rowsRead, rejects, firstRows }
}
