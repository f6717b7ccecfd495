import { askWorker, type StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { asDocumentFailure } from '../failure.ts'
import type { Place } from './bind.ts'
import type { Look } from './look.ts'
import type { BindMessage, BindRequest } from './messages.ts'

export interface BinderOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Enough for the bounds of an attachment; a file that wants more is a broken one, and its thread ends alone. */
const mostMemory = 1536 // MiB

const run = <Kind extends BindMessage['type']>(
  startWorker: StartWorker,
  request: BindRequest,
  wanted: Kind,
  { signal, onProgress }: BinderOptions,
): Promise<Extract<BindMessage, { type: Kind }>> =>
  askWorker(
    startWorker,
    'bind',
    { workerData: request, resourceLimits: { maxOldGenerationSizeMb: mostMemory } },
    {
      signal,
      take(message: BindMessage) {
        if (message.type === wanted) return { result: message as Extract<BindMessage, { type: Kind }> }
        if (message.type === 'progress') onProgress?.(message.done, message.total)
        return null
      },
    },
  ).catch(asDocumentFailure)

/** What a file is as an attachment; a reader that dies of it says that the file is broken. */
export async function lookAtFile(startWorker: StartWorker, path: string, options: BinderOptions = {}): Promise<Look> {
  try {
    return (await run(startWorker, { kind: 'look', path }, 'look', options)).look
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'DOCUMENT_FAILED') throw error
    return { kind: 'other', pages: 0, problem: 'broken' }
  }
}

/** The document with its attachments drawn on the pages kept for them. Fails with DOCUMENT_FAILED or CANCELLED. */
export async function bindFiles(
  startWorker: StartWorker,
  pdf: Uint8Array,
  places: readonly Place[],
  options: BinderOptions = {},
): Promise<Uint8Array> {
  return (await run(startWorker, { kind: 'bind', pdf, places }, 'pdf', options)).pdf
}
