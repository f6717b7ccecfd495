import type { Contract } from '#shared/contract/index.ts'
import type { Rubric, Score } from '#shared/contract/committee.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { scoreProblem } from '#shared/domain/rubric.ts'
import type { SessionPhase } from '#shared/domain/terms.ts'
import type { CommitteeDeps, ItemChange } from './deps.ts'
import { changeItem, changeSession } from './deps.ts'
import { readSessionDetail } from './detail.ts'
import { progressOf } from './progress.ts'
import { gatherSession, itemsOf, scoresOfItems } from './repository.ts'
import { sealOf } from './seal.ts'
import type { ScoreRow, SessionRow } from './rows.ts'
import { toRubric } from './rows.ts'

type Names = 'openScoring' | 'score' | 'closeScoring' | 'correctScore'
type Cell = Score & { readonly clear?: boolean }

/** Refuses what belongs to another phase of the session, with the error that says which. */
export function assertPhase(session: SessionRow, wanted: SessionPhase): void {
  if (session.phase === wanted) return
  if (session.phase === 'preparing') throw new DeskError('SCORING_NOT_OPEN', { name: session.title })
  throw new DeskError(session.phase === 'scoring' ? 'SEALED' : 'FROZEN', { name: session.title })
}

function assertValue(value: number | null, rubric: Rubric): void {
  const problem = value === null ? null : scoreProblem(value, rubric)
  if (problem === null) return
  throw new DeskError('SCORE_INVALID', {
    value: value ?? '',
    min: rubric.min,
    max: rubric.max,
    step: rubric.step,
    why: problem,
  })
}

/** Every cell before any is saved: a known criterion, an enrolled member who is not recused, a value on the scale. */
export async function assertCells({ trx, session, item }: ItemChange, cells: readonly Cell[]): Promise<void> {
  const rubric = toRubric(session)
  const criteria = new Set(rubric.criteria.map((criterion) => criterion.id))
  const { members, recusals } = await gatherSession(trx, session.id, item.id)
  const names = new Map(members.map((member) => [member.id, member.name]))
  const recused = new Set(recusals.map((row) => row.member_id))
  for (const cell of cells) {
    const name = names.get(cell.memberId)
    if (name === undefined) throw new DeskError('NOT_FOUND', { name: cell.memberId })
    if (recused.has(cell.memberId)) throw new DeskError('RECUSED', { name })
    if (!criteria.has(cell.criterionId)) throw new DeskError('NOT_FOUND', { name: cell.criterionId })
    if (cell.clear !== true) assertValue(cell.value, rubric)
  }
}

const keyOf = (cell: { memberId: string; criterionId: string }): string =>
  JSON.stringify([cell.memberId, cell.criterionId])

interface CellChange {
  readonly memberId: string
  readonly criterionId: string
  /** undefined: not scored; null: abstained */
  readonly before: number | null | undefined
  readonly after: number | null | undefined
}

/** Saves cells and says what changed; the last of several for one cell counts. */
export async function saveCells(
  { trx, session, item }: ItemChange,
  deps: CommitteeDeps,
  cells: readonly Cell[],
): Promise<CellChange[]> {
  const stored = (await trx('score').where({ item_id: item.id })) as ScoreRow[]
  const rows = new Map(stored.map((row) => [keyOf({ memberId: row.member_id, criterionId: row.criterion_id }), row]))
  const version = toRubric(session).version
  const changes: CellChange[] = []
  for (const cell of new Map(cells.map((one) => [keyOf(one), one])).values()) {
    const row = rows.get(keyOf(cell))
    const after = cell.clear === true ? undefined : cell.value
    if (row?.value === after) continue
    if (row && after === undefined) await trx('score').where({ id: row.id }).delete()
    else if (row)
      await trx('score').where({ id: row.id }).update({ value: after, rubric_version: version, at: deps.clock() })
    else {
      await trx('score').insert({
        id: deps.ids(),
        item_id: item.id,
        member_id: cell.memberId,
        criterion_id: cell.criterionId,
        value: after,
        rubric_version: version,
        at: deps.clock(),
      })
    }
    changes.push({ memberId: cell.memberId, criterionId: cell.criterionId, before: row?.value, after })
  }
  return changes
}

/** In the journal a cell that was not scored is told from an abstention by the field that is not there. */
const journalCells = (changes: readonly CellChange[]) => ({ cells: changes })

export function scoringHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, Names> {
  const { store, clock } = deps
  return {
    openScoring: ({ sessionId }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.phase !== 'preparing') throw new DeskError('FROZEN', { name: session.title })
        const items = await itemsOf(trx, sessionId)
        if (items.length === 0) throw new DeskError('DOCKET_EMPTY', { name: session.title })
        await trx('session').where({ id: sessionId }).update({ phase: 'scoring' })
        await journal.append({
          action: 'committee.openScoring',
          subject: { kind: 'session', id: sessionId },
          data: { rubric: toRubric(session), items: items.map((item) => item.id) },
        })
      }),

    async score({ itemId, cells }) {
      const work = async (change: ItemChange) => {
        assertPhase(change.session, 'scoring')
        await assertCells(change, cells)
        const changes = await saveCells(change, deps, cells)
        await change.journal.append({
          action: 'committee.score',
          subject: { kind: 'docketItem', id: itemId },
          data: journalCells(changes),
        })
        return progressOf(await gatherSession(change.trx, change.session.id, itemId))
      }
      const { result } = await changeItem(deps, itemId, work, { topics: ['scores', 'journal'] })
      return { savedAt: clock(), ...result }
    },

    closeScoring: ({ sessionId }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.phase !== 'scoring') assertPhase(session, 'scoring')
        const items = await itemsOf(trx, sessionId)
        const scores = await scoresOfItems(
          trx,
          items.map((item) => item.id),
        )
        const { cells, hash } = sealOf(scores)
        await trx('session').where({ id: sessionId }).update({ phase: 'deciding' })
        await journal.append({
          action: 'committee.closeScoring',
          subject: { kind: 'session', id: sessionId },
          data: { scores: cells.length, sha256: hash },
        })
      }),

    async correctScore({ itemId, cell, reason }) {
      const { sessionId } = await changeItem(deps, itemId, async (change) => {
        assertPhase(change.session, 'deciding')
        await assertCells(change, [cell])
        const changes = await saveCells(change, deps, [cell])
        await change.journal.append({
          action: 'committee.correctScore',
          subject: { kind: 'docketItem', id: itemId },
          reason,
          data: journalCells(changes),
        })
      })
      return readSessionDetail(store.db, sessionId)
    },
  }
}
