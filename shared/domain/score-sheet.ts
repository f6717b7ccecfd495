import { scoreProblem } from './rubric.ts'
import type { ScoringRubric } from './rubric.ts'

/** What a filled sheet says in one cell. */
export interface SheetCell {
  readonly itemId: string
  readonly criterionId: string
  /** where it stands in the file: `D7` */
  readonly at: string
  readonly content: string | number | boolean | null
}

/** A score sheet as it came back. */
export interface FilledSheet {
  readonly fileId: string
  readonly name: string
  readonly sessionId: string
  readonly rubricVersion: number
  readonly memberId: string
  /** the check value fits the ids in the file */
  readonly genuine: boolean
  readonly cells: readonly SheetCell[]
  readonly remarks: readonly { readonly itemId: string; readonly at: string; readonly text: string }[]
}

/** What the sheets are held against. */
export interface SheetSession {
  readonly id: string
  readonly rubric: ScoringRubric & { readonly version: number }
  readonly members: ReadonlyMap<string, string>
  readonly items: ReadonlySet<string>
  /** members recused, by item */
  readonly recused: ReadonlyMap<string, ReadonlySet<string>>
  /** value stored for a member, an item and a criterion; null abstained, undefined not scored */
  readonly stored: (memberId: string, itemId: string, criterionId: string) => number | null | undefined
}

/** Why a sheet, or a cell of it, is not taken. */
export const sheetProblems = [
  'notASheet',
  'otherSession',
  'otherRubric',
  'tampered',
  'memberUnknown',
  'itemUnknown',
  'recused',
  'notANumber',
  'belowMin',
  'aboveMax',
  'offStep',
  'sentTwice',
  'differs',
] as const
export type SheetProblemReason = (typeof sheetProblems)[number]

export interface SheetProblem {
  /** the cell; null for the whole file */
  readonly at: string | null
  readonly reason: SheetProblemReason
  /** the value as it stands, or what it stands against */
  readonly text: string
}

export interface SheetChange {
  readonly itemId: string
  readonly criterionId: string
  readonly at: string
  /** null abstains */
  readonly value: number | null
  readonly becomes: 'new' | 'same' | 'changed'
}

export interface JudgedSheet {
  readonly fileId: string
  readonly memberId: string | null
  readonly changes: readonly SheetChange[]
  readonly remarks: readonly { readonly itemId: string; readonly text: string }[]
  readonly problems: readonly SheetProblem[]
}

const abstains = new Set(['기권', 'abstain', 'abstained', 'abst', 'abst.', 'a', '-', '–', '—'])

/** A cell's score: undefined is not scored, null an abstention, NaN no score at all. */
export function readScore(content: SheetCell['content']): number | null | undefined {
  if (content === null) return undefined
  if (typeof content !== 'string') return typeof content === 'number' ? content : Number.NaN
  const text = content.normalize('NFKC').trim()
  if (text === '') return undefined
  if (abstains.has(text.toLowerCase())) return null
  return /^-?\d+([.,]\d+)?점?$/.test(text) ? Number(text.replace(',', '.').replace('점', '')) : Number.NaN
}

/** What keeps a whole file out, the gravest first; null where its cells can be looked at. */
function wholeProblem(sheet: FilledSheet, session: SheetSession): SheetProblem | null {
  const whole = (reason: SheetProblemReason, text: string): SheetProblem => ({ at: null, reason, text })
  if (sheet.sessionId !== session.id) return whole('otherSession', sheet.sessionId)
  if (!sheet.genuine) return whole('tampered', '')
  if (sheet.rubricVersion !== session.rubric.version) return whole('otherRubric', String(sheet.rubricVersion))
  return session.members.has(sheet.memberId) ? null : whole('memberUnknown', sheet.memberId)
}

function cellProblem(cell: SheetCell, sheet: FilledSheet, session: SheetSession): SheetProblem | null {
  const value = readScore(cell.content)
  if (value === undefined) return null
  const of = (reason: SheetProblemReason): SheetProblem => ({ at: cell.at, reason, text: String(cell.content) })
  if (!session.items.has(cell.itemId)) return of('itemUnknown')
  if (session.recused.get(cell.itemId)?.has(sheet.memberId)) return of('recused')
  const problem = value === null ? null : scoreProblem(value, session.rubric)
  return problem === null ? null : of(problem)
}

/** Cells of another file of the same member that say something else. */
function twiceProblem(cell: SheetCell, others: readonly FilledSheet[]): SheetProblem | null {
  const value = readScore(cell.content)
  if (value === undefined) return null
  for (const other of others) {
    const same = other.cells.find((one) => one.itemId === cell.itemId && one.criterionId === cell.criterionId)
    const said = same ? readScore(same.content) : undefined
    if (said !== undefined && !Object.is(said, value))
      return { at: cell.at, reason: 'sentTwice', text: `${other.name} ${same?.at ?? ''}: ${String(same?.content)}` }
  }
  return null
}

const saidBy = (sheet: FilledSheet, { itemId, criterionId }: SheetCell): number | null | undefined => {
  const cell = sheet.cells.find((one) => one.itemId === itemId && one.criterionId === criterionId)
  return cell ? readScore(cell.content) : undefined
}

/** `earlier`: files of the same member that come first; what they say already is the same. */
function changeOf(
  cell: SheetCell,
  sheet: FilledSheet,
  earlier: readonly FilledSheet[],
  session: SheetSession,
): SheetChange | null {
  const value = readScore(cell.content)
  if (value === undefined) return null
  const { itemId, criterionId, at } = cell
  const before = session.stored(sheet.memberId, itemId, criterionId)
  const known = Object.is(before, value) || earlier.some((one) => Object.is(saidBy(one, cell), value))
  return { itemId, criterionId, at, value, becomes: known ? 'same' : before === undefined ? 'new' : 'changed' }
}

function judge(sheet: FilledSheet, all: readonly FilledSheet[], session: SheetSession, replace: boolean): JudgedSheet {
  const { fileId, memberId } = sheet
  const whole = wholeProblem(sheet, session)
  if (whole) return { fileId, memberId: null, changes: [], remarks: [], problems: [whole] }
  const others = all.filter((one) => one !== sheet && one.memberId === memberId && wholeProblem(one, session) === null)
  const earlier = others.filter((one) => all.indexOf(one) < all.indexOf(sheet))
  const problems: SheetProblem[] = []
  const changes: SheetChange[] = []
  for (const cell of sheet.cells) {
    const problem = cellProblem(cell, sheet, session) ?? twiceProblem(cell, others)
    const change = problem === null ? changeOf(cell, sheet, earlier, session) : null
    if (problem) problems.push(problem)
    if (change?.becomes === 'changed' && !replace) {
      const before = session.stored(memberId, cell.itemId, cell.criterionId)
      problems.push({ at: cell.at, reason: 'differs', text: `${before ?? '–'} → ${change.value ?? '–'}` })
    } else if (change) changes.push(change)
  }
  const remarks = sheet.remarks.filter(({ itemId }) => session.items.has(itemId))
  return { fileId, memberId, changes, remarks: remarks.map(({ itemId, text }) => ({ itemId, text })), problems }
}

/**
 * What filled sheets would do, and what is wrong with them, by file and cell. An empty cell says nothing: it takes back
 * no score. A value that differs from a stored one is a problem, unless the sheets are told to `replace` it.
 */
export const judgeSheets = (sheets: readonly FilledSheet[], session: SheetSession, replace: boolean): JudgedSheet[] =>
  sheets.map((sheet) => judge(sheet, sheets, session, replace))
