import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { InstructionRow } from '#shared/contract/follow-up.ts'
import type { FollowUpStatus } from '#shared/domain/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'
import type { Selecting } from './Progress.tsx'
import { Owes } from './reports/Answer.tsx'
import { Due, Status } from './Status.tsx'

/** The same instructions under the agency that answers for them. */
export function ByAgency({ rows, ...selecting }: { rows: readonly InstructionRow[] } & Selecting): ReactNode {
  const { t } = useWords()
  const groups = [...Map.groupBy(rows, ({ agency }) => agency)].toSorted(([a], [b]) => a.localeCompare(b))
  if (groups.length === 0) return <p className={layout.quiet}>{t('common:nothingFound')}</p>
  return (
    <div className={css.groups}>
      {groups.map(([agency, own]) => (
        <Group key={agency} agency={agency} rows={own} {...selecting} />
      ))}
    </div>
  )
}

function Group({
  agency,
  rows,
  ...selecting
}: { agency: string; rows: readonly InstructionRow[] } & Selecting): ReactNode {
  const { t, formatNumber } = useWords()
  const requests = useQuery(useDesk().orpc.reports.list.queryOptions())
  const count = (status: FollowUpStatus): string =>
    formatNumber(rows.filter(({ standing }) => standing.status === status).length)
  const counts = { late: count('late'), onTrack: count('onTrack'), done: count('done'), stopped: count('stopped') }
  return (
    <section className={css.group}>
      <div className={layout.between}>
        <h3>{agency}</h3>
        <Owes requests={requests.data ?? []} agency={agency} />
        <span className={layout.quiet}>{t('followUp:agency.counts', counts)}</span>
      </div>
      <InstructionLines rows={rows} {...selecting} />
    </section>
  )
}

/** Instructions to choose from, one a line. */
export function InstructionLines({
  rows,
  selected,
  onSelect,
}: { rows: readonly InstructionRow[] } & Selecting): ReactNode {
  return (
    <ul className={css.lines}>
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className={css.line}
            aria-pressed={row.id === selected}
            onClick={() => onSelect(row.id)}
          >
            <Status status={row.standing.status} />
            <span>
              {row.number}. {row.text}
            </span>
            <span className={layout.quiet}>
              <Due row={row} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
