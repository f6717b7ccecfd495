import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MeetingResults, ResultItem, UnplacedTask } from '#shared/contract/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { InstructionLines } from './ByAgency.tsx'
import css from './FollowUp.module.css'
import { InstructionDialog } from './InstructionDialog.tsx'
import { ListLink } from './Papers.tsx'
import type { Selecting } from './Progress.tsx'
import { ResultDialog } from './ResultDialog.tsx'
import { ResultTable } from './ResultTable.tsx'
import { Unplaced } from './Unplaced.tsx'

interface ResultsProps extends Selecting {
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly date: string }[]
  readonly meetingId: string
  readonly unplaced: readonly UnplacedTask[]
  readonly onMeeting: (id: string) => void
}

/** What a meeting made of its locked agenda, and what it told agencies to do. */
export function Results({ meetings, meetingId, unplaced, onMeeting, ...selecting }: ResultsProps): ReactNode {
  const { t, formatDate } = useWords()
  const { orpc } = useDesk()
  const results = useQuery(orpc.followUp.results.queryOptions({ input: { meetingId } }))
  return (
    <div className={css.panel}>
      <div className={css.choose}>
        <Select
          label={t('followUp:meeting')}
          options={meetings.map(({ id, title, date }) => ({ id, label: title, note: formatDate(date) }))}
          value={meetingId}
          onChange={onMeeting}
        />
      </div>
      <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
      {results.data && <Shown results={results.data} {...selecting} />}
      <Unplaced tasks={unplaced} />
    </div>
  )
}

type Open = { readonly what: 'result' | 'instruction'; readonly item: ResultItem | null }

function Shown({ results, ...selecting }: { results: MeetingResults } & Selecting): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const { meeting, items, instructions, missing } = results
  return (
    <>
      <section className={css.group}>
        <div className={layout.between}>
          <h2>{t('followUp:results')}</h2>
          <output className={layout.quiet}>
            {missing === 0 ? t('followUp:missingNone') : t('followUp:missing', { count: missing })}
          </output>
        </div>
        <ResultTable
          items={items}
          instructions={instructions}
          onResult={(item) => setOpen({ what: 'result', item })}
          onInstruct={(item) => setOpen({ what: 'instruction', item })}
        />
      </section>
      <section className={css.group}>
        <div className={layout.between}>
          <h2>{t('followUp:given')}</h2>
          <div className={layout.row}>
            {instructions.length > 0 && <ListLink meetingId={meeting.id} />}
            <Button icon="plus" onPress={() => setOpen({ what: 'instruction', item: null })}>
              {t('followUp:newGeneral')}
            </Button>
          </div>
        </div>
        {instructions.length === 0 ? (
          <p className={layout.quiet}>{t('followUp:givenNone')}</p>
        ) : (
          <InstructionLines rows={instructions} {...selecting} />
        )}
      </section>
      {open?.what === 'result' && open.item && <ResultDialog meetingId={meeting.id} item={open.item} onClose={close} />}
      {open?.what === 'instruction' && (
        <InstructionDialog
          meetingId={meeting.id}
          givenOn={meeting.date}
          {...(open.item ? { item: open.item } : {})}
          onClose={close}
        />
      )}
    </>
  )
}
