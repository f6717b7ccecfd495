import type { Knex } from 'knex'
import type { Store } from '#main/database/store.ts'
import type { JobControl } from '#main/events.ts'
import type { RollRead } from '#main/features/votes/roll/roll.ts'
import { placesOf, readMerges } from '#main/features/votes/merges.ts'
import { insertRound, findRound, type RoundSetup } from '#main/features/votes/rounds.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { ImportReport } from '#shared/contract/forum.ts'
import type { TaskRecord } from '../rows.ts'
import { assertUnchanged } from '../readers/look.ts'
import { countChanges } from './changes.ts'
import { keepEvidence, type Evidence } from './evidence.ts'
import { gather, type Gathered, type GatherDeps, type VotesFile } from './gather.ts'
import { type MeetingsFile, readMeetings, saveMeetings } from './meetings.ts'
import { fileReport, type FileReport } from './report.ts'
import { saveFile, saveRoll, saveTallies, saveTasks, type SaveContext, type TaskCount } from './save.ts'

export interface ImportDeps extends GatherDeps {
  readonly store: Store
  readonly folder: string
  readonly clock: () => number
  readonly ids: () => string
}

interface CountedRoll extends VotesFile {
  readonly read: RollRead
  readonly counts: ReadonlyMap<string, TaskCount>
}

/** Reads and counts the ballot roll in the worker, before anything is written. */
async function countRolls(
  deps: ImportDeps,
  gathered: Gathered,
  round: RoundSetup,
  control: JobControl,
): Promise<CountedRoll[]> {
  const window = { opensAt: round.opensAt, closesAt: round.closesAt }
  const standsFor = await placesOf(deps.db, gathered.source, gathered.taskIds, await readMerges(deps.db))
  const rolls: CountedRoll[] = []
  for (const votes of gathered.votes) {
    const onProgress = (done: number, total: number): void => control.progress(done, total, votes.file.name)
    const { read, tallies } = await deps.engine.votes(
      votes.file,
      gathered.taskIds,
      { policy: round.repeatVotes, window, ...(standsFor ? { standsFor } : {}) },
      { signal: control.signal, onProgress },
    )
    const unknown = read.rejects.filter((row) => row.reason === 'unknownTask')
    if (read.accepted === 0 && unknown.length > 0)
      throw new DeskError('TASK_UNKNOWN', { count: unknown.length, example: unknown[0]?.raw.slice(0, 80) ?? '' })
    const counts = gathered.taskIds.flatMap((id, index) => {
      const tally = standsFor && standsFor[index] !== index ? null : tallies[index]
      return tally === undefined ? [] : [[id, { tally, rejected: read.rejectedByTask[index] ?? 0 }] as const]
    })
    rolls.push({ ...votes, read, counts: new Map(counts) })
  }
  return rolls
}

/** A round's ballots come from one file: to count several as one, their voters would have to be matched. */
function oneRoll(rolls: readonly CountedRoll[]): CountedRoll | null {
  const [first, second] = rolls
  if (second) throw new DeskError('BAD_INPUT', { where: `${first?.file.name ?? ''} + ${second.file.name}` })
  return first ?? null
}

async function saveRound(
  context: SaveContext,
  gathered: Gathered,
  setup: RoundSetup,
  roll: CountedRoll | null,
  fileIds: ReadonlyMap<string, string>,
): Promise<string> {
  const { trx, source } = context
  const roundId = (await findRound(trx, source, setup.name)) ?? (await insertRound(context, setup))
  const ids = new Set(gathered.taskIds)
  const inRound =
    gathered.tasks.length > 0
      ? new Set(gathered.tasks.flatMap(({ read }) => read.rows.map((row) => row.sourceTaskId)))
      : ids
  const stored = (await trx('task').where({ source })) as TaskRecord[]
  const tasks = stored.filter((task) => inRound.has(task.source_task_id) && task.retired_at === null)
  if (roll) await saveRoll(context, roundId, fileIds.get(roll.held.id) ?? '', roll.read, gathered.taskIds)
  await saveTallies(context, roundId, tasks, roll?.counts ?? null)
  return roundId
}

async function saveAll(
  deps: ImportDeps,
  gathered: Gathered,
  rolls: readonly CountedRoll[],
  meetings: readonly MeetingsFile[],
  setup: RoundSetup | null,
  control: JobControl,
): Promise<ImportReport> {
  const { store, ids, clock } = deps
  const importId = ids()
  const now = clock()
  const changes = countChanges(gathered.changes)
  return store.write(async (trx: Knex.Transaction, journal) => {
    const context: SaveContext = { trx, ids, now, importId, source: gathered.source }
    await trx('import_run').insert({
      id: importId,
      at: now,
      source: gathered.source,
      round_id: null,
      changes: JSON.stringify(changes),
    })
    const fileIds = new Map<string, string>()
    const reports: FileReport[] = []
    for (const one of [...gathered.tasks, ...rolls]) {
      const fileId = await saveFile(context, one.file, one.read)
      fileIds.set(one.held.id, fileId)
      reports.push({ ...fileReport(one.held, one.file, one.read), sourceFileId: fileId })
    }
    for (const one of meetings) {
      await saveFile(context, one.file, one.read)
      reports.push(fileReport(one.held, one.file, one.read))
    }
    await saveTasks(context, gathered.changes)
    const discussions = await saveMeetings(context, meetings)
    const roundId = setup ? await saveRound(context, gathered, setup, oneRoll(rolls), fileIds) : null
    await trx('import_run').where('id', importId).update({ round_id: roundId })
    control.signal.throwIfAborted()
    await journal.append({
      action: 'forum.import',
      subject: { kind: 'import', id: importId },
      data: {
        source: gathered.source,
        roundId,
        changes,
        discussions,
        files: reports.map(({ file, format, rowsRead, accepted, rejected }) => ({
          ...file,
          format: format.id,
          rowsRead,
          accepted,
          rejected,
        })),
      },
    })
    return { id: importId, at: now, source: gathered.source, files: reports, changes, roundId }
  })
}

/**
 * Imports files as one: read and counted first, then written in one transaction. Cancelled or failed, it leaves
 * nothing behind, the copies of its files included.
 */
export async function runImport(
  deps: ImportDeps,
  fileIds: readonly string[],
  source: string | null,
  setup: RoundSetup | null,
  control: JobControl,
): Promise<ImportReport> {
  const gathered = await gather(deps, fileIds, source, control)
  if (gathered.votes.length > 0 && setup === null) throw new DeskError('BAD_INPUT', { where: 'round' })
  const rolls = setup ? await countRolls(deps, gathered, setup, control) : []
  const meetings = await readMeetings(deps.engine, gathered, control)
  const kept: Evidence[] = []
  try {
    for (const { held, file, read } of [...gathered.tasks, ...rolls, ...meetings]) {
      kept.push(await keepEvidence(deps.folder, held.path, file.name, read.sha256))
      // What is kept as evidence has to be what was read.
      await assertUnchanged(file, file.size)
    }
    return await saveAll(deps, gathered, rolls, meetings, setup, control)
  } catch (error) {
    for (const evidence of kept) await evidence.undo()
    throw error
  }
}
