import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { newItem } from './items.ts'
import { Orders } from './Orders.tsx'
import type { Agenda } from './use-agenda.ts'

const kinds = ['section', 'opening', 'report', 'remarks', 'other'] as const
/** what carries a number can come late */
const lateKinds = ['report', 'other'] as const

/** Ctrl Z and Ctrl Y (also Ctrl Shift Z) work on the whole agenda, fields included. */
export function useUndoKeys(agenda: Agenda): (event: KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'y' || (key === 'z' && event.shiftKey)) agenda.redo()
    else if (key === 'z') agenda.undo()
    else return
    event.preventDefault()
  }
}

export interface ToolsProps {
  readonly meetingId: string
  readonly agenda: Agenda
  /** the agenda was handed out */
  readonly late: boolean
  readonly onAdd: (items: readonly AgendaItem[]) => void
}

/** Above the outline: undo, redo, orders to begin with, add. */
export function Tools({ meetingId, agenda, late, onAdd }: ToolsProps): ReactNode {
  const { t } = useWords()
  const [orders, setOrders] = useState(false)
  return (
    <div className={css.tools}>
      <h2>{t('agenda:outline')}</h2>
      <span className={css.spring} />
      <IconButton icon="undo" label={t('agenda:undo')} isDisabled={!agenda.canUndo} onPress={() => agenda.undo()} />
      <IconButton icon="redo" label={t('agenda:redo')} isDisabled={!agenda.canRedo} onPress={() => agenda.redo()} />
      {!late && <Button onPress={() => setOrders(true)}>{t('agenda:orders')}</Button>}
      {orders && <Orders meetingId={meetingId} items={agenda.items} onAdd={onAdd} onClose={() => setOrders(false)} />}
      <Menu
        label={t('agenda:add')}
        items={(late ? lateKinds : kinds).map((kind) => ({
          id: kind,
          label: t(`agenda:addKind.${kind}`),
          onAction: () => onAdd([newItem(kind, t(`agenda:kind.${kind}`))]),
        }))}
      />
    </div>
  )
}
