import { DeskError } from '#shared/contract/errors.ts'
import type { Change, MeetingDeps } from './change.ts'
import { waitingTasks } from './detail.ts'

interface LeaveOut {
  readonly taskIds: readonly string[]
  readonly reason: string
}

/** Writes down why tasks that could be on this agenda are not; an empty reason takes that back. */
export async function leaveOut(
  { clock }: MeetingDeps,
  { trx, journal, row }: Change,
  { taskIds, reason }: LeaveOut,
): Promise<void> {
  const waiting = new Set((await waitingTasks(trx, row.id)).map(({ taskId }) => taskId))
  const stray = taskIds.find((taskId) => !waiting.has(taskId))
  if (stray !== undefined) throw new DeskError('NOT_FOUND', { name: stray })
  const at = clock()
  for (const taskId of taskIds) {
    const key = { meeting_id: row.id, task_id: taskId }
    const table = trx('agenda_left_out')
    if (reason === '') await table.where(key).delete()
    else
      await table
        .insert({ id: `${row.id} ${taskId}`, ...key, reason, at })
        .onConflict('id')
        .merge()
  }
  await journal.append({
    action: 'meeting.leaveOut',
    subject: { kind: 'meeting', id: row.id },
    reason: reason === '' ? null : reason,
    data: { taskIds, reason },
  })
}
