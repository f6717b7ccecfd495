import type { templateFields } from '#shared/domain/template.ts'
import { majorityText } from './majority-text.ts'
import type { Block, Row, Table } from './model.ts'
import { line, outline, typedLines } from './outline.ts'
import { muted, paragraph, plain, titled } from './pieces.ts'
import type { ResolutionDecision, ResolutionItem } from './resolution-input.ts'
import type { DecisionOutcome } from '#shared/domain/terms.ts'
import type { PaperKey, Words } from './words.ts'

/** A part of a 심의·의결서; one with nothing to say is left out. */
export type ResolutionSection = (typeof templateFields.resolution)[number]

/** 주문 by outcome. */
const orderKey: Record<DecisionOutcome, PaperKey> = {
  adopted: 'orderAdopted',
  amended: 'orderAmended',
  conditional: 'orderConditional',
  deferred: 'orderDeferred',
  rejected: 'orderRejected',
  noted: 'orderNoted',
  withdrawn: 'orderWithdrawn',
}

const text = (id: string, typed: string, words: Words): Block[] => {
  const lines = typedLines(typed)
  return lines.length === 0 ? [] : [outline(`${id}/lines`, lines, words)]
}

export function resolutionSection(section: ResolutionSection, id: string, item: ResolutionItem, words: Words): Block[] {
  const { decision } = item
  if (decision === null) return section === 'order' ? [paragraph(`${id}/open`, muted(words('decisionOpen')))] : []
  return bodies[section](id, item, decision, words)
}

type Body = (id: string, item: ResolutionItem, decision: ResolutionDecision, words: Words) => Block[]

const bodies: Record<ResolutionSection, Body> = {
  order: (id, item, { outcome, amendment, until }, words) => {
    const order = line(words(orderKey[outcome], { title: titled(item, words) }))
    const more = outcome === 'amended' ? typedLines(amendment, 1) : []
    const again = until === null ? [] : [line(words('minutesUntil', { date: words.shortDate(until) }))]
    return [outline(`${id}/lines`, [order, ...more, ...again], words)]
  },
  votes,
  conditions: (id, _, { outcome, amendment }, words) => (outcome === 'amended' ? [] : text(id, amendment, words)),
  dissent: (id, _, { dissent }, words) => text(id, dissent, words),
  note: (id, _, { note }, words) => text(id, note, words),
}

function votes(id: string, item: ResolutionItem, decision: ResolutionDecision, words: Words): Block[] {
  const taken = decision.inFavour + decision.against + decision.abstained > 0
  const remarks = [
    ...(taken ? [] : [line(words('minutesByConsent'))]),
    ...(decision.chairVote === null
      ? []
      : [line(words(decision.chairVote === 'for' ? 'minutesChairFor' : 'minutesChairAgainst'))]),
    ...item.recused.map(({ name, reason }) =>
      line(words('minutesRecused', { name, reason: reason.replaceAll('\n', ' ') })),
    ),
  ]
  return [
    votesTable(`${id}/table`, item, decision, taken, words),
    ...(remarks.length === 0 ? [] : [outline(`${id}/remarks`, remarks, words)]),
  ]
}

function votesTable(
  id: string,
  item: ResolutionItem,
  { inFavour, against, abstained, rule }: ResolutionDecision,
  taken: boolean,
  words: Words,
): Table {
  const counts = [inFavour, against, abstained]
  const cells: Row['cells'] = [
    ...[item.enrolled, item.present, item.recused.length].map((n) => plain(words('resolutionCount', { n }))),
    ...counts.map((n) => (taken ? plain(words('resolutionCount', { n })) : muted(words('dash')))),
    plain(words('resolutionNeeded', { majority: majorityText(rule, words), needed: item.needed, of: item.of })),
  ]
  return {
    type: 'table',
    id,
    caption: null,
    boxed: true,
    columns: [
      ...[
        words('resolutionEnrolled'),
        words('resolutionPresent'),
        words('resolutionRecused'),
        words('yes'),
        words('no'),
        words('pass'),
      ].map((title) => ({ title, width: 1.3, align: 'center' as const })),
      { title: words('resolutionMajority'), width: 3.6, align: 'center' as const },
    ],
    rows: [{ cells }],
  }
}
