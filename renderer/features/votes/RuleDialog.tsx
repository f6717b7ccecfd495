import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Round } from '#shared/contract/votes.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { ruleWords } from '#renderer/features/tasks/rule-words.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import type { DraftRule } from './use-rule.ts'

export interface RuleDialogProps {
  readonly round: Round
  readonly rule: DraftRule
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** A rule is changed only with a written reason; what was promoted before keeps the rule it was made under. */
export function RuleDialog({ round, rule, onClose, onSaved }: RuleDialogProps): ReactNode {
  const words = useWords()
  const { t } = words
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const save = useMutation(
    orpc.votes.setRule.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: orpc.votes.key() })
        onSaved()
      },
    }),
  )
  return (
    <Dialog
      open
      title={t('tasks:votes.saveRuleTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={reason.trim() === ''}
            pending={save.isPending}
            onPress={() =>
              save.mutate({ ...rule, roundId: round.id, reason: reason.trim(), jobId: crypto.randomUUID() })
            }
          >
            {t('tasks:votes.saveRule')}
          </Button>
        </>
      }
    >
      <FactList
        facts={[
          { label: t('tasks:votes.ruleNow'), value: ruleWords(round.rule, words) },
          { label: t('tasks:votes.ruleNext'), value: ruleWords({ ...rule, version: round.rule.version + 1 }, words) },
        ]}
      />
      <TextField label={t('tasks:votes.reason')} multiline maxLength={2000} value={reason} onChange={setReason} />
      {save.isPending && <JobProgress jobId={save.variables.jobId} label={t('tasks:votes.recounting')} />}
      <ErrorNotice error={save.error} />
    </Dialog>
  )
}
