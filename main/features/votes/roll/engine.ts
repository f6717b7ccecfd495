import type { Knowledge, OpenedFile } from '#main/features/forum/readers/open-text.ts'
import type { CorrectionsRead, RowAtLine } from '#main/features/forum/readers/own-columns.ts'
import type { AsideRead } from '#main/features/forum/readers/read-aside.ts'
import type { TasksRead } from '#main/features/forum/readers/read-tasks.ts'
import type { OpinionsRead } from '#main/features/opinions/readers/read.ts'
import { askWorker, type StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Amended } from './amend.ts'
import type { AmendWork, RollAnswer, RollResult, RollTuning, RollWork } from './messages.ts'
import type { RollRead } from './roll.ts'
import { received, sent } from './received.ts'
import type { CountRule, RollTally } from './tally.ts'

export interface EngineOptions {
  readonly signal: AbortSignal
  /** bytes */
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads and counts in a thread of its own; aborting ends the thread. */
export interface RollEngine {
  /** the tables of a file that something knows: one, or several of a workbook */
  open(path: string, name: string, knowledge: Knowledge, options: EngineOptions): Promise<readonly OpenedFile[]>
  aside(file: OpenedFile, options: EngineOptions): Promise<AsideRead>
  /** citizens' opinions of a file, table by table */
  opinions(path: string, name: string, options: EngineOptions): Promise<readonly OpinionsRead[]>
  tasks(file: OpenedFile, options: EngineOptions): Promise<TasksRead>
  votes(
    file: OpenedFile,
    taskIds: readonly string[],
    rule: CountRule,
    options: EngineOptions,
  ): Promise<{ read: RollRead; tallies: readonly RollTally[] }>
  /** rows that come back corrected */
  corrections(file: OpenedFile, options: EngineOptions): Promise<CorrectionsRead>
  /** the rows of a file at these lines */
  rowsAt(file: OpenedFile, lines: readonly number[], options: EngineOptions): Promise<readonly RowAtLine[]>
  amend(
    work: Omit<AmendWork, 'kind' | 'file'> & { readonly file: OpenedFile },
    options: EngineOptions,
  ): Promise<Amended>
  recount(
    segments: readonly Uint8Array[],
    tasks: number,
    rule: CountRule,
    options: EngineOptions,
  ): Promise<readonly RollTally[]>
}

const run = (startWorker: StartWorker, work: RollWork, { signal, onProgress }: EngineOptions): Promise<RollResult> =>
  askWorker(
    startWorker,
    'ballots',
    { workerData: work },
    {
      signal,
      take(answer: RollAnswer) {
        if (answer.kind === 'done') return { result: answer.result }
        if (answer.kind !== 'progress') throw new DeskError(answer.code, answer.params)
        onProgress?.(answer.done, answer.total)
        return null
      },
    },
  )

function expect<Kind extends RollResult['kind']>(kind: Kind, result: RollResult): Extract<RollResult, { kind: Kind }> {
  if (result.kind !== kind) throw new Error(`The ballots worker answered ${result.kind} to ${kind}`)
  return result as Extract<RollResult, { kind: Kind }>
}

export function createRollEngine(startWorker: StartWorker, tuning?: RollTuning): RollEngine {
  return {
    async open(path, name, knowledge, options) {
      return expect('open', await run(startWorker, { kind: 'open', path, name, knowledge }, options)).files.map(
        received,
      )
    },
    async aside(file, options) {
      return expect('aside', await run(startWorker, { kind: 'aside', file: sent(file) }, options)).read
    },
    async opinions(path, name, options) {
      return expect('opinions', await run(startWorker, { kind: 'opinions', path, name }, options)).read
    },
    async tasks(file, options) {
      return expect('tasks', await run(startWorker, { kind: 'tasks', file: sent(file) }, options)).read
    },
    async votes(file, taskIds, rule, options) {
      return expect(
        'votes',
        await run(startWorker, { kind: 'votes', file: sent(file), taskIds, rule, tuning }, options),
      )
    },
    async corrections(file, options) {
      return expect('corrections', await run(startWorker, { kind: 'corrections', file: sent(file) }, options)).read
    },
    async rowsAt(file, lines, options) {
      return expect('rowsAt', await run(startWorker, { kind: 'rowsAt', file: sent(file), lines }, options)).rows
    },
    async amend({ file, ...work }, options) {
      return expect('amend', await run(startWorker, { kind: 'amend', file: sent(file), ...work }, options)).amended
    },
    async recount(segments, tasks, rule, options) {
      return expect('recount', await run(startWorker, { kind: 'recount', segments, tasks, rule }, options)).tallies
    },
  }
}
