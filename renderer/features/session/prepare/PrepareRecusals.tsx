import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { Select } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Recusals } from '../score/Recusals.tsx'
import type { SessionChange } from '../use-session.ts'

/** Recusals known before the session: its copies and its order of discussion are made with them. */
export function PrepareRecusals({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const [picked, setPicked] = useState<string | null>(null)
  const item = detail.items.find(({ id }) => id === picked) ?? detail.items[0]
  if (!item) return null
  return (
    <Recusals detail={detail} item={item} change={change}>
      <Select
        label={t('session:recusalsOf')}
        options={detail.items.map(({ id, title, recused }, index) => ({
          id,
          label: `${index + 1}. ${title}`,
          ...(recused.length > 0 && { note: t('session:recusedCount', { count: recused.length }) }),
        }))}
        value={item.id}
        onChange={setPicked}
      />
    </Recusals>
  )
}
