import { DeskError } from '#shared/contract/errors.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import type { TypstAnswer, TypstRequest } from './messages.ts'
import { prepare } from './prepare.ts'
import type { PdfExporter, PdfExporterDependencies, PdfMade, PdfPreview, RenderOptions } from './types.ts'

type Ask = { readonly kind: 'render' } | { readonly kind: 'preview'; readonly from: number; readonly to: number }

interface Job {
  readonly request: TypstRequest
  readonly options: RenderOptions
  readonly settle: (answer: PdfMade | PdfPreview | DeskError) => void
}

/** Whether pages are kept free for attachments. */
const mergesPages = ({ blocks }: DocumentTree): boolean =>
  blocks.some((block) => block.type === 'attachment' && block.pages > 0)

/** A preview given up is over in less than a new thread takes to start, and its warm compiler is worth the wait. */
const grace = 500 // milliseconds

/**
 * One warm compiler in one worker thread; jobs run one after the other. A compilation cannot be interrupted, so
 * cancelling ends the thread and the next job starts a new one (a preview may end by itself first: typing gives one up
 * with each letter); so does a crash, which fails only the job it met.
 */
export function createPdfExporter({ startWorker, assets }: PdfExporterDependencies): PdfExporter {
  const queue: Job[] = []
  let running: Job | undefined
  let worker: ReturnType<typeof startWorker> | undefined
  let lastId = 0

  function ensureWorker(): ReturnType<typeof startWorker> {
    if (worker) return worker
    const started = startWorker('typst', { workerData: assets })
    started.unref()
    started.on('message', (answer: TypstAnswer) => {
      if (answer.id === running?.request.id)
        finish(answer.ok ? answer.made : new DeskError('DOCUMENT_FAILED', { detail: answer.detail }))
    })
    const lost = (detail: string): void => {
      if (worker !== started) return
      worker = undefined
      finish(new DeskError('DOCUMENT_FAILED', { detail }))
    }
    started.on('error', (error) => lost(error instanceof Error ? error.message : String(error)))
    started.on('exit', (code) => lost(`the compiler ended with code ${code}`))
    worker = started
    return started
  }

  function next(): void {
    if (running) return
    running = queue.shift()
    if (!running) {
      worker?.unref()
      return
    }
    running.options.onProgress?.('composing')
    const thread = ensureWorker()
    thread.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    thread.postMessage(running.request)
  }

  function finish(answer: PdfMade | PdfPreview | DeskError): void {
    const job = running
    running = undefined
    job?.settle(answer)
    next()
  }

  async function stop(): Promise<void> {
    const thread = worker
    worker = undefined
    await thread?.terminate()
  }

  async function stopAndGoOn(): Promise<void> {
    await stop()
    next()
  }

  function cancel(job: Job): void {
    const waiting = queue.indexOf(job)
    if (waiting !== -1) queue.splice(waiting, 1)
    job.settle(new DeskError('CANCELLED'))
    if (running !== job) return
    const end = (): void => {
      if (running !== job) return
      running = undefined
      void stopAndGoOn()
    }
    if (job.request.kind === 'preview') setTimeout(end, grace).unref()
    else end()
  }

  function ask(tree: DocumentTree, kind: Ask, options: RenderOptions): Promise<PdfMade | PdfPreview> {
    const { signal, onProgress } = options
    if (signal?.aborted) return Promise.reject(new DeskError('CANCELLED'))
    return new Promise((resolve, reject) => {
      let settled = false
      lastId += 1
      const job: Job = {
        request: {
          id: lastId,
          data: prepare(tree, kind.kind),
          date: tree.meta.date,
          merges: mergesPages(tree),
          ...(tree.meta.emblem ? { emblem: tree.meta.emblem.base64 } : {}),
          ...kind,
        },
        options,
        settle(answer) {
          signal?.removeEventListener('abort', onAbort)
          if (settled) return // an answer to a job given up
          settled = true
          if (answer instanceof DeskError) return reject(answer)
          onProgress?.('done')
          resolve(answer)
        },
      }
      const onAbort = (): void => cancel(job)
      signal?.addEventListener('abort', onAbort, { once: true })
      onProgress?.('waiting')
      queue.push(job)
      next()
    })
  }

  return {
    render: async (tree, options = {}) => (await ask(tree, { kind: 'render' }, options)) as PdfMade,
    preview: async (tree, options = {}) => {
      const { from = 1, to = 3 } = options
      return (await ask(tree, { kind: 'preview', from, to }, options)) as PdfPreview
    },
    async close() {
      for (const job of queue.splice(0)) job.settle(new DeskError('CANCELLED'))
      const job = running
      running = undefined
      job?.settle(new DeskError('CANCELLED'))
      await stop()
    },
  }
}
