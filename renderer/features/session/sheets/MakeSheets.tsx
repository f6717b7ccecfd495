import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Locale } from '#shared/contract/base.ts'
import { type MadeSheets, type SheetFormat, sheetFormats } from '#shared/contract/sheets.ts'
import { MakeDialog } from '#renderer/features/travel/MakeDialog.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
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

  return (
    <MakeDialog
      title={title}
      action={t('sheets:make.run', { count })}
      running={t('sheets:make.running')}
      cancelled={t('sheets:make.cancelled')}
      done={(made) => t('sheets:make.done', made)}
      ready={count > 0}
      work={make}
      jobId={jobId}
      onStart={start}
      onClose={onClose}
    >
      {children}
      {sheetFormats.map((format) => (
        <Checkbox
          key={format}
          isSelected={formats.includes(format)}
          onChange={(on) => setFormats(sheetFormats.filter((one) => (one === format ? on : formats.includes(one))))}
        >
          {t(`sheets:make.format.${format}`)}
        </Checkbox>
      ))}
      <LanguageChoice label={t('sheets:make.language')} value={locale} onChange={setLocale} />
    </MakeDialog>
  )
}
