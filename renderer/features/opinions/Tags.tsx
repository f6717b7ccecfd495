import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { OpinionDetail } from '#shared/contract/opinions.ts'
import { tagOf } from '#shared/domain/opinion.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import { useOpinionChange } from './use-opinions.ts'

const suggested = 8

/** Tags of an opinion: any word, with those in use to choose from. */
export function Tags({ opinion, known }: { opinion: OpinionDetail; known: readonly string[] }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [typed, setTyped] = useState('')
  const save = useOpinionChange((tags: readonly string[]) =>
    client.opinions.setTags({ id: opinion.id, tags: [...tags] }),
  )
  const add = (tag: string): void => {
    setTyped('')
    if (tag !== '' && !opinion.tags.includes(tag)) save.mutate([...opinion.tags, tag])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // A syllable that is still being put together is no tag yet.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) add(tagOf(typed))
  }
  const offers = known.filter((tag) => !opinion.tags.includes(tag) && tag.includes(tagOf(typed))).slice(0, suggested)
  return (
    <section className={layout.tight} aria-label={t('opinions:tags.title')}>
      <h3>{t('opinions:tags.title')}</h3>
      <ErrorNotice error={save.error} />
      {opinion.tags.length > 0 && (
        <ul className={css.tags}>
          {opinion.tags.map((tag) => (
            <li key={tag}>
              <Button
                small
                icon="close"
                aria-label={t('opinions:tags.remove', { tag })}
                onPress={() => save.mutate(opinion.tags.filter((one) => one !== tag))}
              >
                {tag}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.tagging}>
        <TextField
          label={t('opinions:tags.add')}
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          maxLength={40}
          isDisabled={save.isPending}
        />
      </div>
      {offers.length > 0 && (
        <ul className={css.tags} aria-label={t('opinions:tags.used')}>
          {offers.map((tag) => (
            <li key={tag}>
              <Button small kind="plain" icon="plus" isDisabled={save.isPending} onPress={() => add(tag)}>
                {tag}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
