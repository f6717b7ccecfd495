import type { Choice } from '#shared/domain/terms.ts'
import { hasAll, type AsideFormat, type TaskFormat, type VoteFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** pol.is declares only agrees and disagrees of a comment; passes stand in the votes alone. */
export const polisComments: TaskFormat = {
  id: 'polis-comments',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['comment_id', 'agrees', 'disagrees', 'comment_body']),
  read(fields) {
    const sourceTaskId = fields('comment_id').trim()
    const body = plainText(fields('comment_body'))
    const [yes, no, submittedAt] = [
      wholeNumber(fields('agrees')),
      wholeNumber(fields('disagrees')),
      time(fields('timestamp')),
    ]
    if (sourceTaskId === '') return 'missingTask'
    if (body === '') return 'missingTitle'
    if (yes === undefined || no === undefined) return 'badNumber'
    if (submittedAt === undefined) return 'badTime'
    return {
      source: null,
      sourceTaskId,
      url: null,
      title: titleOf(body),
      body,
      category: '',
      status: '',
      submittedAt,
      voteOpensAt: null,
      voteClosesAt: null,
      declared: { yes: yes ?? 0, no: no ?? 0, pass: null },
      retiredAt: null,
    }
  },
}

/** As pol.is writes its data exports: 1 agrees, -1 disagrees, 0 passes. */
const polisChoices: Readonly<Record<string, Choice>> = { '1': 'yes', '-1': 'no', '0': 'pass' }

export const polisVotes: VoteFormat = {
  id: 'polis-votes',
  holds: 'votes',
  recognises: (columns) => hasAll(columns, ['timestamp', 'comment_id', 'voter_id', 'vote']),
  columns: { task: 'comment_id', voter: 'voter_id', choice: 'vote', castAt: 'timestamp', revokedAt: null },
  choice: (text) => polisChoices[text.trim()] ?? null,
  time,
}

/** Two columns without a head: `topic,…`, `url,…`; and the matrix of participants, which repeats the votes. */
export const polisSummary: AsideFormat = {
  id: 'polis-summary',
  holds: 'summary',
  recognises: (columns) =>
    (columns[0] === 'topic' && columns.length <= 3) || hasAll(columns, ['participant', 'group_id', 'n_votes']),
}
