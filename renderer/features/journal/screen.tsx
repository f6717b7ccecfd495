import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { JournalEntryDto } from '#shared/contract/journal.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Entry } from './Entry.tsx'
import { actionName, subjectName } from './names.ts'
import { useVerify } from './Verify.tsx'

const pageSize = 200

function useEntries() {
  const { orpc } = useDesk()
  return useInfiniteQuery(
    orpc.journal.list.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.entries.length < pageSize ? undefined : page.entries.at(-1)?.seq),
    }),
  )
}

function useColumns(): readonly Column<JournalEntryDto>[] {
  const { t, formatDateTime } = useWords()
  return useMemo(
    () => [
      { id: 'seq', head: t('journal:seq'), width: '4rem', align: 'end', cell: ({ seq }) => seq },
      { id: 'at', head: t('journal:at'), width: '9.75rem', cell: ({ at }) => formatDateTime(at) },
      { id: 'action', head: t('journal:action'), rowHeader: true, cell: ({ action }) => actionName(t, action) },
      { id: 'subject', head: t('journal:subject'), width: '7rem', cell: (row) => subjectName(t, row.subjectKind) },
      { id: 'reason', head: t('journal:reason'), width: '24%', cell: ({ reason }) => reason ?? '' },
      { id: 'actor', head: t('journal:actor'), width: '6.5rem', cell: ({ actor }) => actor },
    ],
    [t, formatDateTime],
  )
}

/** Everything that was done here, newest first, and whether it still adds up. */
export default function JournalScreen(): ReactNode {
  const { t } = useWords()
  const list = useEntries()
  const columns = useColumns()
  const { button, result } = useVerify()
  const [seq, setSeq] = useState<number | null>(null)
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.entries) ?? [], [list.data])
  const total = list.data?.pages[0]?.total ?? 0
  const selected = entries.find((entry) => entry.seq === seq) ?? null
  return (
    <Screen
      title={t('journal:title')}
      meta={list.data ? t('journal:count', { count: total }) : undefined}
      actions={button}
      inspector={<Entry entry={selected} />}
    >
      {result}
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data && total === 0 && <EmptyState title={t('journal:emptyTitle')}>{t('journal:emptyText')}</EmptyState>}
      {total > 0 && (
        <div className={layout.fill}>
          <Table
            label={t('journal:title')}
            columns={columns}
            rows={entries}
            rowId={(entry) => String(entry.seq)}
            selectedId={seq === null ? null : String(seq)}
            onSelect={(entry) => setSeq(entry.seq)}
          />
          {list.hasNextPage && (
            <div>
              <Button pending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {t('journal:older')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Screen>
  )
}
