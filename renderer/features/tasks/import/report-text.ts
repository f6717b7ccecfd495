import type { ImportReport } from '#shared/contract/forum.ts'
import type { Words } from '#renderer/ui/words.tsx'
import { formatWords, rejectWords } from '../words-of.ts'
import { changeWords } from './Changes.tsx'

type Rows = (readonly (string | number)[])[]
type FileReport = ImportReport['files'][number]

function fileRows(
  { file, format, encoding, rowsRead, accepted, rejected }: FileReport,
  { t, formatBytes }: Words,
): Rows {
  return [
    [t('tasks:import.file'), file.name],
    [t('tasks:import.formatName'), `${formatWords(t, format.id)} · ${encoding.toUpperCase()}`],
    [t('tasks:import.size'), formatBytes(file.size)],
    [t('tasks:detail.sha'), file.sha256 ?? ''],
    [t('tasks:import.rowsRead'), rowsRead],
    [t('tasks:import.accepted'), accepted],
    [t('tasks:import.aside'), rowsRead - accepted],
    ...rejected.map(({ reason, count }) => [`– ${rejectWords(t, reason)}`, count]),
  ]
}

/** An import's report as a table of two columns: what, and how much. */
export const reportRows = (report: ImportReport, words: Words): Rows => [
  [words.t('tasks:import.source'), report.source],
  [words.t('tasks:import.at'), words.formatDateTime(report.at)],
  [words.t('tasks:import.changes'), changeWords(report.changes, words)],
  ...report.files.flatMap((file) => fileRows(file, words)),
]

const cell = (value: string | number): string => String(value).replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`)

/** The same as Markdown, a table a file. */
export function reportMarkdown(report: ImportReport, words: Words): string {
  const [source, at, changes] = reportRows(report, words)
  const table = (rows: Rows): string => {
    const [head = ['', ''], ...body] = rows.map((row) => `| ${row.map(cell).join(' | ')} |`)
    return [head, '| --- | --- |', ...body].join('\n')
  }
  const facts = [source, at, changes].flatMap((row) => (row ? [`- ${row.map(cell).join(': ')}`] : []))
  const files = report.files.map((file) => table(fileRows(file, words)))
  return [`# ${words.t('tasks:import.reportFile')}`, facts.join('\n'), ...files, ''].join('\n\n')
}

/** Prints rows as a table, in a frame that nobody sees; the frame of the last print is replaced. */
export function printRows(title: string, rows: Rows): void {
  document.querySelector('iframe[data-print-report]')?.remove()
  const frame = document.createElement('iframe')
  frame.dataset.printReport = ''
  frame.title = title
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;width:1px;height:1px;border:0;opacity:0;pointer-events:none'
  document.body.append(frame)
  const paper = frame.contentDocument
  if (!paper) return
  paper.title = title
  const heading = paper.createElement('h1')
  heading.textContent = title
  const table = paper.createElement('table')
  for (const row of rows) {
    const line = table.insertRow()
    for (const value of row) line.insertCell().textContent = String(value)
  }
  paper.body.append(heading, table)
  frame.contentWindow?.print()
}
