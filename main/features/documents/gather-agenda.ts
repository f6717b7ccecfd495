import type { AgendaInput } from '#main/documents/agenda-input.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import type { Papers } from './papers.ts'
import type { Settings } from '#shared/contract/workspace.ts'

/** Which items print: a draft that is not saved and carries no hash, or those of a stored version. */
export type AgendaSource =
  | { readonly draft: readonly AgendaItem[] | null }
  | { readonly version: number; readonly items: readonly AgendaItem[] }

/** Everything the agenda of a strategy meeting prints; what is for the speaker alone is left behind. */
export function agendaInput(
  detail: MeetingDetail,
  settings: Settings,
  locale: Locale,
  source: AgendaSource,
  papers: Papers,
): AgendaInput {
  const draft = 'draft' in source ? source.draft : null
  const number = 'version' in source ? source.version : detail.version
  const stored = detail.versions.find(({ version }) => version === number)
  const items = draft ?? ('items' in source ? source.items : detail.items)
  const { id, title, date, startsAt, slotMinutes, place, chair, numbering } = detail.meeting
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
      classification: settings.classification[locale] || null,
    },
    version: {
      number,
      locked: draft === null && stored?.locked === true,
      hash: draft === null ? (stored?.hash ?? '') : '',
    },
    numbering,
    items: items.map(({ notes: _forTheSpeaker, ...item }) => ({ ...item, attachments: papers.get(item.id) ?? [] })),
  }
}
