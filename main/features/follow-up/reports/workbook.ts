import type { Row } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { shortCheck } from '#main/features/travel/check.ts'
import type { CellRange, Validation } from '#main/features/travel/protect.ts'
import { cellStyles, type TravellingSheet } from '#main/features/travel/workbook.ts'
import { translator, type Locale, type Translate } from '#shared/i18n/index.ts'
import { checkOf, idsOf, type PlanRow, type ReportPlan } from './plan.ts'

/** The hidden sheet's first cell: what tells an agency's report from any other workbook. */
export const reportMark = 'committee-desk/agency-report/1'
/** In the hidden first column of the heads: the ids stand below it. */
export const idsMark = 'rows'

const { head, text, open, shut } = cellStyles

/** Rows from 0: title, who and when, how to fill, heads, then what is asked. */
const headRow = 3
const firstRow = 4
/** Columns from 0. */
export const reportColumns = { id: 0, number: 1, text: 2, due: 3, now: 4, status: 5, on: 6, progress: 7, evidence: 8 }

function headRows(plan: ReportPlan, check: string, t: Translate): Row[] {
  const { meeting, agency, from, to, replyBy } = plan
  const across = (value: string, style: object): Row => [null, { value, columnSpan: 8, ...style }]
  const heads = ['number', 'text', 'due', 'now', 'status', 'on', 'progress', 'evidence'] as const
  return [
    across(t('reports:xlsx.title', { meeting: meeting.title }), { fontWeight: 'bold', fontSize: 16, height: 30 }),
    across(t('reports:xlsx.who', { agency, from, to, replyBy, check: shortCheck(check) }), { height: 20 }),
    across(t('reports:xlsx.how', { from, to }), { wrap: true, height: 50 }),
    [{ value: idsMark }, ...heads.map((name) => ({ value: t(`reports:xlsx.column.${name}`), ...head, height: 34 }))],
  ]
}

const askedRow = ({ id, number, text: what, dueOn, status }: PlanRow, t: Translate): Row => [
  { value: id },
  { value: number, ...shut, height: 48 },
  { value: status === null ? t('reports:xlsx.milestone', { title: what }) : what, ...text },
  { value: dueOn, ...shut },
  status === null ? { ...shut } : { value: t(`followUp:status.${status}`), ...shut },
  { ...open },
  { ...open },
  { ...open, align: 'left' as const, wrap: true },
  { ...open, align: 'left' as const, wrap: true },
]

const cells = (row: number, column: number): CellRange => ({ top: row, bottom: row, left: column, right: column })

/** A drop-down for the rows that may say the same. */
function statusValidations(rows: readonly PlanRow[], t: Translate): Validation[] {
  const byWords = Map.groupBy(
    rows.map(({ kinds }, index) => ({ kinds, row: firstRow + index })),
    ({ kinds }) => kinds.map((kind) => t(`reports:word.${kind}`)).join('\n'),
  )
  return [...byWords].map(([words, same]) => ({
    ranges: same.map(({ row }) => cells(row, reportColumns.status)),
    allow: { list: words.split('\n') },
    title: t('reports:xlsx.column.status'),
    prompt: t('reports:xlsx.statusPrompt', { words: words.replaceAll('\n', ', ') }),
    error: t('reports:xlsx.statusError', { words: words.replaceAll('\n', ', ') }),
  }))
}

const excelDate = (date: string): string => `DATE(${date.split('-').map(Number).join(',')})`

function dateValidation({ rows, from, to }: ReportPlan, t: Translate): Validation {
  const column = reportColumns.on
  const first = getCellAddress(firstRow, column)
  return {
    ranges: [{ top: firstRow, bottom: firstRow + rows.length - 1, left: column, right: column }],
    allow: { formula: `AND(ISNUMBER(${first}),${first}>=${excelDate(from)},${first}<=${excelDate(to)})` },
    title: t('reports:xlsx.column.on'),
    prompt: t('reports:xlsx.datePrompt', { from, to }),
    error: t('reports:xlsx.datePrompt', { from, to }),
  }
}

/** One agency's sheet: open cells for status, day, progress and evidence of everything it was told. */
export function reportSheet(plan: ReportPlan, key: string, locale: Locale): TravellingSheet {
  const t = translator(locale)
  const ids = idsOf(plan)
  const check = checkOf(key, ids)
  return {
    name: t('reports:xlsx.sheet'),
    rows: [...headRows(plan, check, t), ...plan.rows.map((row) => askedRow(row, t))],
    widths: [10, 6, 48, 12, 12, 12, 13, 48, 32],
    sticky: { rows: headRow + 1, columns: reportColumns.due },
    desk: [reportMark, ids.meetingId, ids.from, ids.to, ids.agency, check],
    guard: {
      validations: [...statusValidations(plan.rows, t), dateValidation(plan, t)],
      hiddenRows: new Set(),
      hiddenColumns: new Set([reportColumns.id]),
    },
  }
}
