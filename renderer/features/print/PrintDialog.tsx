import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { PrintSource } from '#shared/contract/print.ts'
import { duplexModes, printLayouts } from '#shared/domain/print.ts'
import { Progress } from '#renderer/features/documents/Making.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Print.module.css'
import { Drawn, Numbered } from './Sides.tsx'
import { type Choice, type Part, type Parts, useChoice } from './use-choice.ts'
import { usePrint } from './use-print.ts'

interface FileProps {
  readonly source: Extract<PrintSource, { fileId: string }>
  /** pages of the file */
  readonly count: number
  readonly onClose: () => void
}

/** Prints a PDF that was made. */
export function PrintDialog({ source, count, onClose }: FileProps): ReactNode {
  const choice = useChoice([{ part: 'all', pages: Array.from({ length: count }, (_, index) => index + 1) }])
  return (
    <Frame
      source={source}
      parts={['all', 'some']}
      count={count}
      choice={choice}
      preview={<Numbered sides={choice.sides} layout={choice.layout} />}
      onClose={onClose}
    />
  )
}

const none: Parts = []

function PrintDocumentDialog({ subject, onClose }: { subject: DocumentSubject; onClose: () => void }): ReactNode {
  const { orpc } = useDesk()
  const parts = useQuery(orpc.print.parts.queryOptions({ input: subject }))
  const choice = useChoice(parts.data ?? none)
  const known = parts.data ?? none
  return (
    <Frame
      source={{ document: subject }}
      parts={['all', 'some', ...known.flatMap(({ part }) => (part === 'all' ? [] : [part]))]}
      count={known.find(({ part }) => part === 'all')?.pages.length ?? 0}
      choice={choice}
      error={parts.error}
      preview={<Drawn subject={subject} sides={choice.sides} layout={choice.layout} />}
      onClose={onClose}
    />
  )
}

/** Prints a document as it stands now. */
export function PrintButton({ subject }: { subject: DocumentSubject }): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="print" onPress={() => setOpen(true)}>
        {t('print:action')}
      </Button>
      {open && <PrintDocumentDialog subject={subject} onClose={() => setOpen(false)} />}
    </>
  )
}

interface FrameProps {
  readonly source: PrintSource
  readonly parts: readonly Part[]
  readonly count: number
  readonly choice: Choice
  readonly error?: Error | null
  readonly preview: ReactNode
  readonly onClose: () => void
}

function Frame({ source, parts, count, choice, error = null, preview, onClose }: FrameProps): ReactNode {
  const { t } = useWords()
  const { print, jobId, start, cancel } = usePrint()
  const leave = print.isPending ? cancel : onClose
  const cancelled = print.error !== null && toDeskError(print.error).code === 'CANCELLED'
  const { pages, sides, sheets } = choice
  return (
    <Dialog
      open
      wide
      title={t('print:title')}
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>{t(print.isSuccess ? 'common:close' : 'common:cancel')}</Button>
          <Button
            kind="primary"
            icon="print"
            pending={print.isPending}
            isDisabled={pages.length === 0}
            onPress={() => start({ source, pages, layout: choice.layout, duplex: choice.duplex })}
          >
            {t('print:start', { count: sheets })}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        {cancelled ? <output>{t('print:cancelled')}</output> : <ErrorNotice error={print.error ?? error} />}
        {print.isPending && <Progress jobId={jobId} label={t('print:preparing')} onCancel={cancel} />}
        {print.isSuccess && <output>{t('print:ready')}</output>}
        <div className={css.halves}>
          <div className={layout.stack}>
            <Options parts={parts} count={count} choice={choice} />
            <p className={layout.quiet}>{t('print:amount', { sides: sides.length, sheets })}</p>
          </div>
          {preview}
        </div>
      </div>
    </Dialog>
  )
}

function Options({ parts, count, choice }: Pick<FrameProps, 'parts' | 'count' | 'choice'>): ReactNode {
  const { t } = useWords()
  const { problem } = choice
  return (
    <>
      <Select
        label={t('print:part')}
        options={parts.map((id) => ({ id, label: t(`print:parts.${id}`) }))}
        value={choice.part}
        onChange={choice.setPart}
      />
      {choice.part === 'some' && (
        <TextField
          label={t('print:ranges')}
          help={t('print:rangesHelp')}
          error={problem && t(`print:problem.${problem.problem}`, { part: problem.part, count })}
          value={choice.ranges}
          onChange={choice.setRanges}
        />
      )}
      <Select
        label={t('print:layout')}
        options={printLayouts.map((id) => ({ id, label: t(`print:layouts.${id}`) }))}
        value={choice.layout}
        onChange={choice.setLayout}
      />
      {choice.layout === 'single' ? (
        <Select
          label={t('print:duplex')}
          options={duplexModes.map((id) => ({ id, label: t(`print:duplexes.${id}`) }))}
          value={choice.duplex}
          onChange={choice.setDuplex}
        />
      ) : (
        <p className={layout.quiet}>{t('print:bookletHint')}</p>
      )}
    </>
  )
}
