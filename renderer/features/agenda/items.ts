import type { AgendaItem } from '#shared/contract/meeting.ts'

const usualMinutes: Record<AgendaItem['kind'], number> = { opening: 5, task: 10, report: 10, remarks: 10, other: 5 }

/** An item as it begins, with the minutes usual for its kind. */
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
    notes: '',
  }
}
