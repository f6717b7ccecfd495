import { parentPort, workerData } from 'node:worker_threads'
import { createTypesetter } from '#main/exporters/pdf/compiler.ts'
import type { TypstAnswer, TypstRequest } from '#main/exporters/pdf/messages.ts'
import type { PdfAssets } from '#main/exporters/pdf/types.ts'

const typesetter = createTypesetter(workerData as PdfAssets)

function answer(request: TypstRequest): TypstAnswer {
  try {
    const made =
      request.kind === 'render' ? typesetter.render(request) : typesetter.preview(request, request.from, request.to)
    return { id: request.id, ok: true, made }
  } catch (error) {
    return { id: request.id, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.on('message', (request: TypstRequest) => parentPort?.postMessage(answer(request)))
