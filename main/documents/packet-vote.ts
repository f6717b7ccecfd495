import type { BarChart, Block, Facts, Row, Table } from './model.ts'
import type { DeclaredCounts, PacketTask, PacketVote, VoteEvidence } from './packet-input.ts'
import { fact, muted, paragraph, plain, section, strong } from './pieces.ts'
import type { Words } from './words.ts'

/** The vote: its chart, declared against recounted, and the files the counts came from. */
export function voteSection(id: string, task: PacketTask, words: Words): Block[] {
  const head = section(`${id}/vote`, words('vote'))
  if (task.vote === null) return [head, paragraph(`${id}/vote/none`, muted(words('noVote')))]
  const { vote } = task
  const counts = official(vote)
  return [
    head,
    ...(counts === null ? [] : [voteChart(`${id}/vote/chart`, vote, counts, words)]),
    countsTable(`${id}/vote/counts`, vote, words),
    ...vote.evidence.map((file, index) => evidence(`${id}/vote/evidence/${index + 1}`, file, words)),
  ]
}

const official = (vote: PacketVote): DeclaredCounts | null =>
  vote.basis === 'roll' ? (vote.recounted ?? vote.declared) : vote.declared

/** All ballots; null where the platform left votes against or passes out. */
const sum = ({ yes, no, pass }: DeclaredCounts): number | null =>
  no === null || pass === null ? null : yes + no + pass

/** What the rule of a vote asks beside its threshold, in words. */
export const conditionTexts = ({ conditions: { turnout, share } = {} }: PacketVote, words: Words): string[] => [
  ...(turnout
    ? [words('ruleTurnout', { percent: words.count(turnout.percent), eligible: words.count(turnout.eligible) })]
    : []),
  ...(share
    ? [
        words(share.bound === 'atLeast' ? 'ruleShareAtLeast' : 'ruleShareMoreThan', {
          percent: words.count(share.percent),
        }),
      ]
    : []),
]

const orDashed = (n: number | null, words: Words): string => (n === null ? words('dash') : words.count(n))

function voteChart(id: string, vote: PacketVote, counts: DeclaredCounts, words: Words): BarChart {
  const all = counts.yes + (counts.no ?? 0) + (counts.pass ?? 0)
  // of yes alone there is no share
  const shareOf = (n: number): string => (counts.no === null ? words('dash') : words.percent(n, all))
  const text = (n: number): string => words('voteText', { count: words.count(n), share: shareOf(n) })
  const declaredBar = (label: 'no' | 'pass', value: number | null, tone: 'negative' | 'muted') =>
    value === null ? [] : [{ label: words(label), value, text: text(value), tone }]
  return {
    type: 'barChart',
    id,
    caption: words('voteCaption', { round: vote.round }),
    alternative: words('voteAlternative', {
      yes: words.count(counts.yes),
      no: orDashed(counts.no, words),
      pass: orDashed(counts.pass, words),
      share: shareOf(counts.yes),
      threshold: words.count(vote.threshold),
    }),
    bars: [
      { label: words('yes'), value: counts.yes, text: text(counts.yes), tone: 'primary' },
      ...declaredBar('no', counts.no, 'negative'),
      ...declaredBar('pass', counts.pass, 'muted'),
    ],
    threshold: { value: vote.threshold, label: words('thresholdLabel', { n: words.count(vote.threshold) }) },
  }
}

const signed = (n: number, words: Words): string => (n > 0 ? `+${words.count(n)}` : `−${words.count(-n)}`)

function countsRow(label: string, counts: DeclaredCounts, isOfficial: boolean, words: Words): Row {
  const numbers = [counts.yes, counts.no, counts.pass, sum(counts)].map((n) => orDashed(n, words))
  const set = isOfficial ? strong : plain
  return { cells: [set(isOfficial ? words('official', { what: label }) : label), ...numbers.map((text) => set(text))] }
}

const gap = (from: number | null, to: number | null): number | null => (from === null || to === null ? null : to - from)

function differenceRow(declared: DeclaredCounts, recounted: DeclaredCounts, words: Words): Row {
  const by = [
    gap(declared.yes, recounted.yes),
    gap(declared.no, recounted.no),
    gap(declared.pass, recounted.pass),
    gap(sum(declared), sum(recounted)),
  ]
  return {
    style: 'total',
    cells: [
      plain(words('difference')),
      ...by.map((n) => (n === null || n === 0 ? plain(orDashed(n, words)) : strong(signed(n, words), 'negative'))),
    ],
  }
}

function countsTable(id: string, vote: PacketVote, words: Words): Table {
  const { declared, recounted, basis } = vote
  const shown = official(vote)
  return {
    type: 'table',
    id,
    caption: words('countsCaption'),
    columns: [
      { title: words('colCounts'), width: 3, align: 'start', head: true },
      ...[words('yes'), words('no'), words('pass'), words('ballots')].map((title) => ({
        title,
        width: 1.6,
        align: 'end' as const,
      })),
    ],
    rows: [
      ...(declared ? [countsRow(words('declared'), declared, shown === declared, words)] : []),
      ...(recounted ? [countsRow(words('recounted'), recounted, basis === 'roll', words)] : []),
      ...(declared && recounted ? [differenceRow(declared, recounted, words)] : []),
    ],
    source: [words('countsSource', { n: words.count(vote.threshold) }), ...conditionTexts(vote, words)].join(' '),
  }
}

function evidence(id: string, file: VoteEvidence, words: Words): Facts {
  const rejected = file.rejected.reduce((total, { rows }) => total + rows, 0)
  const reasons = file.rejected.map(({ reason, rows }) => words('rejectedOne', { reason, rows: words.count(rows) }))
  return {
    type: 'facts',
    id,
    caption: words('evidence'),
    columns: 1,
    rows: [
      fact(words('file'), words('fileValue', { name: file.name, size: words.bytes(file.size) }), words),
      fact(words('hash'), file.sha256, words),
      fact(
        words('rowCounts'),
        words('rowCountsValue', {
          read: words.count(file.read),
          accepted: words.count(file.accepted),
          rejected: words.count(rejected),
        }),
        words,
      ),
      ...(reasons.length === 0 ? [] : [fact(words('rejected'), reasons.join(', '), words)]),
    ],
  }
}
