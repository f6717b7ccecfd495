import { type Template, templateFields } from '#shared/domain/template.ts'
import { attachmentBlocks } from './attachments.ts'
import { billBodies, type BillSection, sectionTitle } from './bill-sections.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree } from './model.ts'
import type { PacketSession, PacketTask } from './packet-input.ts'
import { fact, muted, paragraph, titled } from './pieces.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

/** Everything 의안 (the papers of a session's items) print. */
export interface BillInput {
  readonly session: PacketSession
  /** 제N차 */
  readonly sessionNumber: number
  /** who submits for the office */
  readonly secretary: string
  /** in the docket's order; one where a single paper is asked for */
  readonly tasks: readonly PacketTask[]
}

export const billNumber = (sessionNumber: number, item: number, words: Words): string =>
  words('billNumber', { session: sessionNumber, item })

/** 의안: a cover with the register, then what is asked, why, the content and reference, one paper an item. */
export function buildBill(input: BillInput, locale: Locale, template?: Template): DocumentTree {
  const words = wordsOf(locale, template)
  const { session, tasks } = input
  const [first] = tasks
  const title =
    first && tasks.length === 1
      ? words('billTitleOne', {
          number: billNumber(input.sessionNumber, first.number, words),
          title: titled(first, words),
        })
      : words('billTitle', { session: session.title })
  return cleanTree({
    meta: {
      kind: 'bill',
      title,
      locale,
      organisation: session.organisation,
      classification: session.classification,
      date: session.date,
      runningHead: words('billTitle', { session: session.title }),
    },
    blocks:
      tasks.length === 0
        ? [
            { type: 'heading', id: 'bill', level: 1, number: '', text: words('bill'), look: 'form' },
            paragraph('bill/none', muted(words('noTasks'))),
          ]
        : tasks.flatMap((task, index) => bill(task, index, input, words)),
  })
}

/** The day of the meeting once the item is decided; before, room to write it in. */
const decidedOn = (task: PacketTask, { session, sessionNumber }: BillInput, words: Words): string =>
  words('billDecidedOn', {
    date: task.decision === null ? words('billDateOpen') : words.shortDate(session.date),
    session: sessionNumber,
  })

function cover(task: PacketTask, input: BillInput, words: Words): Block {
  const { session, sessionNumber, secretary } = input
  const { organisation } = session
  return {
    type: 'cover',
    id: `bill:${task.id}/cover`,
    register: {
      rows: [
        fact(words('billNumberLabel'), billNumber(sessionNumber, task.number, words), words),
        fact(words('billDecided'), decidedOn(task, input, words), words),
      ],
      word: words(task.purpose === 'report' ? 'billForReport' : 'billForResolution'),
    },
    eyebrow: '',
    title: titled(task, words),
    subtitle: '',
    facts: [
      fact(words('billSubmitter'), words('billSubmitterValue', { organisation, secretary }), words),
      fact(words('billSubmitted'), words.shortDate(task.submittedOn), words),
    ],
    date: '',
    organisation,
    mark: session.classification,
  }
}

function section(name: BillSection, number: number, task: PacketTask, words: Words): Block[] {
  const id = `bill:${task.id}/${name}`
  const body = billBodies[name](id, task, words)
  return [
    { type: 'heading', id, level: 2, number: `${number}.`, text: words(sectionTitle(name, task)) },
    ...(body.length > 0 ? body : [paragraph(`${id}/none`, muted(words('billNone')))]),
  ]
}

function bill(task: PacketTask, index: number, input: BillInput, words: Words): Block[] {
  const id = `bill:${task.id}`
  return [
    ...(index === 0 ? [] : [{ type: 'pageBreak', id: `${id}/break` } as const]),
    cover(task, input, words),
    { type: 'heading', id, level: 1, number: '', text: titled(task, words), look: 'form' },
    ...words.shown(templateFields.bill).flatMap((name, at) => section(name, at + 1, task, words)),
    {
      type: 'closing',
      id: `${id}/closing`,
      attachmentsLabel: words('attachments'),
      attachments: task.attachments.map(({ title }) => title),
      end: words('end'),
    },
    ...attachmentBlocks({ number: String(task.number), slot: task.number - 1 }, task.attachments, words),
  ]
}
