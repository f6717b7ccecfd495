import type { Knex } from 'knex'
import type { AskedRow, ReportAnswer } from '#shared/domain/agency-report.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { NoteKind } from '#shared/domain/follow-up.ts'
import { readInstructions } from '../read.ts'

interface RequestDbRow {
  id: string
  meeting_id: string
  from_on: string
  to_on: string
  reply_by: string
  /** JSON: by agency, the ids of the rows it was asked about */
  agencies: string
  at: number
}

interface ReportDbRow {
  id: string
  request_id: string
  agency: string
  name: string
  size: number
  sha256: string
  at: number
}

interface AnswerDbRow {
  id: string
  request_id: string
  row_id: string
  report_id: string
  note_id: string
  kind: NoteKind
  on_date: string
  text: string
  evidence: string
}

/** What agencies were asked for a period. */
export interface StoredRequest {
  readonly id: string
  readonly meetingId: string
  readonly from: string
  readonly to: string
  readonly replyBy: string
  readonly agencies: readonly { readonly agency: string; readonly rowIds: readonly string[] }[]
}

const toRequest = (row: RequestDbRow): StoredRequest => ({
  id: row.id,
  meetingId: row.meeting_id,
  from: row.from_on,
  to: row.to_on,
  replyBy: row.reply_by,
  agencies: JSON.parse(row.agencies) as StoredRequest['agencies'],
})

/** The newest period first. */
export async function storedRequests(db: Knex): Promise<StoredRequest[]> {
  const rows = (await db('report_request').orderBy([
    { column: 'to_on', order: 'desc' },
    { column: 'at', order: 'desc' },
  ])) as RequestDbRow[]
  return rows.map(toRequest)
}

export async function storedRequest(db: Knex, id: string): Promise<StoredRequest> {
  const row = (await db('report_request').where({ id }).first()) as RequestDbRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return toRequest(row)
}

export async function requestFor(
  db: Knex,
  { meetingId, from, to }: Pick<StoredRequest, 'meetingId' | 'from' | 'to'>,
): Promise<StoredRequest | null> {
  const key = { meeting_id: meetingId, from_on: from, to_on: to }
  const row = (await db('report_request').where(key).first()) as RequestDbRow | undefined
  return row ? toRequest(row) : null
}

export const saveRequest = (trx: Knex.Transaction, request: StoredRequest, at: number): Promise<unknown> =>
  trx('report_request')
    .insert({
      id: request.id,
      meeting_id: request.meetingId,
      from_on: request.from,
      to_on: request.to,
      reply_by: request.replyBy,
      agencies: JSON.stringify(request.agencies),
      at,
    })
    .onConflict('id')
    .merge(['reply_by', 'agencies', 'at'])

/** The newest first. */
export const reportRows = async (db: Knex): Promise<ReportDbRow[]> =>
  (await db('agency_report').orderBy('at', 'desc')) as ReportDbRow[]

/** What was reported and still counts: an answer whose note was taken back is none. */
export async function answerRows(db: Knex, requestId?: string): Promise<AnswerDbRow[]> {
  const query = db('report_answer as a')
    .join('progress_note as n', 'n.id', 'a.note_id')
    .whereNull('n.withdrawn')
    .select('a.*')
  return (await (requestId === undefined ? query : query.where('a.request_id', requestId))) as AnswerDbRow[]
}

export const toAnswer = (row: AnswerDbRow): ReportAnswer => ({
  kind: row.kind,
  on: row.on_date,
  text: row.text,
  evidence: row.evidence,
})

/** Every instruction of a meeting and its milestones, as rows that may be reported on. */
export async function askedRows(db: Knex, meetingId: string, today: string): Promise<Map<string, AskedRow>> {
  const instructions = await readInstructions(db, today, meetingId)
  return new Map(
    instructions.flatMap(({ id, row, milestones, standing }): [string, AskedRow][] => {
      const own = { instructionId: id, agency: row.agency, stopped: standing.status === 'stopped' }
      return [
        [id, { ...own, milestoneId: null, reached: false }],
        ...milestones.map((one): [string, AskedRow] => [
          one.id,
          { ...own, milestoneId: one.id, reached: standing.reached.has(one.id) },
        ]),
      ]
    }),
  )
}
