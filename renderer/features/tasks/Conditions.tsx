import type { ReactNode } from 'react'
import type { RoundRule, ShareCondition, TurnoutCondition } from '#shared/domain/promotion.ts'
import { shareBounds } from '#shared/domain/terms.ts'
import { Checkbox, Select } from '#renderer/ui/Choice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Tasks.module.css'

type Asked = Required<Pick<RoundRule, 'turnout' | 'share'>>

export interface ConditionsProps {
  readonly value: Pick<RoundRule, 'turnout' | 'share'>
  readonly onChange: (asked: Asked) => void
}

const firstTurnout: TurnoutCondition = { eligible: 1000, percent: 10 }
const firstShare: ShareCondition = { percent: 50, bound: 'moreThan' }

/** A field left empty asks for what it asked before. */
const typed = (next: (value: number) => void) => (value: number) => {
  if (!Number.isNaN(value)) next(value)
}

/** What a rule asks beside its threshold. */
export function Conditions({ value: { turnout = null, share = null }, onChange }: ConditionsProps): ReactNode {
  const { t } = useWords()
  return (
    <div className={css.conditions}>
      <Checkbox isSelected={turnout !== null} onChange={(on) => onChange({ turnout: on ? firstTurnout : null, share })}>
        {t('tasks:rule.turnout')}
      </Checkbox>
      {turnout && <Turnout value={turnout} onChange={(next) => onChange({ turnout: next, share })} />}
      <Checkbox isSelected={share !== null} onChange={(on) => onChange({ turnout, share: on ? firstShare : null })}>
        {t('tasks:rule.share')}
      </Checkbox>
      {share && <Share value={share} onChange={(next) => onChange({ turnout, share: next })} />}
    </div>
  )
}

interface PartProps<T> {
  readonly value: T
  readonly onChange: (value: T) => void
}

function Turnout({ value, onChange }: PartProps<TurnoutCondition>): ReactNode {
  const { t } = useWords()
  return (
    <div className={css.condition}>
      <NumberField
        label={t('tasks:rule.eligible')}
        value={value.eligible}
        minValue={1}
        onChange={typed((eligible) => onChange({ ...value, eligible }))}
      />
      <NumberField
        label={t('tasks:rule.atLeastPercent')}
        unit="%"
        value={value.percent}
        minValue={1}
        maxValue={100}
        onChange={typed((percent) => onChange({ ...value, percent }))}
      />
    </div>
  )
}

function Share({ value, onChange }: PartProps<ShareCondition>): ReactNode {
  const { t } = useWords()
  return (
    <div className={css.condition}>
      <NumberField
        label={t('tasks:rule.sharePercent')}
        unit="%"
        value={value.percent}
        minValue={0}
        maxValue={100}
        onChange={typed((percent) => onChange({ ...value, percent }))}
      />
      <Select
        label={t('tasks:rule.bound')}
        options={shareBounds.map((id) => ({ id, label: t(`tasks:rule.bounds.${id}`) }))}
        value={value.bound}
        onChange={(bound) => onChange({ ...value, bound })}
      />
    </div>
  )
}
