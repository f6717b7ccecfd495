import type { Knex } from 'knex'
import type { Contract } from '#shared/contract/index.ts'
import type { Session } from '#shared/contract/committee.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { SessionTemplateContent } from '#shared/contract/session-templates.ts'
import { rubricProblems } from '#shared/domain/rubric.ts'
import { defaultRubric } from './default-rubric.ts'
import type { CommitteeDeps } from './deps.ts'
import { changeItem, changeSession } from './deps.ts'
import { readSessionDetail, toSession } from './detail.ts'
import { seatMembers } from './members.ts'
import { allSessions, decisionsOfItems, seatsOf, sessionRow } from './repository.ts'
import { saveObservers, saveTerms, termsOf } from './record.ts'
import { type SessionRow, toRubric } from './rows.ts'
import { keptSessions } from './session-templates.ts'

type Names = 'sessions' | 'session' | 'createSession' | 'saveRubric' | 'setAttendance' | 'setRecusal'

async function listSessions({ store }: CommitteeDeps): Promise<Session[]> {
  const counts = (await store
    .db('docket_item')
    .leftJoin('decision', 'decision.item_id', 'docket_item.id')
    .groupBy('docket_item.session_id')
    .select('docket_item.session_id as id')
    .count({ items: 'docket_item.id', decided: 'decision.id' })) as unknown as {
    id: string
    items: number | string
    decided: number | string
  }[]
  const byId = new Map(counts.map((row) => [row.id, row]))
  return (await allSessions(store.db)).map((row) =>
    toSession(row, Number(byId.get(row.id)?.items ?? 0), Number(byId.get(row.id)?.decided ?? 0)),
  )
}

type Model = Pick<SessionTemplateContent, 'rubric' | 'rule' | 'observers'>

/** What a new session starts from: a template, an earlier session, or the newest one's rubric and the setting's rule. */
async function modelOf(
  deps: CommitteeDeps,
  trx: Knex.Transaction,
  { from, template }: { readonly from: string | null; readonly template: string | null },
  newest: SessionRow | undefined,
): Promise<Model> {
  if (template !== null) {
    const found = (await keptSessions(deps).all(trx)).find(({ id }) => id === template)
    if (!found) throw new DeskError('NOT_FOUND', { name: template })
    return found.content
  }
  const { locale, quorum } = deps.settings.current()
  const model = from === null ? newest : await sessionRow(trx, from)
  return {
    rubric: { ...(model ? toRubric(model) : defaultRubric(locale)), version: 1 },
    rule: from === null ? quorum : (await termsOf(trx, from)).rule,
    observers: [],
  }
}

export function sessionHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, Names> {
  const { store, events, ids } = deps
  return {
    sessions: () => listSessions(deps),
    session: ({ sessionId }) => readSessionDetail(store.db, sessionId),

    async createSession(input) {
      const id = ids()
      await store.write(async (trx, journal) => {
        const newest = (await allSessions(trx)).at(-1)
        const number = (newest?.number ?? 0) + 1
        const { title, date, startsAt, place, mode, due } = input
        const { rubric, rule, observers } = await modelOf(deps, trx, input, newest)
        const row = { id, number, title, date, starts_at: startsAt, place, mode, phase: 'preparing' }
        const session = { ...row, rubric: JSON.stringify(rubric) }
        await trx('session').insert(session)
        await seatMembers(trx, ids, session)
        await saveObservers(trx, ids, id, observers)
        await saveTerms(trx, ids(), id, { rule, due: mode === 'writing' ? due : null })
        await journal.append({
          action: 'committee.createSession',
          subject: { kind: 'session', id },
          data: { number, ...input, rubric, rule, observers },
        })
      })
      events.changed('committee', 'journal')
      return readSessionDetail(store.db, id)
    },

    saveRubric: ({ sessionId, rubric }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.phase !== 'preparing') throw new DeskError('FROZEN', { name: session.title })
        const problems = rubricProblems(rubric)
        if (problems.length > 0) throw new DeskError('BAD_INPUT', { where: `rubric: ${problems.join(', ')}` })
        const before = toRubric(session)
        if (rubric.version !== before.version) throw new DeskError('CONFLICT', { name: session.title })
        const next = { ...rubric, version: before.version + 1 }
        await trx('session')
          .where({ id: sessionId })
          .update({ rubric: JSON.stringify(next) })
        await journal.append({
          action: 'committee.saveRubric',
          subject: { kind: 'session', id: sessionId },
          data: { before, after: next },
        })
      }),

    setAttendance: ({ sessionId, memberId, present }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.mode === 'writing') throw new DeskError('BAD_INPUT', { where: `mode: ${session.mode}` })
        const seat = (await seatsOf(trx, sessionId)).find((one) => one.member_id === memberId)
        if (!seat) throw new DeskError('NOT_FOUND', { name: memberId })
        await trx('seat')
          .where({ id: seat.id })
          .update({ present: present ? 1 : 0 })
        await journal.append({
          action: 'committee.setAttendance',
          subject: { kind: 'session', id: sessionId },
          data: { memberId, before: seat.present === 1, after: present },
        })
      }),

    async setRecusal({ itemId, memberId, reason }) {
      const { sessionId } = await changeItem(deps, itemId, async ({ trx, journal, session, item }) => {
        const seated = (await seatsOf(trx, session.id)).some((one) => one.member_id === memberId)
        if (!seated) throw new DeskError('NOT_FOUND', { name: memberId })
        const [decision] = await decisionsOfItems(trx, [itemId])
        if (decision) throw new DeskError('FROZEN', { name: item.title })
        const before = (await trx('recusal').where({ item_id: itemId, member_id: memberId }).first('id', 'reason')) as
          | { id: string; reason: string }
          | undefined
        if (reason === null) await trx('recusal').where({ item_id: itemId, member_id: memberId }).delete()
        else if (before) await trx('recusal').where({ id: before.id }).update({ reason })
        else await trx('recusal').insert({ id: ids(), item_id: itemId, member_id: memberId, reason })
        await journal.append({
          action: reason === null ? 'committee.liftRecusal' : 'committee.recuse',
          subject: { kind: 'docketItem', id: itemId },
          reason,
          data: { memberId, before: before?.reason ?? null },
        })
      })
      return readSessionDetail(store.db, sessionId)
    },
  }
}
