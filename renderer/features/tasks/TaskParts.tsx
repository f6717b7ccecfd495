import type { ReactNode } from 'react'
import type { TaskDetail, ThreadStation } from '#shared/contract/forum.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { FactList } from '#renderer/ui/Notes.tsx'
import { type ThreadStop, ThreadStrip } from '#renderer/ui/ThreadStrip.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { voteFigure } from './figures.ts'
import { ScreeningBadge } from './ScreeningBadge.tsx'
import css from './Tasks.module.css'

export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className={css.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** The seven stations, each with its date, its figure and the way to its evidence. */
export function Thread({ task }: { task: TaskDetail }): ReactNode {
  const words = useWords()
  const furthest = task.thread.findLastIndex(({ reached }) => reached)
  const figures: Partial<Record<ThreadStation['station'], string | undefined>> = {
    voted: voteFigure(task, words),
    promoted: task.promotion === 'none' ? undefined : words.t(`tasks:promotionName.${task.promotion}`),
  }
  const stops = task.thread.map(({ station, reached, at, link }, index): ThreadStop => {
    const figure = reached ? figures[station] : undefined
    return {
      station,
      state: reached ? 'reached' : index < furthest ? 'skipped' : 'ahead',
      at,
      ...(figure === undefined ? {} : { figure }),
      ...(link && link.id !== task.id ? { href: hrefOf(link) } : {}),
    }
  })
  return <ThreadStrip stops={stops} />
}

export function Facts({ task }: { task: TaskDetail }): ReactNode {
  const { t, formatDate } = useWords()
  const { submittedAt, url, screening } = task
  return (
    <FactList
      facts={[
        { label: t('tasks:number'), value: task.number },
        { label: t('tasks:category'), value: task.category || t('tasks:noCategory') },
        { label: t('tasks:origin'), value: t(`tasks:originName.${task.origin}`) },
        { label: t('tasks:detail.source'), value: task.source },
        // Only a platform's number means something to a person; a case was given one by the program.
        ...(task.origin === 'vote'
          ? [{ label: t('tasks:detail.sourceId'), value: <span className={layout.figure}>{task.sourceTaskId}</span> }]
          : []),
        ...(task.status === '' ? [] : [{ label: t('tasks:columnName.status'), value: task.status }]),
        { label: t('tasks:detail.submitted'), value: submittedAt === null ? t('tasks:none') : formatDate(submittedAt) },
        { label: t('tasks:screening'), value: <Screened mark={screening} /> },
        {
          label: t('tasks:detail.promotion'),
          value: t(`tasks:promotionName.${task.origin === 'case' ? 'case' : task.promotion}`),
        },
        ...(url === null ? [] : [{ label: t('tasks:detail.url'), value: url }]),
      ]}
    />
  )
}

function Screened({ mark }: { mark: TaskDetail['screening'] }): ReactNode {
  const { t } = useWords()
  if (mark === null) return t('tasks:waitingScreening')
  const { into, reason } = mark
  return (
    <>
      <ScreeningBadge mark={mark} /> {reason}
      {into && <a href={hrefOf({ kind: 'task', id: into.id })}>{into.title}</a>}
    </>
  )
}

export function Evidence({ files }: { files: TaskDetail['evidence'] }): ReactNode {
  const { t, formatBytes, formatNumber } = useWords()
  if (files.length === 0) return <p className={layout.quiet}>{t('tasks:detail.noEvidence')}</p>
  return (
    <ul className={css.files}>
      {files.map((file) => (
        <li key={file.sha256} className={css.file}>
          <span>
            {file.name} <span className={layout.faint}>{formatBytes(file.size)}</span>
          </span>
          <span className={layout.quiet}>
            {t('tasks:detail.rows', {
              read: formatNumber(file.rowsRead),
              accepted: formatNumber(file.accepted),
              rejected: formatNumber(file.rejected),
            })}
          </span>
          <span className={css.hash}>
            {t('tasks:detail.sha')} {file.sha256}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Proposals({ proposals }: { proposals: TaskDetail['proposals'] }): ReactNode {
  const { t, formatDate } = useWords()
  if (proposals.length === 0) return <p className={layout.quiet}>{t('tasks:detail.noProposals')}</p>
  return (
    <ul className={css.files}>
      {proposals.map(({ id, title, source, sourceTaskId, submittedAt }) => (
        <li key={id} className={css.file}>
          <span>{title}</span>
          <span className={layout.faint}>
            {source} {sourceTaskId}
            {submittedAt !== null && ` · ${formatDate(submittedAt)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Discussions that dealt with the task, or sent it as a case; nothing where there are none. */
export function Discussions({ held }: { held: TaskDetail['discussions'] }): ReactNode {
  const { t, formatDate } = useWords()
  if (held.length === 0) return null
  return (
    <Section title={t('tasks:detail.discussions')}>
      <ul className={css.files}>
        {held.map(({ id, title, venue, place, date, kind }) => (
          <li key={id} className={css.file}>
            <a href={`#/discussions/${encodeURIComponent(id)}`}>{title}</a>
            <span className={layout.faint}>
              {[
                formatDate(date),
                t(`discussions:venues.${venue}`),
                place,
                kind === 'case' && t('tasks:detail.sentAsCase'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Body({ text }: { text: string }): ReactNode {
  const { t } = useWords()
  return text === '' ? <p className={layout.quiet}>{t('tasks:detail.noBody')}</p> : <p className={css.body}>{text}</p>
}
