import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PublicationChoice, PublicationPreview } from '#shared/contract/publication.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, type Tone } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { PagePreview } from './PagePreview.tsx'
import css from './Publication.module.css'

type File = PublicationPreview['files'][number]

const tones: Record<File['state'], Tone> = { new: 'info', changed: 'warning', same: 'neutral' }

/** Every file that would leave, and the one selected as it is. */
export function Leaving({ choice, preview }: { choice: PublicationChoice; preview: PublicationPreview }): ReactNode {
  const { t, locale, formatBytes } = useWords()
  const [picked, setPicked] = useState<string | null>(null)
  const first = preview.files.find(({ path }) => path.startsWith(`${locale}/`))
  const shown = preview.files.find(({ path }) => path === picked) ?? first ?? preview.files[0]
  const stateOf = ({ state }: File): ReactNode => <Badge tone={tones[state]}>{t(`publication:states.${state}`)}</Badge>
  const columns: Column<File>[] = [
    { id: 'path', head: t('publication:path'), cell: ({ path }) => path, rowHeader: true, width: '12rem' },
    { id: 'size', head: t('publication:size'), cell: ({ size }) => formatBytes(size), align: 'end', width: '5rem' },
    {
      id: 'state',
      head: t('publication:state'),
      cell: stateOf,
      width: '6rem',
    },
  ]
  return (
    <div className={css.leaving}>
      <section className={css.files} aria-label={t('publication:files')}>
        <Table
          label={t('publication:files')}
          columns={columns}
          rows={preview.files}
          rowId={({ path }) => path}
          selectedId={shown?.path ?? null}
          onSelect={({ path }) => setPicked(path)}
        />
      </section>
      {shown && <Shown choice={choice} file={shown} />}
    </div>
  )
}

type View = 'page' | 'text'

function Shown({ choice, file: { path, sha256 } }: { choice: PublicationChoice; file: File }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [view, setView] = useState<View>('page')
  const isPage = path.endsWith('.html')
  const text = useQuery(
    orpc.publication.file.queryOptions({ input: { ...choice, leaveOut: [...choice.leaveOut], path } }),
  )
  return (
    <section className={css.shown}>
      <div className={layout.between}>
        <h2>{path}</h2>
        {isPage && (
          <Segmented<View>
            label={t('publication:views')}
            options={[
              { id: 'page', label: t('publication:asPage') },
              { id: 'text', label: t('publication:asText') },
            ]}
            value={view}
            onChange={setView}
          />
        )}
      </div>
      <p className={css.hash}>
        {t('publication:hash')} <span>{sha256}</span>
      </p>
      <ErrorNotice error={text.error} onRetry={() => void text.refetch()} />
      {text.data &&
        (isPage && view === 'page' ? (
          <PagePreview html={text.data.text} label={t('publication:previewOf', { path })} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
          <pre className={css.text} tabIndex={0}>
            {text.data.text}
          </pre>
        ))}
      <p className={layout.quiet}>{t('publication:previewHelp')}</p>
    </section>
  )
}
