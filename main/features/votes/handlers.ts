import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { RoundDetail, VoteRow } from '#shared/contract/votes.ts'
import { promote } from './promote.ts'
import { recountRows, saveCounts } from './recount.ts'
import { readRound, voteRows } from './repository.ts'
import type { RollEngine } from './roll/engine.ts'
import { currentRule, insertRule, type RoundRecord } from './rounds.ts'

export interface VotesDeps {
  readonly store: Store
  readonly events: Events
  readonly engine: RollEngine
  readonly clock: () => number
  readonly ids: () => string
}

const sameCounts = (a: readonly VoteRow[], b: readonly VoteRow[]): boolean =>
  JSON.stringify(a.map(({ taskId, counted, causes }) => [taskId, counted, causes])) ===
  JSON.stringify(b.map(({ taskId, counted, causes }) => [taskId, counted, causes]))

export function votesHandlers(deps: VotesDeps): Handlers<Contract['votes']> {
  const { store, events, engine, ids, clock } = deps

  async function recordOf(roundId: string): Promise<RoundRecord> {
    const record = (await store.db('vote_round').where('id', roundId).first()) as RoundRecord | undefined
    if (!record) throw new DeskError('NOT_FOUND', { name: roundId })
    return record
  }
  const detail = async (roundId: string): Promise<RoundDetail> => readRound(store.db, await recordOf(roundId))

  return {
    async rounds() {
      const records = (await store.db('vote_round').orderBy('created_at')) as RoundRecord[]
      return Promise.all(records.map(async (record) => (await readRound(store.db, record)).round))
    },
    round: ({ roundId }) => detail(roundId),
    async setRule({ roundId, jobId, ...wanted }, { signal }) {
      const record = await recordOf(roundId)
      const rows = await events.job(jobId, 'count', 'rows', signal, (control) =>
        recountRows(store.db, engine, record, wanted.repeatVotes, control.signal),
      )
      await store.write(async (trx, journal) => {
        const before = await currentRule(trx, roundId)
        const rule = { ...wanted, id: ids(), roundId, version: before.version + 1, at: clock() }
        await insertRule(trx, rule)
        await saveCounts(trx, roundId, rows)
        await journal.append({
          action: 'votes.setRule',
          subject: { kind: 'round', id: roundId },
          reason: wanted.reason || null,
          data: { before, rule },
        })
      })
      events.changed('votes', 'tasks', 'journal')
      return detail(roundId)
    },
    async recount({ roundId, repeatVotes, jobId }, { signal }) {
      const record = await recordOf(roundId)
      const stored = await voteRows(store.db, roundId)
      const policy = repeatVotes ?? (await currentRule(store.db, roundId)).repeat_votes
      const rows = await events.job(jobId, 'count', 'rows', signal, (control) =>
        recountRows(store.db, engine, record, policy, control.signal),
      )
      return { rows, same: sameCounts(stored, rows) }
    },
    async promote(signing) {
      await recordOf(signing.roundId)
      const runId = await promote(store, signing, { ids, now: clock() })
      events.changed('votes', 'tasks', 'committee', 'journal')
      const run = (await detail(signing.roundId)).runs.find((one) => one.id === runId)
      if (!run) throw new DeskError('NOT_FOUND', { name: runId })
      return run
    },
    async rejects({ rollId, offset, limit }) {
      const roll = (await store.db('ballot_roll').where('id', rollId).first('file_id')) as
        | { file_id: string }
        | undefined
      if (!roll) throw new DeskError('NOT_FOUND', { name: rollId })
      const back = store.db('corrected_row').where('file_id', roll.file_id).select('line')
      const all = store.db('rejected_row').where('file_id', roll.file_id).whereNotIn('line', back)
      const total = (await all.clone().count({ n: '*' }).first()) as { n: number | string }
      const rows = (await all.orderBy('line').offset(offset).limit(limit).select('line', 'reason', 'raw')) as {
        line: number
        reason: string
        raw: string
      }[]
      return { rows, total: Number(total.n) }
    },
  }
}
