import { type ReactNode, useState } from 'react'
import type { GroupDetail, TaskResult } from '#shared/contract/evaluation.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'
import { Forms } from './Forms.tsx'
import { Refusals } from './Refusals.tsx'
import { useWork } from './use-work.ts'

interface Figure {
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
}

/** Mean, spread and number of evaluators, always together. */
function useFigureColumns<Row>(of: (row: Row) => Figure): readonly Column<Row>[] {
  const { t, formatNumber } = useWords()
  const two = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return [
    {
      id: 'mean',
      head: t('evaluation:scores.mean'),
      cell: (row) => two(of(row).mean),
      sortBy: (row) => of(row).mean,
      align: 'end',
      width: '6rem',
    },
    {
      id: 'sd',
      head: t('evaluation:scores.sd'),
      cell: (row) => two(of(row).sd),
      sortBy: (row) => of(row).sd,
      align: 'end',
      width: '6rem',
    },
    {
      id: 'n',
      head: t('evaluation:scores.n'),
      cell: (row) => formatNumber(of(row).n),
      sortBy: (row) => of(row).n,
      align: 'end',
      width: '5rem',
    },
  ]
}

/** Scores of the evaluators: imported, and counted by task and by category. */
export function Results({ detail }: { detail: GroupDetail }): ReactNode {
  const { t } = useWords()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const figures = useFigureColumns<TaskResult>((row) => row.overall)
  const columns: readonly Column<TaskResult>[] = [
    {
      id: 'task',
      head: t('evaluation:scores.task'),
      cell: (row) => `${row.number}. ${row.title}`,
      sortBy: (row) => row.number,
      rowHeader: true,
    },
    ...figures,
  ]
  const selected = detail.results.find(({ taskId }) => taskId === selectedId) ?? detail.results[0]
  if (detail.open) return <EmptyState title={t('evaluation:panel.empty')} />
  return (
    <div className={css.panel}>
      <Forms detail={detail} />
      <ImportScores detail={detail} />
      {detail.results.length === 0 ? (
        <p className={layout.quiet}>{t('evaluation:scores.empty')}</p>
      ) : (
        <div className={css.halves}>
          <div className={css.list}>
            <Table
              label={t('evaluation:scores.table')}
              columns={columns}
              rows={detail.results}
              rowId={(row) => row.taskId}
              selectedId={selected?.taskId ?? null}
              onSelect={(row) => setSelectedId(row.taskId)}
            />
          </div>
          {selected && <ByCategory result={selected} detail={detail} />}
        </div>
      )}
    </div>
  )
}

interface GroupFigure extends Figure {
  readonly group: string
  readonly name: string
}

function ByCategory({ result, detail }: { result: TaskResult; detail: GroupDetail }): ReactNode {
  const { t } = useWords()
  const titles = new Map(detail.rubric.criteria.map(({ id, title }) => [id, title]))
  const rows: readonly GroupFigure[] = [
    ...result.criteria.map((row) => ({
      ...row,
      group: t('evaluation:scores.criterion'),
      name: titles.get(row.criterionId) ?? row.criterionId,
    })),
    ...result.categories.map((row) => ({ ...row, group: row.category, name: row.value })),
  ]
  const figures = useFigureColumns<GroupFigure>((row) => row)
  const columns: readonly Column<GroupFigure>[] = [
    {
      id: 'group',
      head: t('evaluation:quota.category'),
      cell: (row) => row.group,
      sortBy: (row) => row.group,
      width: '8rem',
    },
    {
      id: 'name',
      head: t('evaluation:quota.value'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
      rowHeader: true,
    },
    ...figures,
  ]
  const label = t('evaluation:scores.byCategory', { title: result.title })
  return (
    <section className={css.list}>
      <h2>{label}</h2>
      <Table label={label} columns={columns} rows={rows} rowId={(row) => `${row.group} ${row.name}`} />
    </section>
  )
}

function ImportScores({ detail }: { detail: GroupDetail }): ReactNode {
  const { t } = useWords()
  const { client, handOver } = useDesk()
  const groupId = detail.group.id
  const read = useWork(async (file: File, jobId) => {
    const [held] = await handOver([file])
    return client.evaluation.importScores({ groupId, fileId: held?.id ?? '', jobId })
  })
  const criteria = detail.rubric.criteria.map(({ title }) => title).join(', ')
  return (
    <section className={layout.tight}>
      <h2>{t('evaluation:scores.drop')}</h2>
      <FileDrop
        accept={['.csv', '.tsv', '.txt', '.xlsx']}
        multiple={false}
        onFiles={([file]) => file && read.run(file)}
      >
        {t('evaluation:scores.help', { criteria })}
      </FileDrop>
      {read.jobId !== null && <JobProgress jobId={read.jobId} label={t('evaluation:scores.reading')} />}
      <ErrorNotice error={read.error} />
      <Refusals rows={read.data?.refusals ?? []} />
      {read.data && read.data.saved > 0 && <output>{t('evaluation:scores.saved', { count: read.data.saved })}</output>}
    </section>
  )
}
