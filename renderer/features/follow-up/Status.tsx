import type { ReactNode } from 'react'
import type { InstructionRow } from '#shared/contract/follow-up.ts'
import type { FollowUpStatus } from '#shared/domain/follow-up.ts'
import { Badge, type Tone } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

const tones: Readonly<Record<FollowUpStatus, Tone>> = {
  onTrack: 'info',
  late: 'danger',
  done: 'success',
  stopped: 'neutral',
}

/** How an instruction stands: a word and a shape. */
export function Status({ status }: { status: FollowUpStatus }): ReactNode {
  const { t } = useWords()
  return <Badge tone={tones[status]}>{t(`followUp:status.${status}`)}</Badge>
}

/** Due date, and by how many days it is or was missed. */
export function Due({ row }: { row: InstructionRow }): ReactNode {
  const { t, formatDate } = useWords()
  const { status, daysLate } = row.standing
  const late = t(status === 'done' ? 'followUp:doneLate' : 'followUp:daysLate', { count: daysLate })
  return (
    <>
      {formatDate(row.dueOn)}
      {daysLate > 0 && ` (${late})`}
    </>
  )
}
