import type { Knex } from 'knex'
import { countOf } from '#main/database/rows.ts'
import { waitingForDocket } from '#main/features/committee/detail.ts'
import { tasksBeforeCommittee } from '#main/features/committee/repository.ts'
import { type Instruction, readInstructions } from '#main/features/follow-up/read.ts'
import { listRequests } from '#main/features/follow-up/reports/list.ts'
import { itemsWithoutResult, unplacedTasks } from '#main/features/follow-up/results.ts'
import { waitingTasks } from '#main/features/screening/queue.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FigureRow } from '#shared/contract/overview.ts'
import { type Figure, weekDays } from '#shared/domain/figures.ts'
import { addDays } from '#shared/domain/follow-up.ts'
import { readDeadlines } from './deadlines.ts'
import { joined, type Listed, ofRows } from './listed.ts'
import { nearThreshold, toPromote } from './votes.ts'

const row = (
  key: string,
  title: string,
  link: FigureRow['link'],
  some: Partial<Omit<FigureRow, 'key' | 'title' | 'link'>> = {},
): FigureRow => ({ key, title, link, number: null, where: '', on: null, kind: null, yes: null, over: null, ...some })

interface TaskAt {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly source: string
  readonly submitted_at: number | null
}

const toScreen = (db: Knex): Listed => ({
  count: () => countOf(waitingTasks(db, 'all')),
  async rows(offset, limit) {
    const tasks = (await waitingTasks(db, 'all')
      .orderBy('task.number')
      .offset(offset)
      .limit(limit)
      .select('task.id', 'task.number', 'task.title', 'task.source', 'task.submitted_at')) as TaskAt[]
    return tasks.map(({ id, number, title, source, submitted_at }) =>
      row(
        id,
        title,
        { kind: 'task', id },
        {
          number,
          where: source,
          on: submitted_at === null ? null : koreaDate(submitted_at),
        },
      ),
    )
  },
})

async function toDocket(db: Knex): Promise<FigureRow[]> {
  const tasks = await waitingForDocket(db, await tasksBeforeCommittee(db))
  return tasks.map(({ taskId: id, number, title, tally }) =>
    row(id, title, { kind: 'task', id }, { number, yes: tally?.counts.yes ?? null }),
  )
}

interface Undecided {
  readonly id: string
  readonly title: string
  readonly session_id: string
  readonly number: number
  readonly date: string
}

/** Items on the dockets of sessions that are not closed, without a decision. */
async function toDecide(db: Knex): Promise<FigureRow[]> {
  const items = (await db('docket_item as i')
    .join('session as s', 's.id', 'i.session_id')
    .leftJoin('decision as d', 'd.item_id', 'i.id')
    .whereNull('d.id')
    .whereNot('s.phase', 'closed')
    .orderBy(['s.date', 's.number', 'i.position'])
    .select('i.id', 'i.title', 'i.session_id', 's.number', 's.date')) as Undecided[]
  return items.map(({ id, title, session_id, number, date }) =>
    row(id, title, { kind: 'session', id: session_id }, { where: String(number), on: date }),
  )
}

const toAgenda = async (db: Knex): Promise<FigureRow[]> =>
  (await unplacedTasks(db))
    .filter(({ reason }) => reason === '')
    .map(({ taskId: id, number, title }) => row(id, title, { kind: 'task', id }, { number }))

const toResult = async (db: Knex): Promise<FigureRow[]> =>
  (await itemsWithoutResult(db)).map(({ item, meeting }) =>
    row(
      `${meeting.id} ${item.itemId}`,
      item.title,
      { kind: 'followUp', id: meeting.id },
      {
        where: meeting.title,
        on: meeting.date,
      },
    ),
  )

const late = (instructions: readonly Instruction[]): FigureRow[] =>
  instructions
    .filter(({ standing }) => standing.status === 'late')
    .toSorted((a, b) => a.told.dueOn.localeCompare(b.told.dueOn))
    .map(({ id, row: { number, text, agency, dueOn } }) =>
      row(id, text, { kind: 'instruction', id }, { number, where: agency, on: dueOn, kind: 'due' }),
    )

/** Agencies that were asked to report on a period and sent nothing yet. */
const reportsOwed = async (db: Knex, today: string): Promise<FigureRow[]> =>
  (await listRequests(db, today)).flatMap(({ id, from, to, replyBy, agencies }) =>
    agencies
      .filter(({ answered }) => answered === 0)
      .map(({ agency }) =>
        row(
          `${id} ${agency}`,
          agency,
          { kind: 'followUpView', id: 'reports' },
          {
            where: `${from}–${to}`,
            on: replyBy,
            kind: 'replyBy',
          },
        ),
      ),
  )

/** The list behind each figure, as the store stands on `today`. */
export function listOf(db: Knex, figure: Figure, today: string): Promise<Listed> {
  const told = (): Promise<Instruction[]> => readInstructions(db, today)
  const lists: Readonly<Record<Figure, () => Promise<Listed>>> = {
    toScreen: () => Promise.resolve(toScreen(db)),
    toPromote: async () => joined(await toPromote(db)),
    toDocket: async () => ofRows(await toDocket(db)),
    toDecide: async () => ofRows(await toDecide(db)),
    toAgenda: async () => ofRows(await toAgenda(db)),
    toResult: async () => ofRows(await toResult(db)),
    late: async () => ofRows(late(await told())),
    reportsOwed: async () => ofRows(await reportsOwed(db, today)),
    thisWeek: async () => ofRows(await readDeadlines(db, await told(), today, addDays(today, weekDays - 1))),
    nearMisses: async () => joined(await nearThreshold(db)),
  }
  return lists[figure]()
}
