import { hasAll, type Fields, type ProposalRow, type TaskFormat } from './format.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

interface Petition {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly url: string
  readonly topics: string
  readonly state: string
  readonly signatures: string
  readonly created: string
  readonly opened: string
  readonly closed: string
}

function proposal(petition: Petition): ProposalRow | RejectReason {
  const title = titleOf(petition.title)
  const yes = wholeNumber(petition.signatures)
  const [created, opened, closed] = [time(petition.created), time(petition.opened), time(petition.closed)]
  if (petition.id === '') return 'missingTask'
  if (title === '') return 'missingTitle'
  if (yes === undefined) return 'badNumber'
  if (created === undefined || opened === undefined || closed === undefined) return 'badTime'
  return {
    source: null,
    sourceTaskId: petition.id,
    url: petition.url || null,
    title,
    body: plainText(petition.body),
    category: petition.topics,
    status: petition.state,
    submittedAt: created,
    voteOpensAt: opened,
    voteClosesAt: closed,
    declared: yes === null ? null : { yes, no: null, pass: null },
    retiredAt: null,
  }
}

/** `https://petition.parliament.uk/petitions/300000`, archived ones included: the number at its end is the id. */
const idOf = (url: string): string => /\/petitions\/(\d+)(?:\.json)?\/?$/.exec(url)?.[1] ?? ''

/** The site's list as CSV: four columns at first, later with dates and topics; the id stands in the address alone. */
export const ukPetitionsList: TaskFormat = {
  id: 'uk-petitions',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['petition', 'url', 'state', 'signatures_count']),
  read(fields) {
    const url = fields('url').trim()
    return proposal({
      id: idOf(url),
      title: fields('petition'),
      body: '',
      url,
      topics: fields('topics').trim(),
      state: fields('state').trim(),
      signatures: fields('signatures_count'),
      created: fields('created_at'),
      opened: fields('opened_at'),
      closed: fields('closed_at'),
    })
  },
}

const texts = ['background', 'additional_details'] as const

const bodyOf = (fields: Fields): string =>
  texts
    .map((name) => fields(`attributes/${name}`).trim())
    .filter((text) => text !== '')
    .join('\n\n')

/** The site's JSON, a list of petitions or a single one. */
export const ukPetitionsJson: TaskFormat = {
  id: 'uk-petitions-json',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['id', 'attributes/action', 'attributes/signature_count']),
  read: (fields) =>
    proposal({
      id: fields('id').trim(),
      title: fields('attributes/action'),
      body: bodyOf(fields),
      url: fields('links/self')
        .trim()
        .replace(/\.json$/, ''),
      topics: fields('attributes/topics').trim(),
      state: fields('attributes/state').trim(),
      signatures: fields('attributes/signature_count'),
      created: fields('attributes/created_at'),
      opened: fields('attributes/opened_at'),
      closed: fields('attributes/closed_at'),
    }),
}
