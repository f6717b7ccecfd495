import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import type { JudgedReport, ReportChange } from '#shared/domain/agency-report.ts'
import { translator } from '#shared/i18n/index.ts'
import { changesOf } from '#main/features/travel/take.ts'
import type { FollowUpDeps } from '../deps.ts'
import { writeNote, writeWithdrawal } from '../notes.ts'
import type { TakePlan, TakenReport } from './take.ts'

interface Change {
  readonly trx: Knex.Transaction
  readonly journal: JournalWriter
}

interface Source {
  readonly requestId: string
  readonly reportId: string
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string }
}

/** A row becomes a note whose evidence is the sheet itself; one it takes the place of is taken back first. */
async function saveRow(change: Change, deps: FollowUpDeps, row: ReportChange, source: Source): Promise<void> {
  const { trx, journal } = change
  const { requestId, reportId, file } = source
  const { rowId, instructionId, milestoneId, kind, on, text, evidence } = row
  const t = translator(deps.settings.current().locale)
  const key = { request_id: requestId, row_id: rowId }
  const before = (await trx('report_answer').where(key).first('note_id')) as { note_id: string } | undefined
  await trx('report_answer').where(key).delete()
  if (before && row.becomes === 'changed')
    await writeWithdrawal(trx, journal, before.note_id, t('reports:replaced', { name: file.name }))
  const lines = [text, evidence === '' ? '' : t('reports:evidence', { text: evidence })].filter((line) => line !== '')
  const note = { instructionId, on, kind, text: lines.join('\n'), milestoneId, source: 'sheet' as const }
  const answer = { id: deps.ids(), ...key, report_id: reportId, kind, on_date: on, text, evidence }
  await writeNote(trx, journal, deps, note, [file], (noteId) =>
    trx('report_answer').insert({ ...answer, note_id: noteId }),
  )
}

async function saveFile(
  change: Change,
  deps: FollowUpDeps,
  requestId: string,
  judged: JudgedReport,
  taken: TakenReport,
): Promise<void> {
  const { trx, journal } = change
  const rows = judged.changes.filter(({ becomes }) => becomes !== 'same')
  if (judged.agency === null || rows.length === 0) return
  const reportId = deps.ids()
  const file = { name: taken.held.name, size: taken.held.size, sha256: taken.sha256 }
  await trx('agency_report').insert({
    id: reportId,
    request_id: requestId,
    agency: judged.agency,
    ...file,
    at: deps.clock(),
  })
  await journal.append({
    action: 'followUp.receiveReport',
    subject: { kind: 'reportRequest', id: requestId },
    data: { reportId, agency: judged.agency, ...file },
  })
  for (const row of rows) await saveRow(change, deps, row, { requestId, reportId, file })
}

/** Saves what the sheets say: an entry for each file with its hash, and one for each note it makes. */
export async function saveReports(
  change: Change,
  deps: FollowUpDeps,
  plan: TakePlan,
  taken: readonly TakenReport[],
): Promise<void> {
  for (const [index, judged] of plan.judged.entries()) {
    const file = taken[index]
    if (file) await saveFile(change, deps, plan.request.id, judged, file)
  }
  await change.journal.append({
    action: 'followUp.importReports',
    subject: { kind: 'reportRequest', id: plan.request.id },
    data: {
      files: plan.judged.map((one, index) => ({
        name: taken[index]?.held.name ?? '',
        sha256: taken[index]?.sha256 ?? '',
        agency: one.agency,
        ...changesOf(one),
      })),
    },
  })
}
