import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { asWriteFailure, writeDurably } from '../write-file.ts'
import type { CopyFile, WrittenCopy } from './messages.ts'
import { createStamper } from './stamp.ts'

function hashOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Marks and writes copies one by one, so that one alone is held in memory. Fails with what keeps a file from being written. */
export async function writeCopies(
  pdf: Uint8Array,
  copies: readonly CopyFile[],
  progress: (done: number, total: number) => void,
): Promise<WrittenCopy[]> {
  const stamper = await createStamper(pdf)
  const written: WrittenCopy[] = []
  for (const { mark, path } of copies) {
    const pieces = await stamper.stamp(mark)
    await writeDurably(path, ...pieces).catch((cause: unknown) => {
      throw asWriteFailure(cause, dirname(path), basename(path))
    })
    written.push({ size: pieces[0].length + pieces[1].length, sha256: hashOf(pieces) })
    progress(written.length, copies.length)
  }
  return written
}
