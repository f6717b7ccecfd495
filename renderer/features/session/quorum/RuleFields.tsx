import type { ReactNode } from 'react'
import { denominators, type Majority, type QuorumRule, tieRules, usualMajorities } from '#shared/domain/quorum.ts'
import { Checkbox, Select } from '#renderer/ui/Choice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { majorityId, majorityWords } from './rule-words.ts'

interface RuleFieldsProps {
  readonly rule: QuorumRule
  readonly onChange: (rule: QuorumRule) => void
}

/** Every part of a rule of quorum, to choose. */
export function RuleFields({ rule, onChange }: RuleFieldsProps): ReactNode {
  const { t } = useWords()
  const change = (part: Partial<QuorumRule>): void => onChange({ ...rule, ...part })
  return (
    <div className={layout.stack}>
      <MajoritySelect
        label={t('session:rule.opening')}
        value={rule.opening}
        onChange={(opening) => change({ opening })}
      />
      <Select
        label={t('session:rule.decisionOf')}
        options={denominators.map((id) => ({ id, label: t(`session:denominator.${id}`) }))}
        value={rule.decisionOf}
        onChange={(decisionOf) => change({ decisionOf })}
      />
      <MajoritySelect
        label={t('session:rule.decision')}
        value={rule.decision}
        onChange={(decision) => change({ decision })}
      />
      <MajoritySelect
        label={t('session:rule.special')}
        value={rule.special}
        onChange={(special) => change({ special })}
      />
      <Select
        label={t('session:rule.tie')}
        options={tieRules.map((id) => ({ id, label: t(`session:tie.${id}`) }))}
        value={rule.tie}
        onChange={(tie) => change({ tie })}
      />
      <Checkbox isSelected={rule.chairVotes} onChange={(chairVotes) => change({ chairVotes })}>
        {t('session:rule.chairVotes')}
      </Checkbox>
    </div>
  )
}

interface MajoritySelectProps {
  readonly label: string
  readonly value: Majority
  readonly onChange: (value: Majority) => void
}

/** The usual majorities, and the one that is set where it is none of them. */
function MajoritySelect({ label, value, onChange }: MajoritySelectProps): ReactNode {
  const { t } = useWords()
  const usual: readonly Majority[] = usualMajorities
  const list = usual.some((one) => majorityId(one) === majorityId(value)) ? usual : [...usual, value]
  return (
    <Select
      label={label}
      options={list.map((one) => ({ id: majorityId(one), label: majorityWords(t, one) }))}
      value={majorityId(value)}
      onChange={(id) => {
        const next = list.find((one) => majorityId(one) === id)
        if (next) onChange(next)
      }}
    />
  )
}
