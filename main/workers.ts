import { Worker, type WorkerOptions } from 'node:worker_threads'

export const workerNames = ['advice', 'ballots', 'bind', 'exports', 'lottery', 'similar', 'typst', 'workbook'] as const
export type WorkerName = (typeof workerNames)[number]

/** Starts one of the program's worker threads; where its code lies is the composition root's to say. */
export type StartWorker = (name: WorkerName, options?: WorkerOptions) => Worker

/** From source: Node strips the types itself. */
export const startWorkerFromSource: StartWorker = (name, options) =>
  new Worker(new URL(`./workers/${name}.worker.ts`, import.meta.url), options)
