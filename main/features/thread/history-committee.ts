import { whereAmong } from '#main/database/rows.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { Happening, Proof, TaskEvent } from '#shared/domain/task-event.ts'
import type { Found, HistorySources } from './history.ts'

async function minutesOf({ db }: HistorySources, sessionId: string): Promise<Proof[]> {
  const lock = (await db('minutes_lock').where({ session_id: sessionId }).first('hash')) as { hash: string } | undefined
  return lock ? [{ of: 'minutes', name: '', sha256: lock.hash }] : []
}

function scored({ aggregate }: DocketItem, session: number): Happening | null {
  if (aggregate === null || aggregate.mean === null) return null
  const { n, mean, sd } = aggregate
  return { kind: 'scored', session, n, mean, sd }
}

function decided({ decision }: DocketItem, session: number): Happening | null {
  if (decision === null) return null
  const { outcome, abstained, amendment } = decision
  return {
    kind: 'decided',
    session,
    outcome,
    inFavour: decision.for,
    against: decision.against,
    abstained,
    amendment,
  }
}

function eventsOf(item: DocketItem, { session }: SessionDetail, minutes: readonly Proof[]): TaskEvent[] {
  const link = { kind: 'session', id: session.id } as const
  const at = (name: string, what: Happening | null, proofs: readonly Proof[]): TaskEvent[] =>
    what === null ? [] : [{ id: `${name}/${item.id}`, on: session.date, what, proofs, link }]
  return [...at('scores', scored(item, session.number), []), ...at('decision', decided(item, session.number), minutes)]
}

/** What the Committee did with these tasks: official scores once they are open, and decisions; on the session's day. */
export async function committeeEvents(sources: HistorySources, ids: readonly string[]): Promise<Found[]> {
  const { db, committee } = sources
  const sessions = (await whereAmong(db('docket_item'), 'task_id', ids).distinct('session_id')) as {
    session_id: string
  }[]
  const wanted = new Set(ids)
  const found: Found[] = []
  for (const { session_id: sessionId } of sessions) {
    const detail = await committee.session({ sessionId }, {})
    const minutes = await minutesOf(sources, sessionId)
    for (const item of detail.items)
      if (item.taskId !== null && wanted.has(item.taskId))
        for (const event of eventsOf(item, detail, minutes)) found.push({ taskId: item.taskId, event })
  }
  return found
}
