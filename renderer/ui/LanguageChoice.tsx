import type { ReactNode } from 'react'
import type { Locale } from '#shared/i18n/index.ts'
import { Segmented } from './Choice.tsx'
import { useWords } from './words.tsx'

export interface LanguageChoiceProps {
  readonly label: string
  readonly value: Locale
  readonly onChange: (locale: Locale) => void
}

/** Korean or English, each by its own name. */
export function LanguageChoice(props: LanguageChoiceProps): ReactNode {
  const { t } = useWords()
  return (
    <Segmented {...props} options={(['ko', 'en'] as const).map((id) => ({ id, label: t(`common:language.${id}`) }))} />
  )
}
