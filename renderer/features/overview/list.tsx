import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { FigureRow } from '#shared/contract/overview.ts'
import { type Figure, figures } from '#shared/domain/figures.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Overview.module.css'
import { titleOf } from './Dates.tsx'

const windowSize = 200 // rows asked at a time

/** The rows behind one figure of the overview, each a link to where it is worked on. */
export default function FigureScreen(): ReactNode {
  const { t } = useWords()
  const { figure: asked } = useParams<{ figure: string }>()
  const figure = figures.find((one) => one === asked)
  if (figure) return <Listed key={figure} figure={figure} />
  return (
    <Screen title={t('overview:title')}>
      <EmptyState title={t('overview:list.unknown')} action={<Back />}>
        {t('overview:list.unknownText')}
      </EmptyState>
    </Screen>
  )
}

function Back(): ReactNode {
  const { t } = useWords()
  return (
    <ButtonLink icon="left" href="#/overview">
      {t('overview:list.back')}
    </ButtonLink>
  )
}

function Listed({ figure }: { figure: Figure }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const { orpc } = useDesk()
  const list = useInfiniteQuery(
    orpc.overview.list.infiniteOptions({
      input: (offset: number) => ({ figure, offset, limit: windowSize }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const read = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return read < total ? read : undefined
      },
    }),
  )
  const pages = list.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const total = pages.at(-1)?.total ?? 0
  return (
    <Screen
      title={t(`overview:figure.${figure}`)}
      {...(list.data ? { meta: t('overview:list.count', { count: total, total: formatNumber(total) }) } : {})}
      actions={<Back />}
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <p className={css.about}>{t(`overview:about.${figure}`)}</p>
      {list.data && rows.length === 0 && <p className={css.none}>{t('overview:list.none')}</p>}
      {rows.length > 0 && (
        <ul className={css.list} aria-label={t(`overview:figure.${figure}`)}>
          {rows.map((row) => (
            <li key={row.key}>
              <a className={css.row} href={hrefOf(row.link)}>
                <span>
                  {row.number !== null && `${row.number}. `}
                  {titleOf(row, words)}
                </span>
                <span className={css.said}>{factsOf(row, figure, words).join(' · ')}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div>
          <Button pending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t('overview:list.more', { left: formatNumber(total - rows.length) })}
          </Button>
        </div>
      )}
    </Screen>
  )
}

/** Where a row belongs, its votes, its day. */
function factsOf(row: FigureRow, figure: Figure, { t, formatDate, formatNumber }: Words): string[] {
  const where = figure === 'toDecide' ? t('overview:dates.session', { title: row.where }) : row.where
  const over = row.over ?? 0
  return [
    ...(where === '' ? [] : [where]),
    ...(row.yes === null ? [] : [t('overview:list.yes', { count: row.yes, yes: formatNumber(row.yes) })]),
    ...(row.over === null
      ? []
      : [
          t(over > 0 ? 'overview:list.over' : 'overview:list.under', {
            votes: formatNumber(over > 0 ? over : 1 - over),
          }),
        ]),
    ...(row.on === null ? [] : [formatDate(row.on)]),
  ]
}
