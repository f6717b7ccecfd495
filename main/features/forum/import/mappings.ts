import type { Knex } from 'knex'
import type { Store } from '#main/database/store.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Mapping as SentMapping } from '#shared/contract/forum.ts'
import { mappingProblems } from '#shared/domain/mapping.ts'
import { fingerprintOf, type Mapping } from '../readers/mapped.ts'

interface MappingRecord {
  readonly id: string
  readonly fingerprint: string
  readonly holds: Mapping['holds']
  readonly columns: string
  readonly fields: string
  readonly words: string
  readonly at: number
}

/** Every table a person has told the columns of. */
export async function readMappings(db: Knex): Promise<Mapping[]> {
  const rows = (await db('column_mapping').orderBy('at')) as MappingRecord[]
  return rows.map(({ fingerprint, holds, fields, words }) => ({
    fingerprint,
    holds,
    fields: JSON.parse(fields) as Mapping['fields'],
    words: JSON.parse(words) as Mapping['words'],
  }))
}

/** Keeps what a person said of a table's columns, for it and for every later one with the same head. */
export async function saveMapping(
  store: Store,
  columns: readonly string[],
  { holds, fields, words }: SentMapping,
  { ids, now }: { ids: () => string; now: number },
): Promise<void> {
  const [problem] = mappingProblems(holds, fields, columns)
  if (problem) throw new DeskError('BAD_INPUT', { where: `${problem.field}: ${problem.reason}` })
  const fingerprint = fingerprintOf(columns)
  await store.write(async (trx, journal) => {
    const before = (await trx('column_mapping').where({ fingerprint }).first()) as MappingRecord | undefined
    const said = {
      holds,
      columns: JSON.stringify(columns),
      fields: JSON.stringify(fields),
      words: JSON.stringify(words),
    }
    const id = before?.id ?? ids()
    if (before)
      await trx('column_mapping')
        .where({ id })
        .update({ ...said, at: now })
    else await trx('column_mapping').insert({ id, fingerprint, ...said, at: now })
    await journal.append({
      action: 'forum.mapColumns',
      subject: { kind: 'mapping', id },
      data: { columns, holds, fields, words, before: before ? { holds: before.holds, fields: before.fields } : null },
    })
  })
}
