import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Rubric } from '#shared/contract/committee.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { IconButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { KeepAs } from './KeepAs.tsx'

/** Starts the draft from a kept rubric, and keeps the draft under a name. */
export function RubricTemplates({ draft, onPick }: { draft: Rubric; onPick: (rubric: Rubric) => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [picked, setPicked] = useState('')
  const list = useQuery(orpc.rubricTemplates.list.queryOptions())
  const onSuccess = () => queries.invalidateQueries({ queryKey: orpc.rubricTemplates.key() })
  const save = useMutation(orpc.rubricTemplates.save.mutationOptions({ onSuccess }))
  const remove = useMutation(orpc.rubricTemplates.remove.mutationOptions({ onSuccess }))
  const templates = list.data ?? []
  const current = templates.find(({ id }) => id === picked)
  return (
    <>
      <ErrorNotice error={list.error ?? save.error ?? remove.error} />
      {templates.length > 0 && (
        <div className={layout.row}>
          <Select
            label={t('sheets:template.pick')}
            placeholder={t('sheets:template.choose')}
            options={templates.map(({ id, name: label }) => ({ id, label }))}
            value={picked}
            onChange={(id) => {
              setPicked(id)
              const template = templates.find((one) => one.id === id)
              // The session counts its own versions; only what is scored, and how, comes from the template.
              if (template) onPick({ ...template.rubric, version: draft.version })
            }}
          />
          {current && (
            <IconButton
              icon="trash"
              label={t('sheets:template.remove', { name: current.name })}
              onPress={() => {
                setPicked('')
                remove.mutate({ id: current.id })
              }}
            />
          )}
        </div>
      )}
      <KeepAs
        label={t('sheets:template.name')}
        known={templates.map((one) => one.name)}
        pending={save.isPending}
        onKeep={(name, done) => save.mutate({ name, rubric: draft }, done)}
      />
    </>
  )
}
