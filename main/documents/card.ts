import { cardEvents } from '#shared/domain/card.ts'
import { nameEvent, sayEvent, sayStatus } from '#shared/domain/say-event.ts'
import type { Happening, Proof, TaskEvent, TaskProgress, ThreadTask } from '#shared/domain/task-event.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Figures, Row, Runs } from './model.ts'
import type { PacketStop } from './packet-input.ts'
import { muted, plain, strong, titled } from './pieces.ts'
import { originKey, outcomeKey, outcomeTone } from './terms.ts'
import { threadStrip } from './thread-strip.ts'
import { type CivilDate, type Locale, type PaperKey, type Words, wordsOf } from './words.ts'

/** Everything the card of a task says: what happened to it from the citizen to the President, on one page. */
export interface CardInput {
  readonly task: ThreadTask
  readonly organisation: string
  readonly classification: string | null
  /** the day it tells of */
  readonly asOf: CivilDate
  /** the seven stations */
  readonly thread: readonly PacketStop[]
  /** in order */
  readonly events: readonly TaskEvent[]
  readonly progress: TaskProgress
}

const mostEvents = 12
const longestText = 160 // characters of a line of the table
const hashDigits = 12

export const proofKey: Readonly<Record<Proof['of'], PaperKey>> = {
  tasks: 'proofTasks',
  roll: 'proofRoll',
  paper: 'proofPaper',
  minutes: 'proofMinutes',
  agenda: 'proofAgenda',
  note: 'proofNote',
  opinions: 'proofOpinions',
  bundle: 'proofBundle',
}

type Figure = Figures['items'][number]
type Known<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }> & Pick<TaskEvent, 'on'>
type Newest = <Kind extends Happening['kind']>(kind: Kind) => Known<Kind> | undefined

const newestOf =
  (events: readonly TaskEvent[]): Newest =>
  (kind) => {
    const found = events.findLast(({ what }) => what.kind === kind)
    return found && ({ ...found.what, on: found.on } as Known<typeof kind>)
  }

/** Four figures that tell the way: the vote, the Committee, the meeting, and what came of it. */
function figures({ events, progress }: CardInput, words: Words): Figure[] {
  const newest = newestOf(events)
  const [voted, decided, concluded] = [newest('voted'), newest('decided'), newest('concluded')]
  const none = { value: words('dash'), note: words('cardNotYet'), tone: 'muted' } as const
  return [
    {
      label: words('cardYes'),
      ...(voted
        ? {
            value: words.count(voted.yes),
            note: words('cardYesNote', {
              no: voted.no === null ? words('dash') : words.count(voted.no),
              basis: words(voted.basis === 'roll' ? 'basisRoll' : 'basisDeclared'),
            }),
            tone: 'primary',
          }
        : none),
    },
    {
      label: words('cardDecision'),
      ...(decided
        ? {
            value: words(outcomeKey[decided.outcome]),
            note: words('cardOn', {
              what: words('cardSession', { session: decided.session }),
              date: words.shortDate(decided.on),
            }),
            tone: outcomeTone[decided.outcome],
          }
        : none),
    },
    {
      label: words('cardMeeting'),
      ...(concluded
        ? {
            value: words(outcomeKey[concluded.outcome]),
            note: words.shortDate(concluded.on),
            tone: outcomeTone[concluded.outcome],
          }
        : none),
    },
    lastFigure(newest, progress, words),
  ]
}

function lastFigure(newest: Newest, { status, percent }: TaskProgress, words: Words): Figure {
  const evaluated = newest('evaluated')
  if (evaluated)
    return {
      label: words('cardEvaluation'),
      value: words.decimal(evaluated.mean),
      note: words('cardEvaluationNote', { n: words.count(evaluated.n) }),
      tone: 'primary',
    }
  const told = status !== null && percent !== null
  return {
    label: words('cardProgress'),
    value: told ? `${percent}%` : words('dash'),
    note: told ? sayStatus(status, words) : words('cardNotYet'),
    tone: told ? (status === 'late' || status === 'stopped' ? 'warning' : 'primary') : 'muted',
  }
}

function clipped(text: string): string {
  if (text.length <= longestText) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length >= longestText) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function proofs(event: TaskEvent, words: Words): Runs {
  const [first, ...others] = event.proofs
  if (first === undefined) return muted(words('dash'))
  const more = others.length === 0 ? '' : ` +${others.length}`
  return [
    { text: `${words(proofKey[first.of])} ` },
    { text: `${first.sha256.slice(0, hashDigits)}${more}`, tone: 'muted' },
  ]
}

const row = (event: TaskEvent, words: Words): Row => ({
  id: `event:${event.id}`,
  cells: [
    event.on === null ? muted(words('dash')) : plain(words.shortDate(event.on)),
    strong(nameEvent(event.what.kind, words)),
    plain(clipped(sayEvent(event.what, words))),
    proofs(event, words),
  ],
})

function table({ events }: CardInput, words: Words): Block {
  const { shown, left } = cardEvents(events, mostEvents)
  const rest = left === 0 ? '' : `${words('cardLeft', { n: words.count(left) })} `
  return {
    type: 'table',
    id: 'card/events',
    caption: words('cardEvents'),
    columns: [
      { title: words('cardDate'), width: 2.1, align: 'start' },
      { title: words('cardStep'), width: 2.1, align: 'start', head: true },
      { title: words('cardWhat'), width: 6, align: 'start' },
      { title: words('cardProof'), width: 3.2, align: 'start' },
    ],
    rows: shown.map((event) => row(event, words)),
    source: `${rest}${words('cardSource', { digits: hashDigits })}`,
  }
}

/** Where it belongs and how it came to the Committee. */
const kindOf = ({ category, origin }: ThreadTask, words: Words): string =>
  [words(originKey[origin]), clipped(category)].filter((text) => text !== '').join(' · ')

/** 국민에서 대통령까지: the way of one task from the first proposal to its result, on exactly one page. */
export function buildCard(input: CardInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { task, organisation, classification, asOf, thread } = input
  const title = titled(task, words)
  return cleanTree({
    meta: {
      kind: 'card',
      title: words('cardTitle', { title }),
      locale,
      organisation,
      classification,
      date: asOf,
      runningHead: words('cardName'),
      onePage: true,
    },
    blocks: [
      { type: 'heading', id: 'card', level: 1, number: '', text: words('cardName'), look: 'form' },
      {
        type: 'heading',
        id: `task:${task.id}`,
        level: 2,
        number: `${task.number}.`,
        text: title,
      },
      { type: 'paragraph', id: 'card/kind', runs: muted(kindOf(task, words)) },
      threadStrip('card', thread, words),
      { type: 'figures', id: 'card/figures', items: figures(input, words) },
      table(input, words),
      {
        type: 'paragraph',
        id: 'card/foot',
        align: 'end',
        runs: muted(`${words.longDate(asOf)} · ${organisation}`),
      },
    ],
  })
}
