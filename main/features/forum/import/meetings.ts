import { insertAll, sha256, whereAmong } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import type { MeetingRow } from '../readers/format.ts'
import type { AsideRead } from '../readers/read-aside.ts'
import type { Gathered } from './gather.ts'
import type { SaveContext } from './save.ts'

export type MeetingsFile = Gathered['asides'][number] & { readonly read: AsideRead }

/** Reads the meetings among an import's files. */
export async function readMeetings(
  engine: RollEngine,
  { asides }: Gathered,
  { signal }: JobControl,
): Promise<MeetingsFile[]> {
  const files: MeetingsFile[] = []
  for (const one of asides)
    if (one.file.format.holds === 'meetings') files.push({ ...one, read: await engine.aside(one.file, { signal }) })
  return files
}

/** The same meeting of the same source is the same discussion, whenever it is imported. */
const idOf = (source: string, sourceId: string): string =>
  `meeting-${sha256(JSON.stringify([source, sourceId])).slice(0, 32)}`

/** The tasks of this source that meetings dealt with. */
async function saveLinks({ trx, ids, source }: SaveContext, meetings: readonly MeetingRow[]): Promise<void> {
  const wanted = meetings.flatMap(({ proposals }) => proposals)
  const tasks = (await whereAmong(trx('task').where({ source }), 'source_task_id', wanted).select(
    'id',
    'source_task_id',
  )) as { id: string; source_task_id: string }[]
  const taskOf = new Map(tasks.map((task) => [task.source_task_id, task.id]))
  const links = meetings.flatMap(({ sourceId, proposals }) =>
    [...new Set(proposals)].flatMap((proposal) => {
      const task_id = taskOf.get(proposal)
      return task_id === undefined
        ? []
        : [{ id: ids(), discussion_id: idOf(source, sourceId), task_id, kind: 'discussed' }]
    }),
  )
  await insertAll(trx, 'discussion_task', links)
}

/**
 * Keeps meetings as offline discussions. One that is here already stays as it is: a person may have written its outcome
 * since. Returns how many are new.
 */
export async function saveMeetings(context: SaveContext, files: readonly MeetingsFile[]): Promise<number> {
  const { trx, now, source } = context
  const byId = new Map(files.flatMap(({ read }) => read.meetings).map((one) => [idOf(source, one.sourceId), one]))
  const known = new Set((await whereAmong(trx('discussion'), 'id', byId.keys()).pluck('id')) as string[])
  const added = [...byId].filter(([id]) => !known.has(id))
  const rows = added.map(([id, { title, date, place, participants, groups, outcomes }]) => ({
    id,
    venue: 'other',
    place,
    title,
    date,
    participants,
    groups,
    outcomes,
    created_at: now,
  }))
  await insertAll(trx, 'discussion', rows)
  await saveLinks(
    context,
    added.map(([, meeting]) => meeting),
  )
  return rows.length
}
