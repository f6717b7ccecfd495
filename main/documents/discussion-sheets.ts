import type { DiscussionInput } from './discussion.ts'
import type { DataSheet } from './sheets.ts'
import type { Words } from './words.ts'

/** The tasks an offline discussion dealt with or sent as cases. */
export const discussionSheets = ({ tasks }: DiscussionInput, words: Words): DataSheet[] => [
  {
    name: words('discussionTasks'),
    columns: [
      { title: words('colNumber'), kind: 'whole', width: 8 },
      { title: words('colItem'), kind: 'text', width: 60 },
      { title: words('origin'), kind: 'text', width: 24 },
    ],
    rows: tasks.map(({ number, title, kind }) => [number, title, words(kind === 'case' ? 'originCase' : 'discussed')]),
  },
]
