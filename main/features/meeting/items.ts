import type { Knex } from 'knex'
import { docketUses } from '#main/features/committee/repository.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { carriesOn } from '#shared/domain/agenda.ts'

/** A task stands behind every item of that kind and behind no other; a section takes no time. */
const isWrong = (item: AgendaItem): boolean =>
  (item.kind === 'task') !== (item.taskId !== null) || (item.kind === 'section' && item.minutes > 0)

/** Before the agenda is handed out, nothing is withdrawn or put in behind a number. */
export function assertDraft(items: readonly AgendaItem[]): void {
  const late = items.find(({ withdrawn, inserted }) => withdrawn || inserted > 0)
  if (late) throw new DeskError('BAD_INPUT', { where: `items: ${late.title}` })
}

const firstTwice = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item | undefined =>
  items.find((item, index) => items.findIndex((one) => keyOf(one) === keyOf(item)) < index)

/** Tasks whose newest decision carries them on. */
async function carriedTasks(trx: Knex.Transaction): Promise<Set<string>> {
  const newest = new Map<string, boolean>()
  for (const { taskId, outcome } of await docketUses(trx)) if (outcome) newest.set(taskId, carriesOn(outcome))
  return new Set([...newest].flatMap(([taskId, carries]) => (carries ? [taskId] : [])))
}

/**
 * An agenda that may be saved: ids of its own, a task behind every item of kind 'task' and behind no other, no task
 * twice, and only tasks the Committee carried on.
 */
export async function assertItems(trx: Knex.Transaction, items: readonly AgendaItem[]): Promise<void> {
  const same = firstTwice(items, (item) => item.id)
  if (same) throw new DeskError('BAD_INPUT', { where: `items: ${same.title}` })
  const wrong = items.find(isWrong)
  if (wrong) throw new DeskError('BAD_INPUT', { where: `items: ${wrong.title}` })
  const tasks = items.filter((item) => item.taskId !== null && !item.withdrawn)
  const twice = firstTwice(tasks, (item) => item.taskId ?? '')
  if (twice) throw new DeskError('ALREADY_ON_AGENDA', { name: twice.title })
  const carried = await carriedTasks(trx)
  const stray = tasks.find((item) => item.taskId !== null && !carried.has(item.taskId))
  if (stray) throw new DeskError('NOT_DELIBERATED', { name: stray.title })
}
