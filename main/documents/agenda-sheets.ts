import { type TimedEntry, timedEntries } from './agenda-times.ts'
import type { AgendaInput } from './agenda-input.ts'
import { sheet, text, whole } from './columns.ts'
import type { DataSheet } from './sheets.ts'
import { kindKey } from './terms.ts'
import type { Words } from './words.ts'

/** Heads of a part and items taken off again have no time of their own. */
const runs = ({ entry }: TimedEntry): boolean => !entry.withdrawn && entry.kind !== 'section'

/** The agenda's items in their order, with their clock times. */
export const agendaSheets = (input: AgendaInput, words: Words): DataSheet[] => [
  sheet<TimedEntry>(
    words('order'),
    [
      text(words('colNumber'), ({ number }) => number, 8),
      text(words('colFrom'), (item) => (runs(item) ? item.span.from : ''), 8),
      text(words('colTo'), (item) => (runs(item) ? item.span.to : ''), 8),
      whole(words('colMinutes'), (item) => (runs(item) ? item.entry.minutes : null), 8),
      text(words('colKind'), ({ entry }) => words(kindKey[entry.kind]), 10),
      text(
        words('colItem'),
        ({ entry }) => (entry.withdrawn ? words('withdrawnItem', { title: entry.title }) : entry.title),
        50,
      ),
      text(words('colPresenter'), ({ entry }) => entry.presenter),
      text(words('colLeadAgency'), ({ entry }) => entry.leadAgency),
      text(words('request'), ({ entry }) => entry.request),
      text(words('notes'), ({ entry }) => entry.points, 50),
    ],
    timedEntries(input),
  ),
]
