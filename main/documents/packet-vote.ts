import type { BarChart, Block, Facts, Row, Table } from './model.ts'
import type { PacketTask, PacketVote, VoteCounts, VoteEvidence } from './packet-input.ts'
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

const official = (vote: PacketVote): VoteCounts | null =>
  vote.basis === 'roll' ? (vote.recounted ?? vote.declared) : vote.declared

const sum = ({ yes, no, pass }: VoteCounts): number => yes + no + pass

function voteChart(id: string, vote: PacketVote, counts: VoteCounts, words: Words): BarChart {
  const all = sum(counts)
  const text = (n: number): string => words('voteText', { count: words.count(n), share: words.percent(n, all) })
  return {
    type: 'barChart',
    id,
    caption: words('voteCaption', { round: vote.round }),
    alternative: words('voteAlternative', {
      yes: words.count(counts.yes),
      no: words.count(counts.no),
      pass: words.count(counts.pass),
      share: words.percent(counts.yes, all),
      threshold: words.count(vote.threshold),
    }),
    bars: [
      { label: words('yes'), value: counts.yes, text: text(counts.yes), tone: 'primary' },
      { label: words('no'), value: counts.no, text: text(counts.no), tone: 'negative' },
      { label: words('pass'), value: counts.pass, text: text(counts.pass), tone: 'muted' },
    ],
    threshold: { value: vote.threshold, label: words('thresholdLabel', { n: words.count(vote.threshold) }) },
  }
}

const signed = (n: number, words: Words): string => {
  if (n === 0) return '0'
  return n > 0 ? `+${words.count(n)}` : `−${words.count(-n)}`
}

function countsRow(label: string, counts: VoteCounts, isOfficial: boolean, words: Words): Row {
  const numbers = [counts.yes, counts.no, counts.pass, sum(counts)].map((n) => words.count(n))
  const set = isOfficial ? strong : plain
  return { cells: [set(isOfficial ? words('official', { what: label }) : label), ...numbers.map((text) => set(text))] }
}

function differenceRow(declared: VoteCounts, recounted: VoteCounts, words: Words): Row {
  const by = [
    recounted.yes - declared.yes,
    recounted.no - declared.no,
    recounted.pass - declared.pass,
    sum(recounted) - sum(declared),
  ]
  return {
    style: 'total',
    cells: [
      plain(words('difference')),
      ...by.map((n) => (n === 0 ? plain('0') : strong(signed(n, words), 'negative'))),
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
    source: words('countsSource', { n: words.count(vote.threshold) }),
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
