import type { ReactNode } from 'react'
import type { Rubric, SessionDetail } from '#shared/contract/committee.ts'
import { officialMethods } from '#shared/domain/terms.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { useState } from 'react'
import css from '../Session.module.css'
import { RubricTemplates } from './RubricTemplates.tsx'
import type { SessionChange } from '../use-session.ts'

/** What is scored and how; to be changed until scoring opens, frozen from then on. */
export function RubricPanel({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const [draft, setDraft] = useState<Rubric | null>(null)
  const { session, rubric } = detail
  const frozen = session.phase !== 'preparing'
  if (draft)
    return (
      <RubricForm
        draft={draft}
        onChange={setDraft}
        onCancel={() => setDraft(null)}
        onSave={() =>
          change.mutate((committee) => committee.saveRubric({ sessionId: session.id, rubric: draft }), {
            onSuccess: () => setDraft(null),
          })
        }
      />
    )
  return (
    <section className={layout.tight} aria-labelledby="rubric">
      <div className={layout.between}>
        <h2 id="rubric">{t('session:rubric')}</h2>
        {frozen ? (
          <Badge tone="info">{t('session:rubricFrozen')}</Badge>
        ) : (
          <Button small icon="edit" onPress={() => setDraft(rubric)}>
            {t('session:rubricEdit')}
          </Button>
        )}
      </div>
      <p className={layout.quiet}>
        {t('session:scale', { min: rubric.min, max: rubric.max, step: rubric.step })} ·{' '}
        {t(`session:method.${rubric.official}`)}
      </p>
      <ul className={css.plainList}>
        {rubric.criteria.map((criterion) => (
          <li key={criterion.id} className={css.criterion}>
            <span>
              {criterion.title}
              {criterion.description && <span className={layout.faint}>{criterion.description}</span>}
            </span>
            <span className={layout.figure}>{t('session:weight', { weight: criterion.weight })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FormProps {
  readonly draft: Rubric
  readonly onChange: (draft: Rubric) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

function RubricForm({ draft, onChange, onSave, onCancel }: FormProps): ReactNode {
  const { t } = useWords()
  const put = (id: string, fields: Partial<Rubric['criteria'][number]>): void =>
    onChange({ ...draft, criteria: draft.criteria.map((one) => (one.id === id ? { ...one, ...fields } : one)) })
  const good =
    draft.criteria.length > 0 &&
    draft.criteria.every((one) => one.title.trim() !== '' && one.weight > 0) &&
    draft.max > draft.min &&
    draft.step > 0
  return (
    <section className={layout.tight} aria-labelledby="rubric">
      <h2 id="rubric">{t('session:rubric')}</h2>
      <RubricTemplates draft={draft} onPick={onChange} />
      <div className={layout.row}>
        {(['min', 'max', 'step'] as const).map((name) => (
          <NumberField
            key={name}
            label={t(`session:scaleField.${name}`)}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
          />
        ))}
        <Select
          label={t('session:official')}
          options={officialMethods.map((id) => ({ id, label: t(`session:method.${id}`) }))}
          value={draft.official}
          onChange={(official) => onChange({ ...draft, official })}
        />
      </div>
      {draft.criteria.map((criterion) => (
        <div key={criterion.id} className={css.criterionForm}>
          <TextField
            label={t('session:criterion')}
            value={criterion.title}
            onChange={(title) => put(criterion.id, { title })}
          />
          <TextField
            label={t('session:criterionMeans')}
            value={criterion.description}
            onChange={(description) => put(criterion.id, { description })}
          />
          <NumberField
            label={t('session:weightLabel')}
            value={criterion.weight}
            minValue={0}
            onChange={(weight) => put(criterion.id, { weight })}
          />
          <IconButton
            icon="trash"
            label={t('session:removeCriterion', { title: criterion.title })}
            onPress={() => onChange({ ...draft, criteria: draft.criteria.filter((one) => one.id !== criterion.id) })}
          />
        </div>
      ))}
      <div className={layout.row}>
        <Button
          icon="plus"
          onPress={() =>
            onChange({
              ...draft,
              criteria: [...draft.criteria, { id: crypto.randomUUID(), title: '', description: '', weight: 1 }],
            })
          }
        >
          {t('session:addCriterion')}
        </Button>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button isDisabled={!good} onPress={onSave}>
          {t('common:save')}
        </Button>
      </div>
    </section>
  )
}
