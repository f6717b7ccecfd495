import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Settings, WorkspaceStatus } from '#shared/contract/workspace.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { EmblemPart } from './EmblemPart.tsx'
import { Papers } from './Papers.tsx'
import { Office, Place, Quorum, ThisWindow, Work } from './Parts.tsx'
import css from './Settings.module.css'

/** What the workspace keeps for everyone, and what this window keeps for itself. */
export default function SettingsScreen(): ReactNode {
  const { orpc } = useDesk()
  const status = useQuery(orpc.workspace.status.queryOptions())
  if (status.error) return <ErrorNotice page error={status.error} onRetry={() => void status.refetch()} />
  return status.data ? <Form status={status.data} /> : null
}

const complete = ({ organisation, secretary, signOff }: Settings): boolean =>
  [organisation.ko, organisation.en, secretary, ...signOff.flatMap(({ ko, en }) => [ko, en])].every(
    (value) => value.trim() !== '',
  )

function Form({ status }: { status: WorkspaceStatus }): ReactNode {
  const { t } = useWords()
  const [changes, setChanges] = useState<Partial<Settings>>({})
  const save = useMutation(useDesk().orpc.workspace.saveSettings.mutationOptions({ onSuccess: () => setChanges({}) }))
  const draft = { ...status.settings, ...changes }
  const touched = Object.keys(changes).length > 0
  const change = (part: Partial<Settings>): void => setChanges((before) => ({ ...before, ...part }))
  return (
    <Screen
      title={t('settings:title')}
      actions={
        <>
          {save.isSuccess && !touched && <output className={css.saved}>{t('settings:saved')}</output>}
          {touched && (
            <Button kind="plain" onPress={() => setChanges({})}>
              {t('settings:undo')}
            </Button>
          )}
          <Button
            kind="primary"
            pending={save.isPending}
            isDisabled={!touched || !complete(draft)}
            onPress={() => save.mutate(draft)}
          >
            {t('settings:save')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={save.error} />
      <div className={css.form}>
        <Office draft={draft} change={change} />
        <Work draft={draft} change={change} />
        <Papers draft={draft} change={change} />
        <EmblemPart status={status} />
        <Quorum draft={draft} change={change} />
        <ThisWindow />
        <Place status={status} />
      </div>
    </Screen>
  )
}
