import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { queryOf, type View } from './filter.ts'
import { saveFile } from './import/csv.ts'
import { JobProgress } from './JobProgress.tsx'

/** The list as it is shown, whole, as a file: what is asked for, and how far it is. */
export function useExport({ filter, sort, columns }: View): { readonly menu: ReactNode; readonly progress: ReactNode } {
  const { t, locale } = useWords()
  const { client, fetchFile } = useDesk()
  const [jobId, setJobId] = useState('')
  const out = useMutation({
    async mutationFn(format: 'csv' | 'xlsx') {
      const id = crypto.randomUUID()
      setJobId(id)
      const query = queryOf({ filter, sort })
      const made = await client.forum.tasks.export({ query, columns: [...columns], format, locale, jobId: id })
      saveFile(made.name, await fetchFile(made.id))
    },
  })
  const item = (format: 'csv' | 'xlsx') => ({
    id: format,
    label: t(`tasks:export.${format}`),
    icon: 'download' as const,
    disabled: out.isPending,
    onAction: () => out.mutate(format),
  })
  return {
    menu: <Menu label={t('tasks:export.action')} items={[item('xlsx'), item('csv')]} />,
    progress: (
      <>
        {out.isPending && <JobProgress jobId={jobId} label={t('tasks:export.running')} />}
        <ErrorNotice error={out.error} onDismiss={() => out.reset()} />
      </>
    ),
  }
}
