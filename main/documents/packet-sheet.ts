import { templateFields } from '#shared/domain/template.ts'
import type { Block, Fact, Facts } from './model.ts'
import type { PacketDecision, PacketInput, PacketMember, PacketTask } from './packet-input.ts'
import { scoreSection } from './packet-scores.ts'
import { voteSection } from './packet-vote.ts'
import { fact, joined, muted, orDash, paragraph, paragraphs, plain, section, strong, titled } from './pieces.ts'
import { originKey, outcomeKey, outcomeTone, promotionKey } from './terms.ts'
import { threadStrip } from './thread-strip.ts'
import { chairVote, namedVotes } from './votes-text.ts'
import type { PaperKey, Words } from './words.ts'

/** One task: its thread, facts, proposal, discussions, vote with evidence, scores, recommendation and decision. */
export function packetSheet(task: PacketTask, { rubric, members }: Judged, words: Words): Block[] {
  const id = `task:${task.id}`
  return [
    {
      type: 'heading',
      id,
      level: 2,
      number: `${task.number}.`,
      text: titled(task, words),
      label: words(task.purpose === 'report' ? 'labelReport' : 'labelResolution'),
    },
    ...words.shown(templateFields.packet).flatMap((name) => parts[name](id, task, { rubric, members }, words)),
  ]
}

type Judged = Pick<PacketInput, 'rubric' | 'members'>
type PartName = (typeof templateFields.packet)[number]

const parts: Record<PartName, (id: string, task: PacketTask, judged: Judged, words: Words) => Block[]> = {
  thread: (id, { thread }, _, words) => [threadStrip(id, thread, words)],
  facts: (id, task, _, words) => [facts(id, task, words)],
  summary: (id, { summary }, _, words) => [
    section(`${id}/summary`, words('summary')),
    ...(summary.trim() === ''
      ? [paragraph(`${id}/summary/none`, muted(words('noSummary')))]
      : paragraphs(`${id}/summary/text`, summary)),
  ],
  discussions: (id, task, _, words) => discussions(id, task, words),
  vote: (id, task, _, words) => voteSection(id, task, words),
  scores: (id, task, { rubric }, words) => scoreSection(id, task, rubric, words),
  recommendation: (id, task, _, words) => recommendation(id, task, words),
  decision: (id, task, { members }, words) => decision(id, task.decision, members, words),
}

function facts(id: string, task: PacketTask, words: Words): Facts {
  const recused = task.recused.map(({ name, reason }) => words('recusedOne', { name, reason }))
  return {
    type: 'facts',
    id: `${id}/facts`,
    columns: 2,
    rows: [
      fact(words('agency'), task.agency, words),
      fact(words('origin'), joined([words(originKey[task.origin]), task.cameFrom].filter(Boolean), ' · ').text, words),
      fact(words('sourceId'), task.sourceId, words),
      fact(words('proposedOn'), words.shortDate(task.proposedOn), words),
      fact(words('promotion'), promotion(task, words), words),
      fact(words('recused'), recused.length === 0 ? words('none') : recused.join(', '), words),
    ],
  }
}

function promotion({ vote }: PacketTask, words: Words): string {
  if (vote === null || vote.promotion === null) return ''
  const kind = words(promotionKey[vote.promotion])
  return vote.reason.trim() === '' ? kind : words('promotionWithReason', { promotion: kind, reason: vote.reason })
}

function discussions(id: string, task: PacketTask, words: Words): Block[] {
  if (task.discussions.length === 0) return []
  return [
    section(`${id}/discussions`, words('discussions')),
    {
      type: 'list',
      id: `${id}/discussions/list`,
      items: task.discussions.flatMap(({ title, on, outcome }) => [
        { level: 2 as const, runs: [joined([title, words.shortDate(on)].filter(Boolean), ' · ')] },
        ...outcome
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ level: 3 as const, runs: plain(line) })),
      ]),
    },
  ]
}

function recommendation(id: string, task: PacketTask, words: Words): Block[] {
  if (task.recommendation.trim() === '') return []
  return [
    section(`${id}/recommendation`, words('recommendation')),
    { type: 'note', id: `${id}/recommendation/text`, tone: 'primary', title: '', runs: plain(task.recommendation) },
  ]
}

function decision(id: string, made: PacketDecision | null, members: readonly PacketMember[], words: Words): Block[] {
  const head = section(`${id}/decision`, words('decision'))
  if (made === null) return [head, paragraph(`${id}/decision/open`, muted(words('decisionOpen')))]
  const votes = { yes: made.inFavour, no: made.against, abstained: made.abstained }
  const ballot = [
    words('ballotValue', votes),
    ...namedVotes(made.ballots, members, words),
    ...chairVote(made.chairVote, words),
  ]
  const given = (term: PaperKey, text: string): Fact[] => (text.trim() === '' ? [] : [fact(words(term), text, words)])
  return [
    head,
    {
      type: 'facts',
      id: `${id}/decision/facts`,
      columns: 1,
      rows: [
        fact(words('outcome'), strong(words(outcomeKey[made.outcome]), outcomeTone[made.outcome]), words),
        fact(words('ballot'), ballot.join('\n'), words),
        ...given('amendment', made.amendment),
        ...given('deferredUntil', words.longDate(made.until)),
        ...given('resolutionDissent', made.dissent),
        { term: words('note'), value: orDash(made.note, words) },
      ],
    },
  ]
}
