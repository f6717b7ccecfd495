import { useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

/** Where an import stands; `error` is shown beside the step it happened in. */
export type ImportStep<Preview, Report> =
  | { readonly at: 'pick'; readonly error?: unknown }
  | { readonly at: 'reading' | 'running'; readonly jobId: string }
  | { readonly at: 'preview'; readonly fileIds: readonly string[]; readonly preview: Preview; readonly error?: unknown }
  | { readonly at: 'done'; readonly report: Report }

export interface FileImport<Preview, Report> {
  readonly step: ImportStep<Preview, Report>
  readonly pick: (files: readonly File[]) => Promise<void>
  readonly run: () => Promise<void>
  readonly restart: () => void
}

/** Who cancels knows it: no error is shown for it. */
const ended = (error: unknown): { error?: unknown } => (toDeskError(error).code === 'CANCELLED' ? {} : { error })

/** Files → preview → import, each step cancellable; nothing is saved before the last one. */
export function useFileImport<Preview, Report>(
  look: (fileIds: readonly string[], jobId: string) => Promise<Preview>,
  save: (fileIds: readonly string[], preview: Preview, jobId: string) => Promise<Report>,
): FileImport<Preview, Report> {
  const { handOver } = useDesk()
  const [step, setStep] = useState<ImportStep<Preview, Report>>({ at: 'pick' })

  async function pick(files: readonly File[]): Promise<void> {
    const jobId = crypto.randomUUID()
    setStep({ at: 'reading', jobId })
    try {
      const fileIds = (await handOver(files)).map(({ id }) => id)
      setStep({ at: 'preview', fileIds, preview: await look(fileIds, jobId) })
    } catch (error) {
      setStep({ at: 'pick', ...ended(error) })
    }
  }

  async function run(): Promise<void> {
    if (step.at !== 'preview') return
    const { fileIds, preview } = step
    const jobId = crypto.randomUUID()
    setStep({ at: 'running', jobId })
    try {
      setStep({ at: 'done', report: await save(fileIds, preview, jobId) })
    } catch (error) {
      setStep({ at: 'preview', fileIds, preview, ...ended(error) })
    }
  }

  return { step, pick, run, restart: () => setStep({ at: 'pick' }) }
}
