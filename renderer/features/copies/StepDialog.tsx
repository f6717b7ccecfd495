import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { dateSchema } from '#shared/contract/base.ts'
import type { Copy } from '#shared/contract/copies.ts'
import { type CopyWay, copyWays } from '#shared/domain/copies.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

const koreaToday = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date())

export interface StepDialogProps {
  readonly step: 'give' | 'takeBack'
  readonly copies: readonly Copy[]
  readonly onClose: (done: boolean) => void
}

/** The day on which these copies went out, and how; or came back. */
export function StepDialog({ step, copies, onClose }: StepDialogProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [on, setOn] = useState(koreaToday)
  const [how, setHow] = useState<CopyWay>('hand')
  const ids = copies.map(({ id }) => id)
  const save = useMutation({
    mutationFn: () => (step === 'give' ? client.copies.give({ ids, on, how }) : client.copies.takeBack({ ids, on })),
    onSuccess: () => onClose(true),
  })
  return (
    <ChangeDialog
      title={t(`copies:${step}.title`, { count: copies.length })}
      action={t(`copies:${step}.action`)}
      ready={dateSchema.safeParse(on).success}
      work={save}
      onSave={() => save.mutate()}
      onClose={() => onClose(false)}
    >
      <p className={layout.quiet}>
        {copies.map(({ number, name }) => `${t('copies:number', { number })} ${name}`).join(', ')}
      </p>
      <DateField label={t(`copies:${step}.on`)} value={on} onChange={setOn} />
      {step === 'give' && (
        <Select
          label={t('copies:give.how')}
          options={copyWays.map((id) => ({ id, label: t(`copies:way.${id}`) }))}
          value={how}
          onChange={setHow}
        />
      )}
    </ChangeDialog>
  )
}
