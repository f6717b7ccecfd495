import type { Knex } from 'knex'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { InstructionInput } from '#shared/contract/follow-up.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FollowUpDeps } from './deps.ts'
import { readInstruction } from './read.ts'
import { instructionRow, instructionRows, milestoneRows, noteRows } from './repository.ts'
import { finalAgenda } from './results.ts'
import { toMilestone, toSupporting, type InstructionDbRow } from './rows.ts'

type Handled = Handlers<Contract['followUp']>
type Names = 'saveInstruction' | 'removeInstruction' | 'saveMilestones'

/** What the journal keeps of an instruction. */
const told = (row: InstructionDbRow) => ({
  itemId: row.item_id,
  number: row.number,
  text: row.text,
  agency: row.agency,
  supporting: toSupporting(row),
  dueOn: row.due_on,
  rhythm: row.rhythm,
})

async function assertGiven(db: Knex, { meetingId, itemId, dueOn }: InstructionInput): Promise<void> {
  const { meeting, items } = await finalAgenda(db, meetingId)
  if (dueOn < meeting.date) throw new DeskError('DUE_BEFORE_MEETING', { due: dueOn, date: meeting.date })
  if (itemId !== null && !items.some(({ id, kind }) => id === itemId && kind !== 'section'))
    throw new DeskError('NOT_FOUND', { name: itemId })
}

const columns = (input: InstructionInput) => ({
  item_id: input.itemId,
  text: input.text,
  agency: input.agency,
  supporting: JSON.stringify([...new Set(input.supporting)].filter((name) => name !== input.agency)),
  due_on: input.dueOn,
  rhythm: input.rhythm,
})

async function saveInstruction({ store, ids, clock }: FollowUpDeps, input: InstructionInput): Promise<string> {
  const id = input.id ?? ids()
  await store.write(async (trx, journal) => {
    await assertGiven(trx, input)
    const before = input.id === null ? null : await instructionRow(trx, input.id)
    if (before && before.meeting_id !== input.meetingId) throw new DeskError('NOT_FOUND', { name: id })
    if (before && input.reason === '') throw new DeskError('MISSING_REASON', { name: input.text.slice(0, 80) })
    if (before) await trx('instruction').where({ id }).update(columns(input))
    else {
      const given = await instructionRows(trx, input.meetingId)
      const number = Math.max(0, ...given.map((row) => row.number)) + 1
      await trx('instruction').insert({ id, meeting_id: input.meetingId, number, ...columns(input), at: clock() })
    }
    await journal.append({
      action: before ? 'followUp.changeInstruction' : 'followUp.instruct',
      subject: { kind: 'instruction', id },
      reason: input.reason === '' ? null : input.reason,
      data: {
        meetingId: input.meetingId,
        before: before === null ? null : told(before),
        after: told(await instructionRow(trx, id)),
      },
    })
  })
  return id
}

async function removeInstruction({ store }: FollowUpDeps, id: string, reason: string): Promise<void> {
  await store.write(async (trx, journal) => {
    const row = await instructionRow(trx, id)
    if ((await noteRows(trx, id)).length > 0)
      throw new DeskError('INSTRUCTION_FOLLOWED', { name: row.text.slice(0, 80) })
    const milestones = (await milestoneRows(trx, id)).map(toMilestone)
    await trx('instruction_milestone').where({ instruction_id: id }).delete()
    await trx('instruction').where({ id }).delete()
    await journal.append({
      action: 'followUp.removeInstruction',
      subject: { kind: 'instruction', id },
      reason,
      data: { meetingId: row.meeting_id, before: told(row), milestones },
    })
  })
}

type Wanted = Parameters<Handled['saveMilestones']>[0]['milestones']

async function saveMilestones({ store, ids }: FollowUpDeps, instructionId: string, wanted: Wanted): Promise<void> {
  await store.write(async (trx, journal) => {
    const row = await instructionRow(trx, instructionId)
    const { meeting } = await finalAgenda(trx, row.meeting_id)
    const early = wanted.find(({ dueOn }) => dueOn < meeting.date)
    if (early) throw new DeskError('DUE_BEFORE_MEETING', { due: early.dueOn, date: meeting.date })
    const before = await milestoneRows(trx, instructionId)
    const known = new Set(before.map(({ id }) => id))
    const kept = new Set(wanted.flatMap(({ id }) => (id === null ? [] : [id])))
    const stray = [...kept].find((id) => !known.has(id))
    if (stray !== undefined) throw new DeskError('NOT_FOUND', { name: stray })
    const named = new Set((await noteRows(trx, instructionId)).map(({ milestone_id }) => milestone_id))
    const reached = before.find(({ id }) => !kept.has(id) && named.has(id))
    if (reached) throw new DeskError('MILESTONE_REACHED', { name: reached.title })
    const after = wanted.map(({ id, title, dueOn }) => ({ id: id ?? ids(), title, dueOn }))
    for (const { id } of before) if (!kept.has(id)) await trx('instruction_milestone').where({ id }).delete()
    for (const [position, { id, title, dueOn }] of after.entries())
      await trx('instruction_milestone')
        .insert({ id, instruction_id: instructionId, position, title, due_on: dueOn })
        .onConflict('id')
        .merge()
    await journal.append({
      action: 'followUp.saveMilestones',
      subject: { kind: 'instruction', id: instructionId },
      data: { before: before.map(toMilestone), after },
    })
  })
}

/** What agencies were told to do, and the steps it was cut into. */
export function instructionHandlers(deps: FollowUpDeps): Pick<Handled, Names> {
  const { store, events, clock } = deps
  const changed = (): void => events.changed('followUp', 'tasks', 'journal')
  return {
    async saveInstruction(input) {
      const id = await saveInstruction(deps, input)
      changed()
      return readInstruction(store.db, id, koreaDate(clock()))
    },
    async removeInstruction({ instructionId, reason }) {
      await removeInstruction(deps, instructionId, reason)
      changed()
      return { removed: true }
    },
    async saveMilestones({ instructionId, milestones }) {
      await saveMilestones(deps, instructionId, milestones)
      changed()
      return readInstruction(store.db, instructionId, koreaDate(clock()))
    },
  }
}
