import { basename, dirname } from 'node:path'
import type { Knex } from 'knex'
import type { Files, HeldFile } from '#main/files.ts'
import type { JobControl } from '#main/events.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import { openByHead, type Knowledge, type OpenedFile } from '../readers/open-text.ts'
import type { ProposalRow, TaskFormat, VoteFormat } from '../readers/format.ts'
import type { TasksRead } from '../readers/read-tasks.ts'
import type { TaskRecord } from '../rows.ts'
import { compareTasks, type Changes } from './changes.ts'
import { readMappings } from './mappings.ts'

export interface ReadTasksFile {
  readonly held: HeldFile
  readonly file: OpenedFile
  readonly read: TasksRead
}

export interface VotesFile {
  readonly held: HeldFile
  readonly file: OpenedFile & { readonly format: VoteFormat }
}

interface OpenedTable {
  readonly held: HeldFile
  readonly file: OpenedFile
}

/** Everything of an import that can be known before anything is written: files read, tasks compared. */
export interface Gathered {
  readonly source: string
  readonly topic: string | null
  readonly tasks: readonly ReadTasksFile[]
  readonly votes: readonly VotesFile[]
  /** recognised; of these meetings alone are taken in */
  readonly asides: readonly OpenedTable[]
  readonly changes: Changes
  /** ids a ballot may name, those of this import first */
  readonly taskIds: readonly string[]
}

export interface GatherDeps {
  readonly db: Knex
  readonly files: Files
  readonly engine: RollEngine
}

export async function storedTasks(db: Knex, source: string): Promise<Map<string, TaskRecord>> {
  const rows = (await db('task')
    .leftJoin('task_status', 'task_status.id', 'task.id')
    .where({ source })
    .select('task.*', 'task_status.status')) as TaskRecord[]
  return new Map(rows.map((row) => [row.source_task_id, row]))
}

const platforms: Readonly<Record<string, string>> = {
  'polis-comments': 'pol.is',
  'polis-votes': 'pol.is',
  'consul-proposals': 'CONSUL',
  'decidim-proposals': 'Decidim',
  'decidim-meetings': 'Decidim',
  'cheongwadae-petitions': '국민청원',
  'uk-petitions': 'UK Parliament',
  'uk-petitions-json': 'UK Parliament',
  'loomio-poll': 'Loomio',
  'loomio-votes': 'Loomio',
  'your-priorities': 'Your Priorities',
}

/** pol.is writes its topic beside the column name of a head-less file. */
const topicOf = (asides: Gathered['asides']): string | null => {
  const columns = asides.map(({ file }) => file.columns).find(([first]) => first?.trim().toLowerCase() === 'topic')
  return columns?.[1]?.trim() || null
}

/** Names the platform and room that ids are unique in: what the rows say, else the topic, else the folder they lay in. */
function suggestSource(
  tasks: readonly ReadTasksFile[],
  votes: readonly VotesFile[],
  asides: readonly OpenedTable[],
  topic: string | null,
  inbox: string,
): string {
  const named = tasks.flatMap(({ read }) => read.rows).find((row) => row.source !== null)?.source
  if (named) return named
  const first = tasks[0] ?? votes[0] ?? asides.find(({ file }) => file.format.holds === 'meetings')
  const platform = platforms[first?.file.format.id ?? ''] ?? first?.file.format.id ?? ''
  const folder = first ? basename(dirname(first.held.path)) : ''
  const room = topic ?? (platform === 'pol.is' && folder !== inbox ? folder : null)
  return room === null || room === '' ? platform : `${platform} · ${room}`
}

/** Several exports of the same proposals in one import: of each proposal the last file's row stands. */
export const newestRows = (tasks: readonly ReadTasksFile[]): ProposalRow[] => [
  ...new Map(tasks.flatMap(({ read }) => read.rows).map((row) => [row.sourceTaskId, row])).values(),
]

/** Looks at every file: by its head where that tells enough, else in the worker. */
async function openAll(
  staged: Files,
  engine: RollEngine,
  fileIds: readonly string[],
  knowledge: Knowledge,
  { signal }: JobControl,
): Promise<OpenedTable[]> {
  const opened: OpenedTable[] = []
  for (const id of fileIds) {
    const held = staged.get(id)
    const files =
      (await openByHead(held.path, held.name, knowledge)) ??
      (await engine.open(held.path, held.name, knowledge, { signal }))
    for (const file of files) opened.push({ held, file })
  }
  return opened
}

/**
 * Reads the files' tasks in the worker and compares them to the store. Votes are only looked at here. A table that
 * nothing knows is refused, or with `anyTable` put aside.
 */
export async function gather(
  { db, files, engine }: GatherDeps,
  fileIds: readonly string[],
  wanted: string | null,
  control: JobControl,
  anyTable = false,
): Promise<Gathered> {
  const knowledge = { mappings: await readMappings(db), anyTable }
  const opened = await openAll(files, engine, fileIds, knowledge, control)
  const tasks: ReadTasksFile[] = []
  for (const { held, file } of opened) {
    if (file.format.holds !== 'tasks') continue
    const onProgress = (done: number, total: number): void => control.progress(done, total, file.name)
    tasks.push({
      held,
      file,
      read: await engine.tasks(file as OpenedFile & { format: TaskFormat }, { signal: control.signal, onProgress }),
    })
  }
  const votes = opened.filter((one): one is VotesFile => one.file.format.holds === 'votes')
  const asides = opened.filter(({ file }) => file.format.holds !== 'tasks' && file.format.holds !== 'votes')
  const topic = topicOf(asides)
  const source = wanted ?? suggestSource(tasks, votes, asides, topic, 'inbox')
  const stored = await storedTasks(db, source)
  const rows = newestRows(tasks)
  const changes = compareTasks(rows, stored, tasks.length > 0)
  const taskIds = [...new Set([...rows.map((row) => row.sourceTaskId), ...stored.keys()])]
  return { source, topic, tasks, votes, asides, changes, taskIds }
}
