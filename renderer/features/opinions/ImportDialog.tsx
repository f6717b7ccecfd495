import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OpinionFile, OpinionPreview } from '#shared/contract/opinions.ts'
import { useFileImport } from '#renderer/features/session/use-file-import.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { formatWords, rejectWords } from '#renderer/features/tasks/words-of.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import { SaveRejects } from './SaveRejects.tsx'

const accepted = ['.csv', '.tsv', '.txt', '.json', '.jsonl', '.xlsx', '.xls']

/** Opinions from files: what would be added and every row that cannot be, before anything is saved. */
export function ImportDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t, formatNumber } = useWords()
  const { client, orpc } = useDesk()
  const queries = useQueryClient()
  const { step, pick, reread, run, restart } = useFileImport(
    (fileIds, jobId) => client.opinions.import.preview({ fileIds: [...fileIds], jobId }),
    async (fileIds, { source }, jobId) => {
      const report = await client.opinions.import.run({ fileIds: [...fileIds], source, jobId })
      await queries.invalidateQueries({ queryKey: orpc.opinions.key() })
      return report
    },
  )
  const busy = step.at === 'reading' || step.at === 'running'
  const preview = step.at === 'preview' ? step.preview : null
  return (
    <Dialog
      open
      wide
      title={t('opinions:import.title')}
      onClose={() => (busy ? undefined : onClose())}
      actions={
        <>
          {preview && <Button onPress={restart}>{t('opinions:import.other')}</Button>}
          {!busy && <Button onPress={onClose}>{t(step.at === 'done' ? 'common:close' : 'common:cancel')}</Button>}
          {preview && (
            <Button
              kind="primary"
              isDisabled={preview.added === 0 && preview.rejects.length === 0}
              onPress={() => void run()}
            >
              {t('opinions:import.run', { count: preview.added, added: formatNumber(preview.added) })}
            </Button>
          )}
        </>
      }
    >
      <div className={layout.stack}>
        {busy && <JobProgress jobId={step.jobId} label={t(`opinions:import.${step.at}`)} />}
        {(step.at === 'pick' || step.at === 'preview') && <ErrorNotice error={step.error ?? null} />}
        {step.at === 'pick' && (
          <FileDrop accept={accepted} onFiles={(files) => void pick(files)}>
            {t('opinions:import.drop')}
          </FileDrop>
        )}
        {step.at === 'preview' && (
          <Preview
            preview={step.preview}
            onSource={(source) =>
              void reread(step.fileIds, (fileIds, jobId) =>
                client.opinions.import.preview({ fileIds: [...fileIds], source, jobId }),
              )
            }
          />
        )}
        {step.at === 'done' && (
          <>
            <output>
              {t('opinions:import.done', {
                added: formatNumber(step.report.added),
                known: formatNumber(step.report.known),
                rejects: formatNumber(step.report.rejects),
              })}
            </output>
            {step.report.rejects > 0 && <SaveRejects importId={step.report.id} />}
          </>
        )}
      </div>
    </Dialog>
  )
}

/** '3,120 read · 3,001 new · 12 known · 107 set aside' */
export const rowsOf = ({ t, formatNumber }: Words, file: OpinionFile): string =>
  t('opinions:import.rows', {
    read: formatNumber(file.rowsRead),
    added: formatNumber(file.added),
    known: formatNumber(file.known),
    silent: formatNumber(file.silent),
    rejects: formatNumber(file.rejected.reduce((sum, { count }) => sum + count, 0)),
  })

function Preview({ preview, onSource }: { preview: OpinionPreview; onSource: (source: string) => void }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const { files, source, sources, tasks, rejects } = preview
  return (
    <>
      <ul className={css.files}>
        {files.map((file) => (
          <li key={file.name} className={css.file}>
            <strong>{file.name}</strong>
            <span className={layout.quiet}>
              {[formatWords(t, file.format), file.encoding.toUpperCase(), rowsOf(words, file)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {source !== null && (
        <Select
          label={t('opinions:import.source')}
          options={sources.map((id) => ({ id, label: id }))}
          value={source}
          onChange={onSource}
        />
      )}
      {tasks.length > 0 && (
        <Rows
          label={t('opinions:byTask')}
          heads={[t('opinions:number'), t('opinions:task'), t('opinions:import.added')]}
        >
          {tasks.map(({ taskId, number, title, added }) => (
            <tr key={taskId}>
              <td className={layout.figure}>{number}</td>
              <td>{title}</td>
              <td className={layout.figure}>{formatNumber(added)}</td>
            </tr>
          ))}
        </Rows>
      )}
      {rejects.length > 0 && (
        <>
          <p>{t('opinions:import.setAside')}</p>
          <Rows
            label={t('tasks:import.rejectsFile')}
            heads={[t('opinions:import.file'), t('tasks:import.line'), t('tasks:import.reason')]}
          >
            {rejects.map(({ file, line, reason, detail }) => (
              <tr key={`${file}:${line}`}>
                <td>{file}</td>
                <td className={layout.figure}>{formatNumber(line)}</td>
                <td>{[rejectWords(t, reason), detail].filter(Boolean).join(': ')}</td>
              </tr>
            ))}
          </Rows>
        </>
      )}
    </>
  )
}
