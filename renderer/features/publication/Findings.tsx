import type { ReactNode } from 'react'
import type { Finding } from '#shared/contract/publication.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Publication.module.css'

/** What has the shape of personal data, and where it stands; nothing where there is none. */
export function Findings({ findings }: { findings: readonly Finding[] }): ReactNode {
  const { t } = useWords()
  if (findings.length === 0) return null
  return (
    <section className={css.findings} role="alert">
      <h2>{t('publication:findings', { count: findings.length })}</h2>
      <p className={layout.quiet}>{t('publication:findingsText')}</p>
      <ul>
        {findings.map((found, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two findings may be alike in everything; the list is never reordered
          <li key={index} className={layout.row}>
            <Place found={found} />
            <Badge tone="warning">{t(`publication:found.${found.kind}`)}</Badge>
            <code>{found.masked}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Place({ found: { number, taskId, part } }: { found: Finding }): ReactNode {
  const { t } = useWords()
  const name = t(`publication:part.${part}`)
  if (number === null || taskId === null) return <span>{name}</span>
  return <a href={hrefOf({ kind: 'task', id: taskId })}>{t('publication:place', { number, part: name })}</a>
}
