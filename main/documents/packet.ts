import type { Template } from '#shared/domain/template.ts'
import { attachmentBlocks } from './attachments.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Row, Runs, Table } from './model.ts'
import { officialCounts } from './packet-counts.ts'
import type { PacketInput, PacketTask } from './packet-input.ts'
import { packetSheet } from './packet-sheet.ts'
import { scoreSheets } from './packet-scores.ts'
import { fact, muted, orDash, paragraph, part, plain, signOffBoxes } from './pieces.ts'
import { modeKey, outcomeKey } from './terms.ts'
import { withheldSheet } from './withhold.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

/** The deliberation packet of a session: cover, contents, overview, a sheet a task, the members' score sheets. */
export function buildPacket(input: PacketInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const { session } = input
  return cleanTree({
    meta: {
      kind: 'packet',
      title: words('packetTitle', { session: session.title }),
      locale,
      organisation: session.organisation,
      classification: session.classification,
      date: session.date,
      runningHead: words('packetRunningHead', { session: session.title }),
    },
    blocks: [
      cover(input, words),
      { type: 'contents', id: 'contents', title: words('contents'), depth: 2 },
      ...overview(input, words),
      ...sheets(input, words),
      ...appendix(input, words),
    ],
  })
}

/** Day and hours of a session. */
export function packetWhen(session: PacketInput['session'], words: Words): string {
  const hours = session.endsAt === null ? session.startsAt : `${session.startsAt}∼${session.endsAt}`
  return `${words.longDate(session.date)} ${hours}`
}

function cover(input: PacketInput, words: Words): Block {
  const { session, tasks } = input
  const reports = tasks.filter(({ purpose }) => purpose === 'report').length
  return {
    type: 'cover',
    id: 'cover',
    eyebrow: words('packetEyebrow'),
    title: session.title,
    subtitle: words('packetSubtitle', { resolutions: tasks.length - reports, reports }),
    facts: [
      fact(words('when'), packetWhen(input.session, words), words),
      ...(session.place.trim() === '' ? [] : [fact(words('where'), session.place, words)]),
    ],
    date: words.longDate(session.date),
    organisation: session.organisation,
    mark: session.classification,
  }
}

function attendance({ session }: PacketInput, words: Words): string {
  return session.present === null
    ? words('attendanceOpen', { enrolled: session.enrolled })
    : words('attendanceKnown', { enrolled: session.enrolled, present: session.present })
}

/** The criteria with their weights, and the scale. */
export function rubricText(rubric: PacketInput['rubric'], words: Words): string {
  const whole = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const criteria = rubric.criteria.map(({ title, weight }) =>
    words('rubricCriterion', { title, share: words.percent(weight, whole) }),
  )
  if (criteria.length === 0) return ''
  return words('rubricText', { criteria: criteria.join(', '), min: rubric.min, max: rubric.max })
}

function overview(input: PacketInput, words: Words): Block[] {
  const { session, tasks } = input
  return [
    { type: 'pageBreak', id: 'overview/break' },
    part('overview', 1, words('overview')),
    {
      type: 'facts',
      id: 'overview/facts',
      columns: 1,
      rows: [
        fact(words('when'), packetWhen(input.session, words), words),
        fact(words('where'), session.place, words),
        fact(words('how'), words(modeKey[session.mode]), words),
        fact(words('attendance'), attendance(input, words), words),
        fact(words('rubric'), rubricText(input.rubric, words), words),
      ],
    },
    { type: 'heading', id: 'docket', level: 2, number: '', text: words('docket') },
    tasks.length === 0 ? paragraph('docket/none', muted(words('noTasks'))) : docketTable(input, words),
    ...signOffBoxes(input.signOff, words),
  ]
}

function outcome({ decision, withheld }: PacketTask, words: Words): Runs {
  if (withheld === true) return muted(words('labelWithheld'))
  return decision ? plain(words(outcomeKey[decision.outcome])) : muted(words('decisionOpen'))
}

function docketRow(task: PacketTask, words: Words): Row {
  const counts = officialCounts(task)
  return {
    id: `docket:${task.id}`,
    cells: [
      plain(String(task.number)),
      orDash(task.title, words),
      orDash(task.agency, words),
      plain(words(task.purpose === 'report' ? 'purposeReport' : 'purposeResolution')),
      plain(counts ? words.count(counts.yes) : words('dash')),
      plain(counts?.no == null ? words('dash') : words.count(counts.no)),
      plain(words.decimal(task.scores?.official ?? null)),
      outcome(task, words),
    ],
  }
}

function docketTable(input: PacketInput, words: Words): Table {
  return {
    type: 'table',
    id: 'docket/table',
    caption: null,
    columns: [
      { title: words('colNumber'), width: 1, align: 'center' },
      { title: words('colTask'), width: 6.4, align: 'start', head: true },
      { title: words('colAgency'), width: 2.5, align: 'center' },
      { title: words('colPurpose'), width: words.locale === 'ko' ? 1.2 : 1.9, align: 'center' },
      { title: words('colYes'), width: 1.4, align: 'end' },
      { title: words('colNo'), width: 1.4, align: 'end' },
      { title: words('colScore'), width: 1.2, align: 'end' },
      { title: words('colOutcome'), width: 1.9, align: 'center' },
    ],
    rows: input.tasks.map((task) => docketRow(task, words)),
    source: words('docketSource', { min: input.rubric.min, max: input.rubric.max }),
  }
}

function sheets(input: PacketInput, words: Words): Block[] {
  return input.tasks.flatMap((task, index) => [
    { type: 'pageBreak', id: `task:${task.id}/break` } as const,
    ...(index === 0 ? [part('sheets', 2, words('sheets'))] : []),
    ...(task.withheld === true ? withheldSheet(task, words) : packetSheet(task, input, words)),
    ...attachmentBlocks({ number: String(task.number), slot: task.number - 1 }, task.attachments, words),
  ])
}

function appendix(input: PacketInput, words: Words): Block[] {
  const tables = input.scoreSheets ? scoreSheets(input, words) : []
  if (tables.length === 0) return []
  return [
    { type: 'pageBreak', id: 'score-sheets/break' },
    part('score-sheets', input.tasks.length === 0 ? 2 : 3, words('scoreSheets')),
    ...tables,
  ]
}
