import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { savedViewSchema, type SavedView } from '#shared/contract/task-list.ts'

interface ViewRecord {
  readonly id: string
  readonly name: string
  /** JSON */
  readonly query: string
  readonly columns: string
}

/** What a view saved by an earlier program does not say is taken as the contract's default. */
const toView = ({ id, name, query, columns }: ViewRecord): SavedView =>
  savedViewSchema.parse({ id, name, query: JSON.parse(query), columns: JSON.parse(columns) })

interface ViewDeps {
  readonly store: Store
  readonly events: Events
  readonly clock: () => number
  readonly ids: () => string
}

/** Views of the list of tasks that were given a name. */
export function viewHandlers({ store, events, clock, ids }: ViewDeps): Handlers<Contract['forum']['views']> {
  return {
    async list() {
      const rows = (await store.db('saved_view').orderBy('name')) as ViewRecord[]
      return rows.map(toView)
    },
    async save({ name, query, columns }) {
      const view = { query: JSON.stringify(query), columns: JSON.stringify(columns), at: clock() }
      const saved = await store.write(async (trx, journal) => {
        const before = (await trx('saved_view').where({ name }).first()) as ViewRecord | undefined
        const id = before?.id ?? ids()
        await trx('saved_view')
          .insert({ id, name, ...view })
          .onConflict('id')
          .merge()
        await journal.append({
          action: 'forum.saveView',
          subject: { kind: 'view', id },
          data: { before: before ? toView(before) : null, view: { id, name, query, columns } },
        })
        return { id, name, query, columns }
      })
      events.changed('tasks', 'journal')
      return saved
    },
    async remove({ id }) {
      await store.write(async (trx, journal) => {
        const before = (await trx('saved_view').where({ id }).first()) as ViewRecord | undefined
        if (!before) throw new DeskError('NOT_FOUND', { name: id })
        await trx('saved_view').where({ id }).delete()
        await journal.append({
          action: 'forum.removeView',
          subject: { kind: 'view', id },
          data: { view: toView(before) },
        })
      })
      events.changed('tasks', 'journal')
    },
  }
}
