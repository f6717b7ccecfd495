import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField, TextField } from '#renderer/ui/Field.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'
import { Refusals } from './Refusals.tsx'
import { useWork } from './use-work.ts'

const accepted = ['.csv', '.tsv', '.txt', '.xlsx']

interface Fields {
  readonly name: string
  readonly seats: number
  readonly pool: File | null
  readonly quotas: File | null
}

/** A pool and its quotas become a group: all of both files, or nothing and the reasons why. */
export function NewGroup({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client, handOver } = useDesk()
  const [, navigate] = useLocation()
  const [fields, setFields] = useState<Fields>({ name: '', seats: 30, pool: null, quotas: null })
  const make = useWork(
    async ({ name, seats, pool, quotas }: Fields, jobId) => {
      const [poolFile, quotaFile] = await handOver([pool, quotas].filter((file) => file !== null))
      const files = { poolFileId: poolFile?.id ?? '', quotaFileId: quotaFile?.id ?? '' }
      return client.evaluation.createGroup({ name, seats, ...files, jobId })
    },
    ({ groupId }) => {
      if (groupId === null) return
      onClose()
      navigate(`/evaluation/${encodeURIComponent(groupId)}`)
    },
  )
  const put = (some: Partial<Fields>): void => setFields({ ...fields, ...some })
  const ready = fields.name.trim() !== '' && fields.seats >= 1 && fields.pool !== null && fields.quotas !== null
  return (
    <Dialog
      open
      wide
      title={t('evaluation:new.title')}
      onClose={() => (make.jobId === null ? onClose() : undefined)}
      actions={
        <>
          <Button onPress={onClose} isDisabled={make.jobId !== null}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" isDisabled={!ready} pending={make.jobId !== null} onPress={() => make.run(fields)}>
            {t('evaluation:new.make')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={make.error} />
        <Refusals rows={make.data?.refusals ?? []} />
        <div className={css.form}>
          <TextField label={t('evaluation:new.name')} value={fields.name} onChange={(name) => put({ name })} />
          <NumberField
            label={t('evaluation:new.seats')}
            unit={t('evaluation:new.seatsUnit')}
            minValue={1}
            maxValue={100_000}
            value={fields.seats}
            onChange={(seats) => put({ seats })}
          />
        </div>
        <div className={css.form}>
          <OneFile what="pool" file={fields.pool} onFile={(pool) => put({ pool })} />
          <OneFile what="quotas" file={fields.quotas} onFile={(quotas) => put({ quotas })} />
        </div>
        <p className={layout.quiet}>{t('evaluation:new.private')}</p>
        {make.jobId !== null && <JobProgress jobId={make.jobId} label={t('evaluation:new.reading')} />}
      </div>
    </Dialog>
  )
}

interface OneFileProps {
  readonly what: 'pool' | 'quotas'
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

function OneFile({ what, file, onFile }: OneFileProps): ReactNode {
  const { t } = useWords()
  return (
    <section className={layout.tight}>
      <h3>{t(`evaluation:new.${what}`)}</h3>
      <FileDrop accept={accepted} multiple={false} onFiles={([first]) => onFile(first ?? null)}>
        {file === null ? t(`evaluation:new.${what}Help`) : t('evaluation:new.chosen', { name: file.name })}
      </FileDrop>
    </section>
  )
}
