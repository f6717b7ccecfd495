import { parentPort, workerData } from 'node:worker_threads'
import type { SimilarAnswer } from '#main/features/screening/similar.ts'
import { findSimilar, type SimilarText } from '#shared/domain/similar.ts'

const texts = workerData as readonly SimilarText[]
const answer = (message: SimilarAnswer): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
  parentPort?.postMessage(message)

/** Everyone is compared here, so that the list stays at hand meanwhile. */
answer({ kind: 'done', pairs: findSimilar(texts, (done) => done % 200 === 0 && answer({ kind: 'progress', done })) })
