import { type ReactNode, useState } from 'react'
import type { InstructionDetail } from '#shared/contract/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import css from './FollowUp.module.css'
import { useChange } from './use-change.ts'

interface Step {
  readonly key: string
  readonly id: string | null
  readonly title: string
  readonly dueOn: string
}

const isGood = ({ title, dueOn }: Step): boolean => title.trim() !== '' && dueOn !== ''

/** The steps an instruction is cut into, each with its day. */
export function MilestonesDialog({ detail, onClose }: { detail: InstructionDetail; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [steps, setSteps] = useState<readonly Step[]>(() => detail.milestones.map((one) => ({ ...one, key: one.id })))
  const save = useChange(
    (milestones: readonly Step[]) =>
      client.followUp.saveMilestones({
        instructionId: detail.row.id,
        milestones: milestones.map(({ id, title, dueOn }) => ({ id, title, dueOn })),
      }),
    onClose,
  )
  const put = (key: string, some: Partial<Step>): void =>
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...some } : step)))
  return (
    <ChangeDialog
      wide
      title={t('followUp:editMilestones')}
      action={t('followUp:saveMilestones')}
      ready={steps.every(isGood)}
      work={save}
      onSave={() => save.mutate(steps)}
      onClose={onClose}
    >
      {steps.map((step, index) => (
        <div key={step.key} className={css.step}>
          <TextField
            label={t('followUp:milestoneTitle', { number: index + 1 })}
            value={step.title}
            onChange={(title) => put(step.key, { title })}
          />
          <DateField
            label={t('followUp:milestoneOn')}
            value={step.dueOn}
            onChange={(dueOn) => put(step.key, { dueOn })}
          />
          <IconButton
            icon="trash"
            label={t('followUp:removeMilestone', { number: index + 1 })}
            onPress={() => setSteps(steps.filter(({ key }) => key !== step.key))}
          />
        </div>
      ))}
      <div className={css.actions}>
        <Button
          icon="plus"
          onPress={() => setSteps([...steps, { key: crypto.randomUUID(), id: null, title: '', dueOn: '' }])}
        >
          {t('followUp:addMilestone')}
        </Button>
      </div>
    </ChangeDialog>
  )
}
