import type { ReactNode } from 'react'
import type { Stance } from '#shared/domain/opinion.ts'
import { Badge, type Tone } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

const tones: Record<Stance, Tone> = { for: 'success', against: 'danger', neutral: 'neutral' }

/** A stance as a word with its shape; nothing where none was said. */
export function StanceMark({ stance }: { stance: Stance | null }): ReactNode {
  const { t } = useWords()
  return stance === null ? null : <Badge tone={tones[stance]}>{t(`opinions:stance.${stance}`)}</Badge>
}
