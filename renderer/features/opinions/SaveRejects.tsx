import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { saveAs } from '#renderer/features/documents/out.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

/** The rows an import set aside, as a file to put right. */
export function SaveRejects({ importId }: { importId: string }): ReactNode {
  const { t } = useWords()
  const { client, fetchFile } = useDesk()
  const save = useMutation({
    async mutationFn() {
      const file = await client.opinions.import.rejects({ importId })
      saveAs(await fetchFile(file.id), file.name)
    },
  })
  return (
    <>
      <ErrorNotice error={save.error} />
      <div>
        <Button icon="download" pending={save.isPending} onPress={() => save.mutate()}>
          {t('tasks:import.saveRejects')}
        </Button>
      </div>
    </>
  )
}
