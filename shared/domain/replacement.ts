/**
 * A run of pages that begins where a page of the handed-out agenda began. What changes within a run can push pages of
 * this run only: the next one begins on its printed page again.
 */
export interface PageRun {
  /** pages it has in the agenda first handed out, from 1, inclusive */
  readonly first: number
  readonly last: number
  /** pages it takes in this version; 0 where nothing of it is left */
  readonly pages: number
  /** everything that stands in it, in any form that is equal only for equal content */
  readonly content: string
}

/** Printed numbers of a run's pages: its own ones, then 7-1, 7-2 … for what it grew by. */
export function runLabels({ first, last, pages }: Pick<PageRun, 'first' | 'last' | 'pages'>): string[] {
  const own = last - first + 1
  return Array.from({ length: pages }, (_, index) =>
    index < own ? String(first + index) : `${last}-${index - own + 1}`,
  )
}

/** Printed numbers of all pages, in their order. */
export const pageLabels = (runs: readonly PageRun[]): string[] => runs.flatMap(runLabels)

/** Which printed pages a holder takes out and puts in. */
export interface Replacement {
  readonly out: readonly string[]
  readonly in: readonly string[]
  /** places of the pages put in within the later version, from 0 */
  readonly places: readonly number[]
}

/**
 * The replacement pages from one version to the next, both set in the runs of the agenda first handed out: every run
 * whose content or length differs goes out and comes in as a whole, so that no changed line is ever missed.
 */
export function replacements(before: readonly PageRun[], after: readonly PageRun[]): Replacement[] {
  let place = 0
  return after.flatMap((run, index): Replacement[] => {
    const places = Array.from({ length: run.pages }, (_, page) => place + page)
    place += run.pages
    const old = before[index]
    if (old && old.content === run.content && old.pages === run.pages) return []
    return [{ out: old ? runLabels(old) : [], in: runLabels(run), places }]
  })
}
