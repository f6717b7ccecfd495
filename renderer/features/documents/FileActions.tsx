import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { FileRef } from '#shared/contract/base.ts'
import { PrintDialog } from '#renderer/features/print/PrintDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'
import { saveAs } from './out.ts'

/** What can be done with a file that was made; one with pages can be printed. */
export function FileActions({ file, pages }: { file: FileRef; pages: number }): ReactNode {
  const { t } = useWords()
  const { orpc, client, fetchFile } = useDesk()
  const can = useQuery(orpc.workspace.status.queryOptions()).data?.capabilities
  const { id, name } = file
  const act = useMutation({ mutationFn: (work: () => Promise<void>) => work() })
  const [printing, setPrinting] = useState(false)
  const download = async (): Promise<void> => saveAs(await fetchFile(id), name)
  return (
    <>
      <ErrorNotice error={act.error} onDismiss={() => act.reset()} />
      <div className={css.fileActions}>
        <Button small icon="download" onPress={() => act.mutate(download)}>
          {t('documents:download')}
        </Button>
        {pages > 0 && (
          <IconButton small icon="print" label={t('documents:print', { name })} onPress={() => setPrinting(true)} />
        )}
        {can?.openFile && (
          <IconButton
            small
            icon="file"
            label={t('documents:open', { name })}
            onPress={() => act.mutate(() => client.files.open({ id }))}
          />
        )}
        {can?.showInFolder && (
          <IconButton
            small
            icon="folder"
            label={t('documents:showInFolder', { name })}
            onPress={() => act.mutate(() => client.files.showInFolder({ id }))}
          />
        )}
      </div>
      {printing && <PrintDialog source={{ fileId: id }} count={pages} onClose={() => setPrinting(false)} />}
    </>
  )
}
