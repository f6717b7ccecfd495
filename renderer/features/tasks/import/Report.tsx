import type { ReactNode } from 'react'
import type { ImportReport } from '#shared/contract/forum.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { rejectWords } from '../words-of.ts'
import { changeWords } from './Changes.tsx'
import { csvOf, saveText } from './csv.ts'
import css from './Import.module.css'

type FileReport = ImportReport['files'][number]

const rejectedIn = (file: FileReport): number => file.rejected.reduce((sum, one) => sum + one.count, 0)

function saveRejects(files: readonly FileReport[], { t }: Words): void {
  const head = [t('tasks:import.file'), t('tasks:import.line'), t('tasks:import.reason'), t('tasks:import.raw')]
  const rows = files.flatMap(({ file, rejectedRows }) =>
    rejectedRows.map(({ line, reason, raw }) => [file.name, line, rejectWords(t, reason), raw]),
  )
  saveText(`${t('tasks:import.rejectsFile')}.csv`, csvOf([head, ...rows]))
}

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
          </li>
        ))}
      </ul>
      <Rejects files={report.files} />
    </>
  )
}

function Rejects({ files }: { files: readonly FileReport[] }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const total = files.reduce((sum, file) => sum + rejectedIn(file), 0)
  const shown = files.reduce((sum, file) => sum + file.rejectedRows.length, 0)
  if (shown === 0) return null
  return (
    <div className={layout.row}>
      <Button icon="download" onPress={() => saveRejects(files, words)}>
        {t('tasks:import.saveRejects')}
      </Button>
      {shown < total && (
        <span className={layout.quiet}>
          {t('tasks:import.partRejects', { shown: formatNumber(shown), total: formatNumber(total) })}
        </span>
      )}
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
