import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { inOrder, type TaskEvent, type ThreadTask } from '#shared/domain/task-event.ts'
import { committeeEvents } from './history-committee.ts'
import { forumEvents } from './history-forum.ts'
import { meetingEvents } from './history-meeting.ts'
import { publicEvents } from './history-public.ts'

export interface HistorySources {
  readonly db: Knex
  readonly committee: Pick<Handlers<Contract['committee']>, 'session'>
  readonly evaluation: Pick<Handlers<Contract['evaluation']>, 'groups' | 'group'>
}

/** One thing that happened, and to which task. */
export interface Found {
  readonly taskId: string
  readonly event: TaskEvent
}

/** A task with everything that happened to it, in order. */
export interface TaskHistory {
  readonly task: ThreadTask
  readonly events: readonly TaskEvent[]
}

/** The histories of these tasks, by number; ids no task has are left out. */
export async function readHistories(sources: HistorySources, taskIds: readonly string[]): Promise<TaskHistory[]> {
  const { db } = sources
  const tasks = (await whereAmong(db('task'), 'id', taskIds)
    .orderBy('number')
    .select('id', 'number', 'title', 'category', 'origin', 'url')) as ThreadTask[]
  const found = [
    ...(await forumEvents(db, taskIds)),
    ...(await committeeEvents(sources, taskIds)),
    ...(await meetingEvents(db, taskIds)),
    ...(await publicEvents(sources, taskIds)),
  ]
  const byTask = Map.groupBy(found, ({ taskId }) => taskId)
  return tasks.map((task) => ({ task, events: inOrder((byTask.get(task.id) ?? []).map(({ event }) => event)) }))
}
