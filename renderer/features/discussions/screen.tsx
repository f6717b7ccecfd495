import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Discussion } from '#shared/contract/discussions.ts'
import { AreaNav } from '#renderer/features/tasks/AreaNav.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Attachments } from './Attachments.tsx'
import { Cases } from './Cases.tsx'
import { DiscussionForm } from './DiscussionForm.tsx'
import css from './Discussions.module.css'
import { draftOf, emptyDraft } from './draft.ts'
import { useDiscussion } from './use-discussion.ts'

const hrefOf = (id: string): string => `#/discussions/${encodeURIComponent(id)}`

/** Offline discussions: what was held where, what came of it, and the cases sent to the Committee. */
export default function DiscussionsScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { id } = useParams()
  const list = useQuery(orpc.discussions.list.queryOptions())
  const wanted = id === undefined ? list.data?.[0]?.id : decodeURIComponent(id)
  const current = list.data?.find((one) => one.id === wanted) ?? null
  const making = wanted === 'new'
  const add = (
    <ButtonLink href={hrefOf('new')} icon="plus">
      {t('discussions:add')}
    </ButtonLink>
  )
  return (
    <Screen
      title={t('discussions:title')}
      actions={
        <>
          <AreaNav here="discussions" />
          {current && (
            <ButtonLink href={`#/documents/discussion/${encodeURIComponent(current.id)}`} icon="documents">
              {t('discussions:page')}
            </ButtonLink>
          )}
          {add}
        </>
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && !making && (
        <EmptyState title={t('discussions:emptyTitle')} action={add}>
          {t('discussions:emptyText')}
        </EmptyState>
      )}
      {(current || making) && (
        <div className={layout.side}>
          <Held list={list.data ?? []} currentId={current?.id ?? null} />
          <Open key={current?.id ?? 'new'} discussion={current} />
        </div>
      )}
    </Screen>
  )
}

function Held({ list, currentId }: { list: readonly Discussion[]; currentId: string | null }): ReactNode {
  const { t, formatDate } = useWords()
  return (
    <nav className={layout.scroll} aria-label={t('discussions:held')}>
      <ul className={css.list}>
        {list.map(({ id, title, date, venue }) => (
          <li key={id}>
            <a className={css.held} href={hrefOf(id)} aria-current={id === currentId ? 'page' : undefined}>
              <span>{title}</span>
              <span className={layout.faint}>
                {formatDate(date)} · {t(`discussions:venues.${venue}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Open({ discussion }: { discussion: Discussion | null }): ReactNode {
  const [, navigate] = useLocation()
  const work = useDiscussion(discussion?.id ?? null, ({ id }) => navigate(`/discussions/${encodeURIComponent(id)}`))
  const draft = discussion ? draftOf(discussion) : emptyDraft
  return (
    <div className={css.open}>
      <ErrorNotice error={work.error} />
      <DiscussionForm key={JSON.stringify(draft)} draft={draft} saving={work.saving} onSave={work.save} />
      {discussion && (
        <>
          <Cases discussion={discussion} send={work.send} />
          <Attachments files={discussion.files} onAttach={work.attach} onDetach={work.detach} />
        </>
      )}
    </div>
  )
}
