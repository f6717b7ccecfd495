import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { RejectTable } from '#renderer/features/tasks/import/FilePreview.tsx'
import { SaveRejects } from '#renderer/features/tasks/import/SaveRejects.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

const shown = 200

/** The rows of a roll that were set aside: the first of them to look at, all of them as a file to correct. */
export function RejectsDialog({
  roll,
  onClose,
}: {
  roll: RoundDetail['rolls'][number]
  onClose: () => void
}): ReactNode {
  const { t, formatNumber } = useWords()
  const { orpc } = useDesk()
  const { data, error } = useQuery(orpc.votes.rejects.queryOptions({ input: { rollId: roll.id, limit: shown } }))
  return (
    <Dialog open wide title={t('tasks:votes.rejects')} onClose={onClose}>
      <ErrorNotice error={error} />
      {data && (
        <>
          <p>
            {roll.fileName} · {t('tasks:votes.rejectsTotal', { total: formatNumber(data.total) })}
          </p>
          <RejectTable rows={data.rows} label={roll.fileName} />
          {data.total > 0 && <SaveRejects fileId={roll.fileId} />}
        </>
      )}
    </Dialog>
  )
}
