import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { DocketPurpose } from '#shared/domain/terms.ts'
import type { CommitteeDeps, SessionChange } from './deps.ts'
import { changeSession } from './deps.ts'
import { decisionsOfItems, docketUses, itemsOf, scoresOfItems, tasksBeforeCommittee } from './repository.ts'
import type { ItemRow } from './rows.ts'

interface GivenItem {
  readonly id: string | null
  readonly taskId: string | null
  readonly title: string
  readonly purpose: DocketPurpose
}

/** Items that have scores or a decision. */
async function used(
  { trx }: SessionChange,
  items: readonly ItemRow[],
): Promise<{ scored: Set<string>; decided: Set<string> }> {
  const ids = items.map((item) => item.id)
  const [scores, decisions] = [await scoresOfItems(trx, ids), await decisionsOfItems(trx, ids)]
  return { scored: new Set(scores.map((row) => row.item_id)), decided: new Set(decisions.map((row) => row.item_id)) }
}

/** An item with scores or a decision may move, but not leave; a decided one keeps its words as well. */
async function assertNothingLost(
  change: SessionChange,
  stored: readonly ItemRow[],
  given: readonly GivenItem[],
): Promise<void> {
  const { scored, decided } = await used(change, stored)
  const byId = new Map(given.map((item) => [item.id, item]))
  for (const row of stored) {
    const next = byId.get(row.id)
    if (!next && (scored.has(row.id) || decided.has(row.id))) throw new DeskError('FROZEN', { name: row.title })
    if (!next) continue
    if (next.taskId !== row.task_id) throw new DeskError('BAD_INPUT', { where: `items: ${row.title}` })
    const same = next.title === row.title && next.purpose === row.purpose
    if (decided.has(row.id) && !same) throw new DeskError('FROZEN', { name: row.title })
  }
}

/** A task stands on one docket at a time: it must be before the Committee, and undecided but for a deferral. */
async function assertTasks({ trx, session }: SessionChange, given: readonly GivenItem[]): Promise<void> {
  const before = new Set((await tasksBeforeCommittee(trx)).map((task) => task.id))
  const elsewhere = (await docketUses(trx)).filter((use) => use.sessionId !== session.id && use.outcome !== 'deferred')
  const taken = new Map(elsewhere.map((use) => [use.taskId, use.sessionNumber]))
  const seen = new Set<string>()
  for (const { id, taskId, title } of given) {
    if (taskId === null) continue
    if (seen.has(taskId)) throw new DeskError('ALREADY_ON_DOCKET', { name: title, session: session.number })
    seen.add(taskId)
    if (id !== null) continue
    if (!before.has(taskId)) throw new DeskError('NOT_PROMOTED', { name: title })
    const number = taken.get(taskId)
    if (number !== undefined) throw new DeskError('ALREADY_ON_DOCKET', { name: title, session: number })
  }
}

async function removeItem({ trx }: SessionChange, id: string): Promise<void> {
  await trx('recusal').where({ item_id: id }).delete()
  await trx('item_record').where({ item_id: id }).delete()
  await trx('attachment').where({ owner_kind: 'docketItem', item_id: id }).delete()
  await trx('docket_item').where({ id }).delete()
}

async function saveItems(change: SessionChange, ids: () => string, given: readonly GivenItem[]): Promise<void> {
  const { trx, session } = change
  for (const [index, item] of given.entries()) {
    const words = { title: item.title, purpose: item.purpose, position: index + 1 }
    if (item.id === null) {
      await trx('docket_item').insert({ id: ids(), session_id: session.id, task_id: item.taskId, ...words })
    } else await trx('docket_item').where({ id: item.id }).update(words)
  }
}

const forJournal = (items: readonly ItemRow[]) =>
  items.map(({ id, task_id, title, purpose }) => ({ id, taskId: task_id, title, purpose }))

export function docketHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, 'saveDocket'> {
  return {
    saveDocket: ({ sessionId, items: given }) =>
      changeSession(deps, sessionId, async (change) => {
        const stored = await itemsOf(change.trx, sessionId)
        const known = new Set(stored.map((row) => row.id))
        const kept = given.flatMap((item) => item.id ?? [])
        const stray = kept.find((id, index) => !known.has(id) || kept.indexOf(id) < index)
        if (stray !== undefined) throw new DeskError('NOT_FOUND', { name: stray })
        await assertNothingLost(change, stored, given)
        await assertTasks(change, given)
        for (const row of stored) if (!kept.includes(row.id)) await removeItem(change, row.id)
        await saveItems(change, deps.ids, given)
        await change.journal.append({
          action: 'committee.saveDocket',
          subject: { kind: 'session', id: sessionId },
          data: { before: forJournal(stored), after: forJournal(await itemsOf(change.trx, sessionId)) },
        })
      }),
  }
}
