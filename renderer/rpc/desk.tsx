import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Topic } from '#shared/contract/events.ts'
import { JobBoard } from './jobs.ts'
import type { Transport } from './transport.ts'

type Orpc = ReturnType<typeof createTanstackQueryUtils<Transport['client']>>

export interface Desk extends Transport {
  /** query and mutation options of every procedure, for react-query */
  readonly orpc: Orpc
  readonly jobs: JobBoard
}

const DeskContext = createContext<Desk | null>(null)

/** The program as this window sees it. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside DeskProvider')
  return desk
}

/** Which queries a saved change makes stale; what no list names depends on everything. */
const topicsOf: Record<string, readonly Topic[]> = {
  forum: ['tasks', 'votes', 'committee', 'meeting'],
  votes: ['tasks', 'votes'],
  committee: ['votes', 'committee', 'scores'],
  room: ['committee', 'scores', 'room'],
  meeting: ['committee', 'meeting'],
  minutes: ['committee', 'workspace'],
  documents: ['documents', 'committee', 'meeting', 'followUp', 'opinions'],
  copies: ['documents', 'committee', 'workspace'],
  print: ['documents', 'committee', 'meeting'],
  attachments: ['documents'],
  evaluation: ['evaluation', 'tasks'],
  followUp: ['followUp', 'committee', 'meeting'],
  opinions: ['opinions', 'tasks'],
  reports: ['followUp', 'meeting'],
  journal: ['journal'],
}

function isStale(queryKey: readonly unknown[], changed: readonly Topic[]): boolean {
  const [path] = queryKey as [readonly string[] | undefined]
  const topics = topicsOf[path?.[0] ?? '']
  return topics === undefined || topics.some((topic) => changed.includes(topic))
}

const scoresAfter = 1500 // milliseconds without a typed score before what shows scores is read again

/**
 * Makes what depends on a change stale at once. While scores are typed, one behind the other, what depends on them waits
 * for a pause: a session with its 19,200 scores is not to be read again for each of them.
 */
function staler(queries: QueryClient): (topics: readonly Topic[]) => void {
  const due = new Set<Topic>()
  let pause: ReturnType<typeof setTimeout> | undefined
  const invalidate = (topics: readonly Topic[]): void =>
    void queries.invalidateQueries({ predicate: (query) => isStale(query.queryKey, topics) })
  return (topics) => {
    if (!topics.includes('scores')) return invalidate(topics)
    for (const topic of topics) due.add(topic)
    clearTimeout(pause)
    pause = setTimeout(() => {
      invalidate([...due])
      due.clear()
    }, scoresAfter)
  }
}

const retryAfter = 2000 // milliseconds before a lost event stream is opened again

async function follow(desk: Desk, queries: QueryClient, signal: AbortSignal): Promise<void> {
  const makeStale = staler(queries)
  for (let again = false; !signal.aborted; again = true) {
    try {
      const events = await desk.client.events.stream(undefined, { signal })
      // What was saved while no stream was open was not heard of.
      if (again) void queries.invalidateQueries()
      for await (const event of events) {
        if (event.type === 'job') desk.jobs.put(event.job)
        else {
          desk.jobs.savedAt(event.at)
          makeStale(event.topics)
        }
      }
    } catch {
      // The stream ended with its host; it is opened again below, and calls tell the person by themselves.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, retryAfter))
  }
}

/** Gives the window its client, its queries and the one event stream. */
export function DeskProvider({ transport, children }: { transport: Transport; children: ReactNode }): ReactNode {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
          mutations: { networkMode: 'always' },
        },
      }),
  )
  const desk = useMemo(
    () => ({ ...transport, orpc: createTanstackQueryUtils(transport.client), jobs: new JobBoard() }),
    [transport],
  )
  useEffect(() => {
    const controller = new AbortController()
    void follow(desk, queries, controller.signal)
    return () => controller.abort()
  }, [desk, queries])
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </DeskContext>
  )
}
