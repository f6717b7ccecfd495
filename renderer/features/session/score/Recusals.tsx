import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'

/** Who is kept out of an item, and why; out of its scores, its votes and its denominator at once. */
export function Recusals({
  detail,
  item,
  change,
  children,
}: {
  detail: SessionDetail
  item: DocketItem
  change: SessionChange
  /** above the list: which item, where that is chosen here */
  children?: ReactNode
}): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const locked = detail.session.phase === 'closed' || item.decision !== null
  const nameOf = (id: string): string => detail.members.find((member) => member.id === id)?.name ?? ''
  return (
    <section className={layout.tight} aria-labelledby="recusals">
      <div className={layout.between}>
        <h2 id="recusals">{t('session:recusals')}</h2>
        {!locked && (
          <Button small icon="plus" onPress={() => setOpen(true)}>
            {t('session:recuse')}
          </Button>
        )}
      </div>
      {children}
      {item.recused.length === 0 && <p className={layout.quiet}>{t('session:noRecusals')}</p>}
      <ul className={css.plainList}>
        {item.recused.map(({ memberId, reason }) => (
          <li key={memberId} className={css.docketItem}>
            <span className={css.grow}>
              {nameOf(memberId)}
              <span className={layout.faint}>{reason}</span>
            </span>
            {!locked && (
              <IconButton
                icon="close"
                small
                label={t('session:liftRecusal', { name: nameOf(memberId) })}
                onPress={() =>
                  change.mutate((committee) => committee.setRecusal({ itemId: item.id, memberId, reason: null }))
                }
              />
            )}
          </li>
        ))}
      </ul>
      {open && <RecusalDialog detail={detail} item={item} change={change} onClose={() => setOpen(false)} />}
    </section>
  )
}

function RecusalDialog({
  detail,
  item,
  change,
  onClose,
}: {
  detail: SessionDetail
  item: DocketItem
  change: SessionChange
  onClose: () => void
}): ReactNode {
  const { t } = useWords()
  const [memberId, setMemberId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const out = new Set(item.recused.map((one) => one.memberId))
  const save = (): void => {
    if (memberId === null) return
    change.mutate((committee) => committee.setRecusal({ itemId: item.id, memberId, reason }), { onSuccess: onClose })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('session:recuse')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={change.isPending}
            isDisabled={memberId === null || reason.trim() === ''}
            onPress={save}
          >
            {t('session:recuse')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <Select
          label={t('session:member')}
          options={detail.members
            .filter((member) => !out.has(member.id))
            .map((member) => ({ id: member.id, label: member.name, note: member.affiliation }))}
          value={memberId}
          onChange={setMemberId}
        />
        <TextField label={t('session:reason')} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}
