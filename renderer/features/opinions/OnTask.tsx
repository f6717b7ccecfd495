import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'

/** Citizens' opinions on a task in figures, what is quoted of them, and the way to all of them; nothing where there are none. */
export function OnTask({ taskId }: { taskId: string }): ReactNode {
  const { t, formatNumber } = useWords()
  const { orpc } = useDesk()
  const counts = useQuery(orpc.opinions.counts.queryOptions())
  const quotes = useQuery(orpc.opinions.quotes.queryOptions({ input: { taskId } }))
  const own = counts.data?.tasks.find((task) => task.taskId === taskId)
  if (own === undefined) return null
  const figures = {
    count: own.total,
    total: formatNumber(own.total),
    for: formatNumber(own.for),
    against: formatNumber(own.against),
    neutral: formatNumber(own.neutral),
  }
  return (
    <section className={layout.tight} aria-label={t('opinions:title')}>
      <h3>{t('opinions:title')}</h3>
      <p>
        <a href={hrefOf({ kind: 'opinions', id: taskId })}>{t('opinions:onTask', figures)}</a>
      </p>
      {quotes.data?.map(({ id, text }) => (
        <blockquote key={id} className={css.quote}>
          {text}
        </blockquote>
      ))}
    </section>
  )
}
