import { Readable } from 'node:stream'
import type { Files } from '#main/files.ts'
import { sampleFiles } from './generate.ts'
import type { SampleClock } from './sample-clock.ts'
import { committeeSteps } from './steps-committee.ts'
import { evaluationSteps } from './steps-evaluation.ts'
import { followUpSteps } from './steps-follow-up.ts'
import { forumSteps } from './steps-forum.ts'
import { meetingSteps } from './steps-meeting.ts'
import { opinionSteps } from './steps-opinions.ts'
import { startStep, type SampleSettings, type SampleWork } from './steps.ts'

export interface OpenSampleDeps {
  /** The program's own use cases: the sample year goes through what real work goes through. */
  readonly use: SampleWork['use']
  /** Makes the workspace's first entry, with the sample year's settings. */
  readonly begin: (settings: SampleSettings) => Promise<void>
  readonly files: Pick<Files, 'stageStream'>
  readonly ids: () => string
  readonly clock: SampleClock
  readonly locale: 'ko' | 'en'
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/**
 * Fills an empty workspace with the sample year, in the order and at the times things would have happened. Whoever
 * stops it takes back what it did; the clock is given back at the end, whatever the end is.
 */
export async function openSample(deps: OpenSampleDeps): Promise<void> {
  const work: SampleWork = {
    use: deps.use,
    ids: deps.ids,
    locale: deps.locale,
    context: {},
    files: sampleFiles(deps.locale),
    stage: (name, text) => deps.files.stageStream(name, Readable.from([Buffer.from(text)])),
    taskIds: new Map(),
    sessionIds: new Map(),
    meetingIds: new Map(),
    instructionIds: new Map(),
  }
  const steps = [
    startStep(deps.begin),
    ...forumSteps(),
    ...committeeSteps(),
    ...meetingSteps(),
    ...followUpSteps(),
    ...opinionSteps(),
    ...evaluationSteps(),
  ].toSorted((a, b) => a.at - b.at)
  try {
    for (const [done, step] of steps.entries()) {
      deps.signal.throwIfAborted()
      deps.progress(done, steps.length)
      deps.clock.set(step.at)
      await step.run(work)
    }
    deps.progress(steps.length, steps.length)
  } finally {
    deps.clock.set(null)
  }
}
