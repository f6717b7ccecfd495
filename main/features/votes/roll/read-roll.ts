import { createHash } from 'node:crypto'
import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { readRecords } from '#main/features/forum/readers/open-file.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import type { RejectedRow } from '#main/features/forum/readers/rejects.ts'
import { ballotPlaces } from './ballots.ts'
import { ByteFile } from './bytes/file.ts'
import { ByteReader } from './bytes/reader.ts'
import { byteText, isByteEncoding } from './bytes/text.ts'
import { type CollectOptions, previewRows, RollCollector, type Stretch } from './collect.ts'

/** A ballot roll as read: every accepted ballot packed, every other row set aside. */
export interface RollRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly accepted: number
  readonly voters: number
  readonly rejects: readonly RejectedRow[]
  /** rows set aside of each task, in the order of the task ids */
  readonly rejectedByTask: readonly number[]
  readonly segments: readonly Uint8Array[]
  readonly firstRows: readonly (readonly string[])[]
  /** earliest and latest time of a ballot, epoch milliseconds */
  readonly span: { readonly from: number; readonly to: number } | null
}

/** Bytes read at once. */
export const chunkBytes = 1 << 22

/** Where a file's text begins. */
export const textAt = (file: OpenedFile): number => (file.encoding === 'utf-8-bom' ? 3 : 0)

/** A roll of its stretches in the file's order, their ballots and lines already numbered over the whole file. */
export function rollOf(
  stretches: readonly Stretch[],
  { sha256, voters, rejectedByTask, span }: Pick<RollRead, 'sha256' | 'voters' | 'rejectedByTask' | 'span'>,
): RollRead {
  const rejects = stretches.flatMap((stretch) => stretch.rejects)
  const rowsRead = stretches.reduce((sum, stretch) => sum + stretch.rowsRead, 0)
  return {
    sha256,
    rowsRead,
    accepted: rowsRead - rejects.length,
    voters,
    rejects,
    rejectedByTask,
    segments: stretches.flatMap(({ segments }) => segments),
    firstRows: stretches.flatMap(({ firstRows }) => firstRows).slice(0, previewRows),
    span,
  }
}

/** Earliest and latest of times of which the first may lie after the last, where there are none. */
export const spanOf = (from: number, to: number): RollRead['span'] => (from <= to ? { from, to } : null)

const collected = (sha256: string, collector: RollCollector, stretches: readonly Stretch[]): RollRead =>
  rollOf(stretches, {
    sha256,
    voters: collector.voters.size,
    rejectedByTask: collector.rejectedByTask,
    span: spanOf(collector.earliest, collector.latest),
  })

export interface ReadOptions extends CollectOptions {
  readonly onBytes?: ((done: number) => void) | undefined
  readonly chunkBytes?: number | undefined
}

/** Reads a roll once; `taskIds` are the source's ids a ballot may name, in the order that packed records refer to. */
export async function readRoll(
  file: OpenedFile,
  format: VoteFormat,
  taskIds: readonly string[],
  options: ReadOptions = {},
): Promise<RollRead> {
  const places = ballotPlaces(file.columns, format)
  const collector = new RollCollector(places, format, taskIds, options)
  const { encoding, delimiter, path, name, size } = file
  if (file.layout !== 'delimited' || !isByteEncoding(encoding)) {
    const sha256 = await readRecords(file, (row) => collector.row(row), options.onBytes)
    return collected(sha256, collector, [collector.take()])
  }
  const text = byteText(encoding)
  const reader = new ByteReader(collector, { places, format, taskIds, delimiter, text, manyLines: true })
  const bytes = new ByteFile(path, name, size)
  const hash = createHash('sha256')
  const stretches: Stretch[] = []
  try {
    const step = options.chunkBytes ?? chunkBytes
    let at = textAt(file)
    const head = bytes.headFrom(at)
    for (let from = 0; from < size; from += step) {
      const length = Math.min(step, size - from)
      hash.update(bytes.bytes(from, length).subarray(0, length))
      const to = from + length
      if (at < to) at = bytes.records(reader, { from: at, to, head })
      stretches.push(collector.take())
      options.onBytes?.(to)
    }
    bytes.checkUnchanged()
  } finally {
    bytes.close()
  }
  return collected(hash.digest('hex'), collector, stretches)
}
