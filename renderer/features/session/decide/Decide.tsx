import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ItemList } from '../ItemList.tsx'
import { majorityWords, ruleWords } from '../quorum/rule-words.ts'
import { Aggregates } from '../score/Aggregates.tsx'
import { Recusals } from '../score/Recusals.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { Decided } from './Decided.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { newDraft } from './draft.ts'
import { Notes } from './Notes.tsx'

/** One item after the other: who may vote, what was decided, and by how many. */
export function Decide({
  detail,
  change,
  start,
}: {
  detail: SessionDetail
  change: SessionChange
  /** the item to begin with */
  start?: string | undefined
}): ReactNode {
  const { t } = useWords()
  const [picked, setPicked] = useState<string | null>(start ?? null)
  const next = detail.items.find((item) => item.decision === null)
  const item = detail.items.find((one) => one.id === picked) ?? next ?? detail.items[0]
  if (!item) return null
  const closed = detail.session.phase === 'closed'
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
        <Head detail={detail} item={item} change={change} />
        {item.decision ? (
          <Decided detail={detail} item={item} decision={item.decision} change={change} />
        ) : (
          <DecisionForm
            key={item.id}
            detail={detail}
            item={item}
            start={newDraft(item)}
            pending={change.isPending}
            disabled={closed}
            saveWords={(outcome) => t('session:record', { outcome: t(`session:outcome.${outcome}`) })}
            onSave={(decision) =>
              change.mutate((committee) => committee.decide({ itemId: item.id, decision }), {
                onSuccess: () => setPicked(null),
              })
            }
          />
        )}
        <Notes key={`notes ${item.id}`} item={item} change={change} closed={closed} />
      </div>
      <div className={cx(layout.stack, layout.scroll)}>
        <Aggregates detail={detail} item={item} />
        <Recusals detail={detail} item={item} change={change} />
      </div>
    </div>
  )
}

interface HeadProps {
  readonly detail: SessionDetail
  readonly item: DocketItem
  readonly change: SessionChange
}

/** What is before the room, and what it takes: the figures and the rule they come from. */
function Head({ detail, item, change }: HeadProps): ReactNode {
  const { t } = useWords()
  const rule = item.decision?.basis.rule ?? detail.rule
  const special = item.decision ? false : item.special
  return (
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
        <span>{t('session:quorumLine', { ...item.quorum })}</span>
        <span className={layout.faint}>{` ${ruleWords(t, rule, special)}`}</span>
      </p>
      {item.decision === null && (
        <Checkbox
          isSelected={item.special}
          isDisabled={detail.session.phase === 'closed'}
          onChange={(next) => change.mutate((committee) => committee.setMajority({ itemId: item.id, special: next }))}
        >
          {t('session:takesSpecial', { majority: majorityWords(t, detail.rule.special) })}
        </Checkbox>
      )}
    </header>
  )
}
