import type { Knex } from 'knex'
import type { ReportRequestRow } from '#shared/contract/reports.ts'
import { answerRows, reportRows, storedRequests } from './repository.ts'

/** What was asked of whom, and what came: the newest period first. */
export async function listRequests(db: Knex, today: string): Promise<ReportRequestRow[]> {
  const titles = new Map(
    ((await db('meeting').select('id', 'title')) as { id: string; title: string }[]).map(({ id, title }) => [
      id,
      title,
    ]),
  )
  const answered = Map.groupBy(await answerRows(db), (row) => row.request_id)
  const reports = Map.groupBy(await reportRows(db), (row) => row.request_id)
  return (await storedRequests(db)).map(({ agencies, ...request }) => {
    const said = new Set(answered.get(request.id)?.map(({ row_id }) => row_id))
    return {
      ...request,
      meetingTitle: titles.get(request.meetingId) ?? '',
      agencies: agencies.map(({ agency, rowIds }) => {
        const own = (reports.get(request.id) ?? []).filter((row) => row.agency === agency)
        return {
          agency,
          asked: rowIds.length,
          answered: rowIds.filter((id) => said.has(id)).length,
          files: own.map(({ name, sha256, at }) => ({ name, sha256, at })),
          overdue: own.length === 0 && request.replyBy < today,
        }
      }),
    }
  })
}
