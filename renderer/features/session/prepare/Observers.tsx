import { type ReactNode, useState } from 'react'
import type { Observer, SessionDetail } from '#shared/contract/committee.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'

const nobody: Observer = { name: '', affiliation: '' }

/** Who attends without a seat, as the minutes name them. */
export function Observers({ detail, change }: { detail: SessionDetail; change: SessionChange }): ReactNode {
  const { t } = useWords()
  const [draft, setDraft] = useState(nobody)
  const { session, observers } = detail
  const closed = session.phase === 'closed'
  const save = (next: readonly Observer[]): void =>
    change.mutate((committee) => committee.saveObservers({ sessionId: session.id, observers: [...next] }), {
      onSuccess: () => setDraft(nobody),
    })
  return (
    <section className={layout.tight} aria-labelledby="observers">
      <h2 id="observers">{t('session:observers')}</h2>
      {observers.length === 0 && <p className={layout.quiet}>{t('session:noObservers')}</p>}
      <ul className={css.plainList}>
        {observers.map((one, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two people may share name and affiliation
          <li key={`${place} ${one.name}`} className={css.docketItem}>
            <span className={css.grow}>
              {one.name}
              {one.affiliation !== '' && <span className={layout.faint}>{one.affiliation}</span>}
            </span>
            {!closed && (
              <IconButton
                icon="close"
                small
                label={t('session:removeObserver', { name: one.name })}
                onPress={() => save(observers.filter((_other, at) => at !== place))}
              />
            )}
          </li>
        ))}
      </ul>
      {!closed && (
        <form
          className={css.free}
          onSubmit={(event) => {
            event.preventDefault()
            if (draft.name.trim() !== '') save([...observers, draft])
          }}
        >
          <TextField
            label={t('session:observerName')}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
          />
          <TextField
            label={t('session:observerOf')}
            value={draft.affiliation}
            onChange={(affiliation) => setDraft({ ...draft, affiliation })}
          />
          <Button type="submit" isDisabled={draft.name.trim() === ''}>
            {t('session:addObserver')}
          </Button>
        </form>
      )}
    </section>
  )
}
