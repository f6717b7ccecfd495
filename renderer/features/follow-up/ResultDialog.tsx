import { type ReactNode, useState } from 'react'
import type { ResultItem } from '#shared/contract/follow-up.ts'
import { type MeetingOutcome, meetingOutcomes } from '#shared/domain/meeting-result.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import { useChange } from './use-change.ts'

interface ResultDialogProps {
  readonly meetingId: string
  readonly item: ResultItem
  readonly onClose: () => void
}

/** What the meeting made of an item, or why it made nothing of it. */
export function ResultDialog({ meetingId, item, onClose }: ResultDialogProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [outcome, setOutcome] = useState<MeetingOutcome | 'none'>(
    item.outcome ?? (item.reason === '' ? 'adopted' : 'none'),
  )
  const [note, setNote] = useState(item.note)
  const [reason, setReason] = useState(item.reason)
  const save = useChange(
    () =>
      client.followUp.saveResult({
        meetingId,
        itemId: item.itemId,
        outcome: outcome === 'none' ? null : outcome,
        note,
        reason: outcome === 'none' ? reason : '',
      }),
    onClose,
  )
  return (
    <ChangeDialog
      title={item.title}
      action={t('followUp:result.save')}
      ready={outcome !== 'none' || reason.trim() !== ''}
      work={save}
      onSave={() => save.mutate(undefined)}
      onClose={onClose}
    >
      <Select<MeetingOutcome | 'none'>
        label={t('followUp:result.outcome')}
        options={[
          ...meetingOutcomes.map((id) => ({ id, label: t(`followUp:outcome.${id}`) })),
          { id: 'none', label: t('followUp:result.noOutcome') },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'none' && (
        <TextField
          label={t('followUp:result.reason')}
          help={t('followUp:result.reasonHelp')}
          multiline
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      )}
      <TextField label={t('followUp:result.note')} multiline maxLength={5000} value={note} onChange={setNote} />
    </ChangeDialog>
  )
}
