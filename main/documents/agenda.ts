import { agendaTimes, slotFit, type ClockSpan } from '#shared/domain/agenda.ts'
import { numberLabels } from '#shared/domain/numbering.ts'
import type { AgendaEntry, AgendaInput } from './agenda-input.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Row, Table } from './model.ts'
import { fact, muted, note, orDash, paragraph, part, plain, strong } from './pieces.ts'
import { kindKey } from './terms.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

/** An item with its printed number ('' for an opening or a closing remark) and its clock times. */
interface Timed {
  readonly entry: AgendaEntry
  readonly number: string
  readonly span: ClockSpan
}

/** The agenda of a strategy meeting: cover, contents, 회의순서 by the clock, 안건목록 with what is asked for. */
export function buildAgenda(input: AgendaInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { meeting } = input
  const items = timed(input)
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

/** Openings and remarks run by the clock but carry no number. */
const isNumbered = ({ kind }: AgendaEntry): boolean => kind !== 'opening' && kind !== 'remarks'

function timed(input: AgendaInput): Timed[] {
  const spans = agendaTimes(
    input.meeting.startsAt,
    input.items.map(({ minutes }) => minutes),
  )
  const numbers = numberLabels(input.items, input.numbering, isNumbered)
  return input.items.flatMap((entry, index) => {
    const span = spans[index]
    return span === undefined ? [] : [{ entry, number: numbers[index] ?? '', span }]
  })
}

const titleOf = (entry: AgendaEntry, words: Words): string =>
  entry.title.trim() === '' ? words('untitled') : entry.title

const fitOf = ({ meeting, items }: AgendaInput) =>
  slotFit(
    meeting.startsAt,
    items.map(({ minutes }) => minutes),
    meeting.slotMinutes,
  )

const clock = (time: string, day: number, words: Words): string => (day === 0 ? time : words('nextDay', { time }))

const slotEnd = ({ meeting }: AgendaInput): string =>
  agendaTimes(meeting.startsAt, [meeting.slotMinutes])[0]?.to ?? meeting.startsAt

const versionText = ({ version }: AgendaInput, words: Words): string =>
  words(version.locked ? 'versionFinal' : 'versionDraft', { n: version.number })

function cover(input: AgendaInput, words: Words): Block {
  const { meeting } = input
  const numbered = input.items.filter(isNumbered).length
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

function order(input: AgendaInput, items: readonly Timed[], words: Words): Block[] {
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

function orderRow({ entry, number, span }: Timed, words: Words): Row {
  return {
    id: `order:${entry.id}`,
    cells: [
      plain(`${clock(span.from, span.fromDay, words)}∼${clock(span.to, span.toDay, words)}`),
      plain(number),
      isNumbered(entry) ? strong(titleOf(entry, words)) : plain(titleOf(entry, words)),
      orDash(entry.presenter, words),
      orDash(entry.leadAgency, words),
      plain(String(entry.minutes)),
    ],
  }
}

function orderTable(input: AgendaInput, items: readonly Timed[], words: Words): Table {
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

function list(items: readonly Timed[], words: Words): Block[] {
  const numbered = items.filter(({ entry }) => isNumbered(entry))
  if (numbered.length === 0) return []
  return [
    { type: 'pageBreak', id: 'items/break' },
    part('items', 2, words('agendaList')),
    ...numbered.flatMap((item) => itemSheet(item, words)),
  ]
}

function itemSheet({ entry, number, span }: Timed, words: Words): Block[] {
  const id = `item:${entry.id}`
  const time = {
    from: clock(span.from, span.fromDay, words),
    to: clock(span.to, span.toDay, words),
    minutes: entry.minutes,
  }
  return [
    { type: 'heading', id, level: 2, number, text: titleOf(entry, words), label: words(kindKey[entry.kind]) },
    {
      type: 'facts',
      id: `${id}/facts`,
      columns: 2,
      rows: [
        fact(words('leadAgency'), entry.leadAgency, words),
        fact(words('presenter'), entry.presenter, words),
        fact(words('time'), words('timeValue', time), words),
        fact(words('request'), entry.request, words),
      ],
    },
    ...mainPoints(id, entry.notes),
  ]
}

/** The final version prints its hash: whoever holds the paper can check that it is the version that was locked. */
function lockedHash({ version }: AgendaInput, words: Words): Block[] {
  if (!version.locked || version.hash === '') return []
  return [note('version', 'plain', words('lockedHash'), version.hash)]
}

/** One ㅇ a line. */
function mainPoints(id: string, notes: string): Block[] {
  const lines = notes.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  return [{ type: 'list', id: `${id}/notes`, items: lines.map((line) => ({ level: 2, runs: plain(line) })) }]
}

function closing(input: AgendaInput, words: Words): Block {
  return {
    type: 'closing',
    id: 'closing',
    attachmentsLabel: words('attachments'),
    attachments: input.items.flatMap(({ attachments }) => attachments),
    end: words('end'),
  }
}
