import { hasAll, type TaskFormat } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** A day of the petition board's calendar, which is Korea's. */
const korean = (day: string, clock: string): number | null | undefined =>
  day.trim() === '' ? null : time(`${day.trim()}T${clock}+09:00`)

/** Petitions of the Blue House's board, as archives of it keep them: agreements alone, a month each from begin to end. */
export const cheongwadaePetitions: TaskFormat = {
  id: 'cheongwadae-petitions',
  holds: 'tasks',
  recognises: (columns) => hasAll(columns, ['petition_idx', 'title', 'num_agree']),
  read(fields) {
    const sourceTaskId = fields('petition_idx').trim()
    const title = titleOf(fields('title'))
    const yes = wholeNumber(fields('num_agree'))
    const [opens, closes] = [korean(fields('begin'), '00:00:00'), korean(fields('end'), '23:59:59')]
    if (sourceTaskId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (yes === undefined) return 'badNumber'
    if (opens === undefined || closes === undefined) return 'badTime'
    return {
      source: null,
      sourceTaskId,
      url: null,
      title,
      body: plainText(fields('content')),
      category: fields('category').trim(),
      status: fields('status').trim(),
      submittedAt: opens,
      voteOpensAt: opens,
      voteClosesAt: closes,
      declared: yes === null ? null : { yes, no: null, pass: null },
      retiredAt: null,
    }
  },
}
