import type { Counted, Deliverable, EvidenceRecord, Period, RecordDetail } from '#shared/domain/evidence.ts'
import type { Stance } from '#shared/domain/opinion.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, Row, Table } from './model.ts'
import { fact, muted, orDash, paragraph, part, plain } from './pieces.ts'
import { outcomeKey, promotionKey } from './terms.ts'
import { wordsOf, type Locale, type PaperKey, type Words } from './words.ts'

/** Everything the evidence report of a period prints. */
export interface EvidenceInput {
  readonly period: Period
  readonly organisation: string
  readonly classification: string | null
  /** in the order they are printed; `counted` is null where this workspace keeps no such records */
  readonly deliverables: readonly { readonly deliverable: Deliverable; readonly counted: Counted | null }[]
}

/** The printed word of each deliverable. */
export const deliverableKey: Record<Deliverable, PaperKey> = {
  rounds: 'evRounds',
  discussions: 'evDiscussions',
  proposed: 'evProposed',
  voted: 'evVoted',
  promoted: 'evPromoted',
  sessions: 'evSessions',
  deliberated: 'evDeliberated',
  decided: 'evDecided',
  meetings: 'evMeetings',
  agenda: 'evAgenda',
  instructed: 'evInstructed',
  opinions: 'evOpinions',
  groups: 'evGroups',
  evaluated: 'evEvaluated',
}

/** What exactly is counted, so that a reviewer can count again. */
export const basisKey: Record<Deliverable, PaperKey> = {
  rounds: 'evRoundsBasis',
  discussions: 'evDiscussionsBasis',
  proposed: 'evProposedBasis',
  voted: 'evVotedBasis',
  promoted: 'evPromotedBasis',
  sessions: 'evSessionsBasis',
  deliberated: 'evDeliberatedBasis',
  decided: 'evDecidedBasis',
  meetings: 'evMeetingsBasis',
  agenda: 'evAgendaBasis',
  instructed: 'evInstructedBasis',
  opinions: 'evOpinionsBasis',
  groups: 'evGroupsBasis',
  evaluated: 'evEvaluatedBasis',
}

/** What a record says beside its title, in words. */
export function detailText(detail: RecordDetail | null, words: Words): string {
  if (detail === null) return ''
  if (detail.of === 'text') return detail.text
  if (detail.of === 'opinion') return opinionText(detail, words)
  return detail.of === 'score' || detail.of === 'votes' ? figuresText(detail, words) : factText(detail, words)
}

const stanceKey: Record<Stance, PaperKey> = { for: 'evFor', against: 'evAgainst', neutral: 'evNeutral' }

const opinionText = ({ stance, quotes }: Extract<RecordDetail, { of: 'opinion' }>, words: Words): string =>
  [stance === null ? '' : words(stanceKey[stance]), ...quotes.map((quote) => `“${quote}”`)].filter(Boolean).join(' ')

function figuresText(detail: Extract<RecordDetail, { of: 'score' | 'votes' }>, words: Words): string {
  const { count, decimal } = words
  if (detail.of === 'score')
    return words('evScore', { mean: decimal(detail.mean), sd: decimal(detail.sd), n: count(detail.n) })
  const key = detail.basis === 'roll' ? 'evVotesRoll' : 'evVotesDeclared'
  return words(key, { yes: count(detail.yes), no: detail.no === null ? words('dash') : count(detail.no) })
}

function factText(
  detail: Extract<RecordDetail, { of: 'rule' | 'promotion' | 'outcome' | 'people' }>,
  words: Words,
): string {
  const { count } = words
  if (detail.of === 'rule') return words('evRule', { moreThan: count(detail.moreThan), tasks: count(detail.tasks) })
  if (detail.of === 'outcome') return words(outcomeKey[detail.outcome])
  if (detail.of === 'people') return words('evPeople', { count: count(detail.count) })
  return words('evPromotionText', { kind: words(promotionKey[detail.kind]), yes: count(detail.yes) })
}

/** `A3`: where the records behind a number are listed. */
export const appendixOf = (index: number): string => `A${index + 1}`

const appendixId = (deliverable: Deliverable): string => `appendix/${deliverable}`

type Line = EvidenceInput['deliverables'][number]

function summaryRow({ deliverable, counted }: Line, index: number, words: Words): Row {
  return {
    id: `evidence:${deliverable}`,
    cells: [
      plain(words(deliverableKey[deliverable])),
      counted === null
        ? muted(words('evNotKept'))
        : [{ text: words.count(counted.records.length), strong: true, to: appendixId(deliverable) }],
      counted === null || counted.undated === 0 ? muted(words('dash')) : plain(words.count(counted.undated)),
      plain(words(basisKey[deliverable])),
      [{ text: appendixOf(index), to: appendixId(deliverable) }],
    ],
  }
}

const summary = (input: EvidenceInput, words: Words): Table => ({
  type: 'table',
  id: 'summary/table',
  caption: words('evSummary'),
  columns: [
    { title: words('evDeliverable'), width: 3, align: 'start', head: true },
    { title: words('evNumber'), width: 1.3, align: 'end' },
    { title: words('evUndated'), width: 1.3, align: 'end' },
    { title: words('evBasis'), width: 5.4, align: 'start' },
    { title: words('evAppendix'), width: 1, align: 'center' },
  ],
  rows: input.deliverables.map((line, index) => summaryRow(line, index, words)),
  source: words('evSource'),
})

const recordRow = (deliverable: Deliverable, record: EvidenceRecord, words: Words): Row => ({
  id: `record:${deliverable}/${record.id}`,
  cells: [
    plain(words.shortDate(record.date)),
    plain(record.number === null ? '' : String(record.number)),
    orDash(record.title, words),
    plain(detailText(record.detail, words)),
    muted(record.id),
  ],
})

function appendix({ deliverable, counted }: Line, index: number, words: Words): Block[] {
  const id = appendixId(deliverable)
  const text = words('evCounted', {
    what: words(deliverableKey[deliverable]),
    count: words.count(counted?.records.length ?? 0),
  })
  const head: Block = { type: 'heading', id, level: 2, number: appendixOf(index), text }
  if (counted === null) return [head, paragraph(`${id}/none`, muted(words('evNotKept')))]
  if (counted.records.length === 0) return [head, paragraph(`${id}/none`, muted(words('evNone')))]
  return [
    head,
    {
      type: 'table',
      id: `${id}/table`,
      caption: null,
      columns: [
        { title: words('evDate'), width: 1.9, align: 'start' },
        { title: words('evTaskNumber'), width: 0.9, align: 'end' },
        { title: words('evRecordTitle'), width: 4.4, align: 'start', head: true },
        { title: words('evDetail'), width: 3, align: 'start' },
        { title: words('evRecordId'), width: 3, align: 'start' },
      ],
      rows: counted.records.map((record) => recordRow(deliverable, record, words)),
    },
  ]
}

/** The evidence report: what was delivered in a period, how it is counted, and the records behind each number. */
export function buildEvidence(input: EvidenceInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { period, organisation, classification, deliverables } = input
  const span = words('evSpan', { from: words.shortDate(period.from), to: words.shortDate(period.to) })
  const title = words('evTitle', { from: period.from, to: period.to })
  return cleanTree({
    meta: { kind: 'evidence', title, locale, organisation, classification, date: period.to, runningHead: title },
    blocks: [
      { type: 'heading', id: 'evidence', level: 1, number: '', text: words('evHeading') },
      {
        type: 'facts',
        id: 'evidence/facts',
        columns: 1,
        rows: [fact(words('evPeriod'), span, words), fact(words('evOrganisation'), organisation, words)],
      },
      part('summary', 1, words('evSummary')),
      summary(input, words),
      part('appendix', 2, words('evAppendixTitle')),
      ...deliverables.flatMap((line, index) => appendix(line, index, words)),
      { type: 'closing', id: 'closing', attachmentsLabel: words('attachments'), attachments: [], end: words('end') },
    ],
  })
}
