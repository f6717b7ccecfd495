import type { Knex } from 'knex'
import { readDecidedTasks } from '#main/features/committee/decided.ts'
import { tasksOnAgendas } from '#main/features/meeting/repository.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { MeetingResults, ResultItem, UnplacedTask } from '#shared/contract/follow-up.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { carriesOn } from '#shared/domain/agenda.ts'
import { needsResult, resultGate } from '#shared/domain/meeting-result.ts'
import { finalAgendas, type FinalAgenda } from './agendas.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FollowUpDeps } from './deps.ts'
import { readInstructions } from './read.ts'
import { instructionRows, resultRows } from './repository.ts'
import type { ResultRow } from './rows.ts'

type Names = 'meetings' | 'results' | 'saveResult' | 'saveUnplacedReason'
type Handled = Handlers<Contract['followUp']>

function itemsOf({ items }: FinalAgenda, results: readonly ResultRow[]): ResultItem[] {
  const byItem = new Map(results.map((row) => [row.item_id, row]))
  return items.map((item) => {
    const result = byItem.get(item.id)
    return {
      itemId: item.id,
      kind: item.kind,
      label: item.label,
      title: item.title,
      leadAgency: item.leadAgency,
      taskId: item.taskId,
      withdrawn: item.withdrawn,
      needed: needsResult(item),
      outcome: result?.outcome ?? null,
      note: result?.note ?? '',
      reason: result?.reason ?? '',
    }
  })
}

/** The final agenda of a meeting; AGENDA_NOT_LOCKED while it is a draft. */
export async function finalAgenda(db: Knex, meetingId: string): Promise<FinalAgenda> {
  const found = (await finalAgendas(db)).find(({ meeting }) => meeting.id === meetingId)
  if (found) return found
  const row = (await db('meeting').where({ id: meetingId }).first('title')) as { title: string } | undefined
  throw row ? new DeskError('AGENDA_NOT_LOCKED', { name: row.title }) : new DeskError('NOT_FOUND', { name: meetingId })
}

async function readResults(db: Knex, meetingId: string, today: string): Promise<MeetingResults> {
  const agenda = await finalAgenda(db, meetingId)
  const items = itemsOf(agenda, await resultRows(db, meetingId))
  const { id, title, date } = agenda.meeting
  return {
    meeting: { id, title, date, version: agenda.version },
    items,
    instructions: (await readInstructions(db, today, meetingId)).map(({ row }) => row),
    missing: resultGate(items).length,
  }
}

/** Tasks the Committee carried on that are on no agenda, each with why, where somebody wrote it. */
export async function unplacedTasks(db: Knex): Promise<UnplacedTask[]> {
  const onAgenda = await tasksOnAgendas(db)
  const leftOut = (await db('agenda_left_out').orderBy('at').select('task_id', 'reason')) as {
    task_id: string
    reason: string
  }[]
  const later = (await db('unplaced_reason').select('id', 'reason')) as { id: string; reason: string }[]
  const reasons = new Map([
    ...leftOut.map((row) => [row.task_id, row.reason] as const),
    ...later.map((row) => [row.id, row.reason] as const),
  ])
  const tasks = await readDecidedTasks(db, (taskId, outcome) => carriesOn(outcome) && !onAgenda.has(taskId))
  return tasks.map(({ taskId, number, title, outcome }) => ({
    taskId,
    number,
    title,
    outcome,
    reason: reasons.get(taskId) ?? '',
  }))
}

/** Items of final agendas that need a result and have neither one nor a reason, with their meeting. */
export async function itemsWithoutResult(db: Knex): Promise<{ item: ResultItem; meeting: FinalAgenda['meeting'] }[]> {
  const results = Map.groupBy(await resultRows(db), (row) => row.meeting_id)
  return (await finalAgendas(db)).flatMap((agenda) =>
    resultGate(itemsOf(agenda, results.get(agenda.meeting.id) ?? [])).map((item) => ({
      item,
      meeting: agenda.meeting,
    })),
  )
}

async function meetings(db: Knex): Promise<Awaited<ReturnType<Handled['meetings']>>> {
  const results = Map.groupBy(await resultRows(db), (row) => row.meeting_id)
  const given = Map.groupBy(await instructionRows(db), (row) => row.meeting_id)
  const agendas = await finalAgendas(db)
  return {
    meetings: agendas.toReversed().map((agenda) => ({
      id: agenda.meeting.id,
      title: agenda.meeting.title,
      date: agenda.meeting.date,
      missing: resultGate(itemsOf(agenda, results.get(agenda.meeting.id) ?? [])).length,
      instructions: given.get(agenda.meeting.id)?.length ?? 0,
    })),
    unplaced: await unplacedTasks(db),
  }
}

async function saveResult(
  { store, clock }: FollowUpDeps,
  { meetingId, itemId, outcome, note, reason }: Parameters<Handled['saveResult']>[0],
): Promise<void> {
  await store.write(async (trx, journal) => {
    const { items } = await finalAgenda(trx, meetingId)
    const item = items.find(({ id }) => id === itemId)
    if (!item) throw new DeskError('NOT_FOUND', { name: itemId })
    const key = { meeting_id: meetingId, item_id: itemId }
    const before = (await trx('meeting_result').where(key).first()) as ResultRow | undefined
    const row = { ...key, outcome, note, reason: outcome === null ? reason : '', at: clock() }
    if (outcome === null && note === '' && reason === '') await trx('meeting_result').where(key).delete()
    else if (before) await trx('meeting_result').where({ id: before.id }).update(row)
    else await trx('meeting_result').insert({ id: `${meetingId} ${itemId}`, ...row })
    await journal.append({
      action: 'followUp.saveResult',
      subject: { kind: 'meeting', id: meetingId },
      reason: row.reason === '' ? null : row.reason,
      data: {
        itemId,
        title: item.title,
        before: before ? { outcome: before.outcome, note: before.note, reason: before.reason } : null,
        after: { outcome, note, reason: row.reason },
      },
    })
  })
}

async function saveUnplacedReason({ store, clock }: FollowUpDeps, taskId: string, reason: string): Promise<void> {
  await store.write(async (trx, journal) => {
    const task = (await unplacedTasks(trx)).find((one) => one.taskId === taskId)
    if (!task) throw new DeskError('NOT_FOUND', { name: taskId })
    if (reason === '') await trx('unplaced_reason').where({ id: taskId }).delete()
    else await trx('unplaced_reason').insert({ id: taskId, reason, at: clock() }).onConflict('id').merge()
    await journal.append({
      action: 'followUp.saveUnplacedReason',
      subject: { kind: 'task', id: taskId },
      reason: reason === '' ? null : reason,
      data: { before: task.reason, after: reason },
    })
  })
}

/** What the meeting made of its agenda, and what never came before it. */
export function resultHandlers(deps: FollowUpDeps): Pick<Handled, Names> {
  const { store, events, clock } = deps
  return {
    meetings: () => meetings(store.db),
    results: ({ meetingId }) => readResults(store.db, meetingId, koreaDate(clock())),
    async saveResult(input) {
      await saveResult(deps, input)
      events.changed('followUp', 'journal')
      return readResults(store.db, input.meetingId, koreaDate(clock()))
    },
    async saveUnplacedReason({ taskId, reason }) {
      await saveUnplacedReason(deps, taskId, reason)
      events.changed('followUp', 'journal')
      return unplacedTasks(store.db)
    },
  }
}
