import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FileRef } from '#shared/contract/base.ts'
import { saveAs } from '#renderer/features/documents/out.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

interface MadeFolderProps {
  /** the files of a folder as it was made, and one archive of them */
  readonly made: { readonly archive: FileRef; readonly files: readonly { readonly file: FileRef }[] }
  readonly children: ReactNode
}

/** Where the sheets are that were made: the archive to take along, the folder where one can be opened. */
export function MadeFolder({ made: { archive, files }, children }: MadeFolderProps): ReactNode {
  const { t, formatBytes } = useWords()
  const { orpc, client, fetchFile } = useDesk()
  const can = useQuery(orpc.workspace.status.queryOptions()).data?.capabilities
  const act = useMutation({ mutationFn: (work: () => Promise<void>) => work() })
  const [first] = files
  return (
    <>
      <output>{children}</output>
      <ErrorNotice error={act.error} onDismiss={act.reset} />
      <div className={layout.row}>
        <Button
          icon="download"
          onPress={() => act.mutate(async () => saveAs(await fetchFile(archive.id), archive.name))}
        >
          {t('sheets:make.archive', { size: formatBytes(archive.size) })}
        </Button>
        {can?.showInFolder && first && (
          <Button icon="folder" onPress={() => act.mutate(() => client.files.showInFolder({ id: first.file.id }))}>
            {t('sheets:make.folder')}
          </Button>
        )}
      </div>
    </>
  )
}
