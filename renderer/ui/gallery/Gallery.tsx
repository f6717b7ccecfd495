import { type ReactNode, useState } from 'react'
import { DeskError } from '#shared/contract/errors.ts'
import { stations } from '#shared/domain/terms.ts'
import { Button, IconButton } from '../Button.tsx'
import { Checkbox, Select } from '../Choice.tsx'
import { DotPlot } from '../DotPlot.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { NumberField, TextField } from '../Field.tsx'
import { FileDrop } from '../FileDrop.tsx'
import { Funnel } from '../Funnel.tsx'
import { Histogram } from '../Histogram.tsx'
import { Icon, iconNames } from '../icons.tsx'
import layout from '../layout.module.css'
import { Menu } from '../Menu.tsx'
import { Badge, EmptyState, FactList } from '../Notes.tsx'
import { Paper } from '../Paper.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { ReorderList } from '../ReorderList.tsx'
import { type Column, Table } from '../Table.tsx'
import { Tabs } from '../Tabs.tsx'
import { ThreadStrip } from '../ThreadStrip.tsx'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { useWords } from '../words.tsx'

const day = 86_400_000
const first = Date.UTC(2026, 2, 2)

function Controls(): ReactNode {
  const { t } = useWords()
  const [size, setSize] = useState<'ko' | 'en'>('ko')
  const [on, setOn] = useState(true)
  return (
    <section className={layout.panel}>
      <div className={layout.stack}>
        <div className={layout.row}>
          <Button kind="primary">{t('common:save')}</Button>
          <Button>{t('common:cancel')}</Button>
          <Button kind="plain">{t('common:more')}</Button>
          <Button kind="danger">{t('common:remove')}</Button>
          <Button isDisabled>{t('common:open')}</Button>
          <Button kind="primary" pending>
            {t('common:loading')}
          </Button>
          <Button small icon="plus">
            {t('common:open')}
          </Button>
          <IconButton icon="print" label={t('common:open')} />
          <Menu label={t('common:more')} items={[{ id: 'a', label: t('common:open'), onAction: () => {} }]} />
        </div>
        <div className={layout.row}>
          <LanguageChoice label={t('common:language.label')} value={size} onChange={setSize} />
          <Checkbox isSelected={on} onChange={setOn}>
            {t('common:nav.tasks')}
          </Checkbox>
          <Badge>{t('common:stationName.proposed')}</Badge>
          <Badge tone="info">{t('common:stationName.voted')}</Badge>
          <Badge tone="success">{t('common:stationName.promoted')}</Badge>
          <Badge tone="warning">{t('common:stationName.agenda')}</Badge>
          <Badge tone="danger">{t('common:stationName.evaluated')}</Badge>
        </div>
        <div className={layout.row}>
          <Select
            label={t('common:language.label')}
            value={size}
            onChange={setSize}
            options={[
              { id: 'ko', label: t('common:language.ko') },
              { id: 'en', label: t('common:language.en') },
            ]}
          />
          <TextField label={t('common:nav.agenda')} defaultValue="2026" help={t('common:reorder.hint')} />
          <TextField label={t('common:nav.session')} error={t('common:nothingFound')} />
          <NumberField label={t('common:histogram.threshold')} defaultValue={1200} unit="m" />
        </div>
        <div className={layout.row}>
          {iconNames.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
      </div>
    </section>
  )
}

function Charts(): ReactNode {
  const { t, formatNumber } = useWords()
  const [threshold, setThreshold] = useState(200)
  const votes = Array.from({ length: 400 }, (_, at) => Math.floor(10 ** (((at * 7919) % 400) / 115)))
  const over = votes.filter((vote) => vote > threshold).length
  return (
    <>
      <Funnel
        columns={stations.map((station, at) => ({
          station,
          count: [412, 400, 37, 21, 12, 9, 3][at] ?? 0,
          medianDays: at === 6 ? null : 14.5 + at,
          share: at === 0 ? null : 1 / (at + 1),
          href: '#/tasks',
        }))}
      />
      <section className={layout.panel}>
        <ThreadStrip
          stops={stations.map((station, at) => ({
            station,
            state: at === 2 ? 'skipped' : at < 4 ? 'reached' : 'ahead',
            at: at < 4 && at !== 2 ? first + at * 30 * day : null,
            ...(at === 1 ? { figure: '1,284 / 1,500', href: '#/votes' } : {}),
          }))}
        />
      </section>
      <section className={layout.panel}>
        <Histogram
          values={votes}
          threshold={threshold}
          onThreshold={setThreshold}
          says={`${t('common:histogram.moreThan', { value: formatNumber(threshold) })} → ${over}`}
        />
      </section>
      <section className={layout.panel}>
        <DotPlot
          label={t('common:nav.session')}
          values={[3.2, 3.4, 3.4, 4, 4.1, 4.2, 4.2, 4.25, 4.6, 5, 1.5].map((value, at) => ({
            id: String(at),
            name: String(at),
            value,
          }))}
          min={1}
          max={5}
          mean={3.8}
          trimmedMean={3.95}
          median={4.1}
          interval={[3.2, 4.3]}
        />
      </section>
    </>
  )
}

interface Row {
  readonly id: string
  readonly title: string
  readonly yes: number
}
const rows: readonly Row[] = Array.from({ length: 5000 }, (_, at) => ({
  id: `t${at}`,
  title: `혁신과제 ${at + 1}`,
  yes: (at * 7919) % 1301,
}))
const columns: readonly Column<Row>[] = [
  { id: 'title', head: '과제', cell: (row) => row.title, sortBy: (row) => row.title, rowHeader: true },
  { id: 'yes', head: '찬성', cell: (row) => row.yes, sortBy: (row) => row.yes, align: 'end', width: '8rem' },
]

function Lists(): ReactNode {
  const [selected, setSelected] = useState<string | null>('t3')
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set(['t1']))
  const [order, setOrder] = useState<readonly string[]>(['가. 민원', '나. 데이터', '다. 협업'])
  const [tab, setTab] = useState<'a' | 'b'>('a')
  const { t } = useWords()
  return (
    <>
      <div className={layout.fill} style={{ height: 260, flex: 'none' }}>
        <Table
          label={t('common:nav.tasks')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowName={(row) => row.title}
          selectedId={selected}
          onSelect={(row) => setSelected(row.id)}
          checkedIds={checked}
          onCheck={setChecked}
          shaded={(row) => row.yes > 1200}
        />
      </div>
      <Tabs
        label={t('common:nav.session')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'a',
            label: t('common:nav.agenda'),
            count: '3',
            content: (
              <ReorderList
                label={t('common:nav.agenda')}
                items={order}
                itemId={(item) => item}
                itemName={(item) => item}
                onReorder={setOrder}
                selectedId={order[0] ?? null}
                onSelect={() => {}}
              >
                {(item) => (
                  <span className={layout.row}>
                    {item}
                    <NumberField label={item} hideLabel defaultValue={15} unit="분" />
                  </span>
                )}
              </ReorderList>
            ),
          },
          { id: 'b', label: t('common:nav.documents'), content: t('common:none') },
        ]}
      />
      <FileDrop onFiles={() => {}} />
    </>
  )
}

const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><text x="40" y="60" font-size="14">위원회 심의자료</text></svg>`

function Rest(): ReactNode {
  const { t } = useWords()
  return (
    <>
      <ErrorNotice error={new DeskError('FILE_LOCKED', { name: '투표명부.csv' })} onRetry={() => {}} />
      <ProgressBar label={t('common:job.import')} done={32} total={100} figures="32 / 100" onCancel={() => {}} />
      <FactList
        facts={[
          { label: t('common:stationName.voted'), value: '1,284' },
          { label: t('common:stationName.agenda'), value: t('common:none') },
        ]}
      />
      <EmptyState title={t('common:shell.noPage')} action={<Button kind="primary">{t('common:open')}</Button>}>
        {t('common:shell.noPageHint')}
      </EmptyState>
      <div style={{ display: 'flex', height: 320 }}>
        <Paper svg={page} page={1} pages={12} onPage={() => {}} label={t('common:nav.documents')} />
      </div>
    </>
  )
}

export function Gallery(): ReactNode {
  return (
    <main className={layout.stack} style={{ padding: 24, maxWidth: 1000 }}>
      <h1>Committee Desk</h1>
      <Controls />
      <Charts />
      <Lists />
      <Rest />
    </main>
  )
}
