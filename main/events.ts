import type { DeskEvent, Job, Topic } from '#shared/contract/events.ts'
import { DeskError } from '#shared/contract/errors.ts'

/** What a running piece of work is given: when to stop, and where to tell how far it is. */
export interface JobControl {
  readonly signal: AbortSignal
  progress(done: number, total: number, note?: string): void
}

export interface Events {
  /** One stream a window; ends with the signal. */
  stream(signal?: AbortSignal): AsyncGenerator<DeskEvent, void>
  changed(...topics: Topic[]): void
  /** Runs work under the caller's job id: progress is told, `cancel` stops it, a stop is a CANCELLED error. */
  job<T>(
    id: string,
    kind: Job['kind'],
    unit: Job['unit'],
    signal: AbortSignal | undefined,
    work: (control: JobControl) => Promise<T>,
  ): Promise<T>
  cancel(id: string): boolean
}

type Listener = (event: DeskEvent) => void

/** Listens from the call on, not from the first pull: what happens in between is not lost. */
function listen(listeners: Set<Listener>, signal?: AbortSignal): AsyncGenerator<DeskEvent, void> {
  const queue: DeskEvent[] = []
  let wake = (): void => undefined
  const listener: Listener = (event) => {
    queue.push(event)
    wake()
  }
  const onAbort = (): void => {
    listeners.delete(listener)
    wake()
  }
  listeners.add(listener)
  signal?.addEventListener('abort', onAbort, { once: true })
  async function* pull(): AsyncGenerator<DeskEvent, void> {
    try {
      for (;;) {
        if (signal?.aborted) return
        const event = queue.shift()
        if (event) yield event
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      listeners.delete(listener)
      signal?.removeEventListener('abort', onAbort)
    }
  }
  return pull()
}

const tellEvery = 100 // milliseconds between two progress events of a job

export function createEvents(clock: () => number): Events {
  const listeners = new Set<Listener>()
  const running = new Map<string, AbortController>()
  const tell = (event: DeskEvent): void => listeners.forEach((listener) => listener(event))

  const run: Events['job'] = async (id, kind, unit, signal, work) => {
    if (running.has(id)) throw new DeskError('BAD_INPUT', { where: `jobId: ${id}` })
    const controller = new AbortController()
    const stop = AbortSignal.any(signal ? [controller.signal, signal] : [controller.signal])
    const startedAt = clock()
    let toldAt = -Infinity
    let job: Job = { id, kind, unit, state: 'running', done: 0, total: 0, rate: 0, note: '' }
    const progress = (done: number, total: number, note = job.note): void => {
      const seconds = (clock() - startedAt) / 1000
      job = { ...job, done, total, note, rate: seconds > 0 ? done / seconds : 0 }
      if (clock() - toldAt < tellEvery) return
      toldAt = clock()
      tell({ type: 'job', job })
    }
    running.set(id, controller)
    tell({ type: 'job', job })
    try {
      stop.throwIfAborted()
      const result = await work({ signal: stop, progress })
      tell({ type: 'job', job: { ...job, state: 'done' } })
      return result
    } catch (error) {
      tell({ type: 'job', job: { ...job, state: stop.aborted ? 'cancelled' : 'failed' } })
      throw stop.aborted ? new DeskError('CANCELLED', {}, { cause: error }) : error
    } finally {
      running.delete(id)
    }
  }

  return {
    stream: (signal) => listen(listeners, signal),
    changed: (...topics) => tell({ type: 'changed', topics, at: clock() }),
    job: run,
    cancel(id) {
      const controller = running.get(id)
      controller?.abort()
      return controller !== undefined
    },
  }
}
