import type { CommitteeDeps, SessionChange } from '../deps.ts'
import { saveCells } from '../scoring.ts'
import { countsOf, type TakePlan, type TakenSheet } from './take.ts'

interface ScoredCell {
  readonly memberId: string
  readonly criterionId: string
  readonly value: number | null
}

/** Cells by item, of all sheets together. */
function cellsByItem({ judged }: TakePlan): Map<string, ScoredCell[]> {
  const byItem = new Map<string, ScoredCell[]>()
  for (const { memberId, changes } of judged)
    for (const { itemId, criterionId, value, becomes } of changes) {
      if (memberId === null || becomes === 'same') continue
      const cells = byItem.get(itemId) ?? []
      byItem.set(itemId, cells)
      cells.push({ memberId, criterionId, value })
    }
  return byItem
}

async function saveRemarks({ trx }: SessionChange, deps: CommitteeDeps, { judged }: TakePlan): Promise<void> {
  for (const { memberId, remarks } of judged)
    for (const { itemId, text } of remarks) {
      if (memberId === null) continue
      const row = { item_id: itemId, member_id: memberId, remark: text, at: deps.clock() }
      await trx('score_remark')
        .insert({ id: deps.ids(), ...row })
        .onConflict(['item_id', 'member_id'])
        .merge(['remark', 'at'])
    }
}

/** Saves what the sheets say: one entry an item with its cells before and after, one with the files they came from. */
export async function saveSheets(
  change: SessionChange,
  deps: CommitteeDeps,
  plan: TakePlan,
  files: readonly TakenSheet[],
): Promise<void> {
  const cells = cellsByItem(plan)
  for (const item of plan.gathered.items) {
    const own = cells.get(item.id)
    if (!own) continue
    const changes = await saveCells({ ...change, item }, deps, own)
    await change.journal.append({
      action: 'committee.score',
      subject: { kind: 'docketItem', id: item.id },
      data: { cells: changes },
    })
  }
  await saveRemarks(change, deps, plan)
  await change.journal.append({
    action: 'committee.importSheets',
    subject: { kind: 'session', id: change.session.id },
    data: {
      files: plan.judged.map((one, index) => ({
        name: files[index]?.held.name ?? '',
        sha256: files[index]?.sha256 ?? '',
        memberId: one.memberId,
        ...countsOf(one),
      })),
      remarks: plan.judged.flatMap(({ memberId, remarks }) => remarks.map((remark) => ({ memberId, ...remark }))),
    },
  })
}
