import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'

interface KeepAsProps {
  readonly label: string
  /** names that are taken: such a template gets the new content */
  readonly known: readonly string[]
  readonly pending: boolean
  readonly onKeep: (name: string, done: { onSuccess: () => void }) => void
}

/** Keeps what is on the screen under a name. */
export function KeepAs({ label, known, pending, onKeep }: KeepAsProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState('')
  const name = text.trim()
  return (
    <form
      className={css.free}
      onSubmit={(event) => {
        event.preventDefault()
        if (name !== '') onKeep(name, { onSuccess: () => setText('') })
      }}
    >
      <TextField label={label} value={text} onChange={setText} maxLength={500} />
      <Button type="submit" pending={pending} isDisabled={name === ''}>
        {t(known.includes(name) ? 'sheets:template.replace' : 'sheets:template.save')}
      </Button>
    </form>
  )
}
