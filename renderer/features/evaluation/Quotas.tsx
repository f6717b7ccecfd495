import { type ReactNode, useState } from 'react'
import type { Feasibility, GroupDetail, QuotaRow } from '#shared/contract/evaluation.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'
import { Feasible } from './Feasible.tsx'
import { useWork } from './use-work.ts'

interface Draft {
  readonly seats: number
  readonly quotas: readonly QuotaRow[]
}

const plain = ({ seats, quotas }: Draft) => ({
  seats,
  quotas: quotas.map(({ category, value, min, max }) => ({ category, value, min, max })),
})

/** Seats by category and value, and whether a panel can meet them all at once. */
export function Quotas({ detail }: { detail: GroupDetail }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const { group, open } = detail
  const groupId = group.id
  const [draft, setDraft] = useState<Draft>({ seats: group.seats, quotas: detail.quotas })
  const check = useWork((given: Draft, jobId) => client.evaluation.checkQuotas({ groupId, ...plain(given), jobId }))
  const save = useWork((given: Draft) => client.evaluation.saveQuotas({ groupId, ...plain(given) }))
  const put = (next: Draft): void => {
    setDraft(next)
    check.reset()
    save.reset()
  }
  const changed = JSON.stringify(plain(draft)) !== JSON.stringify(plain({ seats: group.seats, quotas: detail.quotas }))
  const whole = [draft.seats, ...draft.quotas.flatMap(({ min, max }) => [min, max])].every(Number.isInteger)
  return (
    <div className={css.panel}>
      <ErrorNotice error={check.error ?? save.error} />
      {!open && <p className={layout.quiet}>{t('evaluation:quota.frozen')}</p>}
      <div className={css.tools}>
        <NumberField
          label={t('evaluation:new.seats')}
          unit={t('evaluation:new.seatsUnit')}
          minValue={1}
          value={draft.seats}
          isDisabled={!open}
          onChange={(seats) => put({ ...draft, seats })}
        />
        <Button isDisabled={!whole} pending={check.jobId !== null} onPress={() => check.run(draft)}>
          {t('evaluation:quota.check')}
        </Button>
        {open && (
          <Button kind="primary" isDisabled={!changed || !whole} onPress={() => save.run(draft)}>
            {t('evaluation:quota.save')}
          </Button>
        )}
      </div>
      {check.jobId !== null && <JobProgress jobId={check.jobId} label={t('evaluation:quota.checking')} />}
      {check.data && <Feasible found={check.data} onTake={open ? () => put(taken(draft, check.data)) : null} />}
      <QuotaTable rows={draft.quotas} disabled={!open} onRows={(quotas) => put({ ...draft, quotas })} />
    </div>
  )
}

/** The draft with what the nearest quotas change in it. */
function taken(draft: Draft, found: Feasibility | undefined): Draft {
  const changes = found?.relaxation ?? []
  const quotas = draft.quotas.map((row) => {
    const change = changes.find(({ quota }) => quota.category === row.category && quota.value === row.value)
    return change ? { ...row, min: change.min, max: change.max } : row
  })
  return { ...draft, quotas }
}

interface QuotaTableProps {
  readonly rows: readonly QuotaRow[]
  readonly disabled: boolean
  readonly onRows: (rows: readonly QuotaRow[]) => void
}

function QuotaTable({ rows, disabled, onRows }: QuotaTableProps): ReactNode {
  const { t } = useWords()
  const heads = ['category', 'value', 'people', 'min', 'max', 'seated'] as const
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <caption className="visually-hidden">{t('evaluation:quota.table')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`evaluation:quota.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <QuotaLine
              key={`${row.category} ${row.value}`}
              row={row}
              first={rows[index - 1]?.category !== row.category}
              disabled={disabled}
              onRow={(next) => onRows(rows.with(index, next))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly row: QuotaRow
  /** the first of its category */
  readonly first: boolean
  readonly disabled: boolean
  readonly onRow: (row: QuotaRow) => void
}

function QuotaLine({ row, first, disabled, onRow }: LineProps): ReactNode {
  const { t, formatNumber } = useWords()
  const { category, value } = row
  const field = (what: 'min' | 'max'): ReactNode => (
    <NumberField
      label={t('evaluation:quota.of', { category, value, what: t(`evaluation:quota.${what}`) })}
      hideLabel
      minValue={0}
      value={row[what]}
      isDisabled={disabled}
      onChange={(seats) => onRow({ ...row, [what]: seats })}
    />
  )
  return (
    <tr data-first={first}>
      <td>{first ? category : <span className="visually-hidden">{category}</span>}</td>
      <th scope="row">{value}</th>
      <td className={css.end}>{formatNumber(row.people)}</td>
      <td className={css.number}>{field('min')}</td>
      <td className={css.number}>{field('max')}</td>
      <td className={css.end}>{formatNumber(row.seated)}</td>
    </tr>
  )
}
