import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatWords, rejectWords } from '#renderer/features/tasks/words-of.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { rowsOf } from './ImportDialog.tsx'
import css from './Opinions.module.css'
import { SaveRejects } from './SaveRejects.tsx'

/** Where the opinions come from: each import with its files, their digests, and what was set aside and why. */
export function Imports(): ReactNode {
  const words = useWords()
  const { t, formatBytes, formatDateTime, formatNumber } = words
  const { orpc } = useDesk()
  const imports = useQuery(orpc.opinions.import.list.queryOptions())
  return (
    <div className={css.view}>
      <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />
      {imports.data?.map(({ id, at, files, rejects }) => (
        <section key={id} className={layout.panel} aria-label={formatDateTime(at)}>
          <div className={layout.tight}>
            <h2>{formatDateTime(at)}</h2>
            <ul className={css.files}>
              {files.map((file) => (
                <li key={file.name} className={css.file}>
                  <span>
                    <strong>{file.name}</strong>{' '}
                    <span className={layout.faint}>
                      {formatWords(t, file.format)} · {formatBytes(file.size)}
                    </span>
                  </span>
                  <span>{rowsOf(words, file)}</span>
                  {file.rejected.length > 0 && (
                    <span className={layout.quiet}>
                      {file.rejected
                        .map(({ reason, count }) => `${rejectWords(t, reason)} ${formatNumber(count)}`)
                        .join(' · ')}
                    </span>
                  )}
                  <span className={layout.mono}>SHA-256 {file.sha256}</span>
                </li>
              ))}
            </ul>
            {rejects > 0 && <SaveRejects importId={id} />}
          </div>
        </section>
      ))}
    </div>
  )
}
