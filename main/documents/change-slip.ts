import type { AgendaChange, AgendaDifference, ComparedField } from '#shared/domain/agenda-compare.ts'
import type { Replacement } from '#shared/domain/replacement.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree } from './model.ts'
import { fact, note, paragraph, plain, strong } from './pieces.ts'
import { wordsOf, type CivilDate, type Locale, type PaperKey, type Words } from './words.ts'

/** What a change slip tells the holders of a handed-out agenda. */
export interface ChangeSlipInput {
  readonly meeting: { readonly title: string; readonly date: CivilDate }
  readonly organisation: string
  readonly classification: string | null
  /** the version in their hands, and the one that replaces it */
  readonly from: number
  readonly to: number
  readonly reason: string
  /** SHA-256 of the later version, lower-case hex */
  readonly hash: string
  readonly replacements: readonly Replacement[]
  readonly differences: readonly AgendaDifference[]
}

/** 교체 안내: which pages go out and come in, what became otherwise, and the hash of the version that results. */
export function buildChangeSlip(input: ChangeSlipInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { meeting, organisation, classification } = input
  const title = words('slipTitle', { meeting: meeting.title })
  return cleanTree({
    meta: { kind: 'changeSlip', title, locale, organisation, classification, date: meeting.date, runningHead: title },
    blocks: [
      { type: 'heading', id: 'slip', level: 1, number: '', text: title },
      {
        type: 'facts',
        id: 'slip/facts',
        columns: 1,
        rows: [
          fact(words('day'), words.longDate(meeting.date), words),
          fact(words('version'), words('slipVersions', { from: input.from, to: input.to }), words),
          fact(words('slipReason'), input.reason, words),
        ],
      },
      ...pages(input, words),
      ...differences(input, words),
      note('version', 'plain', words('lockedHash'), input.hash),
      { type: 'closing', id: 'closing', attachmentsLabel: words('attachments'), attachments: [], end: words('end') },
    ],
  })
}

function pages({ replacements }: ChangeSlipInput, words: Words): Block[] {
  const list = (labels: readonly string[]): string => (labels.length === 0 ? words('none') : labels.join(', '))
  return [
    { type: 'heading', id: 'slip/pages', level: 2, number: '1.', text: words('slipPages') },
    paragraph('slip/how', plain(words('slipHow'))),
    {
      type: 'table',
      id: 'slip/table',
      caption: null,
      columns: [
        { title: words('slipOut'), width: 1, align: 'center', head: true },
        { title: words('slipIn'), width: 1, align: 'center' },
      ],
      rows: replacements.map((one) => ({ cells: [plain(list(one.out)), strong(list(one.in))] })),
    },
  ]
}

function differences(input: ChangeSlipInput, words: Words): Block[] {
  return [
    { type: 'heading', id: 'slip/differences', level: 2, number: '2.', text: words('slipChanges') },
    {
      type: 'list',
      id: 'slip/list',
      items: input.differences.map((one) => ({ level: 2, runs: plain(sayDifference(one, words)) })),
    },
  ]
}

const fieldKey: Record<ComparedField, PaperKey> = {
  title: 'colItem',
  minutes: 'time',
  presenter: 'presenter',
  leadAgency: 'leadAgency',
  request: 'request',
  points: 'notes',
  notes: 'notes',
}

const changeKey: Record<Exclude<AgendaChange['kind'], 'field'>, PaperKey> = {
  added: 'slipAdded',
  removed: 'slipRemoved',
  withdrawn: 'withdrawn',
  restored: 'slipRestored',
  moved: 'slipMoved',
}

function sayChange(change: AgendaChange, words: Words): string {
  if (change.kind !== 'field') return words(changeKey[change.kind])
  const name = words(fieldKey[change.field])
  if (change.field === 'points') return words('slipRewritten', { name })
  return words('slipField', { name, from: change.from || words('none'), to: change.to || words('none') })
}

const sayDifference = ({ title, changes }: AgendaDifference, words: Words): string =>
  words('slipItem', { title, changes: changes.map((change) => sayChange(change, words)).join(', ') })
