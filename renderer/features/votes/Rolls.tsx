import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import tasks from '#renderer/features/tasks/Tasks.module.css'
import { rejectWords } from '#renderer/features/tasks/words-of.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { RejectsDialog } from './RejectsDialog.tsx'
import css from './Votes.module.css'

type Roll = RoundDetail['rolls'][number]

/** The files the count comes from, and the way to count them again. */
export function Rolls({ detail }: { detail: RoundDetail }): ReactNode {
  const { t } = useWords()
  if (detail.rolls.length === 0)
    return (
      <p className={layout.quiet}>
        {t('tasks:votes.noRolls')} {t('tasks:votes.onlyDeclared')}
      </p>
    )
  return (
    <div className={css.panels}>
      <Recount roundId={detail.round.id} />
      <ul className={tasks.files}>
        {detail.rolls.map((roll) => (
          <RollItem key={roll.id} roll={roll} />
        ))}
      </ul>
    </div>
  )
}

function Recount({ roundId }: { roundId: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const recount = useMutation(orpc.votes.recount.mutationOptions())
  return (
    <>
      <div className={layout.row}>
        <Button
          icon="history"
          pending={recount.isPending}
          onPress={() => recount.mutate({ roundId, repeatVotes: null, jobId: crypto.randomUUID() })}
        >
          {t('tasks:votes.recount')}
        </Button>
        <output>
          {recount.data && (
            <Badge tone={recount.data.same ? 'success' : 'danger'}>
              {t(recount.data.same ? 'tasks:votes.recountSame' : 'tasks:votes.recountDiffers')}
            </Badge>
          )}
        </output>
      </div>
      {recount.isPending && <JobProgress jobId={recount.variables.jobId} label={t('tasks:votes.recounting')} />}
      <ErrorNotice error={recount.error} onDismiss={recount.reset} />
    </>
  )
}

function RollItem({ roll }: { roll: Roll }): ReactNode {
  const { t, formatBytes, formatDateTime, formatNumber } = useWords()
  const [showing, setShowing] = useState(false)
  return (
    <li className={tasks.file}>
      <span>
        <strong>{roll.fileName}</strong>{' '}
        <span className={layout.faint}>
          {formatBytes(roll.size)} · {formatDateTime(roll.importedAt)}
        </span>
      </span>
      <span>
        {t('tasks:votes.rollRows', { read: formatNumber(roll.rowsRead), accepted: formatNumber(roll.accepted) })}
      </span>
      {roll.rejected.map(({ reason, count }) => (
        <span key={reason} className={layout.quiet}>
          {rejectWords(t, reason)}: {formatNumber(count)}
        </span>
      ))}
      <span className={tasks.hash}>
        {t('tasks:detail.sha')} {roll.sha256}
      </span>
      {roll.rejected.length > 0 && (
        <span>
          <Button small onPress={() => setShowing(true)}>
            {t('tasks:votes.showRejects')}
          </Button>
        </span>
      )}
      {showing && <RejectsDialog roll={roll} onClose={() => setShowing(false)} />}
    </li>
  )
}
