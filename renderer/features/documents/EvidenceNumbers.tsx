import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Evidence } from '#shared/contract/documents.ts'
import type { Deliverable } from '#shared/domain/evidence.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

type Counted = NonNullable<Evidence[number]['counted']>

const capital = <Text extends string>(text: Text): Capitalize<Text> =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>

/** A deliverable as the report names it. */
const nameOf = (deliverable: Deliverable, { t }: Words): string => t(`papers:ev${capital(deliverable)}`)

/** Each number of an evidence report; it opens the records that it counts. */
export function EvidenceNumbers({ period }: { period: string }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const { orpc } = useDesk()
  const [open, setOpen] = useState<Deliverable | null>(null)
  const report = useQuery(orpc.documents.evidence.queryOptions({ input: { period } }))
  const lines = (report.data ?? []).flatMap(({ deliverable, counted }) => (counted ? [{ deliverable, counted }] : []))
  const shown = lines.find(({ deliverable }) => deliverable === open)
  return (
    <section className={css.made}>
      <h2>{t('documents:evidence.title')}</h2>
      <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />
      <ul className={css.numbers}>
        {lines.map(({ deliverable, counted }) => {
          const count = formatNumber(counted.records.length)
          const name = nameOf(deliverable, words)
          return (
            <li key={deliverable}>
              <span aria-hidden="true">{name}</span>
              <Button
                small
                aria-label={t('documents:evidence.open', { what: name, count })}
                onPress={() => setOpen(deliverable)}
              >
                {count}
              </Button>
            </li>
          )
        })}
      </ul>
      {shown && <Records {...shown} onClose={() => setOpen(null)} />}
    </section>
  )
}

interface RecordsProps {
  readonly deliverable: Deliverable
  readonly counted: Counted
  readonly onClose: () => void
}

function Records({ deliverable, counted: { records, undated }, onClose }: RecordsProps): ReactNode {
  const words = useWords()
  const { t, formatDate, formatNumber } = words
  const what = nameOf(deliverable, words)
  return (
    <Dialog
      open
      wide
      dismissable
      title={t('documents:evidence.open', { what, count: formatNumber(records.length) })}
      onClose={onClose}
    >
      {records.length === 0 && <p className={css.quiet}>{t('documents:evidence.none')}</p>}
      <ul className={css.records}>
        {records.map(({ id, number, title, date, link }) => {
          const name = number === null ? title : `${number}. ${title}`
          return (
            <li key={id}>
              {date !== null && <time dateTime={date}>{formatDate(date)}</time>}
              {link === null ? <span>{name}</span> : <a href={hrefOf(link)}>{name}</a>}
              <code className={css.quiet}>{id}</code>
            </li>
          )
        })}
      </ul>
      {undated > 0 && <p className={css.quiet}>{t('documents:evidence.undated', { count: formatNumber(undated) })}</p>}
    </Dialog>
  )
}
