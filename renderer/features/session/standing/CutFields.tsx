import type { ReactNode } from 'react'
import type { CutLine } from '#shared/domain/rank.ts'
import { usualCut } from '#shared/domain/standing-subject.ts'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'

export interface CutFieldsProps {
  readonly cut: CutLine | null
  readonly onChange: (cut: CutLine | null) => void
  /** items on the docket */
  readonly items: number
  readonly scale: { readonly min: number; readonly max: number }
}

/** Where the line runs between items: so many places, a score to reach, or none. */
export function CutFields({ cut, onChange, items, scale }: CutFieldsProps): ReactNode {
  const { t } = useWords()
  const pick = (kind: CutLine['kind'] | 'none'): void => {
    if (kind === 'none') onChange(null)
    else onChange(kind === 'places' ? usualCut(items) : { kind, atLeast: (scale.min + scale.max) / 2 })
  }
  const type = (value: number): void => {
    if (cut?.kind === 'score' && Number.isFinite(value)) onChange({ kind: 'score', atLeast: value })
    else if (cut?.kind === 'places' && Number.isInteger(value) && value >= 1)
      onChange({ kind: 'places', places: value })
  }
  return (
    <>
      <Segmented
        label={t('standing:cut')}
        options={(['places', 'score', 'none'] as const).map((id) => ({ id, label: t(`standing:cutKind.${id}`) }))}
        value={cut?.kind ?? 'none'}
        onChange={pick}
      />
      {cut && (
        <NumberField
          label={t(`standing:cutValue.${cut.kind}`)}
          value={cut.kind === 'places' ? cut.places : cut.atLeast}
          onChange={type}
          minValue={cut.kind === 'places' ? 1 : scale.min}
          maxValue={cut.kind === 'places' ? Math.max(1, items) : scale.max}
        />
      )}
    </>
  )
}
