import type { VoteRow } from '#shared/contract/votes.ts'
import { type CountedTask, isPast, nearMisses } from '#shared/domain/promotion.ts'
import { judged } from '#shared/domain/tally.ts'
import { officialOf } from '#renderer/features/tasks/figures.ts'

/** A task of the list, or the line itself (`vote` null) between those past it and those not. */
export interface Row {
  readonly id: string
  readonly vote: VoteRow | null
  /** official yes votes; the line stands half a vote past the threshold */
  readonly yes: number
}

export const lineId = 'line'

/** Tasks with the counts they are judged by; a task without votes has none. */
export const countedTasks = (rows: readonly VoteRow[]): CountedTask[] =>
  rows.map((row) => ({ taskId: row.taskId, counts: officialOf(row)?.counts ?? { yes: 0, no: 0, pass: 0 } }))

/** All tasks, most yes votes first, with the line where the threshold falls. */
export function splitByLine(rows: readonly VoteRow[], moreThan: number): Row[] {
  const all = rows
    .map((vote): Row => ({ id: vote.taskId, vote, yes: officialOf(vote)?.counts.yes ?? 0 }))
    .toSorted((a, b) => b.yes - a.yes)
  const at = all.findIndex(({ yes }) => yes <= moreThan)
  return all.toSpliced(at < 0 ? all.length : at, 0, { id: lineId, vote: null, yes: moreThan + 0.5 })
}

/** Tasks close to the line on either side. */
export function nearIds(rows: readonly VoteRow[], moreThan: number): ReadonlySet<string> {
  const { above, below } = nearMisses(countedTasks(rows), moreThan)
  return new Set([...above, ...below].map(({ taskId }) => taskId))
}

/** How many tasks pass, by the platform's totals and by our own count; null where there are none. */
export function passing(
  rows: readonly VoteRow[],
  moreThan: number,
): { declared: number | null; counted: number | null } {
  const count = (name: 'declared' | 'counted'): number | null => {
    const known = rows.flatMap((row) => row[name] ?? []).map(judged)
    return known.length === 0 ? null : known.filter((counts) => isPast(counts, { moreThan })).length
  }
  return { declared: count('declared'), counted: count('counted') }
}

/** Tasks that a promotion run decides on: those not decided by an earlier one. */
export const undecided = (rows: readonly VoteRow[]): VoteRow[] => rows.filter(({ promotion }) => promotion === 'none')

/** Yes votes that the platform declares beyond our own count; null where either is missing. */
export const differenceOf = ({ declared, counted }: VoteRow): number | null =>
  declared && counted ? counted.yes - declared.yes : null
