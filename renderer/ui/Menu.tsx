import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button, IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'
import css from './Menu.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly note?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onAction: () => void
}

export interface MenuProps {
  /** the button's words; read out only with `icon` */
  readonly label: string
  /** the button is this sign alone */
  readonly icon?: IconName
  readonly items: readonly MenuAction[]
}

/** A button that opens a short list of actions. */
export function Menu({ label, icon, items }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {icon ? (
        <IconButton icon={icon} label={label} />
      ) : (
        <Button>
          {label}
          <Icon name="down" size={14} />
        </Button>
      )}
      <Popover className={cx(css.popover)} placement="bottom end">
        <AriaMenu className={cx(css.list)} aria-label={label}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.disabled ?? false}
              onAction={item.onAction}
              className={cx(css.item, item.danger && css.danger)}
            >
              <span className={css.with}>
                {item.icon && <Icon name={item.icon} />}
                <span>
                  {item.label}
                  {item.note !== undefined && <span className={css.note}>{item.note}</span>}
                </span>
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
