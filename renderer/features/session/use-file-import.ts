import { useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

/** Where an import stands; `error` is shown beside the step it happened in. */
export type ImportStep<Preview, Report> =
  | { readonly at: 'pick'; readonly error?: unknown }
  | { readonly at: 'reading' | 'running'; readonly jobId: string }
  | { readonly at: 'preview'; readonly fileIds: readonly string[]; readonly preview: Preview; readonly error?: unknown }
  | { readonly at: 'done'; readonly report: Report }

type Look<Preview> = (fileIds: readonly string[], jobId: string) => Promise<Preview>

export interface FileImport<Preview, Report> {
  readonly step: ImportStep<Preview, Report>
  readonly pick: (files: readonly File[]) => Promise<void>
  /** Reads handed-over files again, with other options or fewer of them. */
  readonly reread: (fileIds: readonly string[], look: Look<Preview>) => Promise<void>
  readonly run: () => Promise<void>
  readonly restart: () => void
}

/** Who cancels knows it: no error is shown for it. */
const ended = (error: unknown): { error?: unknown } => (toDeskError(error).code === 'CANCELLED' ? {} : { error })

/** Files → preview → import, each step cancellable; nothing is saved before the last one. */
export function useFileImport<Preview, Report>(
  look: Look<Preview>,
  save: (fileIds: readonly string[], preview: Preview, jobId: string) => Promise<Report>,
): FileImport<Preview, Report> {
  const { handOver } = useDesk()
  const [step, setStep] = useState<ImportStep<Preview, Report>>({ at: 'pick' })

  async function read(files: () => Promise<readonly string[]>, look: Look<Preview>): Promise<void> {
    const jobId = crypto.randomUUID()
    setStep({ at: 'reading', jobId })
    try {
      const fileIds = await files()
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

  return {
    step,
    pick: (files) => read(async () => (await handOver(files)).map(({ id }) => id), look),
    reread: (fileIds, again) => read(() => Promise.resolve(fileIds), again),
    run,
    restart: () => setStep({ at: 'pick' }),
  }
}
