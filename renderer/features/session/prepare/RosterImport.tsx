import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RosterPreview, RosterRowDto } from '#shared/contract/roster.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, type Tone } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { useFileImport } from '../use-file-import.ts'

const accepted = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.ods']
const tones: Record<RosterRowDto['becomes'], Tone> = {
  new: 'info',
  changed: 'warning',
  same: 'neutral',
  setAside: 'danger',
}

/** A list of members from a file: its rows and what becomes of each, before anything is saved. */
export function RosterImport({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client, orpc } = useDesk()
  const queries = useQueryClient()
  const { step, pick, run, restart } = useFileImport(
    ([fileId = ''], jobId) => client.roster.preview({ fileId, jobId }),
    async ([fileId = ''], { digest }, jobId) => {
      const report = await client.roster.run({ fileId, digest, jobId })
      await queries.invalidateQueries({ queryKey: orpc.committee.key() })
      return report
    },
  )
  const busy = step.at === 'reading' || step.at === 'running'
  const preview = step.at === 'preview' ? step.preview : null
  const count = preview ? preview.counts.new + preview.counts.changed : 0
  return (
    <Dialog
      open
      wide
      title={t('sheets:roster.title')}
      onClose={() => (busy ? undefined : onClose())}
      actions={
        <>
          {preview && <Button onPress={restart}>{t('sheets:roster.other')}</Button>}
          {!busy && <Button onPress={onClose}>{t('sheets:roster.back')}</Button>}
          {count > 0 && (
            <Button kind="primary" onPress={() => void run()}>
              {t('sheets:roster.run', { count })}
            </Button>
          )}
        </>
      }
    >
      <div className={layout.stack}>
        {busy && <JobProgress jobId={step.jobId} label={t(`sheets:roster.${step.at}`)} />}
        {(step.at === 'pick' || step.at === 'preview') && <ErrorNotice error={step.error ?? null} />}
        {step.at === 'pick' && (
          <FileDrop accept={accepted} multiple={false} onFiles={(files) => void pick(files)}>
            {t('sheets:roster.drop')}
          </FileDrop>
        )}
        {preview && <Preview preview={preview} />}
        {step.at === 'done' && <output>{t('sheets:roster.done', step.report)}</output>}
      </div>
    </Dialog>
  )
}

function Preview({ preview }: { preview: RosterPreview }): ReactNode {
  const { t } = useWords()
  const { file, sheet, encoding, rows, columns, counts } = preview
  return (
    <>
      <p>
        <strong>{file.name}</strong>{' '}
        <span className={layout.quiet}>
          {sheet === null
            ? t('sheets:roster.foundText', { rows: rows.length, encoding: (encoding ?? '').toUpperCase() })
            : t('sheets:roster.found', { rows: rows.length, sheet })}
        </span>
      </p>
      <p>{t('sheets:roster.counts', counts)}</p>
      {counts.new + counts.changed === 0 && <output>{t('sheets:roster.nothing')}</output>}
      {counts.setAside > 0 && <p className={layout.quiet}>{t('sheets:roster.setAsideHint')}</p>}
      <Rows
        label={t('sheets:roster.rows')}
        heads={[t('sheets:roster.line'), t('sheets:roster.name'), t('sheets:roster.what')]}
      >
        {rows.map((row) => (
          <PreviewRow key={row.line} row={row} />
        ))}
      </Rows>
      <details>
        <summary>{t('sheets:roster.columns')}</summary>
        <ul>
          {columns.map(({ head, field }) => (
            <li key={head}>
              {field === null
                ? t('sheets:roster.columnUnused', { head })
                : t('sheets:roster.columnOf', { head, field: t(`sheets:roster.field.${field}`) })}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function PreviewRow({ row }: { row: RosterRowDto }): ReactNode {
  const { t } = useWords()
  const { member } = row
  const said = (field: RosterRowDto['changes'][number]['field'], value: string): string => {
    if (field === 'side')
      return value === '' ? '' : t(`session:side.${value === 'government' ? 'government' : 'civilian'}`)
    return field === 'chair' ? (value === 'true' ? t('session:chair') : t('session:member')) : value
  }
  return (
    <tr>
      <td className={layout.figure}>{row.line}</td>
      <td>{row.name}</td>
      <td>
        <Badge tone={tones[row.becomes]}>{t(`sheets:roster.becomes.${row.becomes}`)}</Badge>{' '}
        {row.becomes === 'new' && member && (
          <span className={layout.quiet}>
            {[
              member.chair ? t('session:chair') : t(`session:side.${member.side}`),
              member.affiliation,
              `${member.termFrom} – ${member.termTo}`,
              member.email,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {row.changes.map(({ field, before, after }) => (
          <span key={field}>
            {t(`sheets:roster.field.${field}`)} <del>{said(field, before)}</del> <span aria-hidden="true">→</span>{' '}
            <ins>{said(field, after)}</ins>{' '}
          </span>
        ))}
        {row.problems.map(({ reason, text }) => (
          <span key={reason}>{t(`sheets:roster.problem.${reason}`, { text })} </span>
        ))}
      </td>
    </tr>
  )
}
