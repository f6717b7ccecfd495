import type { Knex } from 'knex'
import type { Contract } from '#shared/contract/index.ts'
import type { PaperState } from '#shared/contract/paper.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { compareTypings, resolveTypings, type Comparison, type PaperCell } from '#shared/domain/double-entry.ts'
import { changeSession, type CommitteeDeps, type SessionChange } from '../deps.ts'
import { gatherSession, type GatheredSession } from '../repository.ts'
import { toRubric } from '../rows.ts'
import { assertCells, assertPhase, saveCells } from '../scoring.ts'
import { saveTyping, storedAt, typingsOf, type PaperTyping } from './repository.ts'

/** The cells a member's sheet asks: every item they are not recused from, every criterion, in order. */
function asked({ session, items, recusals }: GatheredSession, memberId: string): Omit<PaperCell, 'value'>[] {
  const out = new Set(recusals.filter((row) => row.member_id === memberId).map((row) => row.item_id))
  const { criteria } = toRubric(session)
  return items
    .filter(({ id }) => !out.has(id))
    .flatMap(({ id }) => criteria.map((criterion) => ({ itemId: id, criterionId: criterion.id })))
}

const storedCells = ({ scores }: GatheredSession, memberId: string): PaperCell[] =>
  scores
    .filter((row) => row.member_id === memberId)
    .map((row) => ({ itemId: row.item_id, criterionId: row.criterion_id, value: row.value ?? 'abstained' }))

interface Pair {
  readonly first: PaperTyping | undefined
  readonly second: PaperTyping | undefined
}

const pairOf = (typings: readonly PaperTyping[], memberId: string): Pair => {
  const own = typings.filter((one) => one.memberId === memberId)
  return { first: own.find(({ typing }) => typing === 1), second: own.find(({ typing }) => typing === 2) }
}

const compared = (gathered: GatheredSession, memberId: string, { first, second }: Pair): Comparison | null =>
  first && second
    ? compareTypings(asked(gathered, memberId), first.cells, second.cells, storedCells(gathered, memberId))
    : null

async function stateOf(db: Knex, sessionId: string): Promise<PaperState> {
  const gathered = await gatherSession(db, sessionId)
  const typings = await typingsOf(db, sessionId)
  const settledAt = await storedAt(db, sessionId)
  const brief = (one: PaperTyping | undefined) =>
    one ? { typist: one.typist, at: one.at, cells: one.cells.filter(({ value }) => value !== 'empty').length } : null
  return gathered.members.map(({ id, name }) => {
    const pair = pairOf(typings, id)
    const comparison = compared(gathered, id, pair)
    const stored = new Set(storedCells(gathered, id).map((cell) => `${cell.itemId}\n${cell.criterionId}`))
    const settled = (settledAt.get(id) ?? -Infinity) >= Math.max(pair.first?.at ?? 0, pair.second?.at ?? 0)
    const unstored = comparison?.agreed.filter(
      ({ itemId, criterionId, value }) => value !== 'empty' && !stored.has(`${itemId}\n${criterionId}`),
    )
    return {
      memberId: id,
      name,
      first: brief(pair.first),
      second: brief(pair.second),
      differences: comparison && (settled ? 0 : comparison.differences.length),
      unstored: unstored?.length ?? 0,
    }
  })
}

const memberName = ({ members }: GatheredSession, memberId: string): string => {
  const found = members.find(({ id }) => id === memberId)
  if (!found) throw new DeskError('NOT_FOUND', { name: memberId })
  return found.name
}

/** Cells by item, each as the scoring takes it. */
function byItem(cells: readonly PaperCell[], memberId: string) {
  const scored = cells.map(({ itemId, criterionId, value }) => ({
    itemId,
    cell: { memberId, criterionId, value: typeof value === 'number' ? value : null, clear: value === 'empty' },
  }))
  return Map.groupBy(scored, ({ itemId }) => itemId)
}

async function storeCells(
  change: SessionChange,
  deps: CommitteeDeps,
  gathered: GatheredSession,
  memberId: string,
  cells: readonly PaperCell[],
): Promise<number> {
  let stored = 0
  for (const [itemId, own] of byItem(cells, memberId)) {
    const item = gathered.items.find(({ id }) => id === itemId)
    if (!item) throw new DeskError('NOT_FOUND', { name: itemId })
    const given = own.map(({ cell }) => cell)
    await assertCells({ ...change, item }, given)
    const changes = await saveCells({ ...change, item }, deps, given)
    stored += changes.length
    if (changes.length === 0) continue
    await change.journal.append({
      action: 'committee.score',
      subject: { kind: 'docketItem', id: itemId },
      data: { cells: changes },
    })
  }
  return stored
}

async function keepTyping(
  change: SessionChange,
  deps: CommitteeDeps,
  given: Omit<PaperTyping, 'id' | 'rubricVersion' | 'at'>,
): Promise<void> {
  const { trx, journal, session } = change
  assertPhase(session, 'scoring')
  const gathered = await gatherSession(trx, session.id)
  memberName(gathered, given.memberId)
  const { first, second } = pairOf(await typingsOf(trx, session.id), given.memberId)
  const [own, other] = given.typing === 1 ? [first, second] : [second, first]
  const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()
  if (other && folded(other.typist) === folded(given.typist)) throw new DeskError('TYPIST_SAME', { name: given.typist })
  for (const [itemId, cells] of byItem(given.cells, given.memberId)) {
    const item = gathered.items.find(({ id }) => id === itemId)
    if (!item) throw new DeskError('NOT_FOUND', { name: itemId })
    await assertCells(
      { ...change, item },
      cells.map(({ cell }) => cell),
    )
  }
  const rubricVersion = toRubric(session).version
  await saveTyping(trx, session.id, { ...given, id: own?.id ?? deps.ids(), rubricVersion, at: deps.clock() })
  await journal.append({
    action: 'committee.typePaper',
    subject: { kind: 'session', id: session.id },
    data: { ...given, before: own ? { typist: own.typist, cells: own.cells } : null },
  })
}

export function paperHandlers(deps: CommitteeDeps): Handlers<Contract['paper']> {
  const { db } = deps.store
  return {
    state: ({ sessionId }) => stateOf(db, sessionId),

    async typed({ sessionId, memberId, typing }) {
      const found = (await typingsOf(db, sessionId)).find((one) => one.memberId === memberId && one.typing === typing)
      return { typist: found?.typist ?? '', cells: [...(found?.cells ?? [])] }
    },

    async type({ sessionId, memberId, typing, typist, cells }) {
      await changeSession(deps, sessionId, (change) => keepTyping(change, deps, { memberId, typing, typist, cells }))
      return stateOf(db, sessionId)
    },

    async compare({ sessionId, memberId }) {
      const gathered = await gatherSession(db, sessionId)
      const pair = pairOf(await typingsOf(db, sessionId), memberId)
      const comparison = compared(gathered, memberId, pair)
      if (!comparison) throw new DeskError('TYPING_MISSING', { name: memberName(gathered, memberId) })
      return {
        first: pair.first?.typist ?? '',
        second: pair.second?.typist ?? '',
        agreed: comparison.agreed.length,
        differences: [...comparison.differences],
      }
    },

    async store({ sessionId, memberId, resolved }) {
      let stored = 0
      await changeSession(deps, sessionId, async (change) => {
        assertPhase(change.session, 'scoring')
        const gathered = await gatherSession(change.trx, sessionId)
        const name = memberName(gathered, memberId)
        const pair = pairOf(await typingsOf(change.trx, sessionId), memberId)
        const comparison = compared(gathered, memberId, pair)
        if (!comparison) throw new DeskError('TYPING_MISSING', { name })
        const cells = resolveTypings(comparison, resolved)
        if (!cells) throw new DeskError('TYPINGS_DIFFER', { name, count: comparison.differences.length })
        stored = await storeCells(change, deps, gathered, memberId, cells)
        await change.journal.append({
          action: 'committee.storePaper',
          subject: { kind: 'session', id: sessionId },
          data: {
            memberId,
            typists: [pair.first?.typist ?? '', pair.second?.typist ?? ''],
            differences: comparison.differences,
            resolved,
          },
        })
      })
      return { stored }
    },
  }
}
