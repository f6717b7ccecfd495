import type { ReactNode } from 'react'
import {
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberProps,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextProps,
} from 'react-aria-components'
import { cx } from './cx.ts'
import css from './Field.module.css'

interface Common {
  readonly label: string
  /** the label is read out only */
  readonly hideLabel?: boolean
  /** one quiet line under the field */
  readonly help?: ReactNode
  /** what is wrong with the value; makes the field invalid */
  readonly error?: string | null
}

function Below({ help, error }: { help: ReactNode; error: string | null | undefined }): ReactNode {
  return (
    <>
      {help !== undefined && (
        <Text slot="description" className={cx(css.help)}>
          {help}
        </Text>
      )}
      <FieldError className={cx(css.error)}>{error ?? undefined}</FieldError>
    </>
  )
}

export interface TextFieldProps extends Common, Omit<AriaTextProps, 'className' | 'style' | 'children'> {
  /** a reading-size text area of several lines */
  readonly multiline?: boolean
  readonly placeholder?: string
}

export function TextField({
  label,
  hideLabel,
  help,
  error,
  multiline,
  placeholder,
  ...rest
}: TextFieldProps): ReactNode {
  const inner = placeholder === undefined ? {} : { placeholder }
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={cx(css.field)}>
      <Label className={hideLabel ? 'visually-hidden' : cx(css.label)}>{label}</Label>
      {multiline ? <TextArea className={cx(css.input)} {...inner} /> : <Input className={cx(css.input)} {...inner} />}
      <Below help={help} error={error} />
    </AriaTextField>
  )
}

export interface NumberFieldProps extends Common, Omit<AriaNumberProps, 'className' | 'style' | 'children'> {
  /** written after the number: 'minutes' */
  readonly unit?: string
}

/** Typed numbers; arrow keys step, grouping and digits of the language are understood. */
export function NumberField({ label, hideLabel, help, error, unit, ...rest }: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error)} className={cx(css.field)}>
      <Label className={hideLabel ? 'visually-hidden' : cx(css.label)}>{label}</Label>
      <Group className={cx(css.number)}>
        <Input className={cx(css.input)} />
        {unit !== undefined && <span className={css.unit}>{unit}</span>}
      </Group>
      <Below help={help} error={error} />
    </AriaNumberField>
  )
}
