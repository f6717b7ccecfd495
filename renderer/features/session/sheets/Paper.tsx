import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { PaperState } from '#shared/contract/paper.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { PaperCompare } from './PaperCompare.tsx'
import { PaperTyping } from './PaperTyping.tsx'

type Sheet = PaperState[number]
type Place =
  | { readonly at: 'list' }
  | { readonly at: 'type'; readonly sheet: Sheet; readonly typing: 1 | 2 }
  | { readonly at: 'compare'; readonly sheet: Sheet }

interface PaperProps {
  readonly detail: SessionDetail
  readonly onClose: () => void
  /** scores were stored and read again */
  readonly onStored: () => void
}

/** Paper sheets, typed in by two people; what differs is looked up in the paper before anything is stored. */
export function Paper({ detail, onClose, onStored }: PaperProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [place, setPlace] = useState<Place>({ at: 'list' })
  const sessionId = detail.session.id
  const state = useQuery(orpc.paper.state.queryOptions({ input: { sessionId } }))
  const back = (): void => setPlace({ at: 'list' })
  const reread = useMutation({
    mutationFn: async (stored: boolean) => {
      await queries.invalidateQueries({ queryKey: orpc.paper.key() })
      if (stored) await queries.invalidateQueries({ queryKey: orpc.committee.key() })
    },
    onSuccess: (_done, stored) => {
      if (stored) onStored()
      back()
    },
  })
  return (
    <Dialog
      open
      wide
      title={place.at === 'list' ? t('sheets:paper.title') : t('sheets:paper.titleOf', { name: place.sheet.name })}
      onClose={place.at === 'list' ? onClose : back}
      {...(place.at === 'list' ? { actions: <Button onPress={onClose}>{t('common:close')}</Button> } : {})}
    >
      <div className={layout.stack}>
        <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
        {place.at === 'list' && <List sheets={state.data ?? []} onPlace={setPlace} />}
        {place.at === 'type' && (
          <PaperTyping
            detail={detail}
            memberId={place.sheet.memberId}
            typing={place.typing}
            onBack={back}
            onKept={() => reread.mutate(false)}
          />
        )}
        {place.at === 'compare' && (
          <PaperCompare
            detail={detail}
            memberId={place.sheet.memberId}
            onBack={back}
            onStored={() => reread.mutate(true)}
          />
        )}
      </div>
    </Dialog>
  )
}

function List({ sheets, onPlace }: { sheets: PaperState; onPlace: (place: Place) => void }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <p className={layout.quiet}>{t('sheets:paper.hint')}</p>
      <Rows
        label={t('sheets:paper.title')}
        heads={[
          t('sheets:take.member'),
          t('sheets:paper.typing.1'),
          t('sheets:paper.typing.2'),
          t('sheets:paper.state'),
        ]}
      >
        {sheets.map((sheet) => (
          <tr key={sheet.memberId}>
            <td>{sheet.name}</td>
            {([1, 2] as const).map((typing) => (
              <td key={typing}>
                <Typed sheet={sheet} typing={typing} onOpen={() => onPlace({ at: 'type', sheet, typing })} />
              </td>
            ))}
            <td>
              <Standing sheet={sheet} onCompare={() => onPlace({ at: 'compare', sheet })} />
            </td>
          </tr>
        ))}
      </Rows>
    </>
  )
}

function Typed({ sheet, typing, onOpen }: { sheet: Sheet; typing: 1 | 2; onOpen: () => void }): ReactNode {
  const { t } = useWords()
  const typed = typing === 1 ? sheet.first : sheet.second
  return (
    <span className={layout.row}>
      {typed && <span>{t('sheets:paper.by', { typist: typed.typist, count: typed.cells })}</span>}
      <Button small aria-label={t(`sheets:paper.open.${typing}`, { name: sheet.name })} onPress={onOpen}>
        {typed ? t('sheets:paper.again') : t('sheets:paper.begin')}
      </Button>
    </span>
  )
}

function Standing({ sheet, onCompare }: { sheet: Sheet; onCompare: () => void }): ReactNode {
  const { t } = useWords()
  if (sheet.differences === null) return <span className={layout.faint}>{t('sheets:paper.waits')}</span>
  const done = sheet.differences === 0 && sheet.unstored === 0
  return (
    <span className={layout.row}>
      <span>{done ? t('sheets:paper.stored') : t('sheets:paper.differences', { count: sheet.differences })}</span>
      {!done && (
        <Button small aria-label={t('sheets:paper.compareOf', { name: sheet.name })} onPress={onCompare}>
          {t('sheets:paper.compare')}
        </Button>
      )}
    </span>
  )
}
