import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { dateSchema } from '#shared/contract/base.ts'
import type { InstructionRow, ResultItem } from '#shared/contract/follow-up.ts'
import { type ReportingRhythm, reportingRhythms } from '#shared/domain/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'
import { useChange } from './use-change.ts'

export interface InstructionDialogProps {
  readonly meetingId: string
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
  const { meetingId, row, item, onClose } = props
  const { t } = useWords()
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
  const badDate = !dateSchema.safeParse(fields.dueOn).success
  const missing = fields.text.trim() === '' || fields.agency.trim() === '' || badDate
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
    <Dialog
      open
      title={row ? t('followUp:change') : newTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={save.isPending}
            isDisabled={missing || unsaid}
            onPress={() => save.mutate(fields)}
          >
            {t(row ? 'followUp:change' : 'followUp:new.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <div className={css.wide}>
          <ErrorNotice error={save.error} />
          {field('text', t('followUp:new.text'), { multiline: true, maxLength: 5000 })}
        </div>
        {field('agency', t('followUp:new.agency'), {
          maxLength: 200,
          ...(known.length === 0 ? {} : { help: t('followUp:new.known', { names: known.join(', ') }) }),
        })}
        {field('supporting', t('followUp:new.supporting'), { help: t('followUp:new.supportingHelp') })}
        <TextField
          label={t('followUp:new.due')}
          help={t('followUp:new.dateHelp')}
          error={fields.dueOn === '' || !badDate ? null : t('followUp:new.badDate')}
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
    </Dialog>
  )
}
