import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'
import { asWriteFailure, writeDurably } from '../write-file.ts'
import type { BindMessage, CopyFile, WrittenCopy } from './messages.ts'
import { createStamper } from './stamp.ts'

function hashOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Marks and writes copies one by one, so that one alone is held in memory. */
export async function writeCopies(
  pdf: Uint8Array,
  copies: readonly CopyFile[],
  progress: (done: number, total: number) => void,
): Promise<BindMessage> {
  const stamper = await createStamper(pdf)
  const written: WrittenCopy[] = []
  for (const { mark, path } of copies) {
    const pieces = await stamper.stamp(mark)
    try {
      await writeDurably(path, ...pieces)
    } catch (cause) {
      const failure = asWriteFailure(cause, dirname(path), basename(path))
      if (!(failure instanceof DeskError)) throw failure
      return { type: 'unwritten', code: failure.code, params: failure.params }
    }
    written.push({ size: pieces[0].length + pieces[1].length, sha256: hashOf(pieces) })
    progress(written.length, copies.length)
  }
  return { type: 'copies', written }
}
