import type { FileRef } from '#shared/contract/base.ts'
import type { CallContext, Handlers } from '#shared/contract/handlers.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { koreaTime } from '#main/korea-time.ts'
import type { Bilingual } from './data/types.ts'
import type { SampleFiles } from './generate.ts'

/** What the steps of the sample year work with, and what the later ones learn from the earlier. */
export interface SampleWork {
  readonly use: Pick<
    Handlers<Contract>,
    'forum' | 'discussions' | 'votes' | 'committee' | 'meeting' | 'followUp' | 'opinions' | 'evaluation'
  >
  readonly ids: () => string
  readonly locale: 'ko' | 'en'
  readonly context: CallContext
  readonly files: SampleFiles
  readonly stage: (name: string, text: string) => Promise<FileRef>
  /** Tasks of the workspace by the id of their proposal or case. */
  readonly taskIds: Map<string, string>
  /** By civil date of the session or the meeting. */
  readonly sessionIds: Map<string, string>
  readonly meetingIds: Map<string, string>
  /** By the instruction's English text. */
  readonly instructionIds: Map<string, string>
}

/** One thing the secretary did, and when (epoch milliseconds). */
export interface SampleStep {
  readonly at: number
  readonly run: (work: SampleWork) => Promise<void>
}

export const step = (date: string, time: string, run: SampleStep['run']): SampleStep => ({
  at: koreaTime(date, time),
  run,
})

/** Looks up what an earlier step must have left. */
export function known(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key)
  if (id === undefined) throw new Error(`The sample year names ${key} before it exists`)
  return id
}

const organisation: Bilingual = { ko: '정부혁신추진위원회', en: 'Government Innovation Committee' }
export const secretary: Bilingual = { ko: '위원회 지원단 서하루', en: 'Seo Ha-ru, Support Unit' }

/** What the sample year sets; the rest of the settings stay as a new workspace has them. */
export type SampleSettings = Pick<Settings, 'organisation' | 'secretary' | 'moreThan'>

export const startStep = (begin: (settings: SampleSettings) => Promise<void>): SampleStep =>
  step('2026-01-05', '09:30:00', ({ locale }) => begin({ organisation, secretary: secretary[locale], moreThan: 200 }))
