import { type ReactNode, useState } from 'react'
import type { DocketItem } from '#shared/contract/committee.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import { type DecisionOutcome, decisionOutcomes } from '#shared/domain/terms.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import type { SessionChange } from '../use-session.ts'

interface DecisionFormProps {
  readonly item: DocketItem
  readonly change: SessionChange
  readonly closed: boolean
  readonly onDecided: () => void
}

const withText = new Set<DecisionOutcome>(['amended', 'conditional'])
const byConsent = new Set<DecisionOutcome>(['noted', 'deferred', 'withdrawn'])

/** Outcome and votes of an item; main refuses what would not stand and says why. */
export function DecisionForm({ item, change, closed, onDecided }: DecisionFormProps): ReactNode {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<DecisionOutcome>(item.purpose === 'report' ? 'noted' : 'adopted')
  const [votes, setVotes] = useState({ for: item.quorum.eligible, against: 0, abstained: 0 })
  const [amendment, setAmendment] = useState('')
  const [note, setNote] = useState('')
  const counted = !byConsent.has(outcome)
  const total = votes.for + votes.against + votes.abstained
  const tooMany = counted && total > item.quorum.eligible
  const decision: DecisionDto = {
    outcome,
    ...(counted ? votes : { for: 0, against: 0, abstained: 0 }),
    amendment,
    note,
    ballots: null,
    chairVote: null,
    until: null,
    dissent: '',
  }
  const save = (): void =>
    change.mutate((committee) => committee.decide({ itemId: item.id, decision }), { onSuccess: onDecided })
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Segmented
        label={t('session:outcomeLabel')}
        options={decisionOutcomes.map((id) => ({ id, label: t(`session:outcome.${id}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {counted && (
        <div className={layout.row}>
          {(['for', 'against', 'abstained'] as const).map((side) => (
            <NumberField
              key={side}
              label={t(`session:voteField.${side}`)}
              value={votes[side]}
              minValue={0}
              onChange={(value) => setVotes({ ...votes, [side]: Number.isNaN(value) ? 0 : value })}
            />
          ))}
          <output>
            {tooMany
              ? t('session:tooMany', { total, eligible: item.quorum.eligible })
              : t('session:votesOf', { total, eligible: item.quorum.eligible })}
          </output>
        </div>
      )}
      {withText.has(outcome) && (
        <TextField label={t('session:amendment')} multiline value={amendment} onChange={setAmendment} />
      )}
      <TextField label={t('session:note')} value={note} onChange={setNote} />
      <div className={layout.row}>
        <Button type="submit" icon="check" pending={change.isPending} isDisabled={closed || tooMany}>
          {t('session:record', { outcome: t(`session:outcome.${outcome}`) })}
        </Button>
      </div>
    </form>
  )
}
