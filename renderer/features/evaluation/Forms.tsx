import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { GroupDetail } from '#shared/contract/evaluation.ts'
import type { SheetsPreview } from '#shared/contract/sheets.ts'
import { MakeSheets } from '#renderer/features/session/sheets/MakeSheets.tsx'
import { TakeDialog, type TakeWords } from '#renderer/features/travel/TakeDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'

/** Forms that go out to evaluators and come back, and the way to the printed results. */
export function Forms({ detail }: { detail: GroupDetail }): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState<'make' | 'take' | null>(null)
  const groupId = detail.group.id
  const close = (): void => setOpen(null)
  return (
    <section className={layout.tight}>
      <h2>{t('evaluation:forms.title')}</h2>
      <p className={layout.quiet}>{t('evaluation:forms.hint')}</p>
      <div className={layout.row}>
        <Button icon="file" isDisabled={detail.group.seated === 0} onPress={() => setOpen('make')}>
          {t('evaluation:forms.make')}
        </Button>
        <Button icon="upload" onPress={() => setOpen('take')}>
          {t('evaluation:forms.take')}
        </Button>
        {detail.results.length > 0 && (
          <ButtonLink icon="print" href={`#/documents/evaluation/${encodeURIComponent(groupId)}`}>
            {t('evaluation:forms.print')}
          </ButtonLink>
        )}
      </div>
      {open === 'make' && <Make detail={detail} onClose={close} />}
      {open === 'take' && <Take groupId={groupId} onClose={close} />}
    </section>
  )
}

type File = SheetsPreview['files'][number]
type Reason = File['problems'][number]['reason']
/** Reasons that name what a form belongs to; the others are those of score sheets. */
const own = ['otherSession', 'memberUnknown', 'itemUnknown'] as const
type Own = (typeof own)[number]
const isOwn = (reason: Reason): reason is Own => (own as readonly Reason[]).includes(reason)

/** Filled forms of evaluators. */
function Take({ groupId, onClose }: { groupId: string; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client, orpc } = useDesk()
  const queries = useQueryClient()
  const words: TakeWords<File, Reason> = {
    title: t('evaluation:forms.take'),
    drop: t('evaluation:forms.drop'),
    reading: t('sheets:take.reading'),
    running: t('sheets:take.running'),
    replace: t('sheets:take.replace'),
    run: (count) => t('evaluation:forms.run', { count }),
    owner: t('evaluation:forms.person'),
    ownerOf: ({ member }) => member?.name ?? null,
    counts: (file) => t('evaluation:forms.counts', { new: file.new, changed: file.changed, same: file.same }),
    problem: (reason, text) =>
      isOwn(reason) ? t(`evaluation:forms.${reason}`, { text }) : t(`sheets:take.problem.${reason}`, { text }),
  }
  return (
    <TakeDialog
      words={words}
      look={(fileIds, replace, jobId) => client.evaluation.previewForms({ groupId, fileIds, replace, jobId })}
      save={async (fileIds, replace, digest, jobId) => {
        const report = await client.evaluation.importForms({ groupId, fileIds, replace, digest, jobId })
        await queries.invalidateQueries({ queryKey: orpc.evaluation.key() })
        return report
      }}
      missing={({ missing }) =>
        missing.length === 0
          ? null
          : t('evaluation:forms.missing', { names: missing.map(({ name }) => name).join(', '), count: missing.length })
      }
      done={(report) => t('evaluation:forms.done', report)}
      onClose={onClose}
    />
  )
}

const offered = 100

/** Which tasks a form asks about: at first all that the meeting gave an instruction on. */
function Make({ detail, onClose }: { detail: GroupDetail; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client, orpc } = useDesk()
  const tasks = useQuery(orpc.forum.tasks.list.queryOptions({ input: { reached: 'instructed', limit: offered } }))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const rows = tasks.data?.rows ?? []
  const taskIds = rows.map(({ id }) => id).filter((id) => !left.has(id))
  const put = (id: string, on: boolean): void =>
    setLeft(new Set(on ? [...left].filter((one) => one !== id) : [...left, id]))
  return (
    <MakeSheets
      title={t('evaluation:forms.make')}
      people={taskIds.length === 0 ? 0 : detail.group.seated}
      make={(input) => client.evaluation.makeForms({ groupId: detail.group.id, taskIds, ...input })}
      onClose={onClose}
    >
      <p>{t('evaluation:forms.what', { count: detail.group.seated })}</p>
      <ErrorNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
      {tasks.data && rows.length === 0 && <p>{t('evaluation:forms.noTasks')}</p>}
      <fieldset className={css.asked}>
        <legend>{t('evaluation:forms.tasks')}</legend>
        {rows.map(({ id, number, title }) => (
          <Checkbox key={id} isSelected={!left.has(id)} onChange={(on) => put(id, on)}>
            {t('evaluation:forms.task', { number, title })}
          </Checkbox>
        ))}
      </fieldset>
    </MakeSheets>
  )
}
