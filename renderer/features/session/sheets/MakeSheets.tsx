import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import type { Locale } from '#shared/contract/base.ts'
import { type MadeSheets, type SheetFormat, sheetFormats } from '#shared/contract/sheets.ts'
import { MadeFolder } from '#renderer/features/travel/MadeFolder.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox, Segmented } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

/** How sheets are made, as a job of this id. */
interface MakeInput {
  readonly locale: Locale
  readonly formats: SheetFormat[]
  readonly jobId: string
}

interface MakeProps {
  readonly title: string
  /** what will be made, and what there is to choose beside formats and language */
  readonly children: ReactNode
  /** a sheet each, in every format */
  readonly people: number
  readonly make: (input: MakeInput) => Promise<MadeSheets>
  readonly onClose: () => void
}

/** Makes a sheet for each person, as a job; then offers the folder and the archive of it. */
export function MakeSheets({ title, children, people, make: run, onClose }: MakeProps): ReactNode {
  const { t, locale: own } = useWords()
  const [formats, setFormats] = useState<readonly SheetFormat[]>(sheetFormats)
  const [locale, setLocale] = useState(own)
  const [jobId, setJobId] = useState('')
  const make = useMutation({ mutationFn: run })
  const count = people * formats.length

  function start(): void {
    const id = crypto.randomUUID()
    setJobId(id)
    make.mutate({ locale, formats: [...formats], jobId: id })
  }

  const cancelled = make.error !== null && toDeskError(make.error).code === 'CANCELLED'
  return (
    <Dialog
      open
      title={title}
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
            {children}
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
