import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import { voteChoices } from '#shared/domain/named-votes.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { ruleWords } from '../quorum/rule-words.ts'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { draftOf } from './draft.ts'

type Decision = NonNullable<DocketItem['decision']>

interface DecidedProps {
  readonly detail: SessionDetail
  readonly item: DocketItem
  readonly decision: Decision
  readonly change: SessionChange
}

/** A decided item is locked, and says so; a correction is a new entry, and what it replaced stays in sight. */
export function Decided({ detail, item, decision, change }: DecidedProps): ReactNode {
  const { t } = useWords()
  const [correcting, setCorrecting] = useState(false)
  return (
    <div className={cx(layout.panel, layout.tight)}>
      <div className={layout.between}>
        <span className={layout.row}>
          <strong className={css.outcome}>{t(`session:outcome.${decision.outcome}`)}</strong>
          <Badge tone="success">{t('session:decidedLocked')}</Badge>
        </span>
        <Button small icon="edit" onPress={() => setCorrecting(true)}>
          {t('session:correct')}
        </Button>
      </div>
      <Facts detail={detail} decision={decision} />
      <Replaced replaced={decision.replaced} />
      {correcting && (
        <Correction
          detail={detail}
          item={item}
          decision={decision}
          change={change}
          onClose={() => setCorrecting(false)}
        />
      )}
    </div>
  )
}

function Facts({ detail, decision }: { detail: SessionDetail; decision: Decision }): ReactNode {
  const { t, formatDate, formatDateTime } = useWords()
  const { ballots, basis } = decision
  const names = (choice: (typeof voteChoices)[number]): string => {
    const ids = new Set((ballots ?? []).filter(({ vote }) => vote === choice).map(({ memberId }) => memberId))
    return detail.members.flatMap(({ id, name }) => (ids.has(id) ? [name] : [])).join(', ')
  }
  const votes = voteChoices.map((choice) => ({
    label: t(`session:voteField.${choice}`),
    value: [t('session:people', { count: decision[choice] }), names(choice)].filter(Boolean).join(' · '),
  }))
  const texts = [
    { label: t('session:amendment'), value: decision.amendment },
    { label: t('session:until'), value: decision.until === null ? '' : formatDate(decision.until) },
    { label: t('session:chairVote'), value: decision.chairVote ? t(`session:chairSays.${decision.chairVote}`) : '' },
    { label: t('session:dissent'), value: decision.dissent },
    { label: t('session:note'), value: decision.note },
  ]
  // The reason is a code of the domain, stored with the decision; the words are looked up.
  const why = basis.why as 'majority' | 'chairDecided' | 'byConsent' | 'notEnoughFor' | 'tieRejects'
  return (
    <FactList
      facts={[
        ...votes,
        ...texts.filter(({ value }) => value !== ''),
        { label: t('session:basisLabel'), value: `${t(`session:stands.${why}`)} (${ruleWords(t, basis.rule, false)})` },
        { label: t('session:decidedAt'), value: formatDateTime(decision.at) },
      ]}
    />
  )
}

function Replaced({ replaced }: Pick<Decision, 'replaced'>): ReactNode {
  const { t, formatDateTime } = useWords()
  if (replaced.length === 0) return null
  return (
    <>
      <h3>{t('session:replaced')}</h3>
      <ul className={css.plainList}>
        {replaced.map(({ decision, reason, correctedAt }) => (
          <li key={correctedAt} className={css.docketItem}>
            <span className={css.grow}>
              {`${t(`session:outcome.${decision.outcome}`)} · ${t('session:countsLine', { for: decision.for, against: decision.against, abstained: decision.abstained })}`}
              <span className={layout.faint}>{`${formatDateTime(correctedAt)} · ${reason}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Correction({
  detail,
  item,
  decision,
  change,
  onClose,
}: DecidedProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const save = (next: DecisionDto): void =>
    change.mutate((committee) => committee.correctDecision({ itemId: item.id, decision: next, reason }), {
      onSuccess: onClose,
    })
  return (
    <Dialog open wide onClose={onClose} title={t('session:correctTitle', { title: item.title })}>
      <ErrorNotice error={change.error} />
      <DecisionForm
        detail={detail}
        item={item}
        start={draftOf(decision)}
        pending={change.isPending}
        disabled={reason.trim() === ''}
        saveWords={(outcome) => t('session:correctTo', { outcome: t(`session:outcome.${outcome}`) })}
        onSave={save}
      >
        <TextField label={t('session:correctReason')} value={reason} onChange={setReason} />
      </DecisionForm>
    </Dialog>
  )
}
