import { openStore } from '#main/database/store.ts'
import type { App, AppDeps } from '#main/app.ts'
import type { Member, SessionDetail } from '#shared/contract/committee.ts'
import { temporaryFolder, testApp } from './app.ts'

const task = (id: string, number: number, origin: 'vote' | 'case') => ({
  id,
  number,
  title: `Task ${id}`,
  body: '',
  category: '',
  origin,
  source: 'test',
  source_task_id: id,
  url: null,
  submitted_at: 1000,
  declared: null,
  retired_at: null,
  created_at: 1000,
})

const counts = { yes: 250, no: 30, pass: 5 }

/** Tasks as the votes leave them: t1 to t4 promoted, t5 held back, t6 neither; c1 is an outstanding case. */
async function seedTasks(folder: string): Promise<void> {
  const store = await openStore({ folder, clock: () => 2000, actor: () => 'tester' })
  await store.write(async (trx, journal) => {
    for (const n of [1, 2, 3, 4, 5, 6]) await trx('task').insert(task(`t${n}`, n, 'vote'))
    await trx('task').insert(task('c1', 7, 'case'))
    await trx('vote_round').insert({
      id: 'r1',
      name: 'Spring',
      source: 'test',
      opens_at: null,
      closes_at: 1500,
      created_at: 1000,
    })
    await trx('round_rule').insert({
      id: 'u1',
      round_id: 'r1',
      version: 1,
      more_than: 200,
      repeat_votes: 'latest',
      reason: '',
      at: 1000,
    })
    await trx('promotion_run').insert({
      id: 'p1',
      round_id: 'r1',
      rule_id: 'u1',
      signed_by: 'Kim',
      evidence: '{}',
      at: 1800,
    })
    for (const n of [1, 2, 3, 4, 5]) {
      const heldBack = n === 5
      await trx('promotion').insert({
        id: `p1-${n}`,
        run_id: 'p1',
        task_id: `t${n}`,
        kind: heldBack ? 'heldBack' : 'promoted',
        reason: heldBack ? 'under appeal' : null,
        ...counts,
        basis: 'roll',
        at: 1800,
      })
    }
    await journal.append({ action: 'test.seed', subject: { kind: 'test', id: 'seed' }, data: {} })
  })
  await store.close()
}

export const member = (n: number, change: Partial<Member> = {}): Member => ({
  id: `m${n}`,
  name: `Member ${n}`,
  affiliation: 'Somewhere',
  side: n % 2 === 0 ? 'government' : 'civilian',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  order: n,
  chair: n === 1,
  email: '',
  ...change,
})

export const sessionInput = {
  title: 'First session',
  date: '2026-04-23',
  startsAt: '14:00',
  place: 'Main room',
  mode: 'inPerson',
} as const

/** The program with tasks before the Committee and `members` members, m1 in the chair. */
export async function committeeApp(members = 5, deps: Partial<AppDeps> = {}): Promise<App & { folder: string }> {
  const folder = await temporaryFolder()
  await seedTasks(folder)
  const app = await testApp({ ...deps, folder })
  await app.client.committee.saveMembers({ members: Array.from({ length: members }, (_, i) => member(i + 1)) })
  return app
}

export const newItem = (
  taskId: string | null,
  title = `Task ${taskId}`,
  purpose: 'resolution' | 'report' = 'resolution',
) => ({
  id: null,
  taskId,
  title,
  purpose,
})

/** A session with a docket, one criterion scored 1 to 5, everybody present. */
export async function preparedSession(
  { client }: App,
  taskIds: readonly string[] = ['t1', 't2'],
): Promise<SessionDetail> {
  const made = await client.committee.createSession(sessionInput)
  const sessionId = made.session.id
  await client.committee.saveRubric({
    sessionId,
    rubric: {
      ...made.rubric,
      official: 'mean',
      step: 1,
      criteria: [
        { id: 'a', title: 'A', description: '', weight: 3 },
        { id: 'b', title: 'B', description: '', weight: 1 },
      ],
    },
  })
  for (const { id } of made.members) await client.committee.setAttendance({ sessionId, memberId: id, present: true })
  return client.committee.saveDocket({ sessionId, items: taskIds.map((taskId) => newItem(taskId)) })
}

/** One member's values for criteria a and b. */
export const sheet = (n: number, a: number | null, b: number | null) => [
  { memberId: `m${n}`, criterionId: 'a', value: a },
  { memberId: `m${n}`, criterionId: 'b', value: b },
]

export const votes = (inFavour: number, against = 0, abstained = 0) => ({
  for: inFavour,
  against,
  abstained,
  amendment: '',
  note: '',
})

/** Opens and closes scoring without scores, so that items can be decided. */
export async function readyToDecide(app: App, taskIds?: readonly string[]): Promise<SessionDetail> {
  const { session } = await preparedSession(app, taskIds)
  await app.client.committee.openScoring({ sessionId: session.id })
  return app.client.committee.closeScoring({ sessionId: session.id })
}
