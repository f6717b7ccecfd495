import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { InstructionDetail } from '#shared/contract/follow-up.ts'
import { type NoteKind, noteKinds } from '#shared/domain/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import css from './FollowUp.module.css'
import { useChange } from './use-change.ts'

interface Fields {
  readonly kind: NoteKind
  /** null until it is chosen: today */
  readonly on: string | null
  readonly text: string
  readonly milestoneId: string | null
  readonly files: readonly File[]
}

/** What would be saved. */
type Said = Omit<Fields, 'on'> & { readonly on: string }

const isReady = ({ kind, on, text, milestoneId }: Said): boolean =>
  on !== '' &&
  (kind !== 'milestone' || milestoneId !== null) &&
  ((kind !== 'progress' && kind !== 'stopped') || text.trim() !== '')

/** What is known of an instruction's progress on a day, with the files that show it. */
export function NoteDialog({ detail, onClose }: { detail: InstructionDetail; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client, orpc, handOver } = useDesk()
  const list = useQuery(orpc.followUp.list.queryOptions({ input: {} }))
  const [fields, setFields] = useState<Fields>({ kind: 'progress', on: null, text: '', milestoneId: null, files: [] })
  const today = list.data?.today ?? ''
  const on = fields.on ?? today
  const future = today !== '' && on > today
  const said = { ...fields, on }
  const put = (some: Partial<Fields>): void => setFields({ ...fields, ...some })
  const waiting = detail.milestones.filter(({ reachedOn }) => reachedOn === null)
  const save = useChange(async ({ files, kind, milestoneId, ...note }: Said) => {
    const held = files.length === 0 ? [] : await handOver([...files])
    return client.followUp.addNote({
      instructionId: detail.row.id,
      ...note,
      kind,
      milestoneId: kind === 'milestone' ? milestoneId : null,
      fileIds: held.map(({ id }) => id),
    })
  }, onClose)
  return (
    <ChangeDialog
      title={t('followUp:addNote')}
      action={t('followUp:saveNote')}
      ready={isReady(said) && !future}
      work={save}
      onSave={() => save.mutate(said)}
      onClose={onClose}
    >
      <div className={css.form}>
        <Select<NoteKind>
          label={t('followUp:noteKind')}
          options={noteKinds.map((id) => ({
            id,
            label: t(`followUp:note.${id}`),
            disabled: id === 'milestone' && waiting.length === 0,
          }))}
          value={fields.kind}
          onChange={(kind) => put({ kind })}
        />
        <DateField
          label={t('followUp:noteOn')}
          error={future ? t('followUp:noteFuture') : null}
          max={today}
          value={on}
          onChange={(next) => put({ on: next })}
        />
        {fields.kind === 'milestone' && (
          <Select
            label={t('followUp:noteMilestone')}
            options={waiting.map(({ id, title }) => ({ id, label: title }))}
            value={fields.milestoneId}
            onChange={(milestoneId) => put({ milestoneId })}
          />
        )}
        <div className={css.wide}>
          <TextField
            label={t(fields.kind === 'stopped' ? 'followUp:noteReason' : 'followUp:noteText')}
            multiline
            maxLength={10_000}
            value={fields.text}
            onChange={(text) => put({ text })}
          />
        </div>
        <section className={css.wide} aria-label={t('followUp:noteFiles')}>
          <h3>{t('followUp:noteFiles')}</h3>
          <FileDrop onFiles={(files) => put({ files: [...fields.files, ...files] })}>
            {fields.files.length === 0
              ? t('followUp:noteFilesHelp')
              : t('followUp:noteFilesChosen', { names: fields.files.map(({ name }) => name).join(', ') })}
          </FileDrop>
        </section>
      </div>
    </ChangeDialog>
  )
}
