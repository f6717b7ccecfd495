import type { MadeDocument } from '#shared/contract/documents.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Desk } from '../command.ts'
import type { Deliberation } from './deliberate.ts'

const minutesEach = 7
const slotMinutes = 120

export interface Assembly {
  readonly agenda: readonly { title: string; minutes: number; taskId: string | null }[]
  readonly documents: readonly MadeDocument[]
}

/** The strategy meeting: an agenda of the decided tasks, locked, and the papers for both meetings in both languages. */
export async function assemble(desk: Desk, { session }: Deliberation): Promise<Assembly> {
  const { app, say, t } = desk
  const made = await app.client.meeting.create({
    title: t('cli:meetingTitle'),
    date: session.session.date,
    startsAt: '10:00',
    slotMinutes,
    place: '',
    chair: t('cli:meetingChair'),
  })
  const meetingId = made.meeting.id
  const items = made.waiting.map((task): AgendaItem => ({
    id: `item-${task.taskId}`,
    kind: 'task',
    taskId: task.taskId,
    title: task.title.slice(0, 500),
    presenter: '',
    leadAgency: '',
    minutes: minutesEach,
    request: t('cli:request'),
    notes: '',
  }))
  const saved = await app.client.meeting.saveAgenda({ meetingId, baseVersion: made.version, items, reason: '' })
  const locked = await app.client.meeting.lock({ meetingId, baseVersion: saved.version })
  say(t('cli:agenda', { items: locked.items.length, minutes: locked.items.length * minutesEach, slot: slotMinutes }))
  const documents: MadeDocument[] = []
  for (const locale of ['ko', 'en'] as const) {
    for (const subject of [
      { kind: 'packet' as const, subjectId: session.session.id },
      { kind: 'agenda' as const, subjectId: meetingId },
    ]) {
      const document = await app.client.documents.make(
        { ...subject, locale, format: 'pdf', jobId: `${subject.kind}-${locale}` },
        { signal: desk.signal },
      )
      documents.push(document)
      say(
        t('cli:document', {
          name: document.file.name,
          pages: document.pages,
          size: document.file.size,
          sha256: document.file.sha256 ?? '',
        }),
      )
    }
  }
  return { agenda: locked.items.map(({ title, minutes, taskId }) => ({ title, minutes, taskId })), documents }
}
