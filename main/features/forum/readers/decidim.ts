import { hasAll, localised, type AsideFormat, type Fields, type TaskFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** Decidim writes a text as `title`, or in each language as `title/ko`. */
const hasText = (columns: readonly string[], name: string): boolean =>
  columns.some((column) => column === name || column.startsWith(`${name}/`))

/** Its components were features until 0.9; spaces and components stand in every export of things people proposed. */
const isOfSpace = (columns: readonly string[]): boolean =>
  ['component/id', 'feature/id', 'participatory_space/id'].some((name) => columns.includes(name))

/** Votes were `supports` from 0.11 to 0.27; `endorsements` and `likes` are another thing and no votes. */
const voteColumns = ['votes', 'supports', 'votes_count', 'proposal_votes_count'] as const

const firstOf = (fields: Fields, names: readonly string[]): string =>
  names.map((name) => fields(name).trim()).find((value) => value !== '') ?? ''

/** The moment an author took a proposal back; an export that only calls it withdrawn gives its last known moment. */
const withdrawn = (fields: Fields): string =>
  fields('withdrawn_at').trim() ||
  (fields('state').trim() === 'withdrawn' || fields('withdrawn').trim() === 'true'
    ? firstOf(fields, ['state_published_at', 'updated_at', 'published_at', 'created_at'])
    : '')

/** Decidim's proposals, of any version, in CSV, JSON and its spreadsheets. */
export const decidimProposals: TaskFormat = {
  id: 'decidim-proposals',
  holds: 'tasks',
  recognises: (columns) =>
    columns.includes('id') && hasText(columns, 'title') && hasText(columns, 'body') && isOfSpace(columns),
  read(fields, columns) {
    const text = (name: string): string => localised(fields, columns, name)
    const sourceTaskId = fields('id').trim()
    const title = titleOf(text('title'))
    const yes = wholeNumber(firstOf(fields, voteColumns))
    const submittedAt = time(firstOf(fields, ['published_at', 'created_at']))
    const retiredAt = time(withdrawn(fields))
    if (sourceTaskId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (yes === undefined) return 'badNumber'
    if (submittedAt === undefined || retiredAt === undefined) return 'badTime'
    return {
      source: null,
      sourceTaskId,
      url: fields('url').trim() || null,
      title,
      body: plainText(text('body')),
      category: plainText(text('category/name') || text('taxonomies/name') || text('category')),
      status: plainText(text('state')),
      submittedAt,
      voteOpensAt: null,
      voteClosesAt: null,
      declared: yes === null ? null : { yes, no: null, pass: null },
      retiredAt,
    }
  },
}

/** What people wrote under proposals. An alignment in favour or against is no ballot. */
export const decidimComments: AsideFormat = {
  id: 'decidim-comments',
  holds: 'comments',
  recognises: (columns) => hasAll(columns, ['id', 'body', 'commentable_id', 'commentable_type']),
}
