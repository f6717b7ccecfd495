import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { SheetsPreview } from '#shared/contract/sheets.ts'
import { TakeDialog, type TakeWords } from '#renderer/features/travel/TakeDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useWords } from '#renderer/ui/words.tsx'

type File = SheetsPreview['files'][number]
type Reason = File['problems'][number]['reason']

interface TakeProps {
  readonly detail: SessionDetail
  readonly onClose: () => void
  /** scores were stored and read again */
  readonly onStored: () => void
}

/** Filled score sheets of members. */
export function TakeSheets({ detail, onClose, onStored }: TakeProps): ReactNode {
  const { t } = useWords()
  const { client, orpc } = useDesk()
  const queries = useQueryClient()
  const sessionId = detail.session.id
  const words: TakeWords<File, Reason> = {
    title: t('sheets:take.title'),
    drop: t('sheets:take.drop'),
    reading: t('sheets:take.reading'),
    running: t('sheets:take.running'),
    replace: t('sheets:take.replace'),
    run: (count) => t('sheets:take.run', { count }),
    owner: t('sheets:take.member'),
    ownerOf: ({ member }) => member?.name ?? null,
    counts: (file) =>
      t('sheets:take.counts', { new: file.new, changed: file.changed, same: file.same, remarks: file.remarks }),
    problem: (reason, text) => t(`sheets:take.problem.${reason}`, { text }),
  }
  return (
    <TakeDialog
      words={words}
      look={(fileIds, replace, jobId) => client.sheets.preview({ sessionId, fileIds, replace, jobId })}
      save={async (fileIds, replace, digest, jobId) => {
        const report = await client.sheets.run({ sessionId, fileIds, replace, digest, jobId })
        await queries.invalidateQueries({ queryKey: orpc.committee.key() })
        onStored()
        return report
      }}
      missing={({ missing }) =>
        missing.length === 0
          ? null
          : t('sheets:take.missing', { names: missing.map(({ name }) => name).join(', '), count: missing.length })
      }
      done={(report) => t('sheets:take.done', report)}
      onClose={onClose}
    />
  )
}
