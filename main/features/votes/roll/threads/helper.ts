import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { DeskError } from '#shared/contract/errors.ts'
import type { HelperAnswer, HelperAsk, HelperWork } from './protocol.ts'

function hashFile(path: string): string {
  const hash = createHash('sha256')
  const handle = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafeSlow(1 << 20)
    for (let read = 1; read > 0;) {
      read = readSync(handle, buffer)
      hash.update(buffer.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** A thread that helps another read one roll: does what it was started with, then what it is asked, and says each is done. */
export async function help(work: HelperWork, port: MessagePort): Promise<void> {
  const answer = (make: () => HelperAnswer): void => {
    let made: HelperAnswer
    try {
      made = make()
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      made = { kind: 'failed', code: error.code, params: error.params }
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
    port.postMessage(made)
  }
  if (work.kind === 'hash') {
    answer(() => ({ kind: 'hash', sha256: hashFile(work.path) }))
    return
  }
  const { asked, readShare } = await import('./share.ts')
  port.on('message', (ask: HelperAsk) => answer(() => asked(ask)))
  answer(() => ({ kind: 'read', read: readShare(work, () => undefined) }))
}
