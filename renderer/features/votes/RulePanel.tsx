import { type ReactNode, useMemo, useState } from 'react'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { officialOf } from '#renderer/features/tasks/figures.ts'
import { Conditions } from '#renderer/features/tasks/Conditions.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { PolicySelect } from '#renderer/features/tasks/PolicySelect.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Histogram } from '#renderer/ui/Histogram.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { passing } from './line.ts'
import { Moved } from './Moved.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import type { Trial } from './use-rule.ts'
import css from './Votes.module.css'

/** 'more than 200 → 37 tasks (34 after recount)' */
function thresholdWords({ rule, rows }: Trial, { t, formatNumber }: Words): string {
  const { declared, counted } = passing(rows, rule)
  const moreThan = formatNumber(rule.moreThan)
  return declared !== null && counted !== null
    ? t('tasks:votes.saysBoth', { moreThan, declared: formatNumber(declared), counted: formatNumber(counted) })
    : t('tasks:votes.says', { moreThan, count: counted ?? declared ?? 0 })
}

/** The votes as a picture, the rule to try on it, and the way to save it. */
export function RulePanel({ detail, trial }: { detail: RoundDetail; trial: Trial }): ReactNode {
  const words = useWords()
  const { t } = words
  const [saving, setSaving] = useState(false)
  const { rule, rows } = trial
  const values = useMemo(() => rows.map((row) => officialOf(row)?.counts.yes ?? 0), [rows])
  return (
    <section className={layout.tight} aria-label={t('tasks:votes.rule')}>
      <Histogram
        values={values}
        threshold={rule.moreThan}
        onThreshold={(moreThan) => trial.setRule({ ...rule, moreThan })}
        says={thresholdWords(trial, words)}
      />
      <div className={css.rule}>
        <PolicySelect
          value={rule.repeatVotes}
          disabled={detail.round.basis !== 'roll'}
          onChange={(repeatVotes) => trial.setRule({ ...rule, repeatVotes })}
        />
        <Conditions value={rule} onChange={(asked) => trial.setRule({ ...rule, ...asked })} />
        {trial.changed && (
          <>
            <Button onPress={() => setSaving(true)}>{t('tasks:votes.saveRule')}</Button>
            <Button kind="plain" onPress={trial.reset}>
              {t('tasks:votes.resetRule')}
            </Button>
            <p className={layout.quiet}>{t('tasks:votes.ruleUnsaved')}</p>
          </>
        )}
      </div>
      {trial.counting !== null && <JobProgress jobId={trial.counting} label={t('tasks:votes.whatIf')} />}
      <Moved detail={detail} trial={trial} />
      <ErrorNotice error={trial.error} onDismiss={trial.reset} />
      {saving && (
        <RuleDialog
          round={detail.round}
          rule={rule}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false)
            trial.reset()
          }}
        />
      )}
    </section>
  )
}
