import { askWorker, type StartWorker } from '#main/workers.ts'
import { asDocumentFailure } from './failure.ts'
import type { ExportRequest } from './formats.ts'

/** Makes the file in a thread of its own; aborting ends the thread. Fails with DOCUMENT_FAILED or CANCELLED. */
export const runExport = (startWorker: StartWorker, request: ExportRequest, signal: AbortSignal): Promise<Uint8Array> =>
  askWorker(
    startWorker,
    'exports',
    { workerData: request },
    {
      signal,
      take: (bytes: Uint8Array) => ({ result: bytes }),
    },
  ).catch(asDocumentFailure)
