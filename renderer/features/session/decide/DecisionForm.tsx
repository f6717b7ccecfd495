import { type FormEvent, type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import { type DecisionOutcome, decisionOutcomes } from '#shared/domain/terms.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { type Draft, isTie, mayBeByConsent, toDecision, votersOf } from './draft.ts'
import { Votes } from './Votes.tsx'

interface DecisionFormProps {
  readonly detail: SessionDetail
  readonly item: DocketItem
  readonly start: Draft
  readonly pending: boolean
  readonly disabled: boolean
  /** on the button that saves */
  readonly saveWords: (outcome: DecisionOutcome) => string
  readonly onSave: (decision: DecisionDto) => void
  /** further fields, above the button */
  readonly children?: ReactNode
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** Outcome and votes of an item; main refuses what would not stand and says why. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { detail, item, start, pending, disabled, saveWords, onSave, children } = props
  const { t } = useWords()
  const [draft, setDraft] = useState(start)
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const setOutcome = (outcome: DecisionOutcome): void =>
    change({
      outcome,
      voting: mayBeByConsent(outcome) ? 'byConsent' : draft.voting === 'byConsent' ? 'byCount' : draft.voting,
    })
  const untilGood = draft.outcome !== 'deferred' || draft.until.trim() === '' || isDay(draft.until.trim())
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSave(toDecision(draft))
  }
  return (
    <form className={layout.stack} onSubmit={submit}>
      <Segmented
        label={t('session:outcomeLabel')}
        options={decisionOutcomes.map((id) => ({ id, label: t(`session:outcome.${id}`) }))}
        value={draft.outcome}
        onChange={setOutcome}
      />
      <Votes draft={draft} onChange={change} voters={votersOf(detail, item)} eligible={item.quorum.eligible} />
      {detail.rule.tie === 'chairDecides' && isTie(draft) && <ChairVote draft={draft} onChange={change} />}
      <Words draft={draft} onChange={change} untilGood={untilGood} />
      {children}
      <div className={layout.row}>
        <Button type="submit" icon="check" pending={pending} isDisabled={disabled || !untilGood}>
          {saveWords(draft.outcome)}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** Equal votes, where the rule lets the chair decide. */
function ChairVote({ draft, onChange }: PartProps): ReactNode {
  const { t } = useWords()
  return (
    <div className={layout.tight}>
      <p className={layout.quiet}>{t('session:tied')}</p>
      <Segmented
        label={t('session:chairVote')}
        options={(['for', 'against', 'none'] as const).map((id) => ({ id, label: t(`session:chairSays.${id}`) }))}
        value={draft.chairVote ?? 'none'}
        onChange={(vote) => onChange({ chairVote: vote === 'none' ? null : vote })}
      />
    </div>
  )
}

function Words({ draft, onChange, untilGood }: PartProps & { untilGood: boolean }): ReactNode {
  const { t } = useWords()
  const { outcome, voting } = draft
  return (
    <>
      {(outcome === 'amended' || outcome === 'conditional') && (
        <TextField
          label={t(`session:wordsOf.${outcome}`)}
          multiline
          value={draft.amendment}
          onChange={(amendment) => onChange({ amendment })}
        />
      )}
      {outcome === 'deferred' && (
        <TextField
          label={t('session:until')}
          value={draft.until}
          onChange={(until) => onChange({ until })}
          error={untilGood ? null : t('session:badDate')}
        />
      )}
      {voting !== 'byConsent' && (
        <TextField
          label={t('session:dissent')}
          multiline
          value={draft.dissent}
          onChange={(dissent) => onChange({ dissent })}
        />
      )}
      <TextField label={t('session:note')} value={draft.note} onChange={(note) => onChange({ note })} />
    </>
  )
}
