import type { HeldFile } from '#main/files.ts'
import type { ImportReport } from '#shared/contract/forum.ts'
import type { OpenedFile } from '../readers/open-text.ts'
import { countReasons, type RejectedRow } from '../readers/rejects.ts'

export type FileReport = ImportReport['files'][number]

/** What was read of one file, whatever it holds. */
export interface ReadOutcome {
  readonly sha256: string
  readonly rowsRead: number
  readonly rejects: readonly RejectedRow[]
}

/** At most so many rejected rows travel with a report; all of them are stored and can be asked for. */
const shownRejects = 200

export const fileReport = (held: HeldFile, file: OpenedFile, read: ReadOutcome): FileReport => ({
  file: {
    id: file.part === null ? held.id : `${held.id} ${file.part}`,
    name: file.part === null ? held.name : `${held.name} › ${file.part}`,
    size: file.size,
    sha256: read.sha256,
  },
  format: { id: file.format.id, holds: file.format.holds },
  encoding: file.encoding,
  sourceFileId: null,
  rowsRead: read.rowsRead,
  accepted: read.rowsRead - read.rejects.length,
  rejected: countReasons(read.rejects),
  rejectedRows: read.rejects.slice(0, shownRejects),
})
