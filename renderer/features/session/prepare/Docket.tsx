import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { DocketPurpose } from '#shared/domain/terms.ts'
import { Attachments } from '#renderer/features/attachments/Attachments.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, EmptyState } from '#renderer/ui/Notes.tsx'
import { ReorderList } from '#renderer/ui/ReorderList.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'

/** An item as the docket is saved: without an id it is new. */
interface Entry {
  readonly id: string | null
  readonly taskId: string | null
  readonly title: string
  readonly purpose: DocketPurpose
}

const entriesOf = (detail: SessionDetail): Entry[] =>
  detail.items.map(({ id, taskId, title, purpose }) => ({ id, taskId, title, purpose }))

/** The ordered items, and the promoted tasks that are on no docket yet. */
export function Docket({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t, formatNumber } = useWords()
  const { session, items, waiting } = detail
  const frozen = session.phase !== 'preparing'
  const save = (entries: readonly Entry[]): void =>
    change.mutate((committee) => committee.saveDocket({ sessionId: session.id, items: [...entries] }))
  const entries = entriesOf(detail)
  const reorder = (ids: readonly string[]): void =>
    save(ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []))
  const added = (tasks: SessionDetail['waiting']): Entry[] =>
    tasks.map(({ taskId, title }) => ({ id: null, taskId, title: title.slice(0, 500), purpose: 'resolution' }))
  return (
    <>
      <section className={layout.tight} aria-labelledby="docket">
        <h2 id="docket">{t('session:docket')}</h2>
        {items.length === 0 && <EmptyState title={t('session:docketEmpty')}>{t('session:docketHint')}</EmptyState>}
        <ReorderList
          label={t('session:docket')}
          items={items}
          itemId={(item) => item.id}
          itemName={(item) => item.title}
          onReorder={reorder}
          disabled={frozen}
        >
          {(item, index) => (
            <div className={css.docketItem}>
              <span className={layout.figure}>{index + 1}.</span>
              <span className={css.grow}>
                {item.title}
                <span className={layout.faint}>
                  {[
                    t(`session:origin.${item.origin}`),
                    item.cameFrom,
                    item.tally &&
                      t('session:yes', {
                        count: item.tally.counts.yes,
                        votes: formatNumber(item.tally.counts.yes),
                        basis: t(`session:basis.${item.tally.basis}`),
                      }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Attachments
                owner={{ kind: 'docketItem', subjectId: session.id, itemId: item.id }}
                title={item.title}
                frozen={session.phase === 'closed'}
              />
              {frozen ? (
                <Badge>{t(`session:purpose.${item.purpose}`)}</Badge>
              ) : (
                <>
                  <Segmented
                    label={t('session:purposeOf', { title: item.title })}
                    options={(['resolution', 'report'] as const).map((id) => ({
                      id,
                      label: t(`session:purpose.${id}`),
                    }))}
                    value={item.purpose}
                    onChange={(purpose) =>
                      save(entries.map((entry) => (entry.id === item.id ? { ...entry, purpose } : entry)))
                    }
                  />
                  <IconButton
                    icon="close"
                    small
                    label={t('session:takeOff', { title: item.title })}
                    onPress={() => save(entries.filter((entry) => entry.id !== item.id))}
                  />
                </>
              )}
            </div>
          )}
        </ReorderList>
        {!frozen && (
          <FreeItem onAdd={(title) => save([...entries, { id: null, taskId: null, title, purpose: 'report' }])} />
        )}
      </section>
      <section className={layout.tight} aria-labelledby="waiting">
        <h2 id="waiting">{t('session:gate')}</h2>
        <div className={layout.between}>
          <p className={layout.quiet}>
            {waiting.length === 0 ? t('session:gateClear') : t('session:gateOpen', { count: waiting.length })}
          </p>
          {!frozen && waiting.length > 0 && (
            <Button icon="plus" small onPress={() => save([...entries, ...added(waiting)])}>
              {t('session:addAll')}
            </Button>
          )}
        </div>
        <ul className={css.plainList}>
          {waiting.map((task) => (
            <li key={task.taskId} className={css.docketItem}>
              <span className={css.grow}>{task.title}</span>
              {task.origin === 'case' && (
                <span className={layout.faint}>
                  <Badge tone="info">{t('session:origin.case')}</Badge> {task.cameFrom}
                </span>
              )}
              {!frozen && (
                <Button
                  small
                  icon="plus"
                  aria-label={t('session:addTask', { title: task.title })}
                  onPress={() => save([...entries, ...added([task])])}
                >
                  {t('session:add')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function FreeItem({ onAdd }: { onAdd: (title: string) => void }): ReactNode {
  const { t } = useWords()
  const [title, setTitle] = useState('')
  const add = (): void => {
    if (title.trim() === '') return
    onAdd(title.trim())
    setTitle('')
  }
  return (
    <form
      className={css.free}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField label={t('session:freeItem')} value={title} onChange={setTitle} maxLength={500} />
      <Button type="submit" isDisabled={title.trim() === ''}>
        {t('session:add')}
      </Button>
    </form>
  )
}
