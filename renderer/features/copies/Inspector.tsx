import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Copy } from '#shared/contract/copies.ts'
import { copyState } from '#shared/domain/copies.ts'
import { FileActions } from '#renderer/features/documents/FileActions.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { givenWords } from './Log.tsx'

export function NothingChosen(): ReactNode {
  const { t } = useWords()
  return (
    <div className={layout.tight}>
      <h2>{t('copies:choose')}</h2>
      <p className={layout.quiet}>{t('copies:chooseText')}</p>
    </div>
  )
}

/** All of one copy: what it leaves out, where it went, its file. */
export function Inspector({ copy }: { copy: Copy }): ReactNode {
  const words = useWords()
  const { t, formatDate, formatDateTime, formatBytes } = words
  const [correcting, setCorrecting] = useState(false)
  const none = t('common:none')
  const withheld = copy.withheld.map(({ number, title }) => `${number}. ${title}`).join(' · ')
  return (
    <div className={layout.stack}>
      <h2>
        {t('copies:number', { number: copy.number })} {copy.name}
      </h2>
      <FactList
        facts={[
          { label: t('copies:fact.document'), value: copy.title },
          { label: t('copies:fact.withheld'), value: withheld || none },
          { label: t('copies:fact.given'), value: givenWords(copy, words) || none },
          { label: t('copies:fact.returned'), value: copy.returnedOn === null ? none : formatDate(copy.returnedOn) },
          { label: t('copies:fact.made'), value: formatDateTime(copy.at) },
          {
            label: t('copies:fact.pages'),
            value: `${t('copies:pages', { count: copy.pages })} · ${formatBytes(copy.file.size)}`,
          },
          { label: 'SHA-256', value: <span className={layout.mono}>{copy.file.sha256}</span> },
        ]}
      />
      <FileActions file={copy.file} pages={copy.pages} />
      {copyState(copy) !== 'made' && (
        <div>
          <Button small icon="undo" onPress={() => setCorrecting(true)}>
            {t('copies:correct.action')}
          </Button>
        </div>
      )}
      {correcting && <CorrectDialog copy={copy} onClose={() => setCorrecting(false)} />}
    </div>
  )
}

function CorrectDialog({ copy, onClose }: { copy: Copy; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const save = useMutation({
    mutationFn: () => client.copies.correct({ id: copy.id, reason: reason.trim() }),
    onSuccess: onClose,
  })
  const action = t(copyState(copy) === 'returned' ? 'copies:correct.returned' : 'copies:correct.given')
  return (
    <ChangeDialog
      title={action}
      action={action}
      ready={reason.trim() !== ''}
      work={save}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t('copies:correct.label')}
        help={t('copies:correct.help')}
        multiline
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </ChangeDialog>
  )
}
