import { Worker, type WorkerOptions } from 'node:worker_threads'
import { DeskError } from '#shared/contract/errors.ts'

export const workerNames = [
  'advice',
  'ballots',
  'bind',
  'exports',
  'lottery',
  'sheets',
  'similar',
  'typst',
  'workbook',
] as const
export type WorkerName = (typeof workerNames)[number]

/** Starts one of the program's worker threads; where its code lies is the composition root's to say. */
export type StartWorker = (name: WorkerName, options?: WorkerOptions) => Worker

/** From source: Node strips the types itself. */
export const startWorkerFromSource: StartWorker = (name, options) =>
  new Worker(new URL(`./workers/${name}.worker.ts`, import.meta.url), options)

/** What is done with the answers of a thread that does one piece of work. */
export interface Asked<Message, Result> {
  readonly signal?: AbortSignal | undefined
  /** Takes one message: the result that ends the work, or null where more is to come. What it throws ends the work too. */
  readonly take: (message: Message) => { readonly result: Result } | null
}

/**
 * Does one piece of work in a thread of its own, which ends with it, whatever its end is. Fails with CANCELLED where the
 * signal aborts, and with an Error where the thread dies without its answer.
 */
export async function askWorker<Message, Result>(
  startWorker: StartWorker,
  name: WorkerName,
  options: WorkerOptions,
  { signal, take }: Asked<Message, Result>,
): Promise<Result> {
  if (signal?.aborted) throw new DeskError('CANCELLED')
  const worker = startWorker(name, options)
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const stop = (): void => reject(new DeskError('CANCELLED'))
  signal?.addEventListener('abort', stop, { once: true })
  worker.on('message', (message: Message) => {
    try {
      const taken = take(message)
      if (taken !== null) resolve(taken.result)
    } catch (error) {
      reject(error)
    }
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`The ${name} worker ended with ${code} and no answer`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    void worker.terminate()
  }
}
