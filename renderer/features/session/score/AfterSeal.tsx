import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox, Select } from '#renderer/ui/Choice.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import type { SessionChange } from '../use-session.ts'

interface AfterSealProps {
  readonly detail: SessionDetail
  readonly item: DocketItem
  readonly change: SessionChange
}

/** What may follow an opened seal: a second round after the discussion, or the correction of a score with a reason. */
export function AfterSeal({ detail, item, change }: AfterSealProps): ReactNode {
  const { t } = useWords()
  const [correcting, setCorrecting] = useState(false)
  const { session, round } = detail
  if (session.phase !== 'deciding') return null
  return (
    <div className={layout.tight}>
      <div className={layout.row}>
        <Button small icon="edit" onPress={() => setCorrecting(true)}>
          {t('session:correctScore')}
        </Button>
        {round === 1 && session.decided === 0 && (
          <Button
            small
            icon="redo"
            pending={change.isPending}
            onPress={() => change.mutate((committee) => committee.openSecondRound({ sessionId: session.id }))}
          >
            {t('session:secondRound')}
          </Button>
        )}
      </div>
      {round === 1 && session.decided === 0 && <p className={layout.faint}>{t('session:secondRoundHint')}</p>}
      {correcting && <Correction detail={detail} item={item} change={change} onClose={() => setCorrecting(false)} />}
    </div>
  )
}

function Correction({ detail, item, change, onClose }: AfterSealProps & { onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { members, rubric } = detail
  const [memberId, setMemberId] = useState<string | null>(null)
  const [criterionId, setCriterionId] = useState<string | null>(rubric.criteria[0]?.id ?? null)
  const [value, setValue] = useState(Number.NaN)
  const [abstained, setAbstained] = useState(false)
  const [reason, setReason] = useState('')
  const recused = new Set(item.recused.map((one) => one.memberId))
  const ready = memberId !== null && criterionId !== null && (abstained || !Number.isNaN(value)) && reason.trim() !== ''
  const save = (): void => {
    if (memberId === null || criterionId === null) return
    const cell = { memberId, criterionId, value: abstained ? null : value }
    change.mutate((committee) => committee.correctScore({ itemId: item.id, cell, reason }), { onSuccess: onClose })
  }
  return (
    <ChangeDialog
      title={t('session:correctScoreTitle', { title: item.title })}
      action={t('session:correctScore')}
      ready={ready}
      work={change}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('session:member')}
        options={members.filter(({ id }) => !recused.has(id)).map(({ id, name }) => ({ id, label: name }))}
        value={memberId}
        onChange={setMemberId}
      />
      <Select
        label={t('session:criterion')}
        options={rubric.criteria.map(({ id, title }) => ({ id, label: title }))}
        value={criterionId}
        onChange={setCriterionId}
      />
      <NumberField
        label={t('session:scoreValue')}
        value={value}
        onChange={setValue}
        minValue={rubric.min}
        maxValue={rubric.max}
        isDisabled={abstained}
      />
      <Checkbox isSelected={abstained} onChange={setAbstained}>
        {t('session:scoreAbstained')}
      </Checkbox>
      <TextField label={t('session:correctReason')} value={reason} onChange={setReason} />
    </ChangeDialog>
  )
}
