import type { Knex } from 'knex'

/** What the list of tasks is narrowed and ordered by, so that no filter reads every task. */
export const list = {
  name: '0012-list',
  async up(trx: Knex.Transaction): Promise<void> {
    for (const column of ['category', 'origin', 'title', 'submitted_at'])
      await trx.raw(`CREATE INDEX task_by_${column} ON task (${column}, number)`)
    await trx.raw('CREATE INDEX docket_item_task ON docket_item (task_id)')
  },
}
