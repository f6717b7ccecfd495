import type { linkKinds } from '#shared/domain/task-event.ts'

/** A thing of the program that has a screen of its own. */
export interface DeskLink {
  readonly kind: (typeof linkKinds)[number] | 'tasks' | 'instruction' | 'followUpView'
  readonly id: string | null
}

const places: Record<DeskLink['kind'], string> = {
  task: 'tasks',
  tasks: 'tasks',
  round: 'votes',
  session: 'session',
  meeting: 'agenda',
  followUp: 'follow-up',
  discussion: 'discussions',
  instruction: 'follow-up/instruction',
  followUpView: 'follow-up/view',
  opinions: 'opinions',
  evaluation: 'evaluation',
  publishedTask: 'publication/task',
  publishedRound: 'publication/round',
}

/** The address of a thing, for `href`. */
export const hrefOf = ({ kind, id }: DeskLink): string =>
  `#/${places[kind]}${id === null ? '' : `/${encodeURIComponent(id)}`}`
