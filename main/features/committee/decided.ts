import type { Knex } from 'knex'
import { packedRows, whereAmong } from '#main/database/rows.ts'
import { officialScore, usualOfficial } from '#shared/domain/aggregate.ts'
import { memberScores, scoresOf } from '#shared/domain/score.ts'
import { type DocketUse, docketUses, scoresOfItems, seatsOf, sessionRow } from './repository.ts'
import type { DecisionRow, RecusalRow } from './rows.ts'
import { toRubric, toScore } from './rows.ts'

/** A task the Committee has decided on, by its newest decision. */
export interface DecidedTask {
  readonly taskId: string
  readonly number: number
  readonly title: string
  readonly outcome: DecisionRow['outcome']
  readonly itemId: string
  readonly sessionId: string
  readonly decidedAt: number
}

export interface ScoredTask extends DecidedTask {
  /** official score by the session's rubric; null where nobody or too few scored */
  readonly score: number | null
}

type Wanted = (taskId: string, outcome: DecisionRow['outcome']) => boolean
type TaskName = readonly [id: string, number: number, title: string]
type Decided = DocketUse & { readonly outcome: DecisionRow['outcome'] }

/** Deliberated tasks with their newest decision, by running number: those that `wanted` asks for, all unless told. */
export async function readDecidedTasks(db: Knex, wanted: Wanted = () => true): Promise<DecidedTask[]> {
  const uses = (await docketUses(db)).filter((use): use is Decided => use.outcome !== null)
  const newest = new Map(uses.map((use) => [use.taskId, use]))
  const last = new Map([...newest].filter(([taskId, use]) => wanted(taskId, use.outcome)))
  const columns = ['id', 'number', 'title']
  const query = whereAmong(db('task'), 'id', last.keys()).orderBy('number').select(columns)
  const tasks = await packedRows<TaskName>(db, query, columns)
  return tasks.flatMap(([taskId, number, title]): DecidedTask[] => {
    const use = last.get(taskId)
    if (!use) return []
    const { itemId, sessionId, outcome, decidedAt } = use
    return [{ taskId, number, title, outcome, itemId, sessionId, decidedAt: decidedAt ?? 0 }]
  })
}

/** The same with their official scores; for that every score of those items is read, so ask for few. */
export async function readScoredTasks(db: Knex, wanted?: Wanted): Promise<ScoredTask[]> {
  const tasks = await readDecidedTasks(db, wanted)
  const scores = new Map<string, number | null>()
  for (const [sessionId, own] of Map.groupBy(tasks, (task) => task.sessionId)) {
    const ids = own.map(({ itemId }) => itemId)
    for (const [itemId, score] of await officialScores(db, sessionId, ids)) scores.set(itemId, score)
  }
  return tasks.map((task) => ({ ...task, score: scores.get(task.itemId) ?? null }))
}

/** A score depends on no other item, so that no other is read. */
async function officialScores(
  db: Knex,
  sessionId: string,
  itemIds: readonly string[],
): Promise<(readonly [itemId: string, score: number | null])[]> {
  const rubric = toRubric(await sessionRow(db, sessionId))
  const rule = usualOfficial(rubric.official)
  const members = (await seatsOf(db, sessionId)).map((seat) => seat.member_id)
  const recusals = (await whereAmong(db('recusal'), 'item_id', itemIds)) as RecusalRow[]
  const recused = Map.groupBy(recusals, (row) => row.item_id)
  const cells = Map.groupBy(await scoresOfItems(db, itemIds), (row) => row.item_id)
  return itemIds.map((itemId) => {
    const out = new Set((recused.get(itemId) ?? []).map((row) => row.member_id))
    const list = memberScores(rubric, (cells.get(itemId) ?? []).map(toScore), members, out)
    return [itemId, officialScore(scoresOf(list), rule)]
  })
}
