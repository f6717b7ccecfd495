import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { EvaluationGroup, GroupDetail } from '#shared/contract/evaluation.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Draw } from './Draw.tsx'
import css from './Evaluation.module.css'
import { NewGroup } from './NewGroup.tsx'
import { Panel } from './Panel.tsx'
import { Quotas } from './Quotas.tsx'
import { Results } from './Results.tsx'

/** The Public Evaluation Group: pool and quotas, the lottery, who was drawn, what they made of the tasks. */
export default function EvaluationScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { groupId: asked } = useParams<{ groupId?: string }>()
  const [making, setMaking] = useState(false)
  const groups = useQuery(orpc.evaluation.groups.queryOptions())
  const current = asked === undefined ? groups.data?.at(-1)?.id : decodeURIComponent(asked)
  const make = (kind: 'primary' | 'quiet'): ReactNode => (
    <Button kind={kind} icon="plus" onPress={() => setMaking(true)}>
      {t('evaluation:new.open')}
    </Button>
  )
  return (
    <Screen
      title={t('evaluation:title')}
      {...(current === undefined
        ? {}
        : { meta: <Choose groups={groups.data ?? []} current={current} />, actions: make('quiet') })}
    >
      <ErrorNotice error={groups.error} onRetry={() => void groups.refetch()} />
      {groups.data && current === undefined && (
        <EmptyState title={t('evaluation:none.title')} action={make('primary')}>
          {t('evaluation:none.text')}
        </EmptyState>
      )}
      {current !== undefined && <Chosen key={current} groupId={current} />}
      {making && <NewGroup onClose={() => setMaking(false)} />}
    </Screen>
  )
}

function Choose({ groups, current }: { groups: readonly EvaluationGroup[]; current: string }): ReactNode {
  const { t, formatNumber } = useWords()
  const [, navigate] = useLocation()
  const note = ({ people, seats, seated }: EvaluationGroup): string =>
    t('evaluation:count', {
      people: formatNumber(people),
      seats: formatNumber(seats),
      seated: formatNumber(seated),
    })
  return (
    <div className={css.choose}>
      <Select
        label={t('evaluation:groups')}
        hideLabel
        options={groups.map((group) => ({ id: group.id, label: group.name, note: note(group) }))}
        value={current}
        onChange={(id) => navigate(`/evaluation/${encodeURIComponent(id)}`)}
      />
    </div>
  )
}

function Chosen({ groupId }: { groupId: string }): ReactNode {
  const { orpc } = useDesk()
  const detail = useQuery(orpc.evaluation.group.queryOptions({ input: { groupId } }))
  return (
    <>
      <ErrorNotice page error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.data && <Steps detail={detail.data} />}
    </>
  )
}

type Step = 'quotas' | 'draw' | 'panel' | 'results'

function Steps({ detail }: { detail: GroupDetail }): ReactNode {
  const { t, formatNumber } = useWords()
  const { group, results, open } = detail
  const [step, setStep] = useState<Step>(open ? 'quotas' : 'panel')
  const counts = {
    people: formatNumber(group.people),
    seats: formatNumber(group.seats),
    seated: formatNumber(group.seated),
  }
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>{t('evaluation:count', counts)}</p>
      <Tabs<Step>
        label={t('evaluation:tab.label')}
        selected={step}
        onSelect={setStep}
        tabs={[
          { id: 'quotas', label: t('evaluation:tab.quotas'), content: <Quotas key={group.seats} detail={detail} /> },
          { id: 'draw', label: t('evaluation:tab.draw'), content: <Draw detail={detail} /> },
          { id: 'panel', label: t('evaluation:tab.panel'), count: counts.seated, content: <Panel detail={detail} /> },
          {
            id: 'results',
            label: t('evaluation:tab.results'),
            count: formatNumber(results.length),
            content: <Results detail={detail} />,
          },
        ]}
      />
    </div>
  )
}
