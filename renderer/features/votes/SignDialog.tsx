import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { RoundDetail, VoteRow } from '#shared/contract/votes.ts'
import type { RoundRule } from '#shared/domain/promotion.ts'
import { ruleWords } from '#renderer/features/tasks/rule-words.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { FactList } from '#renderer/ui/Notes.tsx'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Candidates } from './Candidates.tsx'
import { Exceptions } from './Exceptions.tsx'
import { byRule, type Choice, type Signing, signingOf } from './exceptions.ts'
import { undecided } from './line.ts'
import css from './Votes.module.css'

export interface SignDialogProps {
  readonly detail: RoundDetail
  readonly onClose: () => void
  readonly onSigned: () => void
}

/** The sign-off: the rule, its evidence, what it promotes, and every departure from it with its reason. */
export function SignDialog({ detail, onClose, onSigned }: SignDialogProps): ReactNode {
  const { t, formatNumber } = useWords()
  const { rule } = detail.round
  const rows = useMemo(() => undecided(detail.rows), [detail.rows])
  const [choice, setChoice] = useState<Choice>(() => ({ checked: byRule(rows, rule), reasons: {} }))
  const signing = useMemo(() => signingOf(rows, rule, choice), [rows, rule, choice])
  const { plan, heldBack, broughtForward } = signing
  const missing = plan.problems.length
  const reasons = (which: typeof heldBack, title: string, help: string): ReactNode => (
    <Exceptions
      title={title}
      help={help}
      rows={rows.filter(({ taskId }) => which.some((one) => one.taskId === taskId))}
      reasons={choice.reasons}
      onReason={(id, reason) => setChoice({ ...choice, reasons: { ...choice.reasons, [id]: reason } })}
    />
  )
  return (
    <Dialog open wide title={t('tasks:votes.signTitle')} onClose={onClose}>
      <Grounds detail={detail} />
      <section className={layout.tight}>
        <h3>{t('tasks:votes.table')}</h3>
        <p className={layout.quiet}>{t('tasks:votes.tableHelp')}</p>
        <Candidates
          rows={rows}
          rule={rule}
          checked={choice.checked}
          onCheck={(checked) => setChoice({ ...choice, checked })}
        />
      </section>
      {heldBack.length > 0 && reasons(heldBack, t('tasks:votes.heldBack'), t('tasks:votes.heldHelp'))}
      {broughtForward.length > 0 &&
        reasons(broughtForward, t('tasks:votes.broughtForward'), t('tasks:votes.broughtHelp'))}
      <p aria-live="polite">
        {t('tasks:votes.summary', {
          promoted: formatNumber(plan.promoted.length),
          heldBack: formatNumber(heldBack.length),
          broughtForward: formatNumber(broughtForward.length),
        })}
        {missing > 0 && ` · ${t('tasks:votes.reasonsMissing', { count: missing })}`}
      </p>
      <Signature roundId={detail.round.id} signing={signing} onClose={onClose} onSigned={onSigned} />
    </Dialog>
  )
}

function Grounds({ detail: { round, rolls } }: { detail: RoundDetail }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const accepted = rolls.reduce((sum, roll) => sum + roll.accepted, 0)
  const evidence =
    round.basis === 'roll'
      ? t('tasks:votes.evidenceRoll', { files: formatNumber(rolls.length), rows: formatNumber(accepted) })
      : t('tasks:votes.evidenceDeclared')
  return (
    <FactList
      facts={[
        { label: t('tasks:import.round'), value: round.name },
        { label: t('tasks:votes.rule'), value: ruleWords(round.rule, words) },
        { label: t('tasks:votes.evidence'), value: evidence },
      ]}
    />
  )
}

interface SignatureProps {
  readonly roundId: string
  readonly signing: Signing
  readonly onClose: () => void
  readonly onSigned: () => void
}

function Signature({ roundId, signing, onClose, onSigned }: SignatureProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const { data } = useQuery(orpc.workspace.status.queryOptions())
  const [typed, setTyped] = useState<string | null>(null)
  const signedBy = typed ?? data?.settings.secretary ?? ''
  const { heldBack, broughtForward, plan } = signing
  const count = plan.promoted.length + broughtForward.length
  const promote = useMutation(
    orpc.votes.promote.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: orpc.votes.key() })
        onSigned()
      },
    }),
  )
  const sign = (): void =>
    promote.mutate({
      roundId,
      heldBack: [...heldBack],
      broughtForward: [...broughtForward],
      signedBy: signedBy.trim(),
    })
  return (
    <>
      <TextField
        label={t('tasks:votes.signedBy')}
        help={t('tasks:votes.signHelp')}
        value={signedBy}
        onChange={setTyped}
        maxLength={500}
      />
      <ErrorNotice error={promote.error} />
      <div className={cx(layout.between, css.actions)}>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button
          kind="primary"
          pending={promote.isPending}
          isDisabled={plan.problems.length > 0 || signedBy.trim() === '' || count + heldBack.length === 0}
          onPress={sign}
        >
          {t('tasks:votes.promote', { count })}
        </Button>
      </div>
    </>
  )
}

/** How many a promotion now would pass to the Committee by the rule alone. */
export const owedOf = (rows: readonly VoteRow[], rule: RoundRule): number => byRule(undecided(rows), rule).size
