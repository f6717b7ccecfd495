import type { Knex } from 'knex'
import { besides, changesOf, digestOf, problemsOf, refOf, type TakenFile } from '#main/features/travel/take.ts'
import type { ReportsPreview } from '#shared/contract/reports.ts'
import { type FilledReport, judgeReports, type JudgedReport } from '#shared/domain/agency-report.ts'
import { answerRows, askedRows, storedRequest, type StoredRequest, toAnswer } from './repository.ts'

export type TakenReport = TakenFile<FilledReport>

/** What the files would do to the follow-up as it is stored now. */
export interface TakePlan {
  readonly request: StoredRequest
  readonly judged: readonly JudgedReport[]
  /** agencies that answered something before */
  readonly answered: ReadonlySet<string>
  readonly digest: string
}

const notASheet = ({ held, detail }: TakenReport): JudgedReport => ({
  fileId: held.id,
  agency: null,
  changes: [],
  unanswered: 0,
  problems: [{ at: null, reason: 'notASheet', text: detail }],
})

/** A sheet of another meeting is named by that meeting, where it is one of this workspace. */
async function nameMeetings(db: Knex, judged: readonly JudgedReport[]): Promise<JudgedReport[]> {
  const rows = (await db('meeting').select('id', 'title')) as { id: string; title: string }[]
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return judged.map((one) => ({
    ...one,
    problems: one.problems.map((problem) =>
      problem.reason === 'otherMeeting' ? { ...problem, text: titles.get(problem.text) ?? '' } : problem,
    ),
  }))
}

export async function planTake(
  db: Knex,
  requestId: string,
  files: readonly TakenReport[],
  replace: boolean,
  today: string,
): Promise<TakePlan> {
  const request = await storedRequest(db, requestId)
  const answers = await answerRows(db, requestId)
  const rows = await askedRows(db, request.meetingId, today)
  const judged = judgeReports(
    files.flatMap(({ sheet }) => (sheet ? [sheet] : [])),
    {
      meetingId: request.meetingId,
      from: request.from,
      to: request.to,
      today,
      agencies: new Set(request.agencies.map(({ agency }) => agency)),
      rows,
      stored: new Map(answers.map((row) => [row.row_id, toAnswer(row)])),
    },
    replace,
  )
  const byFile = new Map(judged.map((one) => [one.fileId, one]))
  const all = await nameMeetings(
    db,
    files.map((file) => byFile.get(file.held.id) ?? notASheet(file)),
  )
  const answered = new Set(answers.flatMap(({ row_id }) => rows.get(row_id)?.agency ?? []))
  return { request, judged: all, answered, digest: digestOf(all, files, replace) }
}

export function toPreview(
  files: readonly TakenReport[],
  { request, judged, answered, digest }: TakePlan,
): ReportsPreview {
  const sent = new Set(judged.map(({ agency }) => agency))
  return {
    files: besides(files, judged).map(({ file, one }) => ({
      file: refOf(file),
      agency: one.agency,
      ...changesOf(one),
      unanswered: one.unanswered,
      problems: [...one.problems],
    })),
    missing: request.agencies
      .map(({ agency }) => agency)
      .filter((agency) => !sent.has(agency) && !answered.has(agency)),
    problems: problemsOf(judged),
    digest,
  }
}
