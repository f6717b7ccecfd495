import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { CutLine } from '#shared/domain/rank.ts'
import { standingText, usualCut } from '#shared/domain/standing-subject.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import sessionCss from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { Advisory } from './Advisory.tsx'
import { HeatMap } from './HeatMap.tsx'
import { OrderProposal } from './OrderProposal.tsx'
import { ItemProgressTable, MemberProgressTable } from './ProgressTables.tsx'
import { Results } from './Results.tsx'
import css from './Standing.module.css'
import { closingBlocks } from './standing-model.ts'

export interface StandingProps {
  readonly detail: SessionDetail
  readonly change: SessionChange
  /** another tab, at an item */
  readonly onOpen: (tab: 'score' | 'decide' | 'prepare', itemId?: string) => void
}

/** The session at a glance: what blocks its closing, who has scored, what the scores say and how firm that is. */
export function Standing({ detail, change, onOpen }: StandingProps): ReactNode {
  const { t } = useWords()
  const open = detail.items.some((item) => item.aggregate !== null)
  const [cut, setCut] = useState<CutLine | null>(usualCut(detail.items.length))
  const progress = (
    <div className={css.pair}>
      <ItemProgressTable detail={detail} onOpen={onOpen} />
      <MemberProgressTable detail={detail} />
    </div>
  )
  return (
    <div className={cx(layout.stack, layout.scroll, sessionCss.tab, css.page)}>
      <Blocks detail={detail} onOpen={onOpen} />
      {open ? (
        <>
          <Results detail={detail} paper={standingText({ sessionId: detail.session.id, cut })} />
          <Advisory detail={detail} cut={cut} onCut={setCut} />
          <HeatMap detail={detail} />
        </>
      ) : (
        <p className={sessionCss.sealed}>{t('standing:sealed')}</p>
      )}
      {!open && progress}
      {detail.session.phase !== 'closed' && <OrderProposal detail={detail} change={change} />}
      {open && progress}
    </div>
  )
}

function Blocks({ detail, onOpen }: Pick<StandingProps, 'detail' | 'onOpen'>): ReactNode {
  const { t } = useWords()
  const { sealed, undecided, noQuorum } = closingBlocks(detail)
  const nothing = !sealed && !noQuorum && undecided.length === 0
  const shown = sealed ? [] : undecided
  return (
    <section className={layout.tight} aria-labelledby="blocks">
      <h2 id="blocks">{t('standing:blocks')}</h2>
      {nothing && <p>{t(detail.session.phase === 'closed' ? 'standing:closed' : 'standing:nothingBlocks')}</p>}
      <ul className={css.blocks}>
        {sealed && (
          <li>
            <Button small onPress={() => onOpen('score')}>
              {t('standing:blockSealed')}
            </Button>
          </li>
        )}
        {noQuorum && (
          <li>
            <Button small onPress={() => onOpen('prepare')}>
              {t('standing:blockQuorum', { ...detail.quorum })}
            </Button>
          </li>
        )}
        {shown.map((item) => (
          <li key={item.id}>
            <Button small onPress={() => onOpen('decide', item.id)}>
              {t('standing:blockUndecided', { number: detail.items.indexOf(item) + 1, title: item.title })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
