import { type Template, templateFields } from '#shared/domain/template.ts'
import { cleanTree } from './clean.ts'
import type { Block, Column, DocumentMeta, DocumentTree, Fact, Row } from './model.ts'
import { fact, muted, orDash, paragraph, plain, strong, titled } from './pieces.ts'
import type { ProceedingsInput, ProceedingsStep } from './proceedings-input.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

type FormKind = 'order' | 'itemList' | 'cover'

const titleKey = { order: 'orderTitle', itemList: 'itemListTitle', cover: 'coverTitle' } as const

function tree(kind: FormKind, input: ProceedingsInput, words: Words, blocks: readonly Block[]): DocumentTree {
  const title = words(titleKey[kind], { meeting: input.title })
  const { organisation, classification, date } = input
  const meta: DocumentMeta = {
    kind,
    title,
    locale: words.locale,
    organisation,
    classification,
    date,
    runningHead: title,
  }
  return cleanTree({ meta, blocks })
}

const hours = ({ startsAt, endsAt }: ProceedingsInput): string => (endsAt === null ? startsAt : `${startsAt}∼${endsAt}`)

const when = (input: ProceedingsInput, words: Words): string => `${words.longDate(input.date)} ${hours(input)}`

const closing = (words: Words): Block => ({
  type: 'closing',
  id: 'closing',
  attachmentsLabel: words('attachments'),
  attachments: [],
  end: words('end'),
})

const head = (kind: FormKind, text: string, input: ProceedingsInput, words: Words): Block[] => [
  { type: 'heading', id: kind, level: 1, number: '', text, look: 'form' },
  {
    type: 'facts',
    id: `${kind}/facts`,
    columns: 1,
    boxed: true,
    rows: words.shown(templateFields.order).map((field) => headFact(field, input, words)),
  },
]

function headFact(field: (typeof templateFields.order)[number], input: ProceedingsInput, words: Words): Fact {
  const facts = {
    meeting: () => fact(words('resolutionSession'), input.title, words),
    when: () => fact(words('when'), when(input, words), words),
    where: () => fact(words('where'), input.place, words),
    chair: () => fact(words('chair'), input.chair, words),
  }
  return facts[field]()
}

/** 회의순서: every step by the clock. */
export function buildOrder(input: ProceedingsInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  return tree('order', input, words, [
    ...head('order', words('order'), input, words),
    input.steps.length === 0 ? paragraph('order/none', muted(words('noItems'))) : orderTable(input, words),
    closing(words),
  ])
}

const nameOf = (step: ProceedingsStep, words: Words): string =>
  step.withdrawn ? words('withdrawnItem', { title: titled(step, words) }) : titled(step, words)

function orderTable({ steps }: ProceedingsInput, words: Words): Block {
  const timed = steps.some(({ minutes }) => minutes !== null)
  const columns: Column[] = [
    { title: words('colTime'), width: 2.2, align: 'center' },
    ...(timed ? [{ title: words('colMinutes'), width: 0.9, align: 'end' as const }] : []),
    { title: words('colNumber'), width: 1.5, align: 'center' },
    { title: words('colItem'), width: 6, align: 'start', head: true },
    { title: words('colPresenter'), width: 2.2, align: 'center' },
  ]
  const cells = (step: ProceedingsStep): Row['cells'] => [
    plain([step.from, step.to].filter((time) => time !== '').join('∼')),
    ...(timed ? [plain(step.withdrawn || step.minutes === null ? '' : String(step.minutes))] : []),
    plain(step.number),
    step.withdrawn ? muted(nameOf(step, words)) : plain(nameOf(step, words)),
    plain(step.presenter),
  ]
  const rows = steps.map((step): Row =>
    step.kind === 'section'
      ? { id: `order:${step.id}`, style: 'group', cells: [plain(titled(step, words))] }
      : { id: `order:${step.id}`, cells: cells(step) },
  )
  return { type: 'table', id: 'order/table', caption: null, boxed: true, columns, rows }
}

/** 안건목록: the items alone, with what is asked. */
export function buildItemList(input: ProceedingsInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const items = input.steps.filter(({ kind }) => kind === 'item')
  return tree('itemList', input, words, [
    ...head('itemList', words('agendaList'), input, words),
    items.length === 0 ? paragraph('itemList/none', muted(words('noItems'))) : listTable(items, input, words),
    closing(words),
  ])
}

function listTable(items: readonly ProceedingsStep[], input: ProceedingsInput, words: Words): Block {
  const meeting = input.of === 'meeting'
  return {
    type: 'table',
    id: 'itemList/table',
    caption: null,
    boxed: true,
    columns: [
      { title: words(meeting ? 'colNumber' : 'billNumberLabel'), width: 1.6, align: 'center' },
      { title: words('resolutionItem'), width: 6, align: 'start', head: true },
      { title: words('colPurpose'), width: 1.3, align: 'center' },
      ...(meeting ? [{ title: words('colLeadAgency'), width: 2.2, align: 'center' as const }] : []),
      { title: words(meeting ? 'request' : 'origin'), width: 2.8, align: 'center' },
    ],
    rows: items.map((step) => ({
      id: `item:${step.id}`,
      cells: [
        plain(step.number),
        step.withdrawn ? muted(nameOf(step, words)) : strong(nameOf(step, words)),
        plain(step.sort),
        ...(meeting ? [orDash(step.leadAgency, words)] : []),
        orDash(step.about, words),
      ],
    })),
    source: words('itemListTotal', { n: items.filter(({ withdrawn }) => !withdrawn).length }),
  }
}

/** The cover of 회의자료. */
export function buildCover(input: ProceedingsInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const items = input.steps.filter(({ kind, withdrawn }) => kind === 'item' && !withdrawn).length
  return tree('cover', input, words, [
    {
      type: 'cover',
      id: 'cover',
      eyebrow: words('agendaEyebrow'),
      title: input.title,
      subtitle: words('coverItems', { n: items }),
      facts: words
        .shown(templateFields.cover)
        .filter((field) => field === 'when' || input[field === 'where' ? 'place' : 'chair'].trim() !== '')
        .map((field) => headFact(field, input, words)),
      date: words.longDate(input.date),
      organisation: input.organisation,
      mark: input.classification,
    },
  ])
}
