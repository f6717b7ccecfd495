import { DeskError } from '#shared/contract/errors.ts'
import { ballotPlaces } from '../ballots.ts'
import { ByteFile } from '../bytes/file.ts'
import { ByteReader, NotByLines } from '../bytes/reader.ts'
import { byteText, isByteEncoding, textAt } from '../bytes/text.ts'
import { RollCollector } from '../collect.ts'
import { receivedVotes } from '../received.ts'
import { recordWords, segmentWords } from '../records.ts'
import { sortPart } from '../sort.ts'
import { tallySorted } from '../tally.ts'
import {
  shared,
  type HelperAnswer,
  type HelperAsk,
  type ReadChunk,
  type ReadShare,
  type Settle,
  type ShareRead,
} from './protocol.ts'

/** A record that runs over several lines, or one so long that its line has to be counted from the top. */
const needsOneThread = (error: unknown): boolean =>
  error instanceof NotByLines || (error instanceof DeskError && error.code === 'FILE_BROKEN')

/** Reads chunk after chunk that no other thread has taken; null where the file has to be read in one piece. */
export function readShare(
  { file: sent, taskIds, chunkBytes, state }: ReadShare,
  onChunk: (chunksDone: number) => void,
): ShareRead | null {
  const file = receivedVotes(sent)
  const { encoding, delimiter, path, name, size, format } = file
  if (!isByteEncoding(encoding)) throw new Error(`${encoding} is not read in chunks`)
  const places = ballotPlaces(file.columns, format)
  const collector = new RollCollector(places, format, taskIds)
  const text = byteText(encoding)
  const reader = new ByteReader(collector, { places, format, taskIds, delimiter, text, manyLines: false })
  const bytes = new ByteFile(path, name, size)
  const chunks: ReadChunk[] = []
  try {
    const start = textAt(file)
    const head = bytes.headFrom(start)
    while (Atomics.load(state, shared.stopped) === 0) {
      const no = Atomics.add(state, shared.nextChunk, 1)
      if (no * chunkBytes >= size) break
      const to = Math.min((no + 1) * chunkBytes, size)
      const from = no * chunkBytes <= start ? start : bytes.lineFrom(no * chunkBytes, to)
      reader.line = 0
      if (from < to) bytes.records(reader, { from, to, head })
      chunks.push({ no, lines: reader.line, ...collector.take() })
      onChunk(Atomics.add(state, shared.chunksDone, 1) + 1)
    }
    bytes.checkUnchanged()
  } catch (error) {
    Atomics.store(state, shared.stopped, 1)
    if (needsOneThread(error)) return null
    throw error
  } finally {
    bytes.close()
  }
  const { rejectedByTask, earliest, latest, voters } = collector
  return { chunks, voters: voters.size, keys: voters.keys(), rejectedByTask, earliest, latest }
}

/** Puts a thread's ballots right, and answers with how many it has of each task. */
export function settle({ voters, chunks, stands }: Settle): Uint32Array {
  const ballots = new Uint32Array(stands.length)
  for (const { segments, line } of chunks)
    for (const segment of segments) {
      const words = segmentWords(segment)
      for (let at = 0; at < words.length; at += recordWords) {
        words[at + 1] = voters[words[at + 1]!]!
        words[at + 2]! += line
        ballots[stands[words[at]!]!]! += 1
      }
    }
  return ballots
}

/** What a thread that has read its share is asked for next. */
export function asked(ask: HelperAsk): HelperAnswer {
  if (ask.kind === 'settle') return { kind: 'settled', ballots: settle(ask) }
  if (ask.kind === 'sort') return { kind: 'sorted', run: sortPart(ask.part, ask) }
  return { kind: 'counted', tallies: tallySorted(ask.sorted, ask.policy, ask.share) }
}
