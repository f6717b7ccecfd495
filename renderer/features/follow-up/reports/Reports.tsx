import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ReportRequestRow } from '#shared/contract/reports.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../FollowUp.module.css'
import { Answer } from './Answer.tsx'
import { MakeReports } from './MakeReports.tsx'
import { TakeReports } from './TakeReports.tsx'

interface ReportsProps {
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly date: string }[]
  readonly today: string
}

/** Agencies' reports by period: what was asked, who has answered, with which file. */
export function Reports({ meetings, today }: ReportsProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const list = useQuery(orpc.reports.list.queryOptions())
  const [making, setMaking] = useState(false)
  const [taking, setTaking] = useState<string | null>(null)
  const requests = list.data ?? []
  const make = (
    <Button kind="primary" icon="file" onPress={() => setMaking(true)}>
      {t('reports:tab.make')}
    </Button>
  )
  return (
    <div className={css.panel}>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data && requests.length === 0 && (
        <EmptyState title={t('reports:tab.none')} action={make}>
          {t('reports:tab.noneText')}
        </EmptyState>
      )}
      {requests.length > 0 && (
        <div className={layout.between}>
          <p className={layout.quiet}>{t('reports:tab.hint')}</p>
          {make}
        </div>
      )}
      {requests.map((request) => (
        <Request key={request.id} request={request} onTake={() => setTaking(request.id)} />
      ))}
      {making && <MakeReports meetings={meetings} today={today} onClose={() => setMaking(false)} />}
      {taking !== null && <TakeReports requestId={taking} onClose={() => setTaking(null)} />}
    </div>
  )
}

function Request({ request, onTake }: { request: ReportRequestRow; onTake: () => void }): ReactNode {
  const { t, formatDate, formatDateTime } = useWords()
  const { agencies, meetingTitle, replyBy } = request
  const period = t('reports:tab.period', { from: formatDate(request.from), to: formatDate(request.to) })
  const answered = agencies.filter(({ files }) => files.length > 0).length
  return (
    <section className={css.group}>
      <div className={layout.between}>
        <h2>{period}</h2>
        <Button small icon="upload" onPress={onTake} aria-label={t('reports:tab.takeOf', { period })}>
          {t('reports:tab.take')}
        </Button>
      </div>
      <p className={layout.quiet}>
        {[
          meetingTitle,
          t('reports:tab.replyBy', { date: formatDate(replyBy) }),
          t('reports:tab.answeredBy', { answered, total: agencies.length }),
        ].join(' · ')}
      </p>
      <Rows
        label={`${meetingTitle}, ${period}`}
        heads={[t('reports:tab.agency'), t('reports:tab.state'), t('reports:tab.rows'), t('reports:tab.files')]}
      >
        {agencies.map((one) => (
          <tr key={one.agency}>
            <td>{one.agency}</td>
            <td>
              <Answer of={one} />
            </td>
            <td>{t('reports:tab.rowsOf', { answered: one.answered, asked: one.asked })}</td>
            <td>
              {one.files.map(({ name, sha256, at }) => (
                <p key={`${sha256} ${at}`} title={`SHA-256 ${sha256}`}>
                  {t('reports:tab.file', { name, when: formatDateTime(at), hash: sha256.slice(0, 12) })}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </Rows>
    </section>
  )
}
