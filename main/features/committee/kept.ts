import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { CommitteeDeps } from './deps.ts'

/** A table of contents kept by name, and what the journal calls its changes. */
interface KeptTable {
  readonly table: string
  /** the column that holds the content, as JSON */
  readonly column: string
  readonly subject: string
  readonly saved: string
  readonly removed: string
}

interface Kept<Content> {
  readonly id: string
  readonly name: string
  readonly content: Content
  readonly at: number
}

/** Contents kept by name: a name that is known takes the new content, and the journal keeps the old one. */
export function keptByName<Content>(
  { store, events, ids, clock }: CommitteeDeps,
  { table, column, subject, saved, removed }: KeptTable,
) {
  async function all(db: Knex): Promise<Kept<Content>[]> {
    const rows = (await db(table)
      .orderBy([{ column: 'name' }, { column: 'id' }])
      .select({ id: 'id', name: 'name', at: 'at', content: column })) as (Kept<string> & { content: string })[]
    return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as Content }))
  }

  return {
    all,

    async save(name: string, content: Content): Promise<void> {
      await store.write(async (trx, journal) => {
        const before = (await all(trx)).find((one) => one.name === name)
        const id = before?.id ?? ids()
        await trx(table)
          .insert({ id, name, [column]: JSON.stringify(content), at: clock() })
          .onConflict('id')
          .merge()
        await journal.append({
          action: saved,
          subject: { kind: subject, id },
          data: { name, before: before?.content ?? null, after: content },
        })
      })
      events.changed('committee', 'journal')
    },

    async remove(id: string): Promise<void> {
      await store.write(async (trx, journal) => {
        const found = (await all(trx)).find((one) => one.id === id)
        if (!found) throw new DeskError('NOT_FOUND', { name: id })
        await trx(table).where({ id }).delete()
        await journal.append({
          action: removed,
          subject: { kind: subject, id },
          data: { name: found.name, [column]: found.content },
        })
      })
      events.changed('committee', 'journal')
    },
  }
}
