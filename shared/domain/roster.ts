import { readChair, readDate, readSide, readTerm } from './roster-columns.ts'
import type { RosterField } from './roster-columns.ts'
import type { Side } from './terms.ts'

/** A member as a list may give or change them. */
export interface RosterMember {
  readonly name: string
  readonly affiliation: string
  readonly side: Side
  /** civil dates, inclusive */
  readonly termFrom: string
  readonly termTo: string
  readonly order: number
  readonly chair: boolean
  readonly email: string
}

export interface KnownMember extends RosterMember {
  readonly id: string
}

/** A row of the list: where it stands, and its cells by what they hold. A column the list lacks is not there. */
export interface RosterLine {
  readonly line: number
  readonly values: Readonly<Partial<Record<RosterField, string>>>
}

/** Why a row is set aside. */
export const rosterProblems = [
  'nameMissing',
  'sideUnknown',
  'dateUnknown',
  'termBackwards',
  'orderUnknown',
  'emailUnknown',
  'chairUnknown',
  'twice',
  'namesake',
  'chairTwice',
] as const
export type RosterProblem = (typeof rosterProblems)[number]

/** What becomes of a row. `id` null is a new member; a row with a problem changes nothing. */
export interface RosterRow {
  readonly line: number
  readonly name: string
  readonly id: string | null
  readonly becomes: 'new' | 'changed' | 'same' | 'setAside'
  readonly member: RosterMember | null
  readonly changed: readonly (keyof RosterMember)[]
  /** `text` is the cell as it stands, or the line or the member that stands against the row */
  readonly problems: readonly { readonly reason: RosterProblem; readonly text: string }[]
}

interface Clashing {
  readonly name: string
  readonly chair: boolean
  readonly termFrom: string
  readonly termTo: string
}

/** Two chairs whose terms overlap: that would leave open who leads and whose vote decides. Null where there are none. */
export function chairClash<Member extends Clashing>(members: readonly Member[]): readonly [Member, Member] | null {
  const chairs = members.filter(({ chair }) => chair)
  for (const [index, one] of chairs.entries()) {
    const other = chairs.slice(index + 1).find((next) => next.termFrom <= one.termTo && one.termFrom <= next.termTo)
    if (other) return [one, other]
  }
  return null
}

const tidy = (text: string | undefined): string => (text ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
const folded = (text: string): string => tidy(text).replaceAll(' ', '').toLowerCase()
const address = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

type Known = readonly KnownMember[]

/** Whom a row means: by e-mail, else by name. A namesake with another affiliation and another e-mail is not taken for them. */
function findKnown(name: string, affiliation: string, email: string, known: Known): KnownMember | 'namesake' | null {
  const byEmail = email === '' ? [] : known.filter((one) => folded(one.email) === folded(email))
  if (byEmail.length === 1) return byEmail[0] ?? null
  const byName = known.filter((one) => folded(one.name) === folded(name))
  if (byName.length === 0) return null
  const same = byName.filter((one) => folded(one.affiliation) === folded(affiliation))
  if (same.length === 1) return same[0] ?? null
  const [only] = byName
  if (byName.length > 1 || only === undefined) return 'namesake'
  const other = email !== '' && only.email !== '' && affiliation !== '' && only.affiliation !== ''
  return other ? 'namesake' : only
}

type Problems = { reason: RosterProblem; text: string }[]

function readEnds(
  { values }: RosterLine,
  before: KnownMember | null,
  problems: Problems,
): { from: string; to: string } {
  const given = tidy(values.term)
  const whole = given === '' ? undefined : readTerm(given)
  if (given !== '' && whole === undefined) problems.push({ reason: 'dateUnknown', text: given })
  const end = (text: string | undefined, otherwise: string | undefined): string => {
    const plain = tidy(text)
    const date = plain === '' ? otherwise : readDate(plain)
    const told = problems.some((one) => one.reason === 'dateUnknown' && one.text === plain)
    if (date === undefined && (plain !== '' || given === '') && !told)
      problems.push({ reason: 'dateUnknown', text: plain })
    return date ?? ''
  }
  const from = end(values.termFrom, whole?.from ?? before?.termFrom)
  const to = end(values.termTo, whole?.to ?? before?.termTo)
  if (from !== '' && to !== '' && to < from) problems.push({ reason: 'termBackwards', text: `${from} – ${to}` })
  return { from, to }
}

function readOrder(text: string, otherwise: number, problems: Problems): number {
  if (text === '') return otherwise
  const order = /^\d{1,4}(\.0)?$/.test(text) ? Number(text) : 0
  if (order < 1) problems.push({ reason: 'orderUnknown', text })
  return order
}

function readMember(line: RosterLine, before: KnownMember | null, next: number, problems: Problems): RosterMember {
  const { values } = line
  const sideText = tidy(values.side)
  const side = sideText === '' ? before?.side : readSide(sideText)
  if (side === undefined) problems.push({ reason: 'sideUnknown', text: sideText })
  const chair = values.chair === undefined ? undefined : readChair(values.chair)
  if (values.chair !== undefined && chair === undefined)
    problems.push({ reason: 'chairUnknown', text: tidy(values.chair) })
  const email = tidy(values.email)
  if (email !== '' && !address.test(email)) problems.push({ reason: 'emailUnknown', text: email })
  const term = readEnds(line, before, problems)
  return {
    name: tidy(values.name),
    affiliation: affiliationOf(line) || (before?.affiliation ?? ''),
    side: side ?? 'civilian',
    termFrom: term.from,
    termTo: term.to,
    order: readOrder(tidy(values.order), before?.order ?? next, problems),
    chair: chair ?? before?.chair ?? (readChair(sideText) === true && sideText !== ''),
    email: email || (before?.email ?? ''),
  }
}

const affiliationOf = ({ values }: RosterLine): string =>
  [tidy(values.affiliation), tidy(values.position)].filter((text) => text !== '').join(' ')

const comparable = ['name', 'affiliation', 'side', 'termFrom', 'termTo', 'order', 'chair', 'email'] as const

interface Read {
  readonly line: RosterLine
  readonly known: KnownMember | null
  readonly member: RosterMember
  readonly problems: Problems
}

function readLine(line: RosterLine, known: Known, next: number): Read {
  const problems: Problems = []
  const name = tidy(line.values.name)
  if (name === '') problems.push({ reason: 'nameMissing', text: '' })
  const found = name === '' ? null : findKnown(name, affiliationOf(line), tidy(line.values.email), known)
  if (found === 'namesake') problems.push({ reason: 'namesake', text: name })
  const before = found === 'namesake' ? null : found
  return { line, known: before, member: readMember(line, before, next, problems), problems }
}

/** Rows that mean one person, each with the line of the other. */
function markTwice(rows: readonly Read[]): void {
  const key = ({ known, member }: Read): string => known?.id ?? `${folded(member.name)}\n${folded(member.affiliation)}`
  const named = rows.filter(({ member }) => member.name !== '')
  for (const same of Map.groupBy(named, key).values())
    for (const row of same.length > 1 ? same : []) {
      const other = same.find((one) => one !== row)
      row.problems.push({ reason: 'twice', text: String(other?.line.line ?? '') })
    }
}

/** Two chairs at one time, among those who stay and those who come. */
function markChairs(rows: readonly Read[], known: Known): void {
  const good = rows.filter(({ problems }) => problems.length === 0)
  const touched = new Set(good.map((row) => row.known?.id))
  const stay = known.filter(({ id }) => !touched.has(id)).map((member) => ({ ...member, row: null as Read | null }))
  const clash = chairClash([...stay, ...good.map((row) => ({ ...row.member, row: row as Read | null }))])
  clash?.forEach(({ row }, index) => row?.problems.push({ reason: 'chairTwice', text: clash[1 - index]?.name ?? '' }))
}

function outcome({ line, known, member, problems }: Read): RosterRow {
  const changed = known ? comparable.filter((field) => known[field] !== member[field]) : []
  const good = problems.length === 0
  return {
    line: line.line,
    name: member.name,
    id: good ? (known?.id ?? null) : null,
    becomes: good ? (known === null ? 'new' : changed.length > 0 ? 'changed' : 'same') : 'setAside',
    member: good ? member : null,
    changed: good ? changed : [],
    problems,
  }
}

/**
 * What a members' list would do. Cells that are empty, and columns that are missing, leave what is known of a member as
 * it is; a new member without an order is seated after the last. Members the list does not name stay as they are.
 */
export function planRoster(lines: readonly RosterLine[], known: Known): RosterRow[] {
  const last = Math.max(0, ...known.map(({ order }) => order))
  let added = 0
  const rows = lines.map((line) => {
    const read = readLine(line, known, last + added + 1)
    if (read.known === null && read.problems.length === 0) added += 1
    return read
  })
  markTwice(rows)
  markChairs(rows, known)
  return rows.map(outcome)
}
