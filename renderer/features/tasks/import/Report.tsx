import type { ReactNode } from 'react'
import type { ImportReport } from '#shared/contract/forum.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { rejectWords } from '../words-of.ts'
import { changeWords } from './Changes.tsx'
import { csvOf, saveFile } from './csv.ts'
import { SaveRejects } from './SaveRejects.tsx'
import { printRows, reportMarkdown, reportRows } from './report-text.ts'
import css from './Import.module.css'

type FileReport = ImportReport['files'][number]

const rejectedIn = (file: FileReport): number => file.rejected.reduce((sum, one) => sum + one.count, 0)

/** What came in, file by file, and what was set aside. */
export function Report({ report }: { report: ImportReport }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  return (
    <>
      <p>
        <Badge tone="success">{t('tasks:import.done')}</Badge> {report.source}
      </p>
      <p>{changeWords(report.changes, words)}</p>
      <ul className={css.files}>
        {report.files.map((file) => (
          <li key={file.file.id} className={css.file}>
            <strong>{file.file.name}</strong>
            <p>
              {t('tasks:import.doneText', {
                read: formatNumber(file.rowsRead),
                accepted: formatNumber(file.accepted),
                rejected: formatNumber(rejectedIn(file)),
              })}
            </p>
            {file.rejected.map(({ reason, count }) => (
              <p key={reason} className={layout.quiet}>
                {rejectWords(t, reason)}: {formatNumber(count)}
              </p>
            ))}
            {file.file.sha256 !== null && (
              <p className={css.hash}>
                {t('tasks:detail.sha')} {file.file.sha256}
              </p>
            )}
            {rejectedIn(file) > 0 && file.sourceFileId !== null && file.format.id !== 'corrections' && (
              <SaveRejects fileId={file.sourceFileId} />
            )}
          </li>
        ))}
      </ul>
      <ReportOut report={report} />
    </>
  )
}

/** The report as a file, or on paper. */
function ReportOut({ report }: { report: ImportReport }): ReactNode {
  const words = useWords()
  const { t } = words
  const save = (kind: 'csv' | 'md', text: string): void =>
    saveFile(`${t('tasks:import.reportFile')}.${kind}`, new Blob([text], { type: 'text/plain;charset=utf-8' }))
  return (
    <div className={layout.row}>
      <Button icon="download" onPress={() => save('md', reportMarkdown(report, words))}>
        {t('tasks:import.saveReport', { kind: 'Markdown' })}
      </Button>
      <Button icon="download" onPress={() => save('csv', csvOf(reportRows(report, words)))}>
        {t('tasks:import.saveReport', { kind: 'CSV' })}
      </Button>
      <Button icon="print" onPress={() => printRows(t('tasks:import.reportFile'), reportRows(report, words))}>
        {t('tasks:import.printReport')}
      </Button>
    </div>
  )
}

export function ReportActions({ report, onClose }: { report: ImportReport; onClose: () => void }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <Button onPress={onClose}>{t('common:close')}</Button>
      {report.roundId !== null && (
        <ButtonLink kind="primary" href={hrefOf({ kind: 'round', id: report.roundId })}>
          {t('tasks:import.toVotes')}
        </ButtonLink>
      )}
    </>
  )
}
