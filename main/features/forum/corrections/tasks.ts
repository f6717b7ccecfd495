import type { JobControl } from '#main/events.ts'
import { compareTasks, type Changes } from '../import/changes.ts'
import { storedTasks } from '../import/gather.ts'
import type { ProposalRow } from '../readers/format.ts'
import { normalise } from '../readers/formats.ts'
import type { CorrectedRow } from '../readers/own-columns.ts'
import type { RejectedRow } from '../readers/rejects.ts'
import { refused, type CorrectionDeps, type Corrections } from './gather.ts'

export interface CorrectedTasks {
  readonly accepted: readonly CorrectedRow[]
  readonly rejects: readonly RejectedRow[]
  readonly changes: Changes
}

/** What corrected proposals would bring. One that another row of its file brought is still there twice. */
export async function correctTasks(
  { db, engine }: CorrectionDeps,
  { of, kept, rows }: Corrections,
  { signal }: JobControl,
): Promise<CorrectedTasks> {
  const { format } = kept
  if (format.holds !== 'tasks') throw new Error(`${of.name} holds no tasks`)
  const taken = new Set((await engine.tasks(kept, { signal })).rows.map(({ sourceTaskId }) => sourceTaskId))
  const columns = kept.columns.map(normalise)
  const accepted: CorrectedRow[] = []
  const rejects: RejectedRow[] = []
  const proposals: ProposalRow[] = []
  for (const row of rows) {
    const read = format.read((column) => row.values[column] ?? '', columns)
    if (typeof read === 'string') rejects.push(refused(row, read))
    else if (taken.has(read.sourceTaskId)) rejects.push(refused(row, 'duplicateTask'))
    else {
      taken.add(read.sourceTaskId)
      proposals.push(read)
      accepted.push(row)
    }
  }
  return { accepted, rejects, changes: compareTasks(proposals, await storedTasks(db, of.source), false) }
}
