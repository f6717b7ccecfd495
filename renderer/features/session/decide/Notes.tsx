import { type ReactNode, useState } from 'react'
import type { DocketItem } from '#shared/contract/committee.ts'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import type { SessionChange } from '../use-session.ts'

interface NotesProps {
  readonly item: DocketItem
  readonly change: SessionChange
  readonly closed: boolean
}

/** What is said on the item, for the minutes; saved when the field is left. */
export function Notes({ item, change, closed }: NotesProps): ReactNode {
  const { t } = useWords()
  const [notes, setNotes] = useState(item.notes)
  return (
    <TextField
      label={t('session:discussion')}
      help={t('session:discussionHelp')}
      multiline
      value={notes}
      onChange={setNotes}
      isDisabled={closed}
      onBlur={() => {
        if (notes !== item.notes) change.mutate((committee) => committee.saveNotes({ itemId: item.id, notes }))
      }}
    />
  )
}
