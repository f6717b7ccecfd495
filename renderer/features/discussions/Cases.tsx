import { type ReactNode, useState } from 'react'
import type { Discussion } from '#shared/contract/discussions.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Discussions.module.css'
import type { useDiscussion } from './use-discussion.ts'

export interface CasesProps {
  readonly discussion: Discussion
  readonly send: ReturnType<typeof useDiscussion>['send']
}

/** Outstanding cases that this discussion sends to the Committee without a vote; their origin stays visible. */
export function Cases({ discussion, send }: CasesProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const cases = discussion.tasks.filter(({ kind }) => kind === 'case')
  return (
    <section className={layout.tight}>
      <h2>{t('discussions:cases')}</h2>
      {cases.length === 0 && <p className={layout.quiet}>{t('discussions:noCases')}</p>}
      <ul className={css.list}>
        {cases.map(({ id, number, title }) => (
          <li key={id}>
            <a href={hrefOf({ kind: 'task', id })}>{t('discussions:numbered', { number, title })}</a>
          </li>
        ))}
      </ul>
      <div>
        <Button icon="plus" onPress={() => setOpen(true)}>
          {t('discussions:sendCase')}
        </Button>
      </div>
      {open && <CaseDialog discussion={discussion} send={send} onClose={() => setOpen(false)} />}
    </section>
  )
}

function CaseDialog({ discussion, send, onClose }: CasesProps & { onClose: () => void }): ReactNode {
  const { t } = useWords()
  const [title, setTitle] = useState('')
  const [category, setCategory] = useState('')
  const [body, setBody] = useState('')
  const venue = discussion.place || t(`discussions:venues.${discussion.venue}`)
  const submit = (): void =>
    send.mutate(
      { title, category, body, venue, heldOn: discussion.date, discussionId: discussion.id },
      { onSuccess: onClose },
    )
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('discussions:sendCase')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" pending={send.isPending} isDisabled={title.trim() === ''} onPress={submit}>
            {t('discussions:sendNow')}
          </Button>
        </>
      }
    >
      <p className={layout.quiet}>{t('discussions:caseHelp', { venue, date: discussion.date })}</p>
      <TextField label={t('discussions:caseTitle')} value={title} onChange={setTitle} maxLength={500} />
      <TextField label={t('discussions:category')} value={category} onChange={setCategory} maxLength={200} />
      <TextField label={t('discussions:caseBody')} multiline value={body} onChange={setBody} />
      <ErrorNotice error={send.error} />
    </Dialog>
  )
}
