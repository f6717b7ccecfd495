import type { Key, ReactNode } from 'react'
import {
  Button,
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { cx } from './cx.ts'
import css from './Field.module.css'
import { Icon, type IconName } from './icons.tsx'
import menu from './Menu.module.css'

export interface Option<Value extends string> {
  readonly id: Value
  readonly label: string
  /** a quiet second line in the list */
  readonly note?: string
  readonly icon?: IconName
  readonly disabled?: boolean
}

export interface SelectProps<Value extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly disabled?: boolean
}

export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { label, hideLabel, options, value, onChange, placeholder, disabled = false } = props
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(key as Value)}
      isDisabled={disabled}
      className={cx(css.field)}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={hideLabel ? 'visually-hidden' : cx(css.label)}>{label}</Label>
      <Button className={cx(css.trigger)}>
        <SelectValue>
          {({ defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : options.find((option) => option.id === value)?.label
          }
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Popover className={cx(menu.popover)}>
        <ListBox className={cx(menu.list)}>
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              isDisabled={option.disabled ?? false}
              className={cx(menu.item)}
            >
              <span>
                {option.label}
                {option.note !== undefined && <span className={menu.note}>{option.note}</span>}
              </span>
              {option.id === value && <Icon name="check" />}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode
}

export function Checkbox({ children, ...rest }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox {...rest} className={cx(css.checkbox)}>
      {({ isIndeterminate }) => (
        <>
          <span className={css.box} aria-hidden="true">
            <Icon name={isIndeterminate ? 'minus' : 'check'} size={14} />
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}

export interface SegmentedProps<Value extends string> {
  /** read out, not shown */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Two to five exclusive choices side by side. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>): ReactNode {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys: Set<Key>) => {
        const [next] = keys
        if (next !== undefined) onChange(next as Value)
      }}
      className={cx(css.segments)}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} isDisabled={option.disabled ?? false} className={cx(css.segment)}>
          {option.icon && <Icon name={option.icon} size={14} />}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
