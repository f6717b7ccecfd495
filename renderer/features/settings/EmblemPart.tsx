import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { useBlob } from '#renderer/ui/use-image.ts'
import { useWords } from '#renderer/ui/words.tsx'
import { Part } from './Parts.tsx'
import css from './Settings.module.css'

/** The office's emblem: chosen, looked at, taken away. It is kept at once, apart from the form. */
export function EmblemPart({ status }: { status: WorkspaceStatus }): ReactNode {
  const { t } = useWords()
  const { orpc, client, handOver } = useDesk()
  const queries = useQueryClient()
  const set = useMutation({
    mutationFn: async (files: readonly File[] | null) => {
      const fileId = files === null ? null : ((await handOver(files.slice(0, 1)))[0]?.id ?? null)
      return client.workspace.setEmblem({ fileId })
    },
    onSuccess: (next) => queries.setQueryData(orpc.workspace.status.queryKey(), next),
    networkMode: 'always',
  })
  return (
    <Part title={t('settings:emblem')} help={t('settings:emblemHelp')}>
      <ErrorNotice error={set.error} onDismiss={set.reset} />
      <Current status={status} />
      <FileDrop accept={['.png', '.jpg', '.jpeg']} multiple={false} disabled={set.isPending} onFiles={set.mutate} />
      {status.settings.emblem !== null && (
        <div>
          <Button small pending={set.isPending} onPress={() => set.mutate(null)}>
            {t('settings:removeEmblem')}
          </Button>
        </div>
      )}
    </Part>
  )
}

function Current({ status }: { status: WorkspaceStatus }): ReactNode {
  const { t } = useWords()
  const { fetchFile } = useDesk()
  const { emblem } = status.settings
  const file = status.emblem
  const picture = useQuery({
    queryKey: ['emblem', file?.id],
    queryFn: () => fetchFile(file?.id ?? ''),
    enabled: file !== null,
    staleTime: Infinity,
  })
  const address = useBlob((file && picture.data) ?? null)
  if (emblem === null) return <p>{t('settings:noEmblem')}</p>
  if (file === null) return <p>{t('settings:emblemGone')}</p>
  const { name, width, height } = emblem
  return (
    <figure className={css.emblem}>
      {address !== null && <img src={address} alt={t('settings:emblem')} />}
      <figcaption>{t('settings:emblemSize', { name, width, height })}</figcaption>
    </figure>
  )
}
