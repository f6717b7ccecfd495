import type { ProposalRow } from '../readers/format.ts'
import { fromCounts, toDeclared, type TaskRecord } from '../rows.ts'

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface TaskChange {
  readonly kind: 'new' | 'changed' | 'retired' | 'gone'
  readonly sourceTaskId: string
  readonly title: string
  readonly fields: readonly FieldChange[]
  /** the row that brings it; null for 'gone' */
  readonly row: ProposalRow | null
  readonly stored: TaskRecord | null
}

export interface Changes {
  readonly list: readonly TaskChange[]
  readonly unchanged: number
}

const day = 86_400_000

/** The same moment, or the same day where one of the two exports names no time of day. */
function sameTime(a: number | null, b: number | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  const onlyDay = a % day === 0 || b % day === 0
  return onlyDay && Math.floor(a / day) === Math.floor(b / day)
}

const shown = (at: number | null): string => (at === null ? '' : new Date(at).toISOString())
const clip = (text: string): string => text.slice(0, 300)

/** What an import would change of a stored task, field by field; a date written in another form is no change. */
export function fieldChanges(stored: TaskRecord, row: ProposalRow): FieldChange[] {
  const before = toDeclared(stored.declared)
  const after = row.declared
  const pairs: (readonly [string, string, string])[] = [
    ['title', stored.title, row.title],
    ['body', stored.body, row.body],
    ['category', stored.category, row.category],
    ['status', stored.status ?? '', row.status],
    ['url', stored.url ?? '', row.url ?? ''],
    ['declaredYes', String(before?.yes ?? ''), String(after?.yes ?? '')],
    ['declaredNo', String(before?.no ?? ''), String(after?.no ?? '')],
  ]
  const changes = pairs
    .filter(([, was, is]) => was !== is)
    .map(([field, was, is]) => ({ field, before: clip(was), after: clip(is) }))
  if (row.submittedAt !== null && !sameTime(stored.submitted_at, row.submittedAt))
    changes.push({ field: 'submittedAt', before: shown(stored.submitted_at), after: shown(row.submittedAt) })
  return changes
}

function changeOf(row: ProposalRow, stored: TaskRecord | null): TaskChange | null {
  const common = { sourceTaskId: row.sourceTaskId, title: row.title, row, stored }
  if (stored === null) return { ...common, kind: 'new', fields: [] }
  const fields = fieldChanges(stored, row)
  if (row.retiredAt !== null && stored.retired_at === null)
    return {
      ...common,
      kind: 'retired',
      fields: [...fields, { field: 'retiredAt', before: '', after: shown(row.retiredAt) }],
    }
  return fields.length > 0 ? { ...common, kind: 'changed', fields } : null
}

/** New, changed, retired and gone tasks of one source against what is stored of it. `stored` by source task id. */
export function compareTasks(
  rows: readonly ProposalRow[],
  stored: ReadonlyMap<string, TaskRecord>,
  whole: boolean,
): Changes {
  const list: TaskChange[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(row.sourceTaskId)
    const change = changeOf(row, stored.get(row.sourceTaskId) ?? null)
    if (change) list.push(change)
  }
  const unchanged = rows.length - list.length
  const gone = whole ? [...stored.values()].filter((task) => !seen.has(task.source_task_id)) : []
  list.push(
    ...gone.map((task): TaskChange => ({
      kind: 'gone',
      sourceTaskId: task.source_task_id,
      title: task.title,
      fields: [],
      row: null,
      stored: task,
    })),
  )
  return { list, unchanged }
}

export const countChanges = ({ list, unchanged }: Changes) => {
  const of = (kind: TaskChange['kind']): number => list.filter((change) => change.kind === kind).length
  return { new: of('new'), changed: of('changed'), retired: of('retired'), gone: of('gone'), unchanged }
}

/** The stored columns that a row brings. */
export const columnsOf = (row: ProposalRow, stored: TaskRecord | null) => ({
  title: row.title,
  body: row.body,
  category: row.category,
  url: row.url,
  submitted_at: stored && sameTime(stored.submitted_at, row.submittedAt) ? stored.submitted_at : row.submittedAt,
  declared: fromCounts(row.declared),
  retired_at: row.retiredAt,
})
