import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { AgendaItem, Meeting } from '#shared/contract/meeting.ts'
import type { Locale } from '#shared/contract/base.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Paper } from '#renderer/ui/Paper.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'

const restFor = 40 // milliseconds without a change before the pages are asked again

function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restFor)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

export interface PreviewProps {
  readonly meeting: Meeting
  /** what is on screen, saved or not; null prints what is stored */
  readonly draft: readonly AgendaItem[] | null
  readonly locale: Locale
  /** the item last touched; the paper turns to it */
  readonly itemId: string | null
}

/** The real pages as they will print, turned to the item under work. */
export function Preview({ meeting, draft, locale, itemId }: PreviewProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [page, setPage] = useState(1)
  const rested = useRested(draft)
  const input = {
    kind: 'agenda' as const,
    subjectId: meeting.id,
    locale,
    from: Math.max(1, page - 1),
    to: page + 1,
    draft: rested === null ? null : [...rested],
  }
  const preview = useQuery(orpc.documents.preview.queryOptions({ input, placeholderData: keepPreviousData }))
  const pages = preview.data?.pageCount ?? 1
  const pageOf = preview.data?.pageOf ?? {}
  // its own entry, or its row in the order of the day where it has none
  const target = pageOf[`item:${itemId}`] ?? pageOf[`order:${itemId}`]
  const place = target === undefined ? null : `${itemId} ${target}`
  const [turnedTo, setTurnedTo] = useState<string | null>(null)
  if (target !== undefined && place !== turnedTo) {
    setTurnedTo(place) // turned while drawing, so that the wrong page is never seen
    setPage(target)
  }
  const shown = Math.min(page, pages)
  return (
    <div className={css.paper}>
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      <Paper
        label={t('agenda:paper')}
        svg={preview.data?.pages.find(({ number }) => number === shown)?.svg ?? null}
        page={shown}
        pages={pages}
        onPage={setPage}
      />
    </div>
  )
}
