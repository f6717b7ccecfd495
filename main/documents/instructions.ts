import type { FollowUpStatus, ReportingRhythm } from '#shared/domain/follow-up.ts'
import type { InstructionOrder } from '#shared/domain/instruction-list.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Row, Run, Runs, Tone } from './model.ts'
import { fact, muted, orDash, paragraph, plain } from './pieces.ts'
import { wordsOf, type CivilDate, type Locale, type PaperKey, type Words } from './words.ts'

export interface ListedInstruction {
  readonly id: string
  readonly meeting: string
  /** from 1, in its meeting */
  readonly number: number
  /** title of the agenda item it was given on; '' for none */
  readonly item: string
  readonly taskNumber: number | null
  readonly text: string
  readonly agency: string
  readonly supporting: readonly string[]
  readonly givenOn: CivilDate
  readonly dueOn: CivilDate
  readonly rhythm: ReportingRhythm
  readonly status: FollowUpStatus
  /** the day it was done or stopped */
  readonly since: CivilDate | null
  readonly daysLate: number
  /** the newest report that is due and was not made */
  readonly reportOwed: CivilDate | null
  /** what was noted last; null without a note */
  readonly lastNote: { readonly on: CivilDate; readonly text: string } | null
  readonly milestones: readonly {
    readonly id: string
    readonly title: string
    readonly dueOn: CivilDate
    readonly reachedOn: CivilDate | null
  }[]
  /** days of reports to come, the due date not among them */
  readonly reports: readonly CivilDate[]
  /** entries of the journal on it: goes up with every change */
  readonly changes: number
}

/** What the list of instructions prints: as they stand on `today`. */
export interface InstructionsInput {
  readonly order: InstructionOrder
  readonly organisation: string
  readonly classification: string | null
  /** null: instructions of every meeting */
  readonly meeting: { readonly title: string; readonly date: CivilDate } | null
  readonly today: CivilDate
  readonly instructions: readonly ListedInstruction[]
}

export const statusKey: Record<FollowUpStatus, PaperKey> = {
  late: 'inLate',
  onTrack: 'inOnTrack',
  stopped: 'inStopped',
  done: 'inDone',
}

const statusTone: Record<FollowUpStatus, Tone> = {
  late: 'negative',
  onTrack: 'plain',
  stopped: 'warning',
  done: 'positive',
}

export const rhythmKey: Record<ReportingRhythm, PaperKey> = {
  atDue: 'inAtDue',
  monthly: 'inMonthly',
  quarterly: 'inQuarterly',
  halfYearly: 'inHalfYearly',
}

const statuses: readonly FollowUpStatus[] = ['late', 'onTrack', 'done', 'stopped']

/** '12 (late 2 · on track 10)'. */
function counted(instructions: readonly ListedInstruction[], words: Words): string {
  const parts = statuses.flatMap((status) => {
    const count = instructions.filter((one) => one.status === status).length
    return count === 0 ? [] : [`${words(statusKey[status])} ${words.count(count)}`]
  })
  const total = words('inCount', { n: words.count(instructions.length) })
  return parts.length === 0 ? total : `${total} (${parts.join(' · ')})`
}

/** By agency, or by the month of the due date; each with its instructions in the order they are due. */
function groupsOf({ order, instructions }: InstructionsInput, words: Words): [string, ListedInstruction[]][] {
  const sorted = instructions.toSorted(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.givenOn.localeCompare(b.givenOn) || a.number - b.number,
  )
  const key = ({ agency, dueOn }: ListedInstruction): string => (order === 'agency' ? agency : dueOn.slice(0, 7))
  const groups = [...Map.groupBy(sorted, key)].toSorted(([a], [b]) => a.localeCompare(b, words.locale))
  return groups.map(([name, rows]) => [order === 'agency' ? name : words.month(`${name}-01`), rows])
}

function statusRuns({ status, daysLate, since }: ListedInstruction, words: Words): Runs {
  const word: Run = { text: words(statusKey[status]), strong: true, tone: statusTone[status] }
  if (status === 'late' && daysLate > 0)
    return [word, { text: ` ${words('inDaysLate', { n: words.count(daysLate) })}` }]
  return since === null ? [word] : [word, { text: ` ${words.shortDate(since)}` }]
}

/** The newest note, and how many of the milestones are reached. */
function progress({ lastNote, milestones, reportOwed }: ListedInstruction, words: Words): Runs {
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null).length
  const parts = [
    ...(lastNote === null ? [] : [`${words.shortDate(lastNote.on)} ${lastNote.text}`.trim()]),
    ...(milestones.length === 0 ? [] : [words('inReached', { reached, total: milestones.length })]),
    ...(reportOwed === null ? [] : [words('inOwed', { date: words.shortDate(reportOwed) })]),
  ]
  return orDash(parts.join(' · ').replaceAll('\n', ' '), words)
}

function rowOf(one: ListedInstruction, { order, meeting }: InstructionsInput, words: Words): Row {
  const { id, number, text, item, agency, supporting, dueOn } = one
  const from = [meeting === null ? one.meeting : '', item].filter((part) => part !== '').join(' · ')
  const helping = supporting.join(', ')
  const who: Runs =
    order === 'agency'
      ? orDash(helping, words)
      : [{ text: agency }, ...(helping === '' ? [] : [{ text: ` (${words('inWith', { names: helping })})` }])]
  return {
    id: `instruction:${id}`,
    cells: [
      plain(String(number)),
      [{ text: text.replaceAll('\n', ' ') }, ...(from === '' ? [] : [{ text: ` (${from})`, tone: 'muted' as const }])],
      who,
      plain(words.shortDate(dueOn)),
      statusRuns(one, words),
      progress(one, words),
    ],
  }
}

function table(input: InstructionsInput, words: Words): Block {
  if (input.instructions.length === 0) return paragraph('instructions/none', muted(words('inNone')))
  return {
    type: 'table',
    id: 'instructions/table',
    caption: null,
    columns: [
      { title: words('colNumber'), width: 0.8, align: 'center' },
      { title: words('inText'), width: 4.2, align: 'start', head: true },
      { title: words(input.order === 'agency' ? 'inSupporting' : 'inAgency'), width: 2.1, align: 'start' },
      { title: words('inDue'), width: 1.9, align: 'center' },
      { title: words('inStatus'), width: 2, align: 'center' },
      { title: words('inProgress'), width: 2.8, align: 'start' },
    ],
    rows: groupsOf(input, words).flatMap(([name, own]): Row[] => [
      { cells: [plain(`${name} · ${counted(own, words)}`)], style: 'group' },
      ...own.map((one) => rowOf(one, input, words)),
    ]),
    source: words('inSource', { date: words.shortDate(input.today) }),
  }
}

/** The list of instructions: what agencies were told to do, by when, and how far they are. */
export function buildInstructions(input: InstructionsInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { meeting, order, organisation, classification, today, instructions } = input
  const ordered = words(order === 'agency' ? 'inByAgency' : 'inByDue')
  const name = meeting === null ? words('inTitle') : words('inTitleOf', { meeting: meeting.title })
  const title = `${name} (${ordered})`
  return cleanTree({
    meta: { kind: 'instructions', title, locale, organisation, classification, date: today, runningHead: title },
    blocks: [
      { type: 'heading', id: 'instructions', level: 1, number: '', text: words('inTitle') },
      {
        type: 'facts',
        id: 'instructions/facts',
        columns: 1,
        rows: [
          fact(words('inMeeting'), meeting === null ? words('inEveryMeeting') : meeting.title, words),
          ...(meeting === null ? [] : [fact(words('inGiven'), words.longDate(meeting.date), words)]),
          fact(words('inAsOf'), words.longDate(today), words),
          fact(words('inText'), `${counted(instructions, words)} · ${ordered}`, words),
        ],
      },
      table(input, words),
      { type: 'closing', id: 'closing', attachmentsLabel: words('attachments'), attachments: [], end: words('end') },
    ],
  })
}
