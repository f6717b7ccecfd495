import { useState } from 'react'
import type { ImportPreview, ImportReport, Mapping } from '#shared/contract/forum.ts'
import { toDeskError } from '#shared/contract/client.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import type { Dropped } from '#renderer/ui/dropped.ts'
import type { RoundSetup } from './setup.ts'

/** Where an import stands; `error` is shown beside the step it happened in. */
export type Step =
  | { readonly at: 'pick'; readonly error?: unknown; readonly cancelled?: boolean }
  | { readonly at: 'reading'; readonly jobId: string }
  | {
      readonly at: 'preview'
      readonly fileIds: readonly string[]
      readonly preview: ImportPreview
      readonly error?: unknown
      readonly cancelled?: boolean
    }
  | { readonly at: 'running'; readonly jobId: string }
  | { readonly at: 'done'; readonly report: ImportReport }

/** Whether it ended because the person cancelled it. */
const ended = (error: unknown): { error: unknown } | { cancelled: true } =>
  toDeskError(error).code === 'CANCELLED' ? { cancelled: true } : { error }

export interface Importing {
  readonly step: Step
  readonly pick: (dropped: Dropped) => Promise<void>
  readonly run: (source: string, round: RoundSetup | null) => Promise<void>
  /** keeps what the columns of a table mean, and reads the files again */
  readonly map: (columns: readonly string[], mapping: Mapping) => Promise<void>
  readonly restart: () => void
}

/** Files → preview → import, each step cancellable; nothing is saved before the last one ends. */
export function useImport(): Importing {
  const { client, handOver } = useDesk()
  const [step, setStep] = useState<Step>({ at: 'pick' })
  async function read(handOver: () => Promise<readonly string[]>): Promise<void> {
    const jobId = crypto.randomUUID()
    setStep({ at: 'reading', jobId })
    try {
      const fileIds = await handOver()
      const preview = await client.forum.import.preview({ fileIds: [...fileIds], jobId })
      setStep({ at: 'preview', fileIds, preview })
    } catch (error) {
      setStep({ at: 'pick', ...ended(error) })
    }
  }
  return {
    step,
    restart: () => setStep({ at: 'pick' }),
    async pick({ files, folders: [folder] }) {
      if (folder !== undefined)
        return setStep({ at: 'pick', error: new DeskError('FILE_NOT_READABLE', { name: folder, detail: 'EISDIR' }) })
      if (files.length === 0) return
      return read(async () => (await handOver(files)).map(({ id }) => id))
    },
    async map(columns, mapping) {
      if (step.at !== 'preview') return
      const { fileIds } = step
      return read(async () => {
        await client.forum.import.saveMapping({ columns: [...columns], ...mapping })
        return fileIds
      })
    },
    async run(source, round) {
      if (step.at !== 'preview') return
      const { fileIds, preview } = step
      const jobId = crypto.randomUUID()
      setStep({ at: 'running', jobId })
      try {
        const report = await client.forum.import.run({ fileIds: [...fileIds], source, round, jobId })
        setStep({ at: 'done', report })
      } catch (error) {
        setStep({ at: 'preview', fileIds, preview, ...ended(error) })
      }
    },
  }
}
