import type { Block } from './model.ts'
import type { PacketInput, PacketTask } from './packet-input.ts'
import { note, titled } from './pieces.ts'
import type { Words } from './words.ts'

/**
 * What is known of a task outside the room that deliberates it: its place on the docket and its title. Field by field,
 * so that nothing a task learns to say later comes into a copy unnoticed.
 */
const bare = ({ id, number, title, purpose, origin }: PacketTask): PacketTask => ({
  id,
  number,
  title,
  purpose,
  origin,
  summary: '',
  agency: '',
  sourceId: '',
  cameFrom: '',
  proposedOn: null,
  submittedOn: null,
  thread: [],
  discussions: [],
  vote: null,
  scores: null,
  recused: [],
  recommendation: '',
  decision: null,
  attachments: [],
  withheld: true,
})

/** The packet without what is said of these items: a page in the place of each says so, and no number moves. */
export const withhold = (input: PacketInput, itemIds: readonly string[]): PacketInput => ({
  ...input,
  tasks: input.tasks.map((task) => (itemIds.includes(task.id) ? bare(task) : task)),
})

/** The page in the place of an item that this copy leaves out. */
export function withheldSheet(task: PacketTask, words: Words): Block[] {
  const id = `task:${task.id}`
  return [
    {
      type: 'heading',
      id,
      level: 2,
      number: `${task.number}.`,
      text: titled(task, words),
      label: words('labelWithheld'),
    },
    note(`${id}/withheld`, 'plain', words('withheldTitle'), words('withheldText')),
  ]
}
