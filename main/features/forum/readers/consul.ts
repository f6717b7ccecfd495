import { hasAll, type TaskFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** CONSUL Democracy's export of proposals, as Decide Madrid publishes it: supports only, HTML in descriptions. */
export const consulProposals: TaskFormat = {
  id: 'consul-proposals',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['id', 'title', 'description', 'cached_votes_up']),
  read(fields) {
    const sourceTaskId = fields('id').trim()
    const title = titleOf(fields('title'))
    const [yes, submittedAt, retiredAt] = [
      wholeNumber(fields('cached_votes_up')),
      time(fields('created_at')),
      time(fields('retired_at')),
    ]
    if (sourceTaskId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (yes === undefined) return 'badNumber'
    if (submittedAt === undefined || retiredAt === undefined) return 'badTime'
    return {
      source: null,
      sourceTaskId,
      url: null,
      title,
      body: plainText(fields('description')),
      category: '',
      status: '',
      submittedAt,
      voteOpensAt: null,
      voteClosesAt: null,
      declared: { yes: yes ?? 0, no: null, pass: null },
      retiredAt,
    }
  },
}
