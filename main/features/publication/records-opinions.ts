import type { Knex } from 'knex'
import { usedQuotesOf } from '#main/features/opinions/repository.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { Stance } from '#shared/domain/opinion.ts'
import { oneDay } from './record.ts'
import type { Records } from './records.ts'

interface OpinionLine {
  id: string
  task_id: string
  submitted_at: number | null
  stance: Stance | null
  number: number
  title: string
}

/** Each opinion by its day, under the task it is about, with its stance and what is quoted of it; never its text. */
export async function opinionRecords(db: Knex): Promise<Pick<Records, 'opinions'>> {
  const rows = (await db('opinion as o')
    .join('proposal as p', (on) => void on.on('p.source', 'o.source').andOn('p.source_task_id', 'o.source_task_id'))
    .join('task as t', 't.id', 'p.task_id')
    .select('o.id', 'p.task_id', 'o.submitted_at', 'o.stance', 't.number', 't.title')) as OpinionLine[]
  const quotes = Map.groupBy(await usedQuotesOf(db, null), ({ opinionId }) => opinionId)
  return {
    opinions: rows.map(({ id, task_id, submitted_at, stance, number, title }) => ({
      ...oneDay(id, title, koreaDate(submitted_at), { kind: 'opinions', id: task_id }),
      number,
      detail: { of: 'opinion', stance, quotes: (quotes.get(id) ?? []).map(({ text }) => text) },
    })),
  }
}
