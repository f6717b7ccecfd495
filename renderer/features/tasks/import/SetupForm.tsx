import type { ReactNode } from 'react'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Conditions } from '../Conditions.tsx'
import { PolicySelect } from '../PolicySelect.tsx'
import css from './Import.module.css'
import type { CheckedSetup, Setup, SetupProblem } from './setup.ts'

export interface SetupFormProps {
  readonly setup: Setup
  readonly problems: CheckedSetup['problems']
  readonly onSetup: (setup: Setup) => void
}

/** Where the files come from, and the vote round that is made of them. */
export function SetupForm({ setup, problems, onSetup }: SetupFormProps): ReactNode {
  const { t } = useWords()
  const { round } = setup
  const says = (problem: SetupProblem | undefined): string | null => (problem ? t(`tasks:import.${problem}`) : null)
  const change = (part: Partial<NonNullable<Setup['round']>>): void =>
    onSetup({ ...setup, round: round && { ...round, ...part } })
  return (
    <>
      <TextField
        label={t('tasks:import.source')}
        help={t('tasks:import.sourceHelp')}
        value={setup.source}
        error={says(problems.source)}
        onChange={(source) => onSetup({ ...setup, source })}
      />
      {round && (
        <section className={layout.tight}>
          <h3>{t('tasks:import.round')}</h3>
          <div className={css.form}>
            <TextField
              label={t('tasks:import.roundName')}
              value={round.name}
              error={says(problems.name)}
              onChange={(name) => change({ name })}
            />
            <NumberField
              label={t('tasks:import.moreThan')}
              unit={t('tasks:import.moreThanUnit')}
              value={round.moreThan}
              minValue={0}
              error={says(problems.moreThan)}
              onChange={(moreThan) => change({ moreThan })}
            />
            <PolicySelect value={round.repeatVotes} onChange={(repeatVotes) => change({ repeatVotes })} />
            <TextField
              label={t('tasks:import.opensAt')}
              value={round.opensAt}
              error={says(problems.opensAt)}
              onChange={(opensAt) => change({ opensAt })}
            />
            <TextField
              label={t('tasks:import.closesAt')}
              value={round.closesAt}
              error={says(problems.closesAt)}
              onChange={(closesAt) => change({ closesAt })}
            />
          </div>
          <Conditions value={round} onChange={change} />
          <p className={layout.faint}>{t('tasks:import.windowHelp')}</p>
        </section>
      )}
    </>
  )
}
