import { koreaDate } from '#main/korea-time.ts'
import { type AsideFormat, type Fields, hasAll, localised } from './format.ts'
import { plainText, titleOf } from './plain-text.ts'
import { time, wholeNumber } from './values.ts'

/** `https://…/f/12/proposals/345` of a list in any form: the number at the end of an address is the id. */
const proposalsIn = (text: string): string[] => [...text.matchAll(/\/proposals\/(\d+)/g)].map(([, id]) => id ?? '')

/** Lists stand as one cell or, from JSON, as a cell an entry. */
const listed = (fields: Fields, columns: readonly string[], name: string): string =>
  columns
    .filter((column) => column === name || column.startsWith(`${name}/`))
    .map((column) => fields(column).trim())
    .filter(Boolean)
    .join(', ')

/** Decidim's meetings of any version; a meeting that was closed carries a report of what came of it. */
export const decidimMeetings: AsideFormat = {
  id: 'decidim-meetings',
  holds: 'meetings',
  recognises: (columns) =>
    hasAll(columns, ['id', 'start_time', 'end_time']) &&
    columns.some((column) => column === 'title' || column.startsWith('title/')),
  meeting(fields, columns) {
    const text = (name: string): string => plainText(localised(fields, columns, name))
    const sourceId = fields('id').trim()
    const title = titleOf(localised(fields, columns, 'title'))
    const startsAt = time(fields('start_time'))
    const participants = wholeNumber(fields('attendees') || fields('attendees_count'))
    if (sourceId === '') return 'missingTask'
    if (title === '') return 'missingTitle'
    if (startsAt === undefined || startsAt === null) return 'badTime'
    if (participants === undefined) return 'badNumber'
    const where = [text('location'), fields('address').trim()].filter(Boolean)
    return {
      sourceId,
      title: title.slice(0, 500),
      date: koreaDate(startsAt),
      place: [...new Set(where)].join(', ').slice(0, 500),
      participants: participants ?? 0,
      groups: (text('organizations') || text('attending_organizations')).slice(0, 2000),
      outcomes: text('closing_report'),
      proposals: proposalsIn(listed(fields, columns, 'related_proposals')),
    }
  },
}
