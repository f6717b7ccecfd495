import type { Store } from '#main/database/store.ts'
import { insertAll } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import type { ImportPreview, ImportReport } from '#shared/contract/forum.ts'
import { countChanges, type Changes } from '../import/changes.ts'
import { keepEvidence } from '../import/evidence.ts'
import { importedBefore, sentChanges } from '../import/preview.ts'
import { fileReport, type FileReport } from '../import/report.ts'
import { saveFile, saveTasks, type SaveContext } from '../import/save.ts'
import { assertUnchanged } from '../readers/look.ts'
import type { OpenedFile } from '../readers/open-text.ts'
import type { CorrectedRow } from '../readers/own-columns.ts'
import type { RejectedRow } from '../readers/rejects.ts'
import { type CorrectionDeps, type Corrections } from './gather.ts'
import { correctRoll, saveCorrectedRoll, type CorrectedRoll } from './roll.ts'
import { correctTasks } from './tasks.ts'

interface RunDeps extends CorrectionDeps {
  readonly store: Store
  readonly clock: () => number
  readonly ids: () => string
}

interface Outcome {
  readonly accepted: readonly CorrectedRow[]
  readonly rejects: readonly RejectedRow[]
  readonly changes: Changes
  readonly roll: CorrectedRoll | null
  readonly report: FileReport
  readonly file: OpenedFile
}

const noChanges: Changes = { list: [], unchanged: 0 }

/** What corrections come to, before anything is written. */
async function outcomeOf(deps: CorrectionDeps, corrections: Corrections, control: JobControl): Promise<Outcome> {
  const { held, file, read, of } = corrections
  const roll = of.holds === 'votes' ? await correctRoll(deps, corrections, control) : null
  const tasks = roll ? null : await correctTasks(deps, corrections, control)
  const rejects = [...corrections.rejects, ...(roll ?? tasks)!.rejects].toSorted((a, b) => a.line - b.line)
  // Told apart from an export of its own: a part of another file, whose rows are all accounted for there.
  const as = { ...file, format: { ...file.format, id: 'corrections' } } as OpenedFile
  return {
    accepted: (roll ?? tasks)!.accepted,
    rejects,
    changes: tasks?.changes ?? noChanges,
    roll,
    report: fileReport(held, as, { ...read, rejects }),
    file: as,
  }
}

export async function previewCorrections(
  deps: CorrectionDeps,
  corrections: Corrections,
  control: JobControl,
): Promise<ImportPreview> {
  const { of, file, read } = corrections
  const { report, changes } = await outcomeOf(deps, corrections, control)
  return {
    source: of.source,
    files: [
      {
        ...report,
        columns: [...file.columns],
        firstRows: read.firstRows.map((row) => [...row]),
        mapping: null,
        importedBefore: await importedBefore(deps.db, read.sha256),
      },
    ],
    ...sentChanges(changes),
    unknown: [],
    round: null,
    corrects: { name: of.name, at: of.at },
  }
}

/** Takes corrected rows in: they leave the list of rows set aside, and what they bring is counted once. */
export async function runCorrections(
  deps: RunDeps,
  corrections: Corrections,
  control: JobControl,
): Promise<ImportReport> {
  const { held, read, of } = corrections
  const outcome = await outcomeOf(deps, corrections, control)
  const evidence = await keepEvidence(deps.folder, held.path, held.name, read.sha256)
  try {
    await assertUnchanged(corrections.file, corrections.file.size)
    return await save(deps, of, outcome, read.sha256, control)
  } catch (error) {
    await evidence.undo()
    throw error
  }
}

function save(
  { store, ids, clock }: RunDeps,
  of: Corrections['of'],
  { accepted, rejects, changes, roll, report, file }: Outcome,
  sha256: string,
  control: JobControl,
): Promise<ImportReport> {
  const [id, at] = [ids(), clock()]
  const counts = countChanges(changes)
  const roundId = roll?.round.id ?? null
  return store.write(async (trx, journal) => {
    const context: SaveContext = { trx, ids, now: at, importId: id, source: of.source }
    // Not of the round: its roll stays the file it was counted from.
    await trx('import_run').insert({ id, at, source: of.source, round_id: null, changes: JSON.stringify(counts) })
    const fileId = await saveFile(context, file, { sha256, rowsRead: report.rowsRead, rejects })
    await saveTasks(context, changes)
    if (roll) await saveCorrectedRoll(context, roll)
    const rows = accepted.map(({ line }) => ({ id: ids(), file_id: of.id, line, import_id: id }))
    await insertAll(trx, 'corrected_row', rows)
    control.signal.throwIfAborted()
    const lines = accepted.map(({ line }) => line)
    await journal.append({
      action: 'forum.correct',
      subject: { kind: 'import', id },
      data: { of: { file: of.name, sha256: of.sha256, import: of.import_id }, sha256, lines, changes: counts, roundId },
    })
    return { id, at, source: of.source, files: [{ ...report, sourceFileId: fileId }], changes: counts, roundId }
  })
}
