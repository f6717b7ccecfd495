import type { Choice } from '#shared/domain/terms.ts'
import { hasAll, type TaskFormat, type VoteFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** What the options of a Loomio proposal mean; a block is a no that explains itself. */
const meanings: Readonly<Record<string, Choice>> = {
  agree: 'yes',
  consent: 'yes',
  yes: 'yes',
  동의: 'yes',
  찬성: 'yes',
  disagree: 'no',
  objection: 'no',
  no: 'no',
  block: 'no',
  반대: 'no',
  abstain: 'pass',
  기권: 'pass',
}

export const meaningOf = (option: string): Choice | null => meanings[option.trim().toLowerCase()] ?? null

/** The section `poll` of Loomio's CSV, with the counts of its section `poll_options` beside it (see sections.ts). */
export const loomioPoll: TaskFormat = {
  id: 'loomio-poll',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['id', 'title', 'poll_url', 'declared_yes', 'declared_no']),
  read(fields) {
    const sourceTaskId = fields('id').trim()
    const title = titleOf(fields('title'))
    const counts = ['declared_yes', 'declared_no', 'declared_pass'].map((name) => wholeNumber(fields(name)))
    const [submittedAt, voteClosesAt] = [time(fields('created_at')), time(fields('closed_at'))]
    const [yes, no, pass] = counts
    if (sourceTaskId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (counts.includes(undefined)) return 'badNumber'
    if (submittedAt === undefined || voteClosesAt === undefined) return 'badTime'
    return {
      source: null,
      sourceTaskId,
      url: fields('poll_url').trim() || null,
      title,
      body: plainText(fields('details')),
      category: '',
      status: '',
      submittedAt,
      voteOpensAt: null,
      voteClosesAt,
      declared: typeof yes === 'number' ? { yes, no: no ?? null, pass: pass ?? null } : null,
      retiredAt: null,
    }
  },
}

/** The section `votes`, with the one option each person chose beside it (see sections.ts). */
export const loomioVotes: VoteFormat = {
  id: 'loomio-votes',
  holds: 'votes',
  recognises: (columns) => hasAll(columns, ['poll_id', 'voter_id', 'created_at', 'chosen_option']),
  columns: { task: 'poll_id', voter: 'voter_id', choice: 'chosen_option', castAt: 'updated_at', revokedAt: null },
  choice: meaningOf,
  time,
}
