import { askWorker, type StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { asDocumentFailure } from '../failure.ts'
import type { Place } from './bind.ts'
import type { Imposition } from './impose.ts'
import type { Look } from './look.ts'
import type { BindMessage, BindRequest, CopyFile, WrittenCopy } from './messages.ts'

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
        if (message.type === 'failed') throw new DeskError(message.code, message.params)
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

/**
 * Marked copies of one document, written under their paths; what was written before a failure or a cancel lies there
 * still. Progress in copies. Fails with DOCUMENT_FAILED, CANCELLED, or what keeps a file from being written.
 */
export const writeCopyFiles = async (
  startWorker: StartWorker,
  pdf: Uint8Array,
  copies: readonly CopyFile[],
  options: BinderOptions = {},
): Promise<readonly WrittenCopy[]> =>
  (await run(startWorker, { kind: 'copies', pdf, copies }, 'copies', options)).written

/** A PDF for the printer. Fails with PRINT_PAGES, DOCUMENT_FAILED or CANCELLED. */
export const imposePages = async (
  startWorker: StartWorker,
  pdf: Uint8Array,
  imposition: Imposition,
  options: BinderOptions = {},
): Promise<Uint8Array> => (await run(startWorker, { kind: 'impose', pdf, imposition }, 'pdf', options)).pdf
