import type { ReactNode } from 'react'
import { type VoteChoice, voteChoices } from '#shared/domain/named-votes.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import { countsOf, type Draft, mayBeByConsent, type Voter } from './draft.ts'

interface VotesProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly voters: readonly Voter[]
  /** who may vote */
  readonly eligible: number
}

/** How the votes are taken, and the votes. */
export function Votes({ draft, onChange, voters, eligible }: VotesProps): ReactNode {
  const { t } = useWords()
  const { voting } = draft
  const counts = countsOf(draft)
  const total = counts.for + counts.against + counts.abstained
  const ways = [...(mayBeByConsent(draft.outcome) ? (['byConsent'] as const) : []), 'byCount', 'byName'] as const
  return (
    <>
      <Segmented
        label={t('session:votingLabel')}
        options={ways.map((id) => ({ id, label: t(`session:voting.${id}`) }))}
        value={voting}
        onChange={(next) => onChange({ voting: next })}
      />
      {voting === 'byCount' && (
        <div className={layout.row}>
          {voteChoices.map((side) => (
            <NumberField
              key={side}
              label={t(`session:voteField.${side}`)}
              value={draft.counts[side]}
              minValue={0}
              onChange={(value) => onChange({ counts: { ...draft.counts, [side]: Number.isNaN(value) ? 0 : value } })}
            />
          ))}
        </div>
      )}
      {voting === 'byName' && <Names draft={draft} onChange={onChange} voters={voters} />}
      {voting !== 'byConsent' && (
        <output>
          {t(total > eligible ? 'session:tooMany' : 'session:votesOf', { total, eligible })}
          {voting === 'byName' && ` · ${t('session:countsLine', counts)}`}
        </output>
      )}
    </>
  )
}

function Names({ draft, onChange, voters }: Omit<VotesProps, 'eligible'>): ReactNode {
  const { t } = useWords()
  const set = (memberId: string, vote: VoteChoice | 'none'): void => {
    const { [memberId]: _before, ...others } = draft.named
    onChange({ named: vote === 'none' ? others : { ...others, [memberId]: vote } })
  }
  const rest = voters.filter(({ id }) => draft.named[id] === undefined)
  const allFor = (): void =>
    onChange({ named: { ...draft.named, ...Object.fromEntries(rest.map(({ id }) => [id, 'for' as const])) } })
  return (
    <div className={layout.tight}>
      <ul className={css.plainList}>
        {voters.map(({ id, name, chair }) => (
          <li key={id} className={css.voter}>
            <span className={css.grow}>
              {name}
              {chair && <span className={layout.faint}>{t('session:chair')}</span>}
            </span>
            <Segmented
              label={t('session:voteOf', { name })}
              options={([...voteChoices, 'none'] as const).map((choice) => ({
                id: choice,
                label: t(`session:vote.${choice}`),
              }))}
              value={draft.named[id] ?? 'none'}
              onChange={(choice) => set(id, choice)}
            />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <div className={layout.row}>
          <Button small icon="check" onPress={allFor}>
            {t('session:restFor', { count: rest.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
