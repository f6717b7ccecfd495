import type { Knex } from 'knex'
import { allMeetings, newestVersions } from '#main/features/meeting/repository.ts'
import { toItems, toMeeting } from '#main/features/meeting/rows.ts'
import type { AgendaItem, Meeting } from '#shared/contract/meeting.ts'
import { numberLabels } from '#shared/domain/numbering.ts'

export interface LabelledItem extends AgendaItem {
  /** as printed; '' for an item without a number */
  readonly label: string
}

/** A meeting whose agenda is final, with the newest version of it. */
export interface FinalAgenda {
  readonly meeting: Meeting
  readonly version: number
  /** SHA-256 of that version */
  readonly hash: string
  readonly items: readonly LabelledItem[]
}

/** Every locked agenda, the oldest meeting first. */
export async function finalAgendas(db: Knex): Promise<FinalAgenda[]> {
  const versions = await newestVersions(db)
  return (await allMeetings(db)).flatMap((row): FinalAgenda[] => {
    const version = versions.get(row.id)
    if (row.locked_at === null || version === undefined) return []
    const meeting = toMeeting(row)
    const items = toItems(version)
    const labels = numberLabels(items, meeting.numbering)
    return [
      {
        meeting,
        version: version.version,
        hash: version.hash,
        items: items.map((item, index) => ({ ...item, label: labels[index] ?? '' })),
      },
    ]
  })
}
