import { type ReactNode, useState } from 'react'
import type { GroupDetail } from '#shared/contract/evaluation.ts'
import { saveAs } from '#renderer/features/documents/out.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'
import { SeedField } from './SeedField.tsx'
import { anySeed, useWork } from './use-work.ts'

/** Replacement, alternates and the list as a file. */
export function PanelTools({ detail, children }: { detail: GroupDetail; children: ReactNode }): ReactNode {
  const { t } = useWords()
  const { client, fetchFile } = useDesk()
  const groupId = detail.group.id
  const empty = detail.group.seats - detail.group.seated
  const [drawing, setDrawing] = useState<'reserve' | 'replacement' | null>(null)
  const [asking, setAsking] = useState(false)
  const save = useWork(async (personal: boolean) => {
    const file = await client.evaluation.exportPanel({ groupId, personal })
    saveAs(await fetchFile(file.id), file.name)
    return file
  })
  return (
    <>
      <div className={css.tools}>
        {empty > 0 && (
          <Button kind="primary" onPress={() => setDrawing('replacement')}>
            {t('evaluation:panel.replace', { count: empty })}
          </Button>
        )}
        {children}
        <Button onPress={() => setDrawing('reserve')}>{t('evaluation:panel.reserve')}</Button>
        <Menu
          icon="download"
          label={t('evaluation:panel.export')}
          items={[
            { id: 'plain', label: t('evaluation:panel.export'), onAction: () => save.run(false) },
            { id: 'personal', label: t('evaluation:panel.exportPrivate'), onAction: () => setAsking(true) },
          ]}
        />
      </div>
      <ErrorNotice error={save.error} />
      {save.data && <output>{t('evaluation:panel.exported', { name: save.data.name })}</output>}
      {drawing && (
        <DrawDialog
          kind={drawing}
          groupId={groupId}
          title={
            drawing === 'reserve' ? t('evaluation:panel.reserve') : t('evaluation:panel.replace', { count: empty })
          }
          seats={Math.max(1, Math.round(detail.group.seats / 2))}
          onClose={() => setDrawing(null)}
        />
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('evaluation:panel.privateTitle')}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common:cancel')}</Button>
            <Button
              kind="danger"
              onPress={() => {
                setAsking(false)
                save.run(true)
              }}
            >
              {t('evaluation:panel.exportPrivate')}
            </Button>
          </>
        }
      >
        <p>{t('evaluation:panel.privateText')}</p>
      </Dialog>
    </>
  )
}

interface DrawDialogProps {
  readonly kind: 'reserve' | 'replacement'
  readonly groupId: string
  readonly title: string
  /** alternates to begin with */
  readonly seats: number
  readonly onClose: () => void
}

function DrawDialog({ kind, groupId, title, seats: begin, onClose }: DrawDialogProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [seed, setSeed] = useState(anySeed)
  const [seats, setSeats] = useState(begin)
  const draw = useWork(
    (given: { seed: number; seats: number }, jobId) =>
      kind === 'reserve'
        ? client.evaluation.drawReserve({ groupId, ...given, jobId })
        : client.evaluation.replace({ groupId, seed: given.seed, jobId }),
    onClose,
  )
  const busy = draw.jobId !== null
  return (
    <Dialog
      open
      title={title}
      onClose={() => (busy ? undefined : onClose())}
      actions={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            kind="primary"
            pending={busy}
            isDisabled={!Number.isInteger(seed) || !Number.isInteger(seats)}
            onPress={() => draw.run({ seed, seats })}
          >
            {title}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={draw.error} />
        {kind === 'reserve' && (
          <NumberField
            label={t('evaluation:panel.reserveSeats')}
            unit={t('evaluation:new.seatsUnit')}
            minValue={1}
            value={seats}
            onChange={setSeats}
          />
        )}
        <SeedField seed={seed} onSeed={setSeed} />
        {draw.jobId !== null && <JobProgress jobId={draw.jobId} label={t('evaluation:draw.running')} />}
      </div>
    </Dialog>
  )
}
