import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ItemList } from '../ItemList.tsx'
import { Aggregates } from '../score/Aggregates.tsx'
import { Recusals } from '../score/Recusals.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { DecisionForm } from './DecisionForm.tsx'

/** One item after the other: who may vote, what was decided, and by how many. */
export function Decide({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const [picked, setPicked] = useState<string | null>(null)
  const next = detail.items.find((item) => item.decision === null)
  const item = detail.items.find((one) => one.id === picked) ?? next ?? detail.items[0]
  if (!item) return null
  return (
    <div className={cx(css.score, css.tab)}>
      <ItemList label={t('session:docket')} items={detail.items} selected={item.id} onSelect={setPicked}>
        {(one) => (
          <Badge tone={one.decision ? 'success' : 'neutral'}>
            {t(one.decision ? `session:outcome.${one.decision.outcome}` : 'session:undecided')}
          </Badge>
        )}
      </ItemList>
      <div className={cx(layout.stack, layout.scroll)}>
        <header className={layout.tight}>
          <p className={layout.quiet}>
            {t('session:itemOf', {
              number: detail.items.indexOf(item) + 1,
              count: detail.items.length,
              purpose: t(`session:purpose.${item.purpose}`),
            })}
          </p>
          <h2 className={css.roomTitle}>{item.title}</h2>
          <p className={css.quorum} data-met={item.quorum.met}>
            {t('session:quorumLine', { ...item.quorum })}
          </p>
        </header>
        {item.decision ? (
          <Decided item={item} />
        ) : (
          <DecisionForm
            key={item.id}
            item={item}
            change={change}
            closed={detail.session.phase === 'closed'}
            onDecided={() => setPicked(null)}
          />
        )}
      </div>
      <div className={cx(layout.stack, layout.scroll)}>
        <Aggregates detail={detail} item={item} />
        <Recusals detail={detail} item={item} change={change} />
      </div>
    </div>
  )
}

/** A decided item is locked, and says so. */
function Decided({ item }: { item: DocketItem }): ReactNode {
  const { t, formatDateTime } = useWords()
  const { decision } = item
  if (!decision) return null
  return (
    <div className={cx(layout.panel, layout.tight)}>
      <div className={layout.row}>
        <strong className={css.outcome}>{t(`session:outcome.${decision.outcome}`)}</strong>
        <Badge tone="success">{t('session:decidedLocked')}</Badge>
      </div>
      <FactList
        facts={[
          { label: t('session:votesFor'), value: t('session:people', { count: decision.for }) },
          { label: t('session:votesAgainst'), value: t('session:people', { count: decision.against }) },
          { label: t('session:votesAbstained'), value: t('session:people', { count: decision.abstained }) },
          ...(decision.amendment ? [{ label: t('session:amendment'), value: decision.amendment }] : []),
          ...(decision.note ? [{ label: t('session:note'), value: decision.note }] : []),
          { label: t('session:decidedAt'), value: formatDateTime(decision.at) },
        ]}
      />
    </div>
  )
}
