import { getCellAddress } from 'write-excel-file/utility'
import { cameBack, textAt } from '#main/features/travel/take.ts'
import type { Workbook } from '#main/workbooks/parse.ts'
import type { FilledReport, ReportCell, ReportRow } from '#shared/domain/agency-report.ts'
import { type NoteKind, noteKinds } from '#shared/domain/follow-up.ts'
import { translator } from '#shared/i18n/index.ts'
import { checkOf } from './plan.ts'
import { idsMark, reportColumns, reportMark } from './workbook.ts'

/** The words of the drop-downs in both languages: a sheet comes back in the one it was made in. */
const kindOf = new Map<string, NoteKind>(
  (['ko', 'en'] as const)
    .map(translator)
    .flatMap((t) => noteKinds.map((kind) => [t(`reports:word.${kind}`).toLowerCase(), kind] as const)),
)

/** A workbook as an agency's filled report; null where it is none. */
export function readReport(
  workbook: Workbook,
  file: { readonly id: string; readonly name: string },
  key: string,
): FilledReport | null {
  const back = cameBack(workbook, reportMark)
  const at = back?.rows.findIndex((row) => row[reportColumns.id] === idsMark) ?? -1
  if (!back || at === -1) return null
  const { rows, desk } = back
  const cell = (row: number, column: number): ReportCell => ({
    at: getCellAddress(row, column),
    content: rows[row]?.[column] ?? null,
  })
  const filled = rows.flatMap((_, row): ReportRow[] => {
    const rowId = row <= at ? '' : textAt(rows, row, reportColumns.id)
    if (rowId === '') return []
    const word = textAt(rows, row, reportColumns.status).normalize('NFC').toLowerCase()
    return [
      {
        rowId,
        status: { ...cell(row, reportColumns.status), kind: kindOf.get(word) ?? null },
        on: cell(row, reportColumns.on),
        text: cell(row, reportColumns.progress),
        evidence: cell(row, reportColumns.evidence),
      },
    ]
  })
  const ids = {
    meetingId: desk(1),
    from: desk(2),
    to: desk(3),
    agency: desk(4),
    rowIds: filled.map(({ rowId }) => rowId),
  }
  const { meetingId, from, to, agency } = ids
  const genuine = desk(5) === checkOf(key, ids)
  return { fileId: file.id, name: file.name, meetingId, from, to, agency, genuine, rows: filled }
}
