import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MadeDocument, Subject } from '#shared/contract/documents.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'
import { FileActions } from './FileActions.tsx'

/** The files made of this session or meeting, newest first. */
export function MadeFiles({ subject }: { subject: Subject }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const list = useQuery(orpc.documents.list.queryOptions())
  const made = (list.data ?? [])
    .filter(({ kind, subjectId }) => kind === subject.kind && subjectId === subject.subjectId)
    .toSorted((a, b) => b.at - a.at)
  return (
    <section className={css.made}>
      <h2>{t('documents:files')}</h2>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data && made.length === 0 && <p className={css.quiet}>{t('documents:noFiles')}</p>}
      <ul>
        {made.map((one) => (
          <File key={one.id} made={one} />
        ))}
      </ul>
    </section>
  )
}

function File({ made }: { made: MadeDocument }): ReactNode {
  const { t, formatBytes, formatDateTime } = useWords()
  const { file } = made
  const figures = [
    ...(made.pages === 0 ? [] : [t('documents:pageCount', { count: made.pages })]),
    formatBytes(file.size),
    t(`common:language.${made.locale}`),
  ]
  return (
    <li className={css.file}>
      <h3>{file.name}</h3>
      <p className={css.quiet}>{figures.join(' · ')}</p>
      <p className={css.quiet}>{formatDateTime(made.at)}</p>
      {file.sha256 !== null && (
        <p className={css.hash}>
          SHA-256 <span>{file.sha256}</span>
        </p>
      )}
      <FileActions file={file} pages={made.pages} />
    </li>
  )
}
