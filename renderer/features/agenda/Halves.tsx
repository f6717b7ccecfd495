import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { Attachments } from '#renderer/features/attachments/Attachments.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { ItemFacts, ItemForm } from './ItemForm.tsx'
import { timed } from './numbers.ts'
import { Outline, type AgendaMode } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import { SlotBar } from './SlotBar.tsx'
import { LockedNote } from './State.tsx'
import { Tools, useUndoKeys } from './Tools.tsx'
import type { Agenda } from './use-agenda.ts'
import { Waiting } from './Waiting.tsx'

export interface HalvesProps {
  readonly detail: MeetingDetail
  readonly agenda: Agenda
  readonly mode: AgendaMode
  readonly waiting: MeetingDetail['waiting']
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** The outline with the details of the selected item, and beside it the pages as they print. */
export function Halves({ detail, agenda, mode, waiting, selectedId, onSelect }: HalvesProps): ReactNode {
  const { t, locale } = useWords()
  const { orpc } = useDesk()
  const status = useQuery(orpc.workspace.status.queryOptions())
  const onKeyDown = useUndoKeys(agenda)
  const final = mode === 'final'
  const { rows, fit } = timed(detail.meeting, agenda.items)
  const add: Agenda['add'] = (items) => {
    agenda.add(items)
    const last = items.at(-1)
    if (last) onSelect(last.id)
  }
  const meetingId = detail.meeting.id
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside, heard before the fields take them
    <div className={css.halves} onKeyDownCapture={final ? undefined : onKeyDown}>
      <div className={css.left}>
        {mode !== 'draft' && <LockedNote detail={detail} />}
        <SlotBar fit={fit} />
        <div className={css.outline}>
          {!final && <Tools meetingId={meetingId} agenda={agenda} late={mode === 'late'} onAdd={add} />}
          {mode === 'late' && <p className={css.none}>{t('agenda:late.hint')}</p>}
          <Outline rows={rows} agenda={agenda} mode={mode} selectedId={selectedId} onSelect={onSelect} />
          {!final && (
            <Waiting
              meetingId={meetingId}
              waiting={waiting}
              late={mode === 'late'}
              freeMinutes={detail.meeting.slotMinutes - fit.total}
              onAdd={add}
            />
          )}
        </div>
        <Details detail={detail} agenda={agenda} final={final} selectedId={selectedId} />
      </div>
      <Preview
        meeting={detail.meeting}
        draft={final ? null : agenda.items}
        locale={status.data?.settings.locale ?? locale}
        itemId={selectedId}
      />
    </div>
  )
}

interface DetailsProps {
  readonly detail: MeetingDetail
  readonly agenda: Agenda
  readonly final: boolean
  readonly selectedId: string | null
}

function Details({ detail, agenda, final, selectedId }: DetailsProps): ReactNode {
  const { t } = useWords()
  const selected = agenda.items.find(({ id }) => id === selectedId)
  return (
    <section className={css.detail} aria-label={t('agenda:details')}>
      {selected === undefined && <p className={css.none}>{t('agenda:selectItem')}</p>}
      {selected && selected.kind !== 'section' && detail.items.some(({ id }) => id === selected.id) && (
        <Attachments
          owner={{ kind: 'agendaItem', subjectId: detail.meeting.id, itemId: selected.id }}
          title={selected.title}
          frozen={final}
        />
      )}
      {selected && (final || selected.withdrawn) && <ItemFacts item={selected} />}
      {selected && !final && !selected.withdrawn && (
        <ItemForm key={selected.id} item={selected} onChange={(fields) => agenda.change(selected.id, fields)} />
      )}
    </section>
  )
}
