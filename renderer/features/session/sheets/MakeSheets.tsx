import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { type SheetFormat, sheetFormats } from '#shared/contract/sheets.ts'
import { MadeFolder } from '#renderer/features/travel/MadeFolder.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox, Segmented } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

/** Makes a sheet for each member, as a job; then offers the folder and the archive of it. */
export function MakeSheets({ detail, onClose }: { detail: SessionDetail; onClose: () => void }): ReactNode {
  const { t, locale: own } = useWords()
  const { orpc } = useDesk()
  const [formats, setFormats] = useState<readonly SheetFormat[]>(sheetFormats)
  const [locale, setLocale] = useState(own)
  const [jobId, setJobId] = useState('')
  const make = useMutation(orpc.sheets.make.mutationOptions())
  const { id: sessionId } = detail.session
  const count = detail.members.length * formats.length

  function start(): void {
    const id = crypto.randomUUID()
    setJobId(id)
    make.mutate({ sessionId, locale, formats: [...formats], jobId: id })
  }

  const cancelled = make.error !== null && toDeskError(make.error).code === 'CANCELLED'
  return (
    <Dialog
      open
      title={t('sheets:make.title')}
      onClose={() => (make.isPending ? undefined : onClose())}
      actions={
        make.isPending ? undefined : (
          <>
            <Button onPress={onClose}>{t('common:close')}</Button>
            {!make.data && (
              <Button kind="primary" isDisabled={count === 0} onPress={start}>
                {t('sheets:make.run', { count })}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={layout.stack}>
        {cancelled ? <output>{t('sheets:make.cancelled')}</output> : <ErrorNotice error={make.error} />}
        {make.isPending && <JobProgress jobId={jobId} label={t('sheets:make.running')} />}
        {make.data && (
          <MadeFolder made={make.data}>
            {t('sheets:make.done', { count: make.data.files.length, folder: make.data.folder })}
          </MadeFolder>
        )}
        {!make.isPending && !make.data && (
          <>
            <p>{t('sheets:make.what', { count: detail.members.length })}</p>
            {sheetFormats.map((format) => (
              <Checkbox
                key={format}
                isSelected={formats.includes(format)}
                onChange={(on) =>
                  setFormats(sheetFormats.filter((one) => (one === format ? on : formats.includes(one))))
                }
              >
                {t(`sheets:make.format.${format}`)}
              </Checkbox>
            ))}
            <Segmented
              label={t('sheets:make.language')}
              options={(['ko', 'en'] as const).map((id) => ({ id, label: t(`common:language.${id}`) }))}
              value={locale}
              onChange={setLocale}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
