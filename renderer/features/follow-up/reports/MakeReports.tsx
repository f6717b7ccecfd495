import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { addDays } from '#shared/domain/follow-up.ts'
import { MakeDialog } from '#renderer/features/travel/MakeDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../FollowUp.module.css'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import { lastPeriod, type Preset, presets } from './period.ts'

interface MakeProps {
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly date: string }[]
  readonly today: string
  readonly onClose: () => void
}

const replyDays = 14

/** Asks every agency of a meeting about a period: a sheet each, made as a job. */
export function MakeReports({ meetings, today, onClose }: MakeProps): ReactNode {
  const { t, locale: own, formatDate } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? '')
  const [preset, setPreset] = useState<Preset>('quarter')
  const [period, setPeriod] = useState(lastPeriod('quarter', today))
  const [replyBy, setReplyBy] = useState(addDays(today, replyDays))
  const [locale, setLocale] = useState(own)
  const [jobId, setJobId] = useState('')
  const make = useMutation(
    orpc.reports.make.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.reports.key() }),
    }),
  )
  const good = [period.from, period.to, replyBy].every((date) => date !== '')
  const start = (): void => {
    const id = crypto.randomUUID()
    setJobId(id)
    make.mutate({ meetingId, ...period, replyBy, locale, jobId: id })
  }
  const choose = (next: Preset): void => {
    setPreset(next)
    if (next !== 'own') setPeriod(lastPeriod(next, today))
  }
  const dated = (name: 'from' | 'to' | 'replyBy', value: string, put: (date: string) => void): ReactNode => (
    <DateField label={t(`reports:make.${name}`)} value={value} onChange={put} />
  )
  return (
    <MakeDialog
      title={t('reports:make.title')}
      action={t('reports:make.run')}
      running={t('reports:make.running')}
      cancelled={t('reports:make.cancelled')}
      done={(made) => t('reports:make.done', made)}
      ready={good}
      work={make}
      jobId={jobId}
      onStart={start}
      onClose={onClose}
    >
      <p>{t('reports:make.what')}</p>
      <div className={css.form}>
        <Select
          label={t('reports:make.meeting')}
          options={meetings.map(({ id, title, date }) => ({ id, label: title, note: formatDate(date) }))}
          value={meetingId}
          onChange={setMeetingId}
        />
        <Select<Preset>
          label={t('reports:make.preset')}
          options={presets.map((id) => ({ id, label: t(`reports:make.${id}`) }))}
          value={preset}
          onChange={choose}
        />
        {dated('from', period.from, (from) => {
          setPreset('own')
          setPeriod({ ...period, from })
        })}
        {dated('to', period.to, (to) => {
          setPreset('own')
          setPeriod({ ...period, to })
        })}
        {dated('replyBy', replyBy, setReplyBy)}
      </div>
      <LanguageChoice label={t('reports:make.language')} value={locale} onChange={setLocale} />
    </MakeDialog>
  )
}
