import type { Discussion } from '#shared/contract/discussions.ts'
import type { DiscussionVenue } from '#shared/domain/terms.ts'

/** What the form holds until it is saved. */
export interface Draft {
  readonly venue: DiscussionVenue
  readonly place: string
  readonly title: string
  readonly date: string
  readonly participants: number
  readonly groups: string
  readonly outcomes: string
  readonly tasks: readonly { readonly id: string; readonly number: number; readonly title: string }[]
}

export const emptyDraft: Draft = {
  venue: 'openForum',
  place: '',
  title: '',
  date: '',
  participants: 0,
  groups: '',
  outcomes: '',
  tasks: [],
}

export const draftOf = ({ id: _id, files: _files, tasks, ...words }: Discussion): Draft => ({
  ...words,
  tasks: tasks.filter(({ kind }) => kind === 'discussed').map(({ id, number, title }) => ({ id, number, title })),
})

const civilDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether it can be saved: a title, a date as it is written everywhere here, and a whole number of people. */
export const isComplete = ({ title, date, participants }: Draft): boolean =>
  title.trim() !== '' && civilDate.test(date) && Number.isInteger(participants) && participants >= 0

export const isDateWrong = ({ date }: Draft): boolean => date !== '' && !civilDate.test(date)
