/** A thing of the program that has a screen of its own. */
export interface DeskLink {
  readonly kind: 'task' | 'tasks' | 'round' | 'session' | 'meeting' | 'followUp' | 'opinions'
  readonly id: string | null
}

const places: Record<DeskLink['kind'], string> = {
  task: 'tasks',
  tasks: 'tasks',
  round: 'votes',
  session: 'session',
  meeting: 'agenda',
  followUp: 'follow-up',
  opinions: 'opinions',
}

/** The address of a thing, for `href`. */
export const hrefOf = ({ kind, id }: DeskLink): string =>
  `#/${places[kind]}${id === null ? '' : `/${encodeURIComponent(id)}`}`
