import type { KeyboardEvent, ReactNode } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { newItem } from './items.ts'
import type { Agenda } from './use-agenda.ts'

const kinds = ['opening', 'report', 'remarks', 'other'] as const

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

/** Above the outline: add, undo, redo. */
export function Tools({ agenda, onAdd }: { agenda: Agenda; onAdd: (items: readonly AgendaItem[]) => void }): ReactNode {
  const { t } = useWords()
  return (
    <div className={css.tools}>
      <h2>{t('agenda:outline')}</h2>
      <span className={css.spring} />
      <IconButton icon="undo" label={t('agenda:undo')} isDisabled={!agenda.canUndo} onPress={() => agenda.undo()} />
      <IconButton icon="redo" label={t('agenda:redo')} isDisabled={!agenda.canRedo} onPress={() => agenda.redo()} />
      <Menu
        label={t('agenda:add')}
        items={kinds.map((kind) => ({
          id: kind,
          label: t(`agenda:addKind.${kind}`),
          onAction: () => onAdd([newItem(kind, t(`agenda:kind.${kind}`))]),
        }))}
      />
    </div>
  )
}
