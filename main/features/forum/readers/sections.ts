import type { Choice } from '#shared/domain/terms.ts'
import { meaningOf } from './loomio.ts'
import { RowSplitter, type RawRow } from './rows.ts'
import type { Table } from './table.ts'

/** Loomio's CSV of a poll: three tables one under the other, each under a line with its name alone. */
const sections = ['poll', 'poll_options', 'votes'] as const
type Section = (typeof sections)[number]

interface Part {
  readonly columns: readonly string[]
  readonly rows: readonly RawRow[]
}

export const isSectioned = (head: string): boolean => /^\s*"?poll"?\s*\r?\n/.test(head)

function parts(text: string): ReadonlyMap<Section, Part> {
  const rows: RawRow[] = []
  const splitter = new RowSplitter(',', (row) => rows.push(row))
  splitter.push(text)
  splitter.end()
  const found = new Map<Section, Part>()
  let from = rows.length
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const name = sections.find((section) => rows[at]?.fields.length === 1 && rows[at]?.fields[0] === section)
    if (name === undefined || found.has(name)) continue
    found.set(name, { columns: rows[at + 1]?.fields ?? [], rows: rows.slice(at + 2, from) })
    from = at
  }
  return found
}

const valueOf = ({ columns }: Part, row: RawRow, column: string): string => row.fields[columns.indexOf(column)] ?? ''

/** Votes of all options of one meaning; '' where the poll has no such option or says no number. */
function declared(options: Part | undefined, meaning: Choice): string {
  const own = options?.rows.filter((row) => meaningOf(valueOf(options, row, 'name')) === meaning) ?? []
  if (!options || own.length === 0) return ''
  const counts = own.map((row) => Number(valueOf(options, row, 'voter_count') || Number.NaN))
  return counts.some(Number.isNaN) ? '' : String(counts.reduce((sum, count) => sum + count, 0))
}

/** Columns that every poll's votes have; what follows them are its options. */
const optionsFrom = (columns: readonly string[], options: Part | undefined): readonly string[] => {
  const names = new Set(options?.rows.map((row) => valueOf(options, row, 'name')) ?? [])
  return columns.filter((column) => names.has(column))
}

/** The one option with a score above 0; '' where none has one, or several. */
function chosen(votes: Part, row: RawRow, options: readonly string[]): string {
  const own = options.filter((option) => Number(valueOf(votes, row, option)) > 0)
  return own.length === 1 ? (own[0] ?? '') : ''
}

const withFields = (row: RawRow, part: Part, more: readonly string[]): RawRow =>
  // A row of another length keeps it, so that it is set aside for what it is.
  row.fields.length === part.columns.length ? { ...row, fields: [...row.fields, ...more] } : row

/** The poll as a table of one proposal with declared counts, and its votes as a table of ballots with what was chosen. */
export function sectionTables(text: string): Table[] {
  const found = parts(text)
  const [poll, options, votes] = sections.map((section) => found.get(section))
  const tables: Table[] = []
  if (poll) {
    const counts = (['yes', 'no', 'pass'] as const).map((meaning) => declared(options, meaning))
    const columns = [...poll.columns, 'declared_yes', 'declared_no', 'declared_pass']
    tables.push({ part: 'poll', columns, rows: poll.rows.map((row) => withFields(row, poll, counts)) })
  }
  if (votes) {
    const names = optionsFrom(votes.columns, options)
    const rows = votes.rows.map((row) => withFields(row, votes, [chosen(votes, row, names)]))
    tables.push({ part: 'votes', columns: [...votes.columns, 'chosen_option'], rows })
  }
  return tables
}
