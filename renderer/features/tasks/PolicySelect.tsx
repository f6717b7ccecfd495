import type { ReactNode } from 'react'
import { type RepeatPolicy, repeatPolicies } from '#shared/domain/terms.ts'
import { Select } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

export interface PolicySelectProps {
  readonly value: RepeatPolicy
  readonly onChange: (policy: RepeatPolicy) => void
  readonly disabled?: boolean
}

/** Which ballot counts when a person voted more than once on a task. */
export function PolicySelect(props: PolicySelectProps): ReactNode {
  const { t } = useWords()
  return (
    <Select
      {...props}
      label={t('tasks:policy.label')}
      options={repeatPolicies.map((id) => ({ id, label: t(`tasks:policy.${id}`) }))}
    />
  )
}
