import type { ReactNode } from 'react'
import type { ImportPreview, MappingTable } from '#shared/contract/forum.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { formatWords, rejectWords } from '../words-of.ts'
import css from './Import.module.css'
import { Rows } from './Rows.tsx'

type File = ImportPreview['files'][number]

const rowsShown = 100 // of the rows set aside; the report offers them all

interface FilePreviewProps {
  readonly file: File
  readonly onMap: (table: MappingTable) => void
}

export function FilePreview({ file, onMap }: FilePreviewProps): ReactNode {
  const { t, formatBytes, formatDateTime, formatNumber } = useWords()
  return (
    <li className={css.file}>
      <div className={layout.between}>
        <span className={layout.row}>
          <strong>{file.file.name}</strong>
          <Badge tone="info">{t(`tasks:import.holds.${file.format.holds}`)}</Badge>
        </span>
        <span className={layout.faint}>{formatBytes(file.file.size)}</span>
      </div>
      <p className={layout.quiet}>
        {t('tasks:import.recognised', {
          format: formatWords(t, file.format.id),
          encoding: file.encoding.toUpperCase(),
          rows: formatNumber(file.rowsRead),
        })}
      </p>
      <Mapped file={file} onMap={onMap} />
      {file.importedBefore !== null && (
        <p>
          <Badge tone="warning">{t('tasks:import.before', { at: formatDateTime(file.importedBefore) })}</Badge>
        </p>
      )}
      <Problems file={file} />
      {file.firstRows.length > 0 && (
        <details>
          <summary>{t('tasks:import.firstRows')}</summary>
          <Rows label={file.file.name} heads={file.columns}>
            {file.firstRows.map((row) => (
              <tr key={row.join('\u0000')}>
                {file.columns.map((column, at) => (
                  <td key={column}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </Rows>
        </details>
      )}
    </li>
  )
}

/** A table read by what a person said of its columns says so, and lets it be said again. */
function Mapped({ file: { file, mapping, columns, firstRows }, onMap }: FilePreviewProps): ReactNode {
  const { t } = useWords()
  if (!mapping) return null
  return (
    <div className={layout.row}>
      <span className={layout.quiet}>{t('tasks:import.map.used')}</span>
      <Button small onPress={() => onMap({ name: file.name, columns, firstRows, mapping })}>
        {t('tasks:import.map.again')}
      </Button>
    </div>
  )
}

function Problems({ file }: { file: File }): ReactNode {
  const { t, formatNumber } = useWords()
  const count = file.rejected.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return <p className={layout.quiet}>{t('tasks:import.noProblems')}</p>
  return (
    <details>
      <summary>
        <Badge tone="warning">{t('tasks:import.problems', { count })}</Badge>{' '}
        {file.rejected.map((one) => `${rejectWords(t, one.reason)} ${formatNumber(one.count)}`).join(' · ')}
      </summary>
      <RejectTable rows={file.rejectedRows.slice(0, rowsShown)} label={file.file.name} />
    </details>
  )
}

/** Rows as they stand in the file, each with its line and why it is set aside. */
export function RejectTable({ rows, label }: { rows: File['rejectedRows']; label: string }): ReactNode {
  const { t, formatNumber } = useWords()
  return (
    <Rows label={label} heads={[t('tasks:import.line'), t('tasks:import.reason'), t('tasks:import.raw')]}>
      {rows.map(({ line, reason, raw }) => (
        <tr key={line}>
          <td className={layout.figure}>{formatNumber(line)}</td>
          <td>{rejectWords(t, reason)}</td>
          <td className={layout.mono}>{raw}</td>
        </tr>
      ))}
    </Rows>
  )
}
