import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Publication } from '#shared/contract/publication.ts'
import { FileActions } from '#renderer/features/documents/FileActions.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Publication.module.css'

/** What was published of this round or task, newest first. */
export function Past({ kind, subjectId }: Pick<Publication, 'kind' | 'subjectId'>): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const list = useQuery(orpc.publication.list.queryOptions())
  const own = (list.data ?? []).filter((one) => one.kind === kind && one.subjectId === subjectId)
  return (
    <section className={css.past}>
      <h2>{t('publication:past')}</h2>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data && own.length === 0 && <p className={layout.quiet}>{t('publication:noPast')}</p>}
      <ul>
        {own.map((one) => (
          <One key={one.id} publication={one} />
        ))}
      </ul>
    </section>
  )
}

function One({ publication: { id, file, files, at } }: { publication: Publication }): ReactNode {
  const { t, formatBytes, formatDateTime, formatNumber } = useWords()
  const { client } = useDesk()
  const again = useMutation({ mutationFn: () => client.publication.again({ id }) })
  const figures = [formatDateTime(at), t('publication:filesCount', { count: files }), formatBytes(file.size)]
  const names = again.data?.changed ?? []
  return (
    <li className={css.one}>
      <h3>{file.name}</h3>
      <p className={layout.quiet}>{figures.join(' · ')}</p>
      <p className={css.hash}>
        {t('publication:hash')} <span>{file.sha256}</span>
      </p>
      <FileActions file={file} pages={0} />
      <div>
        <Button small pending={again.isPending} onPress={() => again.mutate()}>
          {t('publication:again')}
        </Button>
      </div>
      <ErrorNotice error={again.error} />
      {again.data && (
        <output className={layout.quiet}>
          {again.data.same
            ? t('publication:same')
            : t('publication:differs', {
                names: [...names.slice(0, shown), ...(names.length > shown ? [formatNumber(names.length)] : [])].join(
                  ', ',
                ),
              })}
        </output>
      )}
    </li>
  )
}

const shown = 5 // names of changed files; of more, how many they are
