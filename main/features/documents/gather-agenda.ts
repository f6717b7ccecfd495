import type { AgendaInput } from '#main/documents/agenda-input.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import type { DocumentSources } from './sources.ts'

/** Everything the agenda of a strategy meeting prints; `draft` stands in for the stored items and carries no hash. */
export async function gatherAgenda(
  { meeting }: DocumentSources,
  meetingId: string,
  settings: Settings,
  locale: Locale,
  draft: readonly AgendaItem[] | null,
): Promise<AgendaInput> {
  const detail = await meeting.get({ meetingId }, {})
  const version = detail.versions.find((one) => one.version === detail.version)
  const { id, title, date, startsAt, slotMinutes, place, chair } = detail.meeting
  return {
    meeting: {
      id,
      title,
      date,
      startsAt,
      slotMinutes,
      place,
      chair,
      organisation: settings.organisation[locale],
      classification: settings.classification || null,
    },
    version: {
      number: detail.version,
      locked: draft === null && detail.lockedAt !== null,
      hash: draft === null ? (version?.hash ?? '') : '',
    },
    numbering: detail.meeting.numbering,
    items: (draft ?? detail.items).map(({ notes: _forTheSpeaker, ...item }) => ({ ...item, attachments: [] })),
  }
}
