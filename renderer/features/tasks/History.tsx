import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type EventWord, type EventWords, nameEvent, sayEvent } from '#shared/domain/say-event.ts'
import type { Proof, TaskEvent } from '#shared/domain/task-event.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './History.module.css'

/** The words events are told in, as documents tell them. */
const eventWords = ({ t, formatNumber, formatDate }: Words): EventWords =>
  Object.assign(
    (key: EventWord, values: Readonly<Record<string, string | number>> = {}): string => t(`papers:${key}`, values),
    {
      count: (value: number) => formatNumber(value),
      decimal: (value: number) => value.toFixed(2),
      shortDate: formatDate,
    },
  )

/** Everything that happened to a task, in order, each with the way to its record and what proves it. */
export function History({ taskId }: { taskId: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const events = useQuery(orpc.thread.get.queryOptions({ input: { taskId } }))
  if (events.error) return <ErrorNotice error={events.error} onRetry={() => void events.refetch()} />
  if (events.data?.length === 0) return <p className={layout.quiet}>{t('tasks:history.none')}</p>
  return (
    <ol className={css.events}>
      {events.data?.map((event) => (
        <Event key={event.id} event={event} taskId={taskId} />
      ))}
    </ol>
  )
}

function Event({ event: { on, what, proofs, link }, taskId }: { event: TaskEvent; taskId: string }): ReactNode {
  const words = useWords()
  const { t, formatDate } = words
  const said = eventWords(words)
  return (
    <li className={css.event}>
      <span className={css.when}>
        {on === null ? t('tasks:history.undated') : <time dateTime={on}>{formatDate(on)}</time>}
      </span>
      <div className={css.what}>
        <h4>{nameEvent(what.kind, said)}</h4>
        <p>{sayEvent(what, said)}</p>
        {link && link.id !== taskId && <a href={hrefOf(link)}>{t('tasks:history.record')}</a>}
        {proofs.length > 0 && (
          <ul className={css.proofs} aria-label={t('tasks:history.proofs')}>
            {proofs.map((proof) => (
              <ProofLine key={`${proof.of} ${proof.sha256}`} proof={proof} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function ProofLine({ proof: { of, name, sha256 } }: { proof: Proof }): ReactNode {
  const { t } = useWords()
  return (
    <li>
      {t(`tasks:history.proof.${of}`, { name })}
      {of !== 'agenda' && name !== '' && ` · ${name}`}
      <span className={css.hash}>SHA-256 {sha256}</span>
    </li>
  )
}
