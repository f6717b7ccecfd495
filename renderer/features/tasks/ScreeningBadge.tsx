import type { ReactNode } from 'react'
import type { ScreeningMark } from '#shared/contract/forum.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

const tones = { selected: 'success', merged: 'info', returned: 'warning' } as const

/** What screening decided, in a word; a merged task names the one that stands for it. */
export function ScreeningBadge({ mark }: { mark: ScreeningMark }): ReactNode {
  const { t } = useWords()
  return (
    <Badge tone={tones[mark.outcome]}>
      {mark.into ? t('screening:mergedInto', { number: mark.into.number }) : t(`screening:outcome.${mark.outcome}`)}
    </Badge>
  )
}
