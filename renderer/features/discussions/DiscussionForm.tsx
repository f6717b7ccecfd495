import { type ReactNode, useState } from 'react'
import { discussionVenues } from '#shared/domain/terms.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Discussions.module.css'
import { type Draft, isComplete, isDateWrong } from './draft.ts'
import { TaskPicker } from './TaskPicker.tsx'

export interface DiscussionFormProps {
  readonly draft: Draft
  readonly saving: boolean
  readonly onSave: (draft: Draft) => void
}

/** When, where, who, and what came of it. */
export function DiscussionForm({ draft: saved, saving, onSave }: DiscussionFormProps): ReactNode {
  const { t } = useWords()
  const [draft, setDraft] = useState(saved)
  const put = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes })
  return (
    <section className={layout.stack} aria-label={t('discussions:facts')}>
      <div className={css.fields}>
        <TextField
          label={t('discussions:name')}
          value={draft.title}
          onChange={(title) => put({ title })}
          maxLength={500}
        />
        <TextField
          label={t('discussions:date')}
          placeholder="2026-05-28"
          value={draft.date}
          onChange={(date) => put({ date })}
          error={isDateWrong(draft) ? t('discussions:dateWrong') : null}
        />
        <Select
          label={t('discussions:venue')}
          options={discussionVenues.map((id) => ({ id, label: t(`discussions:venues.${id}`) }))}
          value={draft.venue}
          onChange={(venue) => put({ venue })}
        />
        <TextField
          label={t('discussions:place')}
          value={draft.place}
          onChange={(place) => put({ place })}
          maxLength={500}
        />
        <NumberField
          label={t('discussions:participants')}
          value={draft.participants}
          onChange={(participants) => put({ participants })}
          minValue={0}
        />
        <TextField
          label={t('discussions:groups')}
          help={t('discussions:groupsHelp')}
          value={draft.groups}
          onChange={(groups) => put({ groups })}
          maxLength={2000}
        />
      </div>
      <TextField
        label={t('discussions:outcomes')}
        help={t('discussions:outcomesHelp')}
        multiline
        value={draft.outcomes}
        onChange={(outcomes) => put({ outcomes })}
      />
      <div className={layout.tight}>
        <h2>{t('discussions:tasks')}</h2>
        <TaskPicker tasks={draft.tasks} onTasks={(tasks) => put({ tasks })} />
      </div>
      <div>
        <Button
          kind="primary"
          pending={saving}
          isDisabled={!isComplete(draft) || JSON.stringify(draft) === JSON.stringify(saved)}
          onPress={() => onSave(draft)}
        >
          {t('discussions:save')}
        </Button>
      </div>
    </section>
  )
}
