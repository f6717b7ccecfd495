import { createHash } from 'node:crypto'
import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { readRecords } from '#main/features/forum/readers/open-file.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import { ballotPlaces } from './ballots.ts'
import { ByteFile, chunkBytes } from './bytes/file.ts'
import { ByteReader } from './bytes/reader.ts'
import { byteText, isByteEncoding, textAt } from './bytes/text.ts'
import { RollCollector, type CollectOptions, type Stretch } from './collect.ts'
import { rollOf, spanOf, type RollRead } from './roll.ts'

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
