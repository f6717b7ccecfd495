import type { AgendaItem } from '#shared/contract/meeting.ts'

/** The minutes usual for a kind. */
export const usualMinutes: Record<AgendaItem['kind'], number> = {
  section: 0,
  opening: 5,
  task: 10,
  report: 10,
  remarks: 10,
  other: 5,
}

/** An item as it begins. */
export function newItem(kind: AgendaItem['kind'], title: string, taskId: string | null = null): AgendaItem {
  return {
    id: crypto.randomUUID(),
    kind,
    taskId,
    title,
    presenter: '',
    leadAgency: '',
    minutes: usualMinutes[kind],
    request: '',
    points: '',
    notes: '',
    withdrawn: false,
    inserted: 0,
  }
}
