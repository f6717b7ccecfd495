import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { saveFile } from './csv.ts'

/** The rows of an imported file that are set aside, as a file that can be corrected and imported again. */
export function SaveRejects({ fileId }: { fileId: string }): ReactNode {
  const { t, locale } = useWords()
  const { client, fetchFile } = useDesk()
  const [jobId, setJobId] = useState('')
  const out = useMutation({
    async mutationFn() {
      const id = crypto.randomUUID()
      setJobId(id)
      const made = await client.forum.import.rejects({ sourceFileId: fileId, locale, jobId: id })
      saveFile(made.name, await fetchFile(made.id))
    },
  })
  return (
    <>
      <div className={layout.row}>
        <Button icon="download" pending={out.isPending} onPress={() => out.mutate()}>
          {t('tasks:import.saveRejects')}
        </Button>
        <span className={layout.quiet}>{t('tasks:import.rejectsHelp')}</span>
      </div>
      {out.isPending && <JobProgress jobId={jobId} label={t('tasks:import.saveRejects')} />}
      <ErrorNotice error={out.error} />
    </>
  )
}
