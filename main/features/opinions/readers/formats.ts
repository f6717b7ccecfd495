import { createHash } from 'node:crypto'
import { decidimComments } from '#main/features/forum/readers/decidim.ts'
import { hasAll, localised } from '#main/features/forum/readers/format.ts'
import { normalise } from '#main/features/forum/readers/formats.ts'
import { genericOpinions } from '#main/features/forum/readers/generic.ts'
import { meaningOf } from '#main/features/forum/readers/loomio.ts'
import { plainText } from '#main/features/forum/readers/plain-text.ts'
import { time } from '#main/features/forum/readers/values.ts'
import { ratingOf, stanceOf } from '#shared/domain/opinion.ts'
import type { Choice } from '#shared/domain/terms.ts'
import { checked, type OpinionFormat } from './format.ts'

/** Tells one author from another without keeping who they are at the source. */
const authorOf = (source: string, key: string): string =>
  key === ''
    ? ''
    : createHash('sha256')
        .update(JSON.stringify([source, key]))
        .digest('hex')
        .slice(0, 32)

const generic: OpinionFormat = {
  id: genericOpinions.id,
  recognises: genericOpinions.recognises,
  read: (fields) =>
    checked({
      source: fields('source').trim() || null,
      key: fields('opinion_id').trim(),
      target: { on: 'task', id: fields('source_task_id').trim() },
      author: authorOf(fields('source').trim(), fields('author_key').trim()),
      body: plainText(fields('body')),
      submittedAt: time(fields('created_at')),
      stance: stanceOf(fields('stance')),
      rating: ratingOf(fields('rating')),
    }),
}

/** `…/proposals/12/…`: what a thread of comments hangs on, where the export tells it by its address alone. */
const proposalIn = (url: string): string => /\/proposals\/(\d+)/.exec(url)?.[1] ?? ''

/** Comments on proposals, and replies to them; of comments on anything else the task is not known. */
const decidim: OpinionFormat = {
  id: decidimComments.id,
  recognises: decidimComments.recognises,
  read(fields, columns) {
    const id = fields('commentable_id').trim()
    const root = proposalIn(fields('root_commentable_url'))
    const type = fields('commentable_type').trim()
    const reply = type.endsWith('::Comment') && root === ''
    if (!reply && root === '' && !type.endsWith('::Proposal')) return 'unknownTask'
    return checked({
      source: null,
      key: fields('id').trim(),
      target: reply ? { on: 'opinion', id } : { on: 'task', id: root || id },
      author: authorOf('decidim', fields('author/id').trim()),
      body: plainText(localised(fields, columns, 'body')),
      submittedAt: time(fields('created_at')),
      stance: alignment(fields('alignment')),
      rating: null,
    })
  },
}

/** 1 in favour, -1 against; 0 is what a person who chose nothing gets. */
const alignment = (text: string): ReturnType<typeof stanceOf> => {
  const stance = stanceOf(text)
  return stance === 'neutral' ? null : stance
}

const stanceOfChoice = { yes: 'for', no: 'against', pass: 'neutral' } as const satisfies Record<Choice, string>

/** What people wrote beside their votes in a Loomio poll; most write nothing. */
const loomio: OpinionFormat = {
  id: 'loomio-reasons',
  recognises: (columns) => hasAll(columns, ['poll_id', 'voter_id', 'reason', 'chosen_option']),
  read(fields) {
    const body = plainText(fields('reason'))
    if (body === '') return null
    const choice = meaningOf(fields('chosen_option'))
    return checked({
      source: null,
      key: fields('id').trim(),
      target: { on: 'task', id: fields('poll_id').trim() },
      author: authorOf('loomio', fields('voter_id').trim()),
      body,
      submittedAt: time(fields('updated_at').trim() || fields('created_at')),
      stance: choice === null ? null : stanceOfChoice[choice],
      rating: null,
    })
  },
}

const opinionFormats: readonly OpinionFormat[] = [generic, decidim, loomio]

export function opinionFormat(columns: readonly string[]): OpinionFormat | null {
  const names = columns.map(normalise)
  return opinionFormats.find((format) => format.recognises(names)) ?? null
}
