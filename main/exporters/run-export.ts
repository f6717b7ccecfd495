import type { StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { ExportRequest } from './formats.ts'

/** Makes the file in a thread of its own; aborting ends the thread. Fails with DOCUMENT_FAILED or CANCELLED. */
export function runExport(startWorker: StartWorker, request: ExportRequest, signal: AbortSignal): Promise<Uint8Array> {
  if (signal.aborted) return Promise.reject(new DeskError('CANCELLED'))
  const worker = startWorker('exports', { workerData: request })
  return new Promise<Uint8Array>((resolve, reject) => {
    const failed = (detail: string): void => reject(new DeskError('DOCUMENT_FAILED', { detail }))
    signal.addEventListener('abort', () => reject(new DeskError('CANCELLED')), { once: true })
    worker.once('message', (bytes: Uint8Array) => resolve(bytes))
    worker.once('error', (error) => failed(error instanceof Error ? error.message : String(error)))
    worker.once('exit', (code) => failed(`the exporter ended with code ${code}`))
  }).finally(() => void worker.terminate())
}
