import type { ReactNode } from 'react'
import { IconButton } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'
import { anySeed } from './use-work.ts'

/** The number a draw is made of; a person may type one that was agreed on in public. */
export function SeedField({ seed, onSeed }: { seed: number; onSeed: (seed: number) => void }): ReactNode {
  const { t } = useWords()
  return (
    <div className={css.seed}>
      <div className={css.beside}>
        <NumberField
          label={t('evaluation:draw.seed')}
          minValue={0}
          maxValue={4_294_967_295}
          formatOptions={{ useGrouping: false }}
          value={seed}
          onChange={onSeed}
        />
        <IconButton icon="redo" label={t('evaluation:draw.another')} onPress={() => onSeed(anySeed())} />
      </div>
      <p className={layout.faint}>{t('evaluation:draw.seedHelp')}</p>
    </div>
  )
}
