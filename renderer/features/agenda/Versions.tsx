import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import { compareAgendas, type AgendaDifference } from '#shared/domain/agenda-compare.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Versions.module.css'
import { timed } from './numbers.ts'
import { sayDifference } from './say-difference.ts'
import type { Agenda } from './use-agenda.ts'

export interface VersionsProps {
  readonly detail: MeetingDetail
  readonly agenda: Agenda
}

/** Every stored version with author, time and reason, two of them held beside each other in words. */
export function Versions({ detail, agenda }: VersionsProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="history" onPress={() => setOpen(true)}>
        {t('agenda:versions')}
      </Button>
      {open && <VersionsDialog detail={detail} agenda={agenda} onClose={() => setOpen(false)} />}
    </>
  )
}

function VersionsDialog({ detail, agenda, onClose }: VersionsProps & { onClose: () => void }): ReactNode {
  const { t, formatDateTime } = useWords()
  const newest = detail.version
  const [from, setFrom] = useState(String(detail.versions.at(-2)?.version ?? newest))
  const [to, setTo] = useState(String(newest))
  const options = detail.versions.toReversed().map(({ version, at, author, reason, locked }) => ({
    id: String(version),
    label: [t(locked ? 'agenda:finalOf' : 'agenda:draftOf', { version }), formatDateTime(at), author].join(' · '),
    note: reason === '' ? t('agenda:noReason') : reason,
  }))
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('agenda:versions')}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <div className={css.versions}>
        {detail.lockedAt === null && <Keep agenda={agenda} />}
        <div className={css.pair}>
          <Select label={t('agenda:earlier')} options={options} value={from} onChange={setFrom} />
          <Select label={t('agenda:later')} options={options} value={to} onChange={setTo} />
        </div>
        <Comparison detail={detail} from={Number(from)} to={Number(to)} />
      </div>
    </Dialog>
  )
}

/** Keeps what stands here as a version with a reason, so that it is found again among the many. */
function Keep({ agenda }: { agenda: Agenda }): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const keep = useMutation({ mutationFn: () => agenda.keep(reason.trim()), onSuccess: () => setReason('') })
  return (
    <div className={css.keep}>
      <ErrorNotice error={keep.error} />
      <TextField label={t('agenda:keepReason')} maxLength={2000} value={reason} onChange={setReason} />
      <Button pending={keep.isPending} isDisabled={reason.trim() === ''} onPress={() => keep.mutate()}>
        {t('agenda:keep')}
      </Button>
    </div>
  )
}

interface ComparisonProps {
  readonly detail: MeetingDetail
  readonly from: number
  readonly to: number
}

function Comparison({ detail, from, to }: ComparisonProps): ReactNode {
  const { t } = useWords()
  const earlier = useVersion(detail, from)
  const later = useVersion(detail, to)
  const error = earlier.error ?? later.error
  if (error) return <ErrorNotice error={error} />
  if (!earlier.data || !later.data) return <output>{t('common:loading')}</output>
  const differences = compareAgendas(earlier.data, later.data)
  const changed = new Set(differences.map(({ itemId }) => itemId))
  return (
    <>
      <Sentences differences={differences} />
      <div className={css.pair}>
        <Side detail={detail} version={from} items={earlier.data} changed={changed} />
        <Side detail={detail} version={to} items={later.data} changed={changed} />
      </div>
    </>
  )
}

function useVersion(detail: MeetingDetail, version: number) {
  const { orpc } = useDesk()
  const input = { meetingId: detail.meeting.id, version }
  return useQuery(orpc.meeting.version.queryOptions({ input, staleTime: Number.POSITIVE_INFINITY }))
}

function Sentences({ differences }: { differences: readonly AgendaDifference[] }): ReactNode {
  const { t } = useWords()
  if (differences.length === 0) return <p>{t('agenda:diff.none')}</p>
  return (
    <section aria-label={t('agenda:differences')}>
      <h3>{t('agenda:diff.count', { count: differences.length })}</h3>
      <ul className={css.sentences}>
        {differences.map((one) => (
          <li key={one.itemId}>{sayDifference(t, one)}</li>
        ))}
      </ul>
    </section>
  )
}

interface SideProps {
  readonly detail: MeetingDetail
  readonly version: number
  readonly items: readonly AgendaItem[]
  readonly changed: ReadonlySet<string>
}

/** One version as a list; what differs is marked by a sign beside it. */
function Side({ detail, version, items, changed }: SideProps): ReactNode {
  const { t } = useWords()
  return (
    <section className={css.side}>
      <h3>{t('agenda:draftOf', { version })}</h3>
      <ol>
        {timed(detail.meeting, items).rows.map(({ item, number, time }) => (
          <li key={item.id} className={cx(changed.has(item.id) && css.changed)}>
            <span className={css.sign}>{changed.has(item.id) ? t('agenda:diff.sign') : ''}</span>
            <span className={css.clock}>{item.kind === 'section' ? '' : time.from}</span>
            <span className={css.text}>{[number, item.title].filter((part) => part !== '').join(' ')}</span>
            {item.kind !== 'section' && (
              <span className={css.clock}>
                {item.minutes}
                {t('agenda:minutesUnit')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
