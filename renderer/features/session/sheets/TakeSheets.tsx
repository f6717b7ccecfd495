import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { SheetsPreview } from '#shared/contract/sheets.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { useFileImport } from '../use-file-import.ts'

type File = SheetsPreview['files'][number]

interface TakeProps {
  readonly detail: SessionDetail
  readonly onClose: () => void
  /** scores were stored and read again */
  readonly onStored: () => void
}

/** Filled sheets: what each file says and what is wrong with it; saved together or not at all. */
export function TakeSheets({ detail, onClose, onStored }: TakeProps): ReactNode {
  const { t } = useWords()
  const { client, orpc } = useDesk()
  const queries = useQueryClient()
  const [replace, setReplace] = useState(false)
  const sessionId = detail.session.id
  const look = (over: boolean) => (fileIds: readonly string[], jobId: string) =>
    client.sheets.preview({ sessionId, fileIds: [...fileIds], replace: over, jobId })
  const { step, pick, reread, run, restart } = useFileImport(look(replace), async (fileIds, { digest }, jobId) => {
    const report = await client.sheets.run({ sessionId, fileIds: [...fileIds], replace, digest, jobId })
    await queries.invalidateQueries({ queryKey: orpc.committee.key() })
    onStored()
    return report
  })
  const busy = step.at === 'reading' || step.at === 'running'
  const preview = step.at === 'preview' ? step.preview : null
  const fileIds = step.at === 'preview' ? step.fileIds : []
  return (
    <Dialog
      open
      wide
      title={t('sheets:take.title')}
      onClose={() => (busy ? undefined : onClose())}
      actions={
        busy ? undefined : (
          <>
            {preview && <Button onPress={restart}>{t('sheets:take.other')}</Button>}
            <Button onPress={onClose}>{t('common:close')}</Button>
            {preview && (
              <Button kind="primary" isDisabled={preview.problems > 0} onPress={() => void run()}>
                {t('sheets:take.run', { count: preview.files.length })}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={layout.stack}>
        {busy && <JobProgress jobId={step.jobId} label={t(`sheets:take.${step.at}`)} />}
        {(step.at === 'pick' || step.at === 'preview') && <ErrorNotice error={step.error ?? null} />}
        {step.at === 'pick' && (
          <FileDrop accept={['.xlsx', '.xls', '.ods']} onFiles={(files) => void pick(files)}>
            {t('sheets:take.drop')}
          </FileDrop>
        )}
        {preview && (
          <>
            <Preview
              preview={preview}
              onLeaveOut={(id) =>
                void reread(
                  fileIds.filter((one) => one !== id),
                  look(replace),
                )
              }
            />
            <Checkbox
              isSelected={replace}
              onChange={(on) => {
                setReplace(on)
                void reread(fileIds, look(on))
              }}
            >
              {t('sheets:take.replace')}
            </Checkbox>
          </>
        )}
        {step.at === 'done' && <output>{t('sheets:take.done', step.report)}</output>}
      </div>
    </Dialog>
  )
}

function Preview({ preview, onLeaveOut }: { preview: SheetsPreview; onLeaveOut: (fileId: string) => void }): ReactNode {
  const { t } = useWords()
  const { files, missing, problems } = preview
  return (
    <>
      {problems > 0 && (
        <output>
          <Badge tone="danger">{t('sheets:take.problems', { count: problems })}</Badge> {t('sheets:take.nothingYet')}
        </output>
      )}
      <Rows
        label={t('sheets:take.files')}
        heads={[t('sheets:take.file'), t('sheets:take.member'), t('sheets:take.what')]}
      >
        {files.map((file) => (
          <tr key={file.file.id}>
            <td>{file.file.name}</td>
            <td>{file.member?.name ?? '–'}</td>
            <td>
              <What file={file} {...(files.length > 1 ? { onLeaveOut } : {})} />
            </td>
          </tr>
        ))}
      </Rows>
      {missing.length > 0 && (
        <p className={layout.quiet}>
          {t('sheets:take.missing', { names: missing.map(({ name }) => name).join(', '), count: missing.length })}
        </p>
      )}
    </>
  )
}

function What({ file, onLeaveOut }: { file: File; onLeaveOut?: (fileId: string) => void }): ReactNode {
  const { t } = useWords()
  const { problems } = file
  const { id, name } = file.file
  if (problems.length === 0)
    return t('sheets:take.counts', { new: file.new, changed: file.changed, same: file.same, remarks: file.remarks })
  return (
    <div className={layout.tight}>
      <ul>
        {problems.map(({ at, reason, text }) => (
          <li key={`${at} ${reason}`}>
            {at !== null && <strong>{`${at} `}</strong>}
            {t(`sheets:take.problem.${reason}`, { text: text === '' ? '–' : text })}
          </li>
        ))}
      </ul>
      {onLeaveOut && (
        <span>
          <Button small onPress={() => onLeaveOut(id)}>
            {t('sheets:take.leaveOut', { name })}
          </Button>
        </span>
      )}
    </div>
  )
}
