import type { Choice } from '#shared/domain/terms.ts'
import { type AsideFormat, hasAll, type TaskFormat, type VoteFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** The documented pair for platforms that have no reader of their own (docs/formats.md). */
export const genericTasks: TaskFormat = {
  id: 'generic-tasks',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['source', 'source_task_id', 'title']),
  read(fields) {
    const sourceTaskId = fields('source_task_id').trim()
    const title = titleOf(fields('title'))
    const counts = ['declared_yes', 'declared_no', 'declared_pass'].map((name) => wholeNumber(fields(name)))
    const [yes, no, pass] = counts
    const times = ['submitted_at', 'vote_opens_at', 'vote_closes_at', 'withdrawn_at'].map((name) => time(fields(name)))
    const [submittedAt, voteOpensAt, voteClosesAt, retiredAt] = times
    if (sourceTaskId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (counts.includes(undefined)) return 'badNumber'
    if (times.includes(undefined)) return 'badTime'
    return {
      source: fields('source').trim() || null,
      sourceTaskId,
      url: fields('url').trim() || null,
      title,
      body: plainText(fields('body')),
      category: fields('category').trim(),
      status: fields('status').trim(),
      submittedAt: submittedAt ?? null,
      voteOpensAt: voteOpensAt ?? null,
      voteClosesAt: voteClosesAt ?? null,
      declared: counts.every((count) => count === null) ? null : { yes: yes ?? 0, no: no ?? null, pass: pass ?? null },
      retiredAt: retiredAt ?? null,
    }
  },
}

const words: Readonly<Record<string, Choice>> = {
  yes: 'yes',
  y: 'yes',
  '1': 'yes',
  true: 'yes',
  찬성: 'yes',
  no: 'no',
  n: 'no',
  '-1': 'no',
  false: 'no',
  반대: 'no',
  pass: 'pass',
  abstain: 'pass',
  '0': 'pass',
  기권: 'pass',
}

export const genericVotes: VoteFormat = {
  id: 'generic-votes',
  holds: 'votes',
  recognises: (columns) => hasAll(columns, ['source', 'source_task_id', 'voter_key', 'choice']),
  columns: { task: 'source_task_id', voter: 'voter_key', choice: 'choice', castAt: 'cast_at', revokedAt: 'revoked_at' },
  choice: (text) => words[text.trim().toLowerCase()] ?? null,
  time,
}

/** Opinions on tasks; taken in by themselves, beside an import of tasks and votes only looked at. */
export const genericOpinions: AsideFormat = {
  id: 'generic-opinions',
  holds: 'comments',
  recognises: (columns) => hasAll(columns, ['source_task_id', 'opinion_id', 'body']),
}
