import type { Knex } from 'knex'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import { readMerges } from '#main/features/votes/merges.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { ScreeningDecision } from '#shared/contract/screening.ts'
import { mergeProblem, survivorOf, type Merges } from '#shared/domain/merge.ts'
import { placeProposals, recountUnder, refuseFrozen, saveRecounted, withAbsorbed } from './merge.ts'

export interface ScreeningDeps {
  readonly store: Store
  readonly events: Events
  readonly engine: RollEngine
  readonly clock: () => number
}

/** Where the work is told of and may be stopped. */
interface Work {
  readonly jobId: string
  readonly signal: AbortSignal | undefined
}

async function titleOf(db: Knex, id: string): Promise<string> {
  const task = (await db('task').where({ id }).first('title')) as { title: string } | undefined
  if (!task) throw new DeskError('NOT_FOUND', { name: id })
  return task.title
}

/** The merges as they will be, counted before anything is written, so that a long roll keeps nobody waiting on a lock. */
async function prepare(deps: ScreeningDeps, moving: readonly string[], merges: Merges, { jobId, signal }: Work) {
  const { store, engine, events } = deps
  return events.job(jobId, 'count', 'rows', signal, (control) =>
    recountUnder({ db: store.db, engine }, moving, merges, control.signal),
  )
}

async function assertOpen(trx: Knex, taskId: string, name: string): Promise<void> {
  if (await trx('screening').where('id', taskId).first('id')) throw new DeskError('ALREADY_SCREENED', { name })
}

/** What was counted above must be what is saved: another window may have merged meanwhile. */
async function assertSame(trx: Knex, merges: Merges, name: string): Promise<void> {
  const now = await readMerges(trx)
  const same = now.size === merges.size && [...merges].every(([id, into]) => now.get(id) === into)
  if (!same) throw new DeskError('CONFLICT', { name })
}

async function merge(deps: ScreeningDeps, taskId: string, intoId: string, work: Work): Promise<void> {
  const { store, clock } = deps
  const name = await titleOf(store.db, taskId)
  await titleOf(store.db, intoId)
  const merges = await readMerges(store.db)
  const problem = mergeProblem(taskId, intoId, merges)
  if (problem === 'alreadyMerged') throw new DeskError('ALREADY_SCREENED', { name })
  if (problem !== null) throw new DeskError('MERGE_CIRCLE', { name })
  const moving = withAbsorbed(taskId, merges)
  await refuseFrozen(store.db, moving, survivorOf(intoId, merges))
  const next = new Map([...merges, [taskId, intoId]])
  const recounted = await prepare(deps, moving, next, work)
  await store.write(async (trx, journal) => {
    await assertOpen(trx, taskId, name)
    await assertSame(trx, merges, name)
    await trx('screening').insert({ id: taskId, outcome: 'merged', into_id: intoId, reason: '', at: clock() })
    const proposals = await placeProposals(trx, moving, next)
    await saveRecounted(trx, recounted)
    await journal.append({
      action: 'screening.merge',
      subject: { kind: 'task', id: taskId },
      data: { intoId, proposals, rounds: recounted.map(({ roundId }) => roundId) },
    })
  })
}

export async function decide(deps: ScreeningDeps, decision: ScreeningDecision, work: Work): Promise<void> {
  const { taskId, outcome } = decision
  if (outcome === 'merged') return merge(deps, taskId, decision.intoId, work)
  const reason = outcome === 'returned' ? decision.reason : ''
  await deps.store.write(async (trx, journal) => {
    await assertOpen(trx, taskId, await titleOf(trx, taskId))
    await trx('screening').insert({ id: taskId, outcome, into_id: null, reason, at: deps.clock() })
    await journal.append({
      action: outcome === 'returned' ? 'screening.return' : 'screening.select',
      subject: { kind: 'task', id: taskId },
      reason: reason || null,
      data: { outcome, reason },
    })
  })
}

export async function undo(deps: ScreeningDeps, taskId: string, work: Work): Promise<void> {
  const { store } = deps
  const name = await titleOf(store.db, taskId)
  const merges = await readMerges(store.db)
  const merged = merges.has(taskId)
  const moving = withAbsorbed(taskId, merges)
  const next = new Map([...merges].filter(([id]) => id !== taskId))
  if (merged) await refuseFrozen(store.db, moving, survivorOf(taskId, merges))
  const recounted = merged ? await prepare(deps, moving, next, work) : []
  await store.write(async (trx, journal) => {
    const before = (await trx('screening').where('id', taskId).first()) as object | undefined
    if (!before) throw new DeskError('NOT_FOUND', { name })
    await assertSame(trx, merges, name)
    await trx('screening').where('id', taskId).delete()
    const proposals = merged ? await placeProposals(trx, moving, next) : []
    await saveRecounted(trx, recounted)
    await journal.append({
      action: 'screening.undo',
      subject: { kind: 'task', id: taskId },
      data: { before, proposals, rounds: recounted.map(({ roundId }) => roundId) },
    })
  })
}
