import { type Template, templateFields } from '#shared/domain/template.ts'
import { agendaTimes, runningMinutes, slotFit } from '#shared/domain/agenda.ts'
import { isNumbered } from '#shared/domain/numbering.ts'
import type { AgendaEntry, AgendaInput } from './agenda-input.ts'
import { type TimedEntry, timedEntries } from './agenda-times.ts'
import { attachmentBlocks } from './attachments.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Fact, Row, Table } from './model.ts'
import { fact, muted, note, orDash, paragraph, part, plain, strong, titled } from './pieces.ts'
import { kindKey } from './terms.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

/** The agenda of a strategy meeting: cover, contents, 회의순서 by the clock, 안건목록 with what is asked for. */
export function buildAgenda(input: AgendaInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const { meeting } = input
  const items = timedEntries(input)
  return cleanTree({
    meta: {
      kind: 'agenda',
      title: words('agendaTitle', { meeting: meeting.title }),
      locale,
      organisation: meeting.organisation,
      classification: meeting.classification,
      date: meeting.date,
      runningHead: words('agendaTitle', { meeting: meeting.title }),
    },
    blocks: [
      cover(input, words),
      { type: 'contents', id: 'contents', title: words('contents'), depth: 2 },
      ...order(input, items, words),
      ...list(items, words),
      ...lockedHash(input, words),
      closing(input, words),
    ],
  })
}

const fitOf = ({ meeting, items }: AgendaInput) =>
  slotFit(meeting.startsAt, items.map(runningMinutes), meeting.slotMinutes)

const clock = (time: string, day: number, words: Words): string => (day === 0 ? time : words('nextDay', { time }))

const slotEnd = ({ meeting }: AgendaInput): string =>
  agendaTimes(meeting.startsAt, [meeting.slotMinutes])[0]?.to ?? meeting.startsAt

const versionText = ({ version }: AgendaInput, words: Words): string =>
  words(version.locked ? 'versionFinal' : 'versionDraft', { n: version.number })

function cover(input: AgendaInput, words: Words): Block {
  const { meeting } = input
  const numbered = input.items.filter((entry) => isNumbered(entry) && !entry.withdrawn).length
  return {
    type: 'cover',
    id: 'cover',
    eyebrow: words('agendaEyebrow'),
    title: meeting.title,
    subtitle: words('agendaSubtitle', { n: numbered, minutes: fitOf(input).total }),
    facts: [
      fact(words('when'), `${words.longDate(meeting.date)} ${meeting.startsAt}∼${slotEnd(input)}`, words),
      fact(words('where'), meeting.place, words),
      fact(words('chair'), meeting.chair, words),
      fact(words('version'), versionText(input, words), words),
    ],
    date: words.longDate(meeting.date),
    organisation: meeting.organisation,
    mark: meeting.classification,
  }
}

function order(input: AgendaInput, items: readonly TimedEntry[], words: Words): Block[] {
  const { meeting } = input
  const slot = { from: meeting.startsAt, to: slotEnd(input), minutes: meeting.slotMinutes }
  return [
    { type: 'pageBreak', id: 'order/break' },
    part('order', 1, words('order')),
    {
      type: 'facts',
      id: 'order/facts',
      columns: 2,
      rows: [
        fact(words('day'), words.longDate(meeting.date), words),
        fact(words('slot'), words('slotValue', slot), words),
        fact(words('where'), meeting.place, words),
        fact(words('chair'), meeting.chair, words),
      ],
    },
    ...(items.length === 0
      ? [paragraph('order/none', muted(words('noItems')))]
      : [orderTable(input, items, words), budget(input, words)]),
  ]
}

/** A withdrawn item keeps its number and its line; nothing is said of it any more. */
const withdrawnRow = ({ entry, number }: TimedEntry, words: Words): Row => ({
  id: `order:${entry.id}`,
  cells: [
    orDash('', words),
    plain(number),
    muted(words('withdrawnItem', { title: titled(entry, words) })),
    ...[1, 2, 3].map(() => orDash('', words)),
  ],
})

function orderRow(item: TimedEntry, words: Words): Row {
  const { entry, number, span } = item
  if (entry.kind === 'section') return { id: `order:${entry.id}`, style: 'group', cells: [plain(titled(entry, words))] }
  if (entry.withdrawn) return withdrawnRow(item, words)
  return {
    id: `order:${entry.id}`,
    cells: [
      plain(`${clock(span.from, span.fromDay, words)}∼${clock(span.to, span.toDay, words)}`),
      plain(number),
      isNumbered(entry) ? strong(titled(entry, words)) : plain(titled(entry, words)),
      orDash(entry.presenter, words),
      orDash(entry.leadAgency, words),
      plain(String(entry.minutes)),
    ],
  }
}

function orderTable(input: AgendaInput, items: readonly TimedEntry[], words: Words): Table {
  const total = String(fitOf(input).total)
  return {
    type: 'table',
    id: 'order/table',
    caption: null,
    columns: [
      { title: words('colTime'), width: 2.2, align: 'center' },
      { title: words('colNumber'), width: 1.1, align: 'center' },
      { title: words('colItem'), width: 6, align: 'start', head: true },
      { title: words('colPresenter'), width: 2.4, align: 'center' },
      { title: words('colLeadAgency'), width: 2.4, align: 'center' },
      { title: words('colMinutes'), width: 0.9, align: 'end' },
    ],
    rows: [
      ...items.map((item) => orderRow(item, words)),
      {
        style: 'total',
        cells: [plain(''), plain(''), strong(words('total')), plain(''), plain(''), strong(total)],
      },
    ],
  }
}

const fitKey = { exact: 'fitExact', under: 'fitUnder', over: 'fitOver' } as const

function budget(input: AgendaInput, words: Words): Block {
  const { fit, total, slot, by, endsAt } = fitOf(input)
  const text = words('totalAgainstText', {
    total,
    end: clock(endsAt.to, endsAt.toDay, words),
    fit: words(fitKey[fit], { slot, by }),
  })
  return note('order/budget', fit === 'over' ? 'warning' : 'primary', words('totalAgainst'), text)
}

/** The items one by one: a part for each section that heads some, and one for those before the first section. */
function list(items: readonly TimedEntry[], words: Words): Block[] {
  let n = 1
  return sections(items).flatMap(({ section, items: inside }) => {
    if (inside.length === 0) return []
    n += 1
    const id = section === null ? 'items' : `section:${section.id}`
    return [
      { type: 'pageBreak', id: `${id}/break` } as const,
      part(id, n, section === null ? words('agendaList') : titled(section, words)),
      ...inside.flatMap((item) => [...itemSheet(item, words), ...papersOf(item, items, words)]),
    ]
  })
}

interface Section {
  readonly section: AgendaEntry | null
  readonly items: TimedEntry[]
}

function sections(items: readonly TimedEntry[]): Section[] {
  const found: Section[] = [{ section: null, items: [] }]
  for (const item of items) {
    if (item.entry.kind === 'section') found.push({ section: item.entry, items: [] })
    else if (isNumbered(item.entry)) found.at(-1)?.items.push(item)
  }
  return found
}

const papersOf = (item: TimedEntry, items: readonly TimedEntry[], words: Words): Block[] =>
  attachmentBlocks({ number: item.number, slot: items.indexOf(item) }, item.entry.attachments, words)

/** Clock times stand in the order of the meeting alone: an item put in late shifts them, not every later sheet. */
function itemSheet({ entry, number }: TimedEntry, words: Words): Block[] {
  const id = `item:${entry.id}`
  const title = titled(entry, words)
  if (entry.withdrawn)
    return [
      { type: 'heading', id, level: 2, number, text: title, label: words('withdrawn') },
      paragraph(`${id}/withdrawn`, muted(words('withdrawnText'))),
    ]
  return [
    { type: 'heading', id, level: 2, number, text: title, label: words(kindKey[entry.kind]) },
    {
      type: 'facts',
      id: `${id}/facts`,
      columns: 2,
      rows: words.shown(templateFields.agenda).map((field) => itemFact(field, entry, words)),
    },
    ...mainPoints(id, entry.points),
  ]
}

function itemFact(field: (typeof templateFields.agenda)[number], entry: AgendaEntry, words: Words): Fact {
  const value = field === 'time' ? words('minutes', { n: entry.minutes }) : entry[field]
  return fact(words(field), value, words)
}

/** The final version prints its hash: whoever holds the paper can check that it is the version that was locked. */
function lockedHash({ version }: AgendaInput, words: Words): Block[] {
  if (!version.locked || version.hash === '') return []
  return [note('version', 'plain', words('lockedHash'), version.hash)]
}

/** One ㅇ a line. */
function mainPoints(id: string, points: string): Block[] {
  const lines = points.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  return [{ type: 'list', id: `${id}/points`, items: lines.map((line) => ({ level: 2, runs: plain(line) })) }]
}

function closing(input: AgendaInput, words: Words): Block {
  return {
    type: 'closing',
    id: 'closing',
    attachmentsLabel: words('attachments'),
    attachments: input.items.flatMap(({ attachments }) => attachments.map(({ title }) => title)),
    end: words('end'),
  }
}
