import type { DiscussionTaskKind, DiscussionVenue } from '#shared/domain/terms.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree } from './model.ts'
import { fact, muted, orDash, paragraph, plain, section } from './pieces.ts'
import { venueKey } from './terms.ts'
import { wordsOf, type CivilDate, type Locale, type Words } from './words.ts'

/** What the outcome page of an offline discussion says; it names no citizen. */
export interface DiscussionInput {
  readonly id: string
  readonly organisation: string
  readonly title: string
  readonly venue: DiscussionVenue
  readonly place: string
  readonly date: CivilDate
  readonly participants: number
  readonly groups: string
  /** one a line */
  readonly outcomes: string
  readonly tasks: readonly { readonly number: number; readonly title: string; readonly kind: DiscussionTaskKind }[]
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
}

/** The outcomes of an offline discussion, to share: when and where, who, what came of it, which tasks it leads to. */
export function buildDiscussion(input: DiscussionInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const title = words('discussionTitle', { title: input.title })
  return cleanTree({
    meta: {
      kind: 'discussion',
      title,
      locale,
      organisation: input.organisation,
      classification: null,
      date: input.date,
      runningHead: title,
    },
    blocks: [
      { type: 'heading', id: 'discussion', level: 1, number: '', text: title },
      facts(input, words),
      section('outcomes', words('discussionOutcomes')),
      ...outcomes(input, words),
      ...tasks(input, words),
      ...attachments(input, words),
      {
        type: 'closing',
        id: 'closing',
        attachmentsLabel: words('attachments'),
        attachments: input.attachments.map(({ name }) => name),
        end: words('end'),
      },
    ],
  })
}

function facts({ date, venue, place, participants, groups }: DiscussionInput, words: Words): Block {
  const where = [words(venueKey[venue]), place].filter((text) => text.trim() !== '').join(' · ')
  const who = [words('participantsCount', { n: words.count(participants) }), groups].filter(
    (text) => text.trim() !== '',
  )
  return {
    type: 'facts',
    id: 'discussion/facts',
    columns: 1,
    rows: [
      fact(words('when'), words.longDate(date), words),
      fact(words('where'), where, words),
      fact(words('participants'), who.join(' · '), words),
    ],
  }
}

function outcomes({ outcomes: text }: DiscussionInput, words: Words): Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return [paragraph('outcomes/none', muted(words('noOutcomes')))]
  return [{ type: 'list', id: 'outcomes/list', items: lines.map((line) => ({ level: 2, runs: plain(line.trim()) })) }]
}

function tasks(input: DiscussionInput, words: Words): Block[] {
  if (input.tasks.length === 0) return []
  return [
    section('tasks', words('discussionTasks')),
    {
      type: 'table',
      id: 'tasks/table',
      caption: null,
      columns: [
        { title: words('colNumber'), width: 1, align: 'center' },
        { title: words('colItem'), width: 7, align: 'start', head: true },
        { title: words('origin'), width: 3, align: 'center' },
      ],
      rows: input.tasks.map(({ number, title, kind }) => ({
        cells: [
          plain(String(number)),
          plain(title),
          kind === 'case' ? plain(words('originCase')) : plain(words('discussed')),
        ],
      })),
    },
  ]
}

/** Each attachment with its hash: whoever gets the files can check that they are the ones. */
function attachments({ attachments: files }: DiscussionInput, words: Words): Block[] {
  if (files.length === 0) return []
  return [
    section('attachments', words('attachments')),
    {
      type: 'facts',
      id: 'attachments/facts',
      columns: 1,
      rows: files.map(({ name, size, sha256 }) => ({
        term: name,
        value: orDash(`${words.bytes(size)} · SHA-256 ${sha256}`, words),
      })),
    },
  ]
}
