import type { Knex } from 'knex'
import type { JobControl } from '#main/events.ts'
import type { RollRead } from '#main/features/votes/roll/roll.ts'
import type { ImportPreview } from '#shared/contract/forum.ts'
import type { ProposalRow } from '../readers/format.ts'
import { unknownTable } from '../readers/mapped.ts'
import type { AsideRead } from '../readers/read-aside.ts'
import { countChanges, type Changes } from './changes.ts'
import { gather, type GatherDeps, type Gathered } from './gather.ts'
import { mappingTables, sentMapping } from './mapping-tables.ts'
import { fileReport } from './report.ts'

const shownChanges = 500

export async function importedBefore(db: Knex, sha256: string): Promise<number | null> {
  const row = (await db('source_file as f')
    .join('import_run as r', 'r.id', 'f.import_id')
    .where('f.sha256', sha256)
    .max({ at: 'r.at' })
    .first()) as { at: number | null }
  return row.at
}

/** Changes as a preview shows them. */
export const sentChanges = (changes: Changes): Pick<ImportPreview, 'changes' | 'changeList'> => ({
  changes: countChanges(changes),
  changeList: changes.list
    .slice(0, shownChanges)
    .map(({ kind, sourceTaskId, title, fields }) => ({ kind, sourceTaskId, title, fields: [...fields] })),
})

const edge = (
  rows: readonly ProposalRow[],
  of: (row: ProposalRow) => number | null,
  pick: (...list: number[]) => number,
): number | null => {
  const times = rows.flatMap((row) => of(row) ?? [])
  return times.length === 0 ? null : times.reduce((best, time) => pick(best, time))
}

function suggestRound({ tasks, votes, topic, source }: Gathered): ImportPreview['round'] {
  const rows = tasks.flatMap(({ read }) => read.rows)
  if (votes.length === 0 && rows.every((row) => row.declared === null)) return null
  return {
    name: topic ?? source,
    opensAt: edge(rows, (row) => row.voteOpensAt, Math.min),
    closesAt: edge(rows, (row) => row.voteClosesAt, Math.max),
  }
}

async function readVotes(
  deps: GatherDeps,
  gathered: Gathered,
  control: JobControl,
): Promise<(Gathered['votes'][number] & { read: RollRead })[]> {
  const rule = { policy: 'latest', window: { opensAt: null, closesAt: null } } as const
  const rolls = []
  for (const votes of gathered.votes) {
    const onProgress = (done: number, total: number): void => control.progress(done, total, votes.file.name)
    const { read } = await deps.engine.votes(votes.file, gathered.taskIds, rule, { signal: control.signal, onProgress })
    rolls.push({ ...votes, read })
  }
  return rolls
}

async function readAsides(
  { engine }: GatherDeps,
  { asides }: Gathered,
  { signal }: JobControl,
): Promise<(Gathered['asides'][number] & { read: AsideRead })[]> {
  const read = []
  for (const aside of asides) read.push({ ...aside, read: await engine.aside(aside.file, { signal }) })
  return read
}

/** What an import would do, with every problem; nothing is written. */
export async function previewImport(
  deps: GatherDeps,
  fileIds: readonly string[],
  source: string | null,
  control: JobControl,
): Promise<ImportPreview> {
  const gathered = await gather(deps, fileIds, source, control, true)
  const asides = await readAsides(deps, gathered, control)
  const read = [
    ...gathered.tasks,
    ...(await readVotes(deps, gathered, control)),
    ...asides.filter(({ file }) => file.format.id !== unknownTable.id),
  ]
  const files = await Promise.all(
    read.map(async ({ held, file, read: outcome }) => ({
      ...fileReport(held, file, outcome),
      columns: [...file.columns],
      firstRows: outcome.firstRows.map((row) => [...row]),
      mapping: file.mapping && sentMapping(file.mapping),
      importedBefore: await importedBefore(deps.db, outcome.sha256),
    })),
  )
  return {
    source: gathered.source,
    files,
    ...sentChanges(gathered.changes),
    corrects: null,
    unknown: mappingTables(asides.filter(({ file }) => file.format.id === unknownTable.id)),
    round: suggestRound(gathered),
  }
}
