import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { PublicationChoice, PublicationPreview } from '#shared/contract/publication.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented, Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Findings } from './Findings.tsx'
import { Leaving } from './Leaving.tsx'
import { Options } from './Options.tsx'
import css from './Publication.module.css'
import { usePublishing } from './use-publishing.tsx'

type Kind = PublicationChoice['kind']

interface Subjects {
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly tasks: number }[]
  readonly tasks: readonly { readonly id: string; readonly number: number; readonly title: string }[]
}

interface ChosenProps {
  readonly subjects: Subjects
  readonly kind: Kind
  readonly subjectId: string
}

const nothing: PublicationPreview['findings'] = []

/** One round or one task: what of it leaves, and the button that makes it. */
export function Chosen({ subjects, kind, subjectId }: ChosenProps): ReactNode {
  const { t, formatDate } = useWords()
  const { orpc } = useDesk()
  const [choice, setChoice] = useState<PublicationChoice>({ kind, subjectId, words: false, leaveOut: [] })
  const preview = useQuery({
    ...orpc.publication.preview.queryOptions({ input: choice }),
    placeholderData: (before) => before,
  })
  const publishing = usePublishing(choice, () => void preview.refetch())
  const { data } = preview
  const findings = data?.findings ?? nothing
  return (
    <Screen
      title={t('publication:title')}
      {...(data ? { meta: t('publication:asOf', { date: formatDate(data.asOf) }) } : {})}
      actions={
        <Button
          kind="primary"
          icon="file"
          pending={publishing.pending}
          isDisabled={data === undefined || preview.isPlaceholderData || findings.length > 0}
          onPress={() => data && publishing.start(data.sha256)}
        >
          {t('publication:publish')}
        </Button>
      }
      inspector={<Options choice={choice} onChange={setChoice} preview={data} />}
    >
      <Choose subjects={subjects} kind={kind} subjectId={subjectId} />
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {publishing.state}
      <Findings findings={findings} />
      {data && <Leaving choice={choice} preview={data} />}
    </Screen>
  )
}

function Choose({ subjects: { rounds, tasks }, kind, subjectId }: ChosenProps): ReactNode {
  const { t, formatNumber } = useWords()
  const [, navigate] = useLocation()
  const options =
    kind === 'round'
      ? rounds.map(({ id, name, tasks: count }) => ({
          id,
          label: name,
          note: t('publication:roundNote', { tasks: formatNumber(count) }),
        }))
      : tasks.map(({ id, number, title }) => ({ id, label: `${number}. ${title}` }))
  return (
    <div className={layout.row}>
      <Segmented<Kind>
        label={t('publication:kind')}
        options={[
          { id: 'round', label: t('publication:kinds.round'), disabled: rounds.length === 0 },
          { id: 'task', label: t('publication:kinds.task'), disabled: tasks.length === 0 },
        ]}
        value={kind}
        onChange={(next) => navigate(`/publication/${next}`)}
      />
      <div className={css.subject}>
        <Select
          label={t(`publication:subject.${kind}`)}
          hideLabel
          options={options}
          value={subjectId}
          onChange={(id) => navigate(`/publication/${kind}/${encodeURIComponent(id)}`)}
        />
      </div>
    </div>
  )
}
