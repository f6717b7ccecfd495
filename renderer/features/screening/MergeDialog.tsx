import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { WaitingTask } from '#shared/contract/screening.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Screening.module.css'

/** The other task of a merge. */
export interface Partner {
  readonly id: string
  readonly number: number
  readonly title: string
  /** screened already: it can take others in, but not be merged itself */
  readonly screened: boolean
}

export interface MergeDialogProps {
  readonly task: WaitingTask
  /** the likely duplicate chosen, if any */
  readonly partner: Partner | null
  readonly onClose: () => void
  readonly onMerge: (taskId: string, intoId: string) => void
}

/** Which of two tasks stays; all proposals of both go with it. */
export function MergeDialog({ task, partner: offered, onClose, onMerge }: MergeDialogProps): ReactNode {
  const { t } = useWords()
  const [picked, setPicked] = useState<Partner | null>(null)
  const partner = picked ?? offered
  const [stays, setStays] = useState<'other' | 'this'>('other')
  const merge = (other: Partner): void => (stays === 'other' ? onMerge(task.id, other.id) : onMerge(other.id, task.id))
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('screening:mergeTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to confirm this and nothing else */}
          <Button kind="primary" autoFocus isDisabled={partner === null} onPress={() => partner && merge(partner)}>
            {t('screening:mergeNow')}
          </Button>
        </>
      }
    >
      <p>{t('screening:numbered', { number: task.number, title: task.title })}</p>
      {partner && (
        <>
          <p>{t('screening:mergeWith', { number: partner.number, title: partner.title })}</p>
          <Segmented
            label={t('screening:stays')}
            value={stays}
            onChange={setStays}
            options={[
              { id: 'other', label: t('screening:staysNumber', { number: partner.number }) },
              { id: 'this', label: t('screening:staysNumber', { number: task.number }), disabled: partner.screened },
            ]}
          />
        </>
      )}
      <p className={layout.quiet}>{t('screening:mergeHelp')}</p>
      <OtherTask taskId={task.id} onPick={setPicked} />
    </Dialog>
  )
}

const found = 6

/** A duplicate that was not offered is found by its words. */
function OtherTask({ taskId, onPick }: { taskId: string; onPick: (partner: Partner) => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const hits = useQuery({
    ...orpc.search.find.queryOptions({ input: { query: asked, limit: found } }),
    enabled: asked !== '',
  })
  return (
    <div className={layout.tight}>
      <TextField label={t('screening:findOther')} type="search" value={query} onChange={setQuery} />
      <ul className={css.offers}>
        {hits.data?.hits
          .filter((hit) => hit.taskId !== taskId)
          .map((hit) => (
            <li key={hit.taskId}>
              <Button
                kind="plain"
                onPress={() => onPick({ id: hit.taskId, number: hit.number, title: hit.title, screened: false })}
              >
                {t('screening:numbered', { number: hit.number, title: hit.title })}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  )
}
