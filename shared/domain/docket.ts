import type { DocketPurpose, TaskOrigin } from './terms.ts'

/** A task that waits for the Committee: promoted, or an outstanding case. */
export interface WaitingTask {
  readonly taskId: string
  /** running number in the workspace */
  readonly number: number
  readonly origin: TaskOrigin
  /** official yes votes; null for a case that no vote was taken on */
  readonly yes: number | null
}

/**
 * The completeness gate: waiting tasks that are neither on a docket nor held back with a written reason. Empty where
 * the docket is complete.
 */
export function docketGate<Task extends { readonly taskId: string }>(
  waiting: readonly Task[],
  onDocket: ReadonlySet<string>,
  heldBack: readonly { readonly taskId: string; readonly reason: string }[] = [],
): Task[] {
  const excused = new Set(heldBack.filter(({ reason }) => reason.trim() !== '').map(({ taskId }) => taskId))
  return waiting.filter(({ taskId }) => !onDocket.has(taskId) && !excused.has(taskId))
}

const purposeOrder: Record<DocketPurpose, number> = { resolution: 0, report: 1 }
const originOrder: Record<TaskOrigin, number> = { vote: 0, case: 1, free: 2 }

/**
 * The order a docket starts from, before anybody moves an item: resolutions before reports; in each, tasks of the
 * vote by yes votes, then outstanding cases, then free items; equals by their running number.
 */
export function docketOrder<Item extends WaitingTask & { readonly purpose: DocketPurpose }>(
  items: readonly Item[],
): Item[] {
  return items.toSorted(
    (a, b) =>
      purposeOrder[a.purpose] - purposeOrder[b.purpose] ||
      originOrder[a.origin] - originOrder[b.origin] ||
      (b.yes ?? 0) - (a.yes ?? 0) ||
      a.number - b.number,
  )
}
