import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Attachment, AttachmentOwner } from '#shared/contract/attachments.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx'
import { ReorderList } from '#renderer/ui/ReorderList.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Attachments.module.css'

interface AttachmentsProps {
  readonly owner: AttachmentOwner
  /** of the item */
  readonly title: string
  readonly frozen: boolean
}

/** How many papers go with an item; opens the list to add to it, order it and take from it. */
export function Attachments({ owner, title, frozen }: AttachmentsProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { kind, subjectId, itemId } = owner
  const all = useQuery(orpc.attachments.list.queryOptions({ input: { kind, subjectId } }))
  const [open, setOpen] = useState(false)
  const own = (all.data ?? []).filter((one) => one.owner.itemId === itemId)
  return (
    <>
      <Button
        small
        kind="quiet"
        icon="file"
        aria-label={t('attachments:buttonFor', { title, count: own.length })}
        onPress={() => setOpen(true)}
      >
        {t('attachments:button', { count: own.length })}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('attachments:title', { title })} wide>
        <Papers owner={owner} own={own} frozen={frozen} />
      </Dialog>
    </>
  )
}

/** Changes that answer with all attachments of the session or meeting. */
function useChange({ kind, subjectId }: AttachmentOwner) {
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: (attachments: typeof client.attachments) => Promise<Attachment[]>) =>
      change(client.attachments),
    onSuccess: (list) => queries.setQueryData(orpc.attachments.list.queryKey({ input: { kind, subjectId } }), list),
    networkMode: 'always',
  })
}

function Papers({
  owner,
  own,
  frozen,
}: Pick<AttachmentsProps, 'owner' | 'frozen'> & { own: readonly Attachment[] }): ReactNode {
  const { t } = useWords()
  const { handOver, client } = useDesk()
  const change = useChange(owner)
  const [jobId, setJobId] = useState<string | null>(null)
  const add = (files: readonly File[]): void => {
    const id = crypto.randomUUID()
    setJobId(id)
    change.mutate(
      async (attachments) => {
        const fileIds = (await handOver(files)).map((file) => file.id)
        return attachments.add({ owner, fileIds, jobId: id })
      },
      { onSettled: () => setJobId(null) },
    )
  }
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>{t('attachments:hint')}</p>
      <ErrorNotice error={change.error} onDismiss={change.reset} />
      {own.length === 0 && <p className={layout.faint}>{t('attachments:none')}</p>}
      <ReorderList
        label={t('attachments:button', { count: own.length })}
        items={own}
        itemId={({ id }) => id}
        itemName={({ title }) => title}
        disabled={frozen}
        onReorder={(ids) => change.mutate((attachments) => attachments.order({ owner, ids: [...ids] }))}
      >
        {(one) => (
          <Paper
            paper={one}
            frozen={frozen}
            onRemove={() => change.mutate((attachments) => attachments.remove({ id: one.id }))}
          />
        )}
      </ReorderList>
      {jobId !== null && (
        <ProgressBar
          label={t('attachments:adding')}
          done={0}
          total={0}
          onCancel={() => void client.events.cancel({ jobId }).catch(() => undefined)}
        />
      )}
      {!frozen && (
        <FileDrop onFiles={add} disabled={jobId !== null}>
          {t('attachments:drop')}
        </FileDrop>
      )}
    </div>
  )
}

function Paper({ paper, frozen, onRemove }: { paper: Attachment; frozen: boolean; onRemove: () => void }): ReactNode {
  const { t, formatBytes } = useWords()
  const merged = paper.problem === 'none'
  return (
    <div className={css.paper}>
      <span className={css.name}>
        {paper.title}
        <span className={layout.faint}>
          {[paper.name, formatBytes(paper.size), `SHA-256 ${paper.sha256.slice(0, 12)}…`].join(' · ')}
        </span>
      </span>
      <Badge tone={merged ? 'success' : 'warning'}>
        {merged
          ? t('attachments:merged', { count: paper.pages })
          : t(`attachments:problem.${paper.problem as Exclude<Attachment['problem'], 'none'>}`)}
      </Badge>
      {!frozen && (
        <IconButton icon="close" small label={t('attachments:remove', { title: paper.title })} onPress={onRemove} />
      )}
    </div>
  )
}
