import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MadeDocument } from '#shared/contract/documents.ts'
import { instructionListText } from '#shared/domain/instruction-list.ts'
import { saveAs } from '#renderer/features/documents/out.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

/** The list of instructions as a paper, of one meeting or of all. */
export function ListLink({ meetingId }: { meetingId: string | null }): ReactNode {
  const { t } = useWords()
  const subjectId = instructionListText({ order: 'agency', meetingId })
  return (
    <ButtonLink icon="file" href={`#/documents/instructions/${encodeURIComponent(subjectId)}`}>
      {t('followUp:document')}
    </ButtonLink>
  )
}

/** Every due date as a calendar file, and where it went. */
export function CalendarFile(): ReactNode {
  const { t, locale } = useWords()
  const { client } = useDesk()
  const make = useMutation({
    mutationFn: () =>
      client.documents.make({
        kind: 'instructions',
        subjectId: instructionListText({ order: 'due', meetingId: null }),
        locale,
        format: 'ics',
        jobId: crypto.randomUUID(),
      }),
  })
  return (
    <>
      <Button small icon="download" pending={make.isPending} onPress={() => make.mutate()}>
        {t('followUp:calendar.ics')}
      </Button>
      <ErrorNotice error={make.error} onDismiss={() => make.reset()} />
      {make.data && <Made made={make.data} />}
    </>
  )
}

function Made({ made }: { made: MadeDocument }): ReactNode {
  const { t } = useWords()
  const { orpc, client, fetchFile } = useDesk()
  const can = useQuery(orpc.workspace.status.queryOptions()).data?.capabilities
  const { id, name } = made.file
  const act = useMutation({ mutationFn: (work: () => Promise<void>) => work() })
  return (
    <span className={layout.row}>
      <output>{t('followUp:calendar.icsDone', { name })}</output>
      {can?.showInFolder ? (
        <Button small icon="folder" onPress={() => act.mutate(() => client.files.showInFolder({ id }))}>
          {t('followUp:calendar.open')}
        </Button>
      ) : (
        <Button small icon="download" onPress={() => act.mutate(async () => saveAs(await fetchFile(id), name))}>
          {t('documents:download')}
        </Button>
      )}
      <ErrorNotice error={act.error} onDismiss={() => act.reset()} />
    </span>
  )
}
