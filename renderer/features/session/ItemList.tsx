import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { DocketItem } from '#shared/contract/committee.ts'
import { cx } from '#renderer/ui/cx.ts'
import css from './Session.module.css'

interface ItemListProps {
  readonly label: string
  readonly items: readonly DocketItem[]
  readonly selected: string
  readonly onSelect: (id: string) => void
  /** beside the title: progress, or the decision */
  readonly children: (item: DocketItem) => ReactNode
}

/** The docket as a list to go through; arrow keys select. */
export function ItemList({ label, items, selected, onSelect, children }: ItemListProps): ReactNode {
  return (
    <ListBox
      aria-label={label}
      className={cx(css.items)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        if (keys !== 'all') for (const key of keys) onSelect(String(key))
      }}
    >
      {items.map((item, index) => (
        <ListBoxItem key={item.id} id={item.id} textValue={item.title} className={cx(css.item)}>
          <span className={css.itemTitle}>{`${index + 1}. ${item.title}`}</span>
          {children(item)}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
