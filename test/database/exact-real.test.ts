import { assert, asyncProperty, double } from 'fast-check'
import knexModule from 'knex'
import { afterAll, expect, it } from 'vitest'
import { exactReal, packedRows } from '#main/database/rows.ts'

const db = knexModule.knex({ client: 'sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true })
afterAll(() => db.destroy())

async function packed(value: number | null): Promise<number | null> {
  await db.raw('DROP TABLE IF EXISTS figure')
  await db.raw('CREATE TABLE figure (value real) STRICT')
  await db('figure').insert({ value })
  const [row] = await packedRows<readonly [string | null]>(db, db('figure').select(exactReal(db, 'value')), ['value'])
  return row?.[0] == null ? null : Number(row[0])
}

it('a real read as packed text is that number again, to the last bit', async () => {
  for (const value of [0.1 + 0.2, 10 / 3, 2 / 3, 99.99, 4.5, 50, 0, null]) expect(await packed(value)).toBe(value)
  await assert(
    asyncProperty(double({ min: -1e9, max: 1e9, noNaN: true }), async (value) => {
      expect(await packed(value)).toBe(value + 0)
    }),
    { numRuns: 200 },
  )
})
