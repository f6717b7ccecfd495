import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Locale } from '#shared/contract/base.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { Minutes } from '#shared/contract/minutes.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import { Section } from './Section.tsx'

/** The minutes in nine sections: the record's own words, written over where a person wants, locked at closing. */
export function MinutesTab({ detail }: { detail: SessionDetail }): ReactNode {
  const { t, locale: screenLocale } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [locale, setLocale] = useState<Locale>(screenLocale)
  const sessionId = detail.session.id
  const input = { sessionId, locale }
  const minutes = useQuery(orpc.minutes.get.queryOptions({ input }))
  const save = useMutation(
    orpc.minutes.saveSection.mutationOptions({
      onSuccess: (saved) => queries.setQueryData(orpc.minutes.get.queryKey({ input }), saved),
    }),
  )
  const closed = detail.session.phase === 'closed'
  return (
    <div className={cx(layout.stack, layout.scroll, css.tab, css.minutes)}>
      <div className={layout.between}>
        <LanguageChoice label={t('session:minutesLocale')} value={locale} onChange={setLocale} />
        <ButtonLink icon="file" href={`#/documents/minutes/${encodeURIComponent(sessionId)}`}>
          {t('session:minutesPaper')}
        </ButtonLink>
      </div>
      <ErrorNotice error={minutes.error} onRetry={() => void minutes.refetch()} />
      <ErrorNotice error={save.error} onDismiss={save.reset} />
      {minutes.data && <State minutes={minutes.data} />}
      {minutes.data?.sections.map((one) => (
        <Section
          // A text that main changed is shown; one that is being written stays.
          key={`${locale} ${one.section} ${one.text}`}
          section={one}
          disabled={closed || minutes.data.lock !== null}
          onSave={(text) => save.mutate({ ...input, section: one.section, text })}
        />
      ))}
    </div>
  )
}

function State({ minutes }: { minutes: Minutes }): ReactNode {
  const { t, formatDateTime } = useWords()
  const { lock, corrections } = minutes
  if (!lock)
    return (
      <p className={layout.quiet}>
        {t('session:minutesDraftHint')} {t('session:minutesLineHint')}
      </p>
    )
  return (
    <div className={cx(layout.panel, layout.tight)}>
      <span className={layout.row}>
        <Badge tone="success">{t('session:minutesLocked')}</Badge>
        {formatDateTime(lock.at)}
      </span>
      <FactList
        facts={[{ label: t('session:minutesHash'), value: <span className={layout.mono}>{lock.hash}</span> }]}
      />
      {corrections.length > 0 && (
        <>
          <h3>{t('session:minutesCorrections')}</h3>
          <ul className={css.plainList}>
            {corrections.map((line) => (
              <li key={line} className={css.docketItem}>
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
