import type { ReactNode } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { Button } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Standing.module.css'
import type { StandingProps } from './Standing.tsx'
import { memberProgress } from './standing-model.ts'

function Bar({ done, of }: { done: number; of: number }): ReactNode {
  return (
    <span className={css.bar} aria-hidden="true">
      <span style={{ inlineSize: `${of === 0 ? 0 : (done / of) * 100}%` }} />
    </span>
  )
}

/** How many members have scored each item. */
export function ItemProgressTable({ detail, onOpen }: Pick<StandingProps, 'detail' | 'onOpen'>): ReactNode {
  const { t } = useWords()
  return (
    <section className={layout.tight} aria-labelledby="byItem">
      <h2 id="byItem">{t('standing:byItem')}</h2>
      <ul className={css.progress}>
        {detail.items.map((item, at) => (
          <li key={item.id}>
            <span className={css.name}>{`${at + 1}. ${item.title}`}</span>
            <Bar done={item.scored} of={item.scorers} />
            <span className={css.count}>{t('session:scoredOf', { scored: item.scored, scorers: item.scorers })}</span>
            <Button small kind="plain" onPress={() => onOpen('score', item.id)}>
              {t('standing:toGrid', { number: at + 1 })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many items each member has scored, and which are still open. */
export function MemberProgressTable({ detail }: { detail: SessionDetail }): ReactNode {
  const { t } = useWords()
  const list = memberProgress(detail)
  return (
    <section className={layout.tight} aria-labelledby="byMember">
      <h2 id="byMember">{t('standing:byMember')}</h2>
      {list.length === 0 && <p className={layout.quiet}>{t('standing:nobodyScores')}</p>}
      <ul className={css.progress}>
        {list.map(({ memberId, name, done, expected, open }) => (
          <li key={memberId}>
            <span className={css.name}>{name}</span>
            <Bar done={done} of={expected} />
            <span className={css.count}>{t('standing:itemsDone', { done, expected })}</span>
            <span className={layout.faint}>
              {open.length > 0 && t('standing:openItems', { items: open.join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
