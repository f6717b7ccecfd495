import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { InstructionRow, ResultItem } from '#shared/contract/follow-up.ts'
import { type ReportingRhythm, reportingRhythms } from '#shared/domain/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import css from './FollowUp.module.css'
import { useChange } from './use-change.ts'

export interface InstructionDialogProps {
  readonly meetingId: string
  /** the meeting's day: nothing is due before it */
  readonly givenOn: string
  /** the one to change; else a new one */
  readonly row?: InstructionRow
  /** the item a new one is given on; else on none */
  readonly item?: ResultItem
  readonly onClose: () => void
}

interface Fields {
  readonly text: string
  readonly agency: string
  readonly supporting: string
  readonly dueOn: string
  readonly rhythm: ReportingRhythm
  readonly reason: string
}

const begin = ({ row, item }: InstructionDialogProps): Fields => ({
  text: row?.text ?? '',
  agency: row?.agency ?? item?.leadAgency ?? '',
  supporting: row?.supporting.join(', ') ?? '',
  dueOn: row?.dueOn ?? '',
  rhythm: row?.rhythm ?? 'monthly',
  reason: '',
})

const namesOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

function useKnownAgencies(): string[] {
  const { orpc } = useDesk()
  const list = useQuery(orpc.followUp.list.queryOptions({ input: {} }))
  return [...new Set(list.data?.instructions.map(({ agency }) => agency))].toSorted()
}

/** What an agency is told to do, by when, and how often it reports. */
export function InstructionDialog(props: InstructionDialogProps): ReactNode {
  const { meetingId, givenOn, row, item, onClose } = props
  const { t, formatDate } = useWords()
  const { client } = useDesk()
  const [fields, setFields] = useState(() => begin(props))
  const known = useKnownAgencies()
  const save = useChange(
    ({ supporting, ...rest }: Fields) =>
      client.followUp.saveInstruction({
        ...rest,
        id: row?.id ?? null,
        meetingId,
        itemId: row ? row.itemId : (item?.itemId ?? null),
        supporting: namesOf(supporting),
      }),
    onClose,
  )
  const missing = fields.text.trim() === '' || fields.agency.trim() === '' || fields.dueOn === ''
  const early = fields.dueOn !== '' && fields.dueOn < givenOn
  const unsaid = row !== undefined && fields.reason.trim() === ''
  const newTitle = item ? t('followUp:new.titleOf', { item: item.title }) : t('followUp:new.title')
  const field = (name: 'text' | 'agency' | 'supporting' | 'reason', label: string, more: object = {}): ReactNode => (
    <TextField
      label={label}
      value={fields[name]}
      onChange={(value) => setFields({ ...fields, [name]: value })}
      {...more}
    />
  )
  return (
    <ChangeDialog
      title={row ? t('followUp:change') : newTitle}
      action={t(row ? 'followUp:change' : 'followUp:new.save')}
      ready={!missing && !unsaid && !early}
      work={save}
      onSave={() => save.mutate(fields)}
      onClose={onClose}
    >
      <div className={css.form}>
        <div className={css.wide}>{field('text', t('followUp:new.text'), { multiline: true, maxLength: 5000 })}</div>
        {field('agency', t('followUp:new.agency'), {
          maxLength: 200,
          ...(known.length === 0 ? {} : { help: t('followUp:new.known', { names: known.join(', ') }) }),
        })}
        {field('supporting', t('followUp:new.supporting'), { help: t('followUp:new.supportingHelp') })}
        <DateField
          label={t('followUp:new.due')}
          error={early ? t('followUp:new.early', { date: formatDate(givenOn) }) : null}
          min={givenOn}
          value={fields.dueOn}
          onChange={(dueOn) => setFields({ ...fields, dueOn })}
        />
        <Select<ReportingRhythm>
          label={t('followUp:new.rhythm')}
          options={reportingRhythms.map((id) => ({ id, label: t(`followUp:rhythm.${id}`) }))}
          value={fields.rhythm}
          onChange={(rhythm) => setFields({ ...fields, rhythm })}
        />
        {row && (
          <div className={css.wide}>
            {field('reason', t('followUp:changeReason'), { multiline: true, maxLength: 2000 })}
          </div>
        )}
      </div>
    </ChangeDialog>
  )
}
