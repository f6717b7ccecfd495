import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import { type CopiedKind, copiedKinds, type Copy } from '#shared/contract/copies.ts'
import type { Subject } from '#shared/contract/documents.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Inspector, NothingChosen } from './Inspector.tsx'
import { Log } from './Log.tsx'
import { MakeDialog } from './MakeDialog.tsx'

const isCopied = (kind: string | undefined): kind is CopiedKind => copiedKinds.some((one) => one === kind)

/** Copies of one document, or of all: who has which, what it leaves out, what is out and what came back. */
export default function CopiesScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const params = useParams<{ kind?: string; id?: string }>()
  const asked =
    isCopied(params.kind) && params.id !== undefined
      ? { kind: params.kind, subjectId: decodeURIComponent(params.id) }
      : null
  const subjects = useQuery(orpc.documents.subjects.queryOptions())
  const list = useQuery(orpc.copies.list.queryOptions({ input: asked }))
  const known = subjects.data?.find(({ kind, subjectId }) => kind === asked?.kind && subjectId === asked.subjectId)
  const error = subjects.error ?? list.error
  if (error || !subjects.data || !list.data || (asked && !known))
    return (
      <Screen title={t('copies:title')}>
        <ErrorNotice page error={error} onRetry={() => void list.refetch()} />
        {subjects.data && asked && !known && <Empty title={t('copies:gone')} />}
      </Screen>
    )
  return <Shown key={asked?.subjectId ?? ''} subject={known ?? null} list={list.data} />
}

const Empty = ({ title, children }: { title: string; children?: ReactNode }): ReactNode => {
  const { t } = useWords()
  return (
    <EmptyState
      title={title}
      action={
        <ButtonLink kind="primary" href="#/documents">
          {t('copies:toDocuments')}
        </ButtonLink>
      }
    >
      {children}
    </EmptyState>
  )
}

function Shown({ subject, list }: { subject: Subject | null; list: readonly Copy[] }): ReactNode {
  const { t } = useWords()
  const [making, setMaking] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)
  const current = list.find(({ id }) => id === selected)
  const make = (
    <Button kind="primary" icon="plus" onPress={() => setMaking(true)}>
      {t('copies:make.action')}
    </Button>
  )
  return (
    <Screen
      title={t('copies:title')}
      meta={subject?.title ?? t('copies:all')}
      actions={
        subject && (
          <>
            <ButtonLink href="#/copies">{t('copies:all')}</ButtonLink>
            {list.length > 0 && make}
          </>
        )
      }
      {...(list.length > 0
        ? { inspector: current ? <Inspector key={current.id} copy={current} /> : <NothingChosen /> }
        : {})}
    >
      {list.length > 0 && (
        <Log list={list} withDocument={subject === null} selected={selected} onSelect={setSelected} />
      )}
      {list.length === 0 && subject && (
        <EmptyState title={t('copies:none')} action={make}>
          {t('copies:noneHint')}
        </EmptyState>
      )}
      {list.length === 0 && !subject && <Empty title={t('copies:none')}>{t('copies:noneAll')}</Empty>}
      {making && subject && <MakeDialog subject={subject} onClose={() => setMaking(false)} />}
    </Screen>
  )
}
