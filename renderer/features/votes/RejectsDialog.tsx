import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { csvOf, saveFile } from '#renderer/features/tasks/import/csv.ts'
import { RejectTable } from '#renderer/features/tasks/import/FilePreview.tsx'
import { rejectWords } from '#renderer/features/tasks/words-of.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

const shown = 200
const page = 1000

/** The rows of a roll that were set aside: the first of them to look at, all of them as a file. */
export function RejectsDialog({
  roll,
  onClose,
}: {
  roll: RoundDetail['rolls'][number]
  onClose: () => void
}): ReactNode {
  const { t, formatNumber } = useWords()
  const { client, orpc } = useDesk()
  const { data, error } = useQuery(orpc.votes.rejects.queryOptions({ input: { rollId: roll.id, limit: shown } }))
  const save = useMutation({
    async mutationFn() {
      const rows: (string | number)[][] = [[t('tasks:import.line'), t('tasks:import.reason'), t('tasks:import.raw')]]
      for (let offset = 0; offset < (data?.total ?? 0); offset += page) {
        const next = await client.votes.rejects({ rollId: roll.id, offset, limit: page })
        rows.push(...next.rows.map(({ line, reason, raw }) => [line, rejectWords(t, reason), raw]))
      }
      const text = new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' })
      saveFile(`${roll.fileName} ${t('tasks:import.rejectsFile')}.csv`, text)
    },
  })
  return (
    <Dialog
      open
      wide
      title={t('tasks:votes.rejects')}
      onClose={onClose}
      actions={
        <Button icon="download" pending={save.isPending} isDisabled={!data} onPress={() => save.mutate()}>
          {t('tasks:import.saveRejects')}
        </Button>
      }
    >
      <ErrorNotice error={error ?? save.error} />
      {data && (
        <>
          <p>
            {roll.fileName} · {t('tasks:votes.rejectsTotal', { total: formatNumber(data.total) })}
          </p>
          <RejectTable rows={data.rows} label={roll.fileName} />
        </>
      )}
    </Dialog>
  )
}
