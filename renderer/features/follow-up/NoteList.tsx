import { type ReactNode, useState } from 'react'
import type { InstructionDetail } from '#shared/contract/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useChange } from './use-change.ts'

type Note = InstructionDetail['notes'][number]

const hashShown = 12 // characters; the whole is in the tip

/** What was noted, newest first; what was taken back stays, struck through. */
export function Notes({ detail }: { detail: InstructionDetail }): ReactNode {
  const { t } = useWords()
  const [taking, setTaking] = useState<Note | null>(null)
  if (detail.notes.length === 0) return <p className={layout.quiet}>{t('followUp:notesNone')}</p>
  return (
    <>
      <ul className={css.notes}>
        {detail.notes.map((note) => (
          <li key={note.id}>
            <OneNote note={note} detail={detail} onWithdraw={() => setTaking(note)} />
          </li>
        ))}
      </ul>
      {taking && <Withdraw instructionId={detail.row.id} note={taking} onClose={() => setTaking(null)} />}
    </>
  )
}

interface OneNoteProps {
  readonly note: Note
  readonly detail: InstructionDetail
  readonly onWithdraw: () => void
}

function OneNote({ note, detail, onWithdraw }: OneNoteProps): ReactNode {
  const { t, formatDate } = useWords()
  const milestone = detail.milestones.find(({ id }) => id === note.milestoneId)
  const date = formatDate(note.on)
  return (
    <>
      <span className={layout.row}>
        <time dateTime={note.on}>{date}</time>
        <Badge>{t(`followUp:note.${note.kind}`)}</Badge>
        {note.source === 'sheet' && <span className={layout.quiet}>{t('followUp:fromSheet')}</span>}
      </span>
      {milestone && <p>{milestone.title}</p>}
      {note.text !== '' && <p className={note.withdrawn === null ? undefined : css.gone}>{note.text}</p>}
      <ul className={css.files}>
        {note.files.map((file) => (
          <li
            key={file.id}
            className={layout.quiet}
            title={t('followUp:evidence', { name: file.name, hash: file.sha256 ?? '' })}
          >
            {file.name} <span className={layout.mono}>{file.sha256?.slice(0, hashShown)}</span>
          </li>
        ))}
      </ul>
      {note.withdrawn === null ? (
        <Button small kind="plain" aria-label={t('followUp:withdrawOf', { date })} onPress={onWithdraw}>
          {t('followUp:withdraw')}
        </Button>
      ) : (
        <p className={layout.quiet}>{t('followUp:withdrawn', { reason: note.withdrawn })}</p>
      )}
    </>
  )
}

interface WithdrawProps {
  readonly instructionId: string
  readonly note: Note
  readonly onClose: () => void
}

function Withdraw({ instructionId, note, onClose }: WithdrawProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const withdraw = useChange((reason: string) =>
    client.followUp.withdrawNote({ instructionId, noteId: note.id, reason }),
  )
  return (
    <ReasonDialog
      title={t('followUp:withdrawTitle')}
      label={t('followUp:reason')}
      help={t('followUp:withdrawHelp')}
      action={t('followUp:withdraw')}
      work={withdraw}
      onClose={onClose}
    />
  )
}
