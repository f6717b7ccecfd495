import { type ReactNode, useState } from 'react'
import type { Meeting } from '#shared/contract/meeting.ts'
import { numberLabel, numberingStyles } from '#shared/domain/numbering.ts'
import { dateSchema, timeSchema } from '#shared/contract/base.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'

export type MeetingFields = Omit<Meeting, 'id'>

export interface MeetingDialogProps {
  /** what the fields begin with */
  readonly begin: MeetingFields
  readonly title: string
  /** the button's words */
  readonly action: string
  readonly pending: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onDone: (fields: MeetingFields) => void
}

/** Facts of a strategy meeting: when, how long, where, chaired by whom. */
export function MeetingDialog(props: MeetingDialogProps): ReactNode {
  const { t } = useWords()
  const [fields, setFields] = useState(props.begin)
  const good = {
    title: fields.title.trim() !== '',
    date: dateSchema.safeParse(fields.date).success,
    startsAt: timeSchema.safeParse(fields.startsAt).success,
    slotMinutes: Number.isInteger(fields.slotMinutes),
  }
  const text = (name: 'title' | 'date' | 'startsAt' | 'place' | 'chair', wrong: string | null = null): ReactNode => (
    <TextField
      label={t(`agenda:field.${name}`)}
      value={fields[name]}
      error={wrong}
      onChange={(value) => setFields({ ...fields, [name]: value })}
    />
  )
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <Button onPress={props.onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={props.pending}
            isDisabled={Object.values(good).includes(false)}
            onPress={() => props.onDone(fields)}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <div className={css.wide}>
          <ErrorNotice error={props.error} />
          {text('title', good.title ? null : t('agenda:noTitle'))}
        </div>
        {text('date', fields.date === '' || good.date ? null : t('agenda:badDate'))}
        {text('startsAt', good.startsAt ? null : t('agenda:badTime'))}
        <NumberField
          label={t('agenda:field.slotMinutes')}
          unit={t('agenda:minutesUnit')}
          value={fields.slotMinutes}
          minValue={1}
          maxValue={1440}
          onChange={(slotMinutes) => setFields({ ...fields, slotMinutes })}
        />
        {text('place')}
        {text('chair')}
        <Select
          label={t('agenda:field.numbering')}
          options={numberingStyles.map((id) => ({ id, label: [1, 2, 3].map((n) => numberLabel(id, n)).join('  ') }))}
          value={fields.numbering}
          onChange={(numbering) => setFields({ ...fields, numbering })}
        />
      </div>
    </Dialog>
  )
}
