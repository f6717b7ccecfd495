import type { Knex } from 'knex'
import { createApp, type App } from '../main/app.ts'
import { openStore } from '../main/database/store.ts'
import { pdfAssetsFromSource } from '../main/exporters/pdf/assets.ts'
import { startWorkerFromSource } from '../main/workers.ts'
import type { Member, Rubric } from '../shared/contract/committee.ts'
import { seededRandom } from '../shared/domain/random.ts'

/** A large committee: 60 items, 40 members and 8 criteria a session make 19,200 scores. */
export const items = 60
export const members = 40
export const criteria = 8
const seed = 20_261_124

export const openApp = (folder: string): Promise<App> =>
  createApp({
    folder,
    clock: Date.now,
    ids: () => crypto.randomUUID(),
    host: { namesPaths: true },
    startWorker: startWorkerFromSource,
    pdfAssets: pdfAssetsFromSource(),
    version: 'bench',
    report: (reference, error) => {
      throw new Error(`unexpected failure ${reference}`, { cause: error })
    },
  })

const memberOf = (n: number): Member => ({
  id: `m${n}`,
  name: `위원 ${n}`,
  affiliation: '기관',
  side: n % 2 === 0 ? 'government' : 'civilian',
  termFrom: '2020-01-01',
  termTo: '2030-12-31',
  order: n,
  chair: n === 1,
  email: '',
})

const rubricFrom = (rubric: Rubric): Rubric => ({
  ...rubric,
  min: 0,
  max: 100,
  step: 1,
  official: 'trimmedMean',
  criteria: Array.from({ length: criteria }, (_, at) => ({
    id: `c${at + 1}`,
    title: `평가항목 ${at + 1}`,
    description: '',
    weight: 10 + at,
  })),
})

/** A session with everybody present and scoring open; its scores go in as they would be typed, a member's items in turn. */
export async function scoringSession({ client }: App, date: string, size = items): Promise<string> {
  await client.committee.saveMembers({ members: Array.from({ length: members }, (_, at) => memberOf(at + 1)) })
  const made = await client.committee.createSession({
    title: '',
    date,
    startsAt: '14:00',
    place: '',
    mode: 'inPerson',
  })
  const sessionId = made.session.id
  await client.committee.saveRubric({ sessionId, rubric: rubricFrom(made.rubric) })
  for (const { id } of made.members) await client.committee.setAttendance({ sessionId, memberId: id, present: true })
  const docket = Array.from({ length: size }, (_, at) => ({
    id: null,
    taskId: null,
    title: `안건 ${at + 1}`,
    purpose: 'resolution' as const,
  }))
  const ready = await client.committee.saveDocket({ sessionId, items: docket })
  await client.committee.openScoring({ sessionId })
  const random = seededRandom(seed)
  for (const { id } of ready.items) {
    const cells = made.members.flatMap(({ id: memberId }) =>
      Array.from({ length: criteria }, (_, at) => ({
        memberId,
        criterionId: `c${at + 1}`,
        value: 40 + Math.floor(random() * 60),
      })),
    )
    await client.committee.score({ itemId: id, cells })
  }
  return sessionId
}

/** A session that went its whole way: its decisions are what the history's are copied from. */
async function modelSession(app: App): Promise<string> {
  const sessionId = await scoringSession(app, '2020-01-15', 1)
  const { items: docket } = await app.client.committee.closeScoring({ sessionId })
  const decision = { outcome: 'adopted' as const, for: members, against: 0, abstained: 0, amendment: '', note: '' }
  for (const { id } of docket) await app.client.committee.decide({ itemId: id, decision })
  await app.client.committee.closeSession({ sessionId })
  return sessionId
}

const numbers = (name: string, last: number): string =>
  `${name}(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM ${name} WHERE n < ${last})`

/** Closed sessions written straight into the tables (no entry of the journal covers them), each item a task with its decision. */
async function writeHistory(db: Knex, model: string, sessions: number): Promise<void> {
  const triggers = (await db('sqlite_master').where({ type: 'trigger' }).select('name', 'sql')) as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) await db.raw(`DROP TRIGGER ${name}`)
  await db.transaction(async (trx) => {
    const run = (sql: string) => trx.raw(`WITH RECURSIVE ${numbers('i', items)}, ${numbers('s', sessions)} ${sql}`)
    await run(`INSERT INTO session SELECT 'h' || s.n, 1000 + s.n, '', date('2020-02-01', s.n || ' days'), '14:00', '',
      'inPerson', 'closed', (SELECT rubric FROM session WHERE id = '${model}') FROM s`)
    await run(
      `INSERT INTO session_terms SELECT 't' || s.n, 'h' || s.n, (SELECT rule FROM session_terms WHERE session_id = '${model}'), NULL FROM s`,
    )
    await run(`INSERT INTO seat SELECT 'h' || s.n || member.id, 'h' || s.n, member.id, 1 FROM s, member`)
    await run(`INSERT INTO task (id, number, title, body, category, origin, source, source_task_id, submitted_at, created_at)
      SELECT 'h' || s.n || '-' || i.n, s.n * 1000 + i.n, '과제 ' || s.n || '-' || i.n, '', '', 'case', '토론', s.n * 1000 + i.n, 1, 1 FROM s, i`)
    await run(`INSERT INTO docket_item SELECT 'h' || s.n || '-' || i.n, 'h' || s.n, 'h' || s.n || '-' || i.n,
      '과제 ' || s.n || '-' || i.n, 'resolution', i.n FROM s, i`)
    await run(`INSERT INTO decision SELECT 'h' || docket_item.id, docket_item.id, d.outcome, d.votes_for, d.votes_against,
      d.votes_abstained, '', '', d.rule, d.at FROM docket_item, (SELECT * FROM decision LIMIT 1) AS d WHERE docket_item.task_id IS NOT NULL`)
    await run(`INSERT INTO score SELECT 'h' || s.n || '-' || i.n || member.id || c.value, 'h' || s.n || '-' || i.n, member.id,
      c.value, 40 + (s.n * 7919 + i.n * 104729 + member.seat * 1299709 + c.key * 15485863) % 60, 1, 1
      FROM s, i, member, (SELECT key, json_extract(value, '$.id') AS value FROM json_each((SELECT rubric FROM session WHERE id = '${model}'), '$.criteria')) AS c`)
  })
  for (const { sql } of triggers) await db.raw(sql)
}

/** A workspace in the folder: so many closed sessions, and one under scoring with 19,200 scores. Its id is answered. */
export async function largeCommittee(folder: string, history: number): Promise<string> {
  const first = await openApp(folder)
  const model = await modelSession(first)
  await first.close()
  if (history > 0) {
    const store = await openStore({ folder, clock: Date.now, actor: () => 'bench' })
    await writeHistory(store.db, model, history)
    await store.close()
  }
  const app = await openApp(folder)
  const sessionId = await scoringSession(app, '2026-11-24')
  await app.close()
  return sessionId
}
