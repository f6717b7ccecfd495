import { hasAll, type TaskFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { wholeNumber } from './values.ts'

/**
 * Your Priorities' export of a group's ideas, CSV or XLSX. Names, addresses and telephone numbers stand in it: none of
 * these columns is read. It tells no dates.
 */
export const yourPriorities: TaskFormat = {
  id: 'your-priorities',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['post_id', 'post_name', 'up_votes', 'down_votes']),
  read(fields) {
    const sourceTaskId = fields('post_id').trim()
    const title = titleOf(fields('post_name'))
    const [yes, no] = [wholeNumber(fields('up_votes')), wholeNumber(fields('down_votes'))]
    if (sourceTaskId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (yes === undefined || no === undefined) return 'badNumber'
    return {
      source: null,
      sourceTaskId,
      url: fields('url').trim() || null,
      title,
      body: plainText(fields('description')),
      category: fields('category').trim(),
      status: '',
      submittedAt: null,
      voteOpensAt: null,
      voteClosesAt: null,
      declared: yes === null ? null : { yes, no, pass: null },
      retiredAt: null,
    }
  },
}
