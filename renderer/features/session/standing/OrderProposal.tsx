import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { type DiscussionItem, exitsOf, leaving, proposeOrder, toDiscuss } from '#shared/domain/discussion-order.ts'
import { Button } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { ReorderList } from '#renderer/ui/ReorderList.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import sessionCss from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { twoDigits } from './two-digits.ts'

/** The proposed order of discussion; it can be changed here before it is taken over as the docket's. */
export function OrderProposal({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const items = toDiscuss(detail)
  const proposed = proposeOrder(items)
  const [own, setOwn] = useState<readonly string[] | null>(null)
  const byId = new Map(items.map((item) => [item.itemId, item]))
  // An item that was decided or taken off since is no longer to be placed.
  const wanted = (own ?? proposed.order).filter((id) => byId.has(id))
  const order = [...wanted, ...items.map(({ itemId }) => itemId).filter((id) => !wanted.includes(id))]
  if (items.length < 2) return null
  const placed = order.flatMap((id) => byId.get(id) ?? [])
  const same = items.every(({ itemId }, at) => itemId === order[at])
  const apply = (): void => {
    const settled = detail.items.filter(({ id }) => !byId.has(id))
    const moved = order.flatMap((id) => detail.items.find((item) => item.id === id) ?? [])
    const entries = [...settled, ...moved].map(({ id, taskId, title, purpose }) => ({ id, taskId, title, purpose }))
    change.mutate((committee) => committee.saveDocket({ sessionId: detail.session.id, items: entries }), {
      onSuccess: () => setOwn(null),
    })
  }
  return (
    <section className={layout.tight} aria-labelledby="order">
      <div className={layout.between}>
        <h2 id="order">{t('standing:order')}</h2>
        <span className={layout.row}>
          {own && (
            <Button small onPress={() => setOwn(null)}>
              {t('standing:orderReset')}
            </Button>
          )}
          <Button small isDisabled={same} pending={change.isPending} onPress={apply}>
            {t('standing:orderApply')}
          </Button>
        </span>
      </div>
      <p className={layout.quiet}>
        {t(proposed.exact ? 'standing:orderExact' : 'standing:orderNear')}{' '}
        {t('standing:orderExits', { exits: exitsOf(placed), now: proposed.exitsNow })}
        {same && ` ${t('standing:orderSame')}`}
      </p>
      <ReorderList
        label={t('standing:order')}
        items={placed}
        itemId={({ itemId }) => itemId}
        itemName={({ itemId }) => titleOf(detail, itemId)}
        onReorder={setOwn}
      >
        {(item, at) => <Line detail={detail} item={item} before={placed[at - 1]} place={at + 1} />}
      </ReorderList>
    </section>
  )
}

const itemOf = ({ items }: SessionDetail, id: string): DocketItem | undefined => items.find((item) => item.id === id)
const titleOf = (detail: SessionDetail, id: string): string => itemOf(detail, id)?.title ?? ''

interface LineProps {
  readonly detail: SessionDetail
  readonly item: DiscussionItem
  readonly before: DiscussionItem | undefined
  readonly place: number
}

/** An item in the order: where it stands on the docket now, how disputed it is, and who leaves or returns before it. */
function Line({ detail, item, before, place }: LineProps): ReactNode {
  const { t, formatNumber } = useWords()
  const names = (ids: readonly string[]): string =>
    ids.map((id) => detail.members.find((member) => member.id === id)?.name ?? '').join(', ')
  const out = leaving(before?.recused ?? [], item.recused)
  const back = leaving(item.recused, before?.recused ?? [])
  const now = detail.items.findIndex(({ id }) => id === item.itemId) + 1
  const notes = [
    t('standing:orderNow', { number: now }),
    ...(item.disagreement === null ? [] : [t('session:spreadOf', { sd: twoDigits(formatNumber)(item.disagreement) })]),
    ...(out.length > 0 ? [t('standing:leaves', { names: names(out) })] : []),
    ...(back.length > 0 ? [t('standing:returns', { names: names(back) })] : []),
  ]
  return (
    <div className={sessionCss.docketItem}>
      <span className={layout.figure}>{place}.</span>
      <span className={sessionCss.grow}>
        {titleOf(detail, item.itemId)}
        <span className={layout.faint}>{notes.join(' · ')}</span>
      </span>
    </div>
  )
}
