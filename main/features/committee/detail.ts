import type { Knex } from 'knex'
import type { Aggregate, DocketItem, QuorumDto, Session, SessionDetail } from '#shared/contract/committee.ts'
import { summarise, usualOfficial } from '#shared/domain/aggregate.ts'
import { docketGate } from '#shared/domain/docket.ts'
import type { Attendee, QuorumRule } from '#shared/domain/quorum.ts'
import { decisionQuorum, openingQuorum, ruleForItem } from '#shared/domain/quorum.ts'
import { ranks } from '#shared/domain/rank.ts'
import { memberScores, scoresOf } from '#shared/domain/score.ts'
import type { MemberScore } from '#shared/domain/score.ts'
import { expectedScorers } from '#shared/domain/scorers.ts'
import type { DocketUse, GatheredSession } from './repository.ts'
import { docketUses, gatherSession, tasksBeforeCommittee } from './repository.ts'
import { firstRoundOf } from './seal.ts'
import type { CellRow, DecisionRow, ItemRow, RecusalRow, SessionRow, TaskBrief } from './rows.ts'
import { observersOf } from './record.ts'
import { answerOf, gatherRecord, recordedDecision, type SessionRecord } from './recorded.ts'
import { toBasis, toMember, toRubric, toScore } from './rows.ts'

/** One item with what belongs to it, and what its members made of it. */
interface GatheredItem {
  readonly item: ItemRow
  readonly recusals: readonly RecusalRow[]
  readonly recused: ReadonlySet<string>
  readonly scores: readonly CellRow[]
  readonly decision: DecisionRow | undefined
  readonly members: readonly MemberScore[]
}

export const attendees = (gathered: GatheredSession): Attendee[] =>
  gathered.members.map((member) => ({ memberId: member.id, present: member.present === 1, chair: member.chair === 1 }))

function gatherItems(gathered: GatheredSession): GatheredItem[] {
  const rubric = toRubric(gathered.session)
  const seats = gathered.members.map((member) => member.id)
  const recusals = Map.groupBy(gathered.recusals, (row) => row.item_id)
  const scores = Map.groupBy(gathered.scores, (row) => row.item_id)
  const decisions = new Map(gathered.decisions.map((row) => [row.item_id, row]))
  return gathered.items.map((item) => {
    const own = recusals.get(item.id) ?? []
    const recused = new Set(own.map((row) => row.member_id))
    const cells = scores.get(item.id) ?? []
    const members = memberScores(rubric, cells.map(toScore), seats, recused)
    return { item, recusals: own, recused, scores: cells, decision: decisions.get(item.id), members }
  })
}

export const toSession = (row: SessionRow, items: number, decided: number): Session => ({
  id: row.id,
  number: row.number,
  title: row.title,
  date: row.date,
  startsAt: row.starts_at,
  place: row.place,
  mode: row.mode,
  phase: row.phase,
  items,
  decided,
})

/** Aggregates of every item, ranked within the session. */
function aggregates(gathered: GatheredSession, items: readonly GatheredItem[]): Aggregate[] {
  const rule = usualOfficial(toRubric(gathered.session).official)
  const summaries = items.map((one) => summarise(scoresOf(one.members), rule))
  const ranked = ranks(summaries.map((summary) => summary.official))
  return items.map((one, index) => {
    const summary = summaries[index] ?? summarise([], rule)
    return {
      ...summary,
      rank: ranked[index]?.rank ?? null,
      tied: ranked[index]?.tied ?? false,
      members: one.members.flatMap((member) =>
        member.state === 'scored' ? [{ memberId: member.memberId, score: member.score }] : [],
      ),
    }
  })
}

/** The same items by the scores of the round before the discussion; null where there was one round only. */
async function firstRound(
  db: Knex,
  gathered: GatheredSession,
  items: readonly GatheredItem[],
): Promise<Aggregate[] | null> {
  const cells = await firstRoundOf(db, gathered.session.id)
  if (!cells) return null
  const rubric = toRubric(gathered.session)
  const seats = gathered.members.map((member) => member.id)
  const then = items.map((one) => ({
    ...one,
    members: memberScores(rubric, cells.get(one.item.id) ?? [], seats, one.recused),
  }))
  return aggregates(gathered, then)
}

/** A decided item shows the quorum it was decided by; any other, the quorum as the room is now. */
function itemQuorum(one: GatheredItem, room: readonly Attendee[], rule: QuorumRule): QuorumDto {
  if (one.decision) {
    const { figures } = toBasis(one.decision).verdict
    return { ...figures, met: true }
  }
  return { ...decisionQuorum(room, one.recused, rule), met: openingQuorum(room, rule, one.recused).met }
}

/** A case's venue and day stand beside its origin wherever it is shown. */
const cameFrom = (task: Pick<TaskBrief, 'origin' | 'source'> | undefined): string =>
  task?.origin === 'case' ? task.source : ''

function toItem(
  one: GatheredItem,
  room: readonly Attendee[],
  task: TaskBrief | undefined,
  [aggregate, before]: readonly [Aggregate | null, Aggregate | null],
  recorded: SessionRecord,
): DocketItem {
  const { special, notes } = recorded.items(one.item.id)
  const scored = new Set(one.members.flatMap((member) => (member.state === 'scored' ? [member.memberId] : [])))
  const begun = new Set(one.scores.map((row) => row.member_id))
  return {
    id: one.item.id,
    taskId: one.item.task_id,
    origin: one.item.task_id === null ? 'free' : (task?.origin ?? 'free'),
    cameFrom: cameFrom(task),
    title: one.item.title,
    purpose: one.item.purpose,
    tally: task?.tally ?? null,
    recused: one.recusals.map((row) => ({ memberId: row.member_id, reason: row.reason })),
    quorum: itemQuorum(one, room, ruleForItem(recorded.terms.rule, special)),
    special,
    notes,
    scored: scored.size,
    scorers: expectedScorers(room, one.recused, begun).length,
    scores: one.scores.map(toScore),
    aggregate,
    firstRound: before,
    decision: one.decision ? recordedDecision(one.decision, recorded) : null,
  }
}

/** A task put off by its last decision waits again; one that is on a docket and not put off does not. */
function settled(uses: readonly DocketUse[]): Set<string> {
  const last = new Map(uses.map((use) => [use.taskId, use.outcome]))
  return new Set([...last].filter(([, outcome]) => outcome !== 'deferred').map(([taskId]) => taskId))
}

/** Tasks before the Committee that no docket holds, or that were put off last. */
export const waitingForDocket = async (db: Knex, tasks: readonly TaskBrief[]) =>
  docketGate(
    tasks.map((task) => ({ ...task, taskId: task.id })),
    settled(await docketUses(db)),
  )

/** Seal: aggregates are shown once scoring has closed, and not before. */
const isOpen = ({ phase }: SessionRow): boolean => phase === 'deciding' || phase === 'closed'

/** The whole of a session, as screens, documents and exports show it; with one item alone where only that is asked for. */
export async function readSessionDetail(db: Knex, sessionId: string, onlyItem?: string): Promise<SessionDetail> {
  const gathered = await gatherSession(db, sessionId, ...(onlyItem === undefined ? [] : [onlyItem]))
  const { session } = gathered
  const tasks = await tasksBeforeCommittee(db)
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const items = gatherItems(gathered)
  const shown = isOpen(session) ? aggregates(gathered, items) : null
  const before = await firstRound(db, gathered, items)
  const room = attendees(gathered)
  const recorded = await gatherRecord(db, gathered)
  const waiting = await waitingForDocket(db, tasks)
  return {
    session: toSession(session, items.length, gathered.decisions.length),
    rubric: toRubric(session),
    quorum: openingQuorum(room, recorded.terms.rule),
    round: before ? 2 : 1,
    rule: recorded.terms.rule,
    due: recorded.terms.due,
    members: gathered.members.map((row) => ({
      ...toMember(row),
      present: row.present === 1,
      answer: answerOf(row.id, session.mode, recorded),
    })),
    observers: await observersOf(db, sessionId),
    items: items.map((one, index) =>
      toItem(one, room, byId.get(one.item.task_id ?? ''), [shown?.[index] ?? null, before?.[index] ?? null], recorded),
    ),
    waiting: waiting.map(({ taskId, number, title, origin, source }) => ({
      taskId,
      number,
      title,
      origin,
      cameFrom: cameFrom({ origin, source }),
    })),
  }
}
