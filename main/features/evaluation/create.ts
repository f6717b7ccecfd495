import { insertAll } from '#main/database/rows.ts'
import { defaultRubric } from '#main/features/committee/default-rubric.ts'
import { allSessions } from '#main/features/committee/repository.ts'
import { toRubric } from '#main/features/committee/rows.ts'
import type { TableRefusal } from '#shared/contract/evaluation.ts'
import type { Quota } from '#shared/domain/lottery.ts'
import type { EvaluationDeps } from './deps.ts'
import { readPool, type PoolRow } from './readers/pool.ts'
import { readQuotas } from './readers/quotas.ts'
import { readTable, type TableFile } from './readers/table.ts'
import type { SourceFile } from './rows.ts'

export interface NewGroup {
  readonly name: string
  readonly seats: number
  readonly poolFileId: string
  readonly quotaFileId: string
}

const source = ({ name, size, sha256, rows }: TableFile): SourceFile => ({ name, size, sha256, rows: rows.length })

const digits = (count: number): number => Math.max(4, String(count).length)

/** Names nobody: the place in the file, so that the same file gives the same pseudonyms. */
const pseudonym = (index: number, count: number): string => `E${String(index + 1).padStart(digits(count), '0')}`

const applicantRows = (groupId: string, rows: readonly PoolRow[], ids: () => string): object[] =>
  rows.map(({ key, values, personal }, index) => ({
    id: ids(),
    group_id: groupId,
    position: index + 1,
    pseudonym: pseudonym(index, rows.length),
    source_key: key,
    category_values: JSON.stringify(values),
    personal: JSON.stringify(personal),
  }))

export const quotaRecords = (groupId: string, quotas: readonly Quota[], ids: () => string): object[] =>
  quotas.map((quota, index) => ({ id: ids(), group_id: groupId, position: index + 1, ...quota }))

interface Read {
  readonly pool: SourceFile
  readonly quotaFile: SourceFile
  readonly rows: readonly PoolRow[]
  readonly quotas: readonly Quota[]
}

async function save(deps: EvaluationDeps, { name, seats }: NewGroup, read: Read): Promise<string> {
  const { store, ids, clock, settings } = deps
  const id = ids()
  await store.write(async (trx, journal) => {
    const newest = (await allSessions(trx)).at(-1)
    const rubric = { ...(newest ? toRubric(newest) : defaultRubric(settings.current().locale)), version: 1 }
    await trx('evaluation_group').insert({
      id,
      name,
      seats,
      pool: JSON.stringify(read.pool),
      quota_file: JSON.stringify(read.quotaFile),
      rubric: JSON.stringify(rubric),
      created_at: clock(),
    })
    await insertAll(trx, 'applicant', applicantRows(id, read.rows, ids))
    await insertAll(trx, 'evaluation_quota', quotaRecords(id, read.quotas, ids))
    await journal.append({
      action: 'evaluation.createGroup',
      subject: { kind: 'evaluationGroup', id },
      data: { name, seats, pool: read.pool, quotaFile: read.quotaFile, people: read.rows.length, quotas: read.quotas },
    })
  })
  return id
}

/** Reads both files; every row that cannot stand is named, and then nothing is written. */
export async function createGroup(
  deps: EvaluationDeps,
  input: NewGroup,
): Promise<{ groupId: string | null; refusals: TableRefusal[] }> {
  const quotaTable = await readTable(deps.files.get(input.quotaFileId))
  const poolTable = await readTable(deps.files.get(input.poolFileId))
  const { quotas, refusals } = readQuotas(quotaTable)
  const pool = refusals.length > 0 ? { rows: [], refusals: [] } : readPool(poolTable, quotas)
  const refused = [...refusals, ...pool.refusals]
  if (refused.length > 0) return { groupId: null, refusals: refused.slice(0, 1000) }
  const groupId = await save(deps, input, {
    pool: source(poolTable),
    quotaFile: source(quotaTable),
    rows: pool.rows,
    quotas,
  })
  deps.events.changed('evaluation', 'journal')
  return { groupId, refusals: [] }
}
