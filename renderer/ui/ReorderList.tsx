import type { KeyboardEvent, ReactNode } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import css from './Lists.module.css'
import { moveBy, moveNextTo } from './reorder.ts'
import { useAnnounce } from './use-announce.tsx'
import { useWords } from './words.tsx'

export interface ReorderListProps<Item> {
  /** what is ordered; read out */
  readonly label: string
  readonly items: readonly Item[]
  readonly itemId: (item: Item) => string
  /** the item in plain words; read out */
  readonly itemName: (item: Item) => string
  readonly children: (item: Item, index: number) => ReactNode
  /** all ids in their new order */
  readonly onReorder: (ids: readonly string[]) => void
  readonly selectedId?: string | null
  readonly onSelect?: (id: string) => void
  readonly disabled?: boolean
}

/** Dragged by mouse, by keyboard (Enter on the grip, arrows, Enter), or with Alt+Up and Alt+Down; fields inside keep their keys. */
export function ReorderList<Item>(props: ReorderListProps<Item>): ReactNode {
  const { label, items, itemId, itemName, children, onReorder, selectedId = null, onSelect, disabled = false } = props
  const { t } = useWords()
  const [said, announce] = useAnnounce()
  const ids = items.map(itemId)

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: disabled,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      onReorder(moveNextTo(ids, [...keys].map(String), String(target.key), target.dropPosition === 'after')),
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey && !disabled ? ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0) : 0
    const row = event.target instanceof Element ? event.target.closest('[role=row]') : null
    const id = row?.querySelector<HTMLElement>('[data-item]')?.dataset.item
    const item = items.find((candidate) => itemId(candidate) === id)
    if (by === 0 || id === undefined || item === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = moveBy(ids, id, by)
    announce(t('common:reorder.moved', { name: itemName(item), place: next.indexOf(id) + 1, count: next.length }))
    onReorder(next)
  }

  return (
    <div role="presentation" onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={label}
        items={items.map((item, index) => ({ id: itemId(item), item, index }))}
        keyboardNavigationBehavior="tab"
        selectionMode={onSelect ? 'single' : 'none'}
        selectionBehavior="replace"
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) onSelect?.(String(key))
        }}
        dragAndDropHooks={dragAndDropHooks}
        className={cx(css.list)}
      >
        {({ item, index }) => (
          <GridListItem textValue={itemName(item)} className={cx(css.item)}>
            {!disabled && (
              <Button
                slot="drag"
                className={cx(css.grip)}
                aria-label={t('common:reorder.drag', { name: itemName(item) })}
              >
                <Icon name="drag" />
              </Button>
            )}
            <div className={css.content} data-item={itemId(item)}>
              {children(item, index)}
            </div>
          </GridListItem>
        )}
      </GridList>
      {!disabled && <p className={css.hint}>{t('common:reorder.hint')}</p>}
      {said}
    </div>
  )
}
