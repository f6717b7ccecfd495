import { sampleBallots, voteColumns, voteRow, type SampleBallot } from './ballots.ts'
import { koreaStamp } from '#main/korea-time.ts'
import { voteWindow } from './civil-time.ts'
import { csv } from './csv.ts'
import type { SampleProposal, SampleRound } from './data/types.ts'
import { categories, rounds, waiting } from './data/year.ts'

type Locale = 'ko' | 'en'

/** The files of one vote as the Forum's platform would export them. */
export interface SampleRoundFiles {
  readonly key: SampleRound['key']
  /** Generic `tasks` format; its declared totals count every row, as platforms do. */
  readonly tasksCsv: string
  /** Generic `votes` format: repeats, ballots outside the window, revoked and malformed rows included. */
  readonly votesCsv: string
}

export interface SampleFiles {
  readonly rounds: readonly SampleRoundFiles[]
  /** Proposals received that were not put to a vote. */
  readonly waitingCsv: string
}

const taskColumns = [
  'source',
  'source_task_id',
  'url',
  'title',
  'body',
  'category',
  'submitted_at',
  'vote_opens_at',
  'vote_closes_at',
  'declared_yes',
  'declared_no',
  'status',
  'duplicate_of',
  'withdrawn_at',
  'exported_at',
]

const morning = (date: string): string => `${date}T09:00:00+09:00`

function status(proposal: SampleProposal): string {
  if (proposal.duplicateOf !== undefined) return 'duplicate'
  if (proposal.withdrawnOn !== undefined) return 'withdrawn'
  return proposal.ballots ? 'closed' : 'received'
}

function taskRow(
  proposal: SampleProposal,
  locale: Locale,
  source: string,
  exportedOn: string,
  vote: readonly string[],
): string[] {
  return [
    source,
    proposal.id,
    `https://forum.example/proposals/${proposal.id}`,
    proposal.title[locale],
    proposal.body[locale],
    categories[proposal.category][locale],
    morning(proposal.on),
    ...(proposal.ballots ? vote : ['', '', '', '']),
    status(proposal),
    proposal.duplicateOf ?? '',
    proposal.withdrawnOn === undefined ? '' : morning(proposal.withdrawnOn),
    morning(exportedOn),
  ]
}

/** What a platform that counts rows says: repeats, late and revoked ballots included. */
const declared = (ballots: readonly SampleBallot[], task: string, choice: string): string =>
  String(ballots.filter((ballot) => ballot.task === task && ballot.choice === choice).length)

function tasksCsv(round: SampleRound, locale: Locale, ballots: readonly SampleBallot[]): string {
  const window = voteWindow(round)
  return csv(
    taskColumns,
    round.proposals.map((proposal) =>
      taskRow(proposal, locale, round.source[locale], round.importedOn, [
        koreaStamp(window.opensAt),
        koreaStamp(window.closesAt),
        declared(ballots, proposal.id, 'yes'),
        declared(ballots, proposal.id, 'no'),
      ]),
    ),
  )
}

/** A good row spoilt in one of the ways real exports are. */
const spoilers: readonly ((row: readonly string[]) => string[])[] = [
  (row) => row.with(3, 'undecided'),
  (row) => row.with(2, ''),
  (row) => row.with(4, '2026-13-45T25:61:00+09:00'),
  (row) => row.with(1, '26-9999'),
  (row) => row.slice(0, 3),
  (row) => row.with(3, ''),
]

function votesCsv(round: SampleRound, locale: Locale, ballots: readonly SampleBallot[]): string {
  const rows = ballots.map((ballot) => voteRow(ballot, round.source[locale], locale))
  const step = Math.floor(rows.length / (spoilers.length + 1))
  // From the end, so that the earlier places stay where they are.
  for (const [index, spoil] of [...spoilers.entries()].toReversed()) {
    const at = (index + 1) * step
    rows.splice(at, 0, spoil(rows[at] ?? []))
  }
  return csv(voteColumns, rows)
}

/** How many rows of each `votesCsv` are malformed. */
export const malformedRows = spoilers.length

/** The sample year's import files in one language; pure: the same text every time. */
export function sampleFiles(locale: Locale): SampleFiles {
  return {
    rounds: rounds.map((round) => {
      const ballots = sampleBallots(round)
      return { key: round.key, tasksCsv: tasksCsv(round, locale, ballots), votesCsv: votesCsv(round, locale, ballots) }
    }),
    waitingCsv: csv(
      taskColumns,
      waiting.proposals.map((proposal) => taskRow(proposal, locale, waiting.source[locale], waiting.importedOn, [])),
    ),
  }
}
