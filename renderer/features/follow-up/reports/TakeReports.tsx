import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ReportsPreview } from '#shared/contract/reports.ts'
import { TakeDialog, type TakeWords } from '#renderer/features/travel/TakeDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useWords } from '#renderer/ui/words.tsx'

type File = ReportsPreview['files'][number]
type Reason = File['problems'][number]['reason']

/** Filled report sheets of agencies. */
export function TakeReports({ requestId, onClose }: { requestId: string; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client, orpc } = useDesk()
  const queries = useQueryClient()
  const words: TakeWords<File, Reason> = {
    title: t('reports:take.title'),
    drop: t('reports:take.drop'),
    reading: t('reports:take.reading'),
    running: t('reports:take.running'),
    replace: t('reports:take.replace'),
    run: (count) => t('reports:take.run', { count }),
    owner: t('reports:take.agency'),
    ownerOf: ({ agency }) => agency,
    counts: (file) =>
      t('reports:take.counts', {
        new: file.new,
        changed: file.changed,
        same: file.same,
        unanswered: file.unanswered,
      }),
    problem: (reason, text) => t(`reports:take.problem.${reason}`, { text }),
  }
  return (
    <TakeDialog
      words={words}
      look={(fileIds, replace, jobId) => client.reports.preview({ requestId, fileIds, replace, jobId })}
      save={async (fileIds, replace, digest, jobId) => {
        const report = await client.reports.run({ requestId, fileIds, replace, digest, jobId })
        await queries.invalidateQueries({ queryKey: orpc.followUp.key() })
        await queries.invalidateQueries({ queryKey: orpc.reports.key() })
        return report
      }}
      missing={({ missing }) =>
        missing.length === 0 ? null : t('reports:take.missing', { names: missing.join(', '), count: missing.length })
      }
      done={(report) => t('reports:take.done', report)}
      onClose={onClose}
    />
  )
}
