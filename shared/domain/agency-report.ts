import type { NoteKind } from './follow-up.ts'
import { readDate } from './roster-columns.ts'

/** A cell as it came back, and where it stands in the file: `F7`. */
export interface ReportCell {
  readonly at: string
  readonly content: string | number | boolean | null
}

/** What an agency says of an instruction or of one of its milestones. */
export interface ReportRow {
  /** id of the instruction or the milestone */
  readonly rowId: string
  /** `kind` null where the cell holds no word that is known */
  readonly status: ReportCell & { readonly kind: NoteKind | null }
  readonly on: ReportCell
  readonly text: ReportCell
  readonly evidence: ReportCell
}

/** An agency's sheet as it came back. Dates are civil, both ends of the period included. */
export interface FilledReport {
  readonly fileId: string
  readonly name: string
  readonly meetingId: string
  readonly from: string
  readonly to: string
  readonly agency: string
  /** the check value fits the ids in the file */
  readonly genuine: boolean
  readonly rows: readonly ReportRow[]
}

export interface ReportAnswer {
  readonly kind: NoteKind
  readonly on: string
  readonly text: string
  readonly evidence: string
}

/** A row that may be reported on, as it stands now. */
export interface AskedRow {
  readonly instructionId: string
  /** null for the instruction itself */
  readonly milestoneId: string | null
  readonly agency: string
  /** the instruction is stopped: it can only go on again */
  readonly stopped: boolean
  /** the milestone is reached already */
  readonly reached: boolean
}

/** What the sheets are held against. */
export interface ReportRequest {
  readonly meetingId: string
  readonly from: string
  readonly to: string
  readonly today: string
  /** agencies that were asked */
  readonly agencies: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, AskedRow>
  /** what was reported of a row for this period before */
  readonly stored: ReadonlyMap<string, ReportAnswer>
}

/** Why a sheet, or a cell of it, is not taken. */
export const reportProblems = [
  'notASheet',
  'otherMeeting',
  'otherPeriod',
  'tampered',
  'agencyUnknown',
  'nothingSaid',
  'instructionUnknown',
  'otherAgency',
  'statusMissing',
  'statusUnknown',
  'statusNotHere',
  'dateUnknown',
  'outsidePeriod',
  'inFuture',
  'textMissing',
  'reasonMissing',
  'textTooLong',
  'reachedAlready',
  'sentTwice',
  'differs',
] as const
export type ReportProblemReason = (typeof reportProblems)[number]

export interface ReportProblem {
  /** the cell; null for the whole file */
  readonly at: string | null
  readonly reason: ReportProblemReason
  /** the value as it stands, or what it stands against */
  readonly text: string
}

export interface ReportChange extends ReportAnswer {
  readonly rowId: string
  readonly instructionId: string
  readonly milestoneId: string | null
  readonly becomes: 'new' | 'same' | 'changed'
}

export interface JudgedReport {
  readonly fileId: string
  readonly agency: string | null
  readonly changes: readonly ReportChange[]
  /** rows of the sheet that say nothing */
  readonly unanswered: number
  readonly problems: readonly ReportProblem[]
}

const longest = 4000 // characters of a text or of its evidence

const wordsIn = ({ content }: ReportCell): string =>
  String(content ?? '')
    .normalize('NFC')
    .trim()

const saysNothing = ({ status, text, evidence }: ReportRow): boolean =>
  [status, text, evidence].every((cell) => wordsIn(cell) === '')

function wholeProblem(sheet: FilledReport, request: ReportRequest): ReportProblem | null {
  const whole = (reason: ReportProblemReason, text: string): ReportProblem => ({ at: null, reason, text })
  if (sheet.meetingId !== request.meetingId) return whole('otherMeeting', sheet.meetingId)
  if (sheet.from !== request.from || sheet.to !== request.to) return whole('otherPeriod', `${sheet.from}–${sheet.to}`)
  if (!sheet.genuine) return whole('tampered', '')
  if (!request.agencies.has(sheet.agency)) return whole('agencyUnknown', sheet.agency)
  return sheet.rows.every(saysNothing) ? whole('nothingSaid', '') : null
}

/** The day a row speaks of: as written, or as reported before, or the end of the period as far as it came. */
const dayOf = (row: ReportRow, { to, today }: ReportRequest, before: ReportAnswer | undefined): string | undefined => {
  const written = wordsIn(row.on)
  if (written !== '') return readDate(written)
  return before?.on ?? (to < today ? to : today)
}

const isSame = (a: ReportAnswer | undefined, b: ReportAnswer): boolean =>
  a !== undefined && a.kind === b.kind && a.on === b.on && a.text === b.text && a.evidence === b.evidence

type Read = { readonly answer: ReportAnswer } | { readonly problem: ReportProblem }

/** A row's cells, each good by itself. */
function readRow(row: ReportRow, request: ReportRequest, before: ReportAnswer | undefined): Read {
  const of = (cell: ReportCell, reason: ReportProblemReason): Read => ({
    problem: { at: cell.at, reason, text: wordsIn(cell).slice(0, 200) },
  })
  const { status, on, text, evidence } = row
  if (status.kind === null) return of(status, wordsIn(status) === '' ? 'statusMissing' : 'statusUnknown')
  const day = dayOf(row, request, before)
  if (day === undefined) return of(on, 'dateUnknown')
  if (day > request.today) return of(on, 'inFuture')
  if (day < request.from || day > request.to) return of(on, 'outsidePeriod')
  if (wordsIn(text) === '' && status.kind === 'progress') return of(text, 'textMissing')
  if (wordsIn(text) === '' && status.kind === 'stopped') return of(text, 'reasonMissing')
  const long = [text, evidence].find((cell) => wordsIn(cell).length > longest)
  if (long) return of(long, 'textTooLong')
  return { answer: { kind: status.kind, on: day, text: wordsIn(text), evidence: wordsIn(evidence) } }
}

/** Whether what is reported can be said of this row as it stands. */
function placeProblem(row: ReportRow, kind: NoteKind, asked: AskedRow): ReportProblem | null {
  const of = (reason: ReportProblemReason): ReportProblem => ({ at: row.status.at, reason, text: wordsIn(row.status) })
  if ((kind === 'milestone') !== (asked.milestoneId !== null)) return of('statusNotHere')
  if (asked.milestoneId !== null) return asked.reached ? of('reachedAlready') : null
  return (kind === 'resumed') === asked.stopped ? null : of('statusNotHere')
}

/** Another file of the same agency that says something else of the same row. */
function twiceProblem(
  row: ReportRow,
  answer: ReportAnswer,
  others: readonly FilledReport[],
  read: (row: ReportRow) => Read,
): ReportProblem | null {
  for (const other of others) {
    const same = other.rows.find(({ rowId }) => rowId === row.rowId)
    if (!same || saysNothing(same)) continue
    const said = read(same)
    if ('answer' in said && isSame(said.answer, answer)) continue
    return { at: row.status.at, reason: 'sentTwice', text: `${other.name} ${same.status.at}: ${wordsIn(same.status)}` }
  }
  return null
}

interface Look {
  readonly request: ReportRequest
  readonly replace: boolean
  /** good files of the same agency */
  readonly others: readonly FilledReport[]
  /** those of them that come first: what they say already is the same */
  readonly earlier: readonly FilledReport[]
}

function judgeRow(row: ReportRow, { agency }: FilledReport, look: Look): ReportChange | ReportProblem {
  const { request, replace, others, earlier } = look
  const asked = request.rows.get(row.rowId)
  const whole = (reason: ReportProblemReason): ReportProblem => ({ at: row.status.at, reason, text: '' })
  if (!asked) return whole('instructionUnknown')
  if (asked.agency !== agency) return { ...whole('otherAgency'), text: asked.agency }
  const before = request.stored.get(row.rowId)
  const read = (one: ReportRow): Read => readRow(one, request, before)
  const said = read(row)
  if ('problem' in said) return said.problem
  const { answer } = said
  const twice = twiceProblem(row, answer, others, read)
  if (twice) return twice
  const change = { rowId: row.rowId, instructionId: asked.instructionId, milestoneId: asked.milestoneId, ...answer }
  const again = earlier.some(({ rows }) => rows.some((one) => one.rowId === row.rowId && !saysNothing(one)))
  if (again || isSame(before, answer)) return { ...change, becomes: 'same' }
  if (before === undefined) return placeProblem(row, answer.kind, asked) ?? { ...change, becomes: 'new' }
  if (replace) return { ...change, becomes: 'changed' }
  return { at: row.status.at, reason: 'differs', text: `${before.on} ${before.text}`.trim().slice(0, 200) }
}

function judge(sheet: FilledReport, all: readonly FilledReport[], request: ReportRequest, replace: boolean) {
  const { fileId, agency, rows } = sheet
  const whole = wholeProblem(sheet, request)
  if (whole) return { fileId, agency: null, changes: [], unanswered: rows.length, problems: [whole] }
  const others = all.filter((one) => one !== sheet && one.agency === agency && wholeProblem(one, request) === null)
  const earlier = others.filter((one) => all.indexOf(one) < all.indexOf(sheet))
  const said = rows.filter((row) => !saysNothing(row))
  const judged = said.map((row) => judgeRow(row, sheet, { request, replace, others, earlier }))
  return {
    fileId,
    agency,
    changes: judged.flatMap((one) => ('becomes' in one ? [one] : [])),
    unanswered: rows.length - said.length,
    problems: judged.flatMap((one) => ('reason' in one ? [one] : [])),
  }
}

/**
 * What agencies' filled sheets would do, and what is wrong with them, by file and cell. A row that says nothing changes
 * nothing. What differs from what was reported for the same period is a problem, unless it is to `replace` it.
 */
export const judgeReports = (
  sheets: readonly FilledReport[],
  request: ReportRequest,
  replace: boolean,
): JudgedReport[] => sheets.map((sheet) => judge(sheet, sheets, request, replace))
