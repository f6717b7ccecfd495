import type { KeyboardEvent, ReactNode } from 'react'
import { documentKinds, type Subject } from '#shared/contract/documents.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'
import { isListedAs } from './subject.ts'

const hrefOf = ({ kind, subjectId }: Subject): string => `#/documents/${kind}/${encodeURIComponent(subjectId)}`

/** Up and Down go from one to the next, as in every list here. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (by === undefined) return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const next = links[links.findIndex((link) => link === document.activeElement) + by]
  event.preventDefault()
  next?.focus()
  next?.click()
}

/** What documents can be made of, by kind. */
export function Subjects({ subjects, current }: { subjects: readonly Subject[]; current: Subject }): ReactNode {
  const { t, formatDate } = useWords()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys of the links inside
    <nav className={css.subjects} aria-label={t('documents:subjects')} onKeyDown={onKeyDown}>
      {documentKinds.map((kind) => {
        const list = subjects.filter((subject) => subject.kind === kind)
        return (
          list.length > 0 && (
            <section key={kind}>
              <h2>{t(`documents:kind.${kind}`)}</h2>
              <ul>
                {list.map((subject) => (
                  <li key={subject.subjectId}>
                    <a href={hrefOf(subject)} aria-current={isListedAs(subject, current) ? 'page' : undefined}>
                      <span>
                        {subject.number !== null && <b>{t('documents:ordinal', { number: subject.number })} </b>}
                        {subject.title || t('documents:everyMeeting')}
                      </span>
                      <time dateTime={subject.date}>{formatDate(subject.date)}</time>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </nav>
  )
}
