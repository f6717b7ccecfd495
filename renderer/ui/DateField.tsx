import { parseDate } from '@internationalized/date'
import type { ReactNode } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { cx } from './cx.ts'
import css from './DateField.module.css'
import field from './Field.module.css'
import { Icon } from './icons.tsx'
import menu from './Menu.module.css'

export interface DateFieldProps {
  readonly label: string
  readonly help?: string
  readonly error?: string | null
  /** `YYYY-MM-DD`; '' while there is none, or it is not whole */
  readonly value: string
  readonly onChange: (value: string) => void
  /** first and last day that may be chosen in the calendar; one typed beyond is told by `error` */
  readonly min?: string | undefined
  readonly max?: string | undefined
}

const isDate = /^\d{4}-\d{2}-\d{2}$/
const dateOf = (text: string | undefined) => (text !== undefined && isDate.test(text) ? parseDate(text) : null)

/** A civil date, typed part by part or chosen in a calendar, in the order the language writes it. */
export function DateField({ label, help, error, value, onChange, min, max }: DateFieldProps): ReactNode {
  const bounds = {
    ...(dateOf(min) === null ? {} : { minValue: dateOf(min) }),
    ...(dateOf(max) === null ? {} : { maxValue: dateOf(max) }),
  }
  return (
    <DatePicker
      value={dateOf(value)}
      onChange={(date) => onChange(date?.toString() ?? '')}
      isInvalid={Boolean(error)}
      shouldForceLeadingZeros={false}
      className={cx(field.field)}
      {...bounds}
    >
      <Label className={cx(field.label)}>{label}</Label>
      <Group className={cx(css.group)}>
        <DateInput className={cx(css.input)}>
          {(segment) => <DateSegment segment={segment} className={cx(css.segment)} />}
        </DateInput>
        <Button className={cx(css.open)}>
          <Icon name="calendar" />
        </Button>
      </Group>
      {help !== undefined && (
        <Text slot="description" className={cx(field.help)}>
          {help}
        </Text>
      )}
      <FieldError className={cx(field.error)}>{error ?? undefined}</FieldError>
      <Popover className={cx(menu.popover)}>
        <Dialog className={cx(css.dialog)}>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function Month(): ReactNode {
  return (
    <Calendar>
      <header className={css.head}>
        <Button slot="previous" className={cx(css.turn)}>
          <Icon name="left" />
        </Button>
        <Heading className={cx(css.month)} />
        <Button slot="next" className={cx(css.turn)}>
          <Icon name="right" />
        </Button>
      </header>
      <CalendarGrid className={cx(css.grid)}>
        {(date) => <CalendarCell date={date} className={cx(css.day)} />}
      </CalendarGrid>
    </Calendar>
  )
}
