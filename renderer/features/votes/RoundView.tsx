import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Round, RoundDetail } from '#shared/contract/votes.ts'
import { AreaNav } from '#renderer/features/tasks/AreaNav.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { useAnnounce } from '#renderer/ui/use-announce.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Rolls } from './Rolls.tsx'
import { RoundList } from './RoundList.tsx'
import { RulePanel } from './RulePanel.tsx'
import { Runs } from './Runs.tsx'
import { owedOf, SignDialog } from './SignDialog.tsx'
import { useTrial } from './use-rule.ts'
import { VoteInspector } from './VoteInspector.tsx'
import { VoteTable } from './VoteTable.tsx'
import css from './Votes.module.css'

export interface RoundViewProps {
  readonly roundId: string
  readonly rounds: readonly Round[]
  readonly onImport: () => void
}

export function RoundView({ roundId, rounds, onImport }: RoundViewProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const round = useQuery(orpc.votes.round.queryOptions({ input: { roundId } }))
  if (round.data) return <Loaded detail={round.data} rounds={rounds} onImport={onImport} />
  return (
    <Screen title={t('tasks:votes.title')} actions={<AreaNav here="votes" />}>
      <ErrorNotice error={round.error} onRetry={() => void round.refetch()} />
    </Screen>
  )
}

interface LoadedProps {
  readonly detail: RoundDetail
  readonly rounds: readonly Round[]
  readonly onImport: () => void
}

function Loaded({ detail, rounds, onImport }: LoadedProps): ReactNode {
  const { t } = useWords()
  const trial = useTrial(detail)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [signing, setSigning] = useState(false)
  const [region, announce] = useAnnounce()
  const selected = trial.rows.find(({ taskId }) => taskId === selectedId) ?? null
  const owed = owedOf(detail.rows, detail.round.rule)
  return (
    <Screen
      title={t('tasks:votes.title')}
      meta={detail.round.name}
      actions={
        <>
          <AreaNav here="votes" />
          <Button icon="upload" onPress={onImport}>
            {t('tasks:import.action')}
          </Button>
          <Button kind="primary" isDisabled={trial.changed} onPress={() => setSigning(true)}>
            {owed === 0 ? t('tasks:votes.signTitle') : t('tasks:votes.promote', { count: owed })}
          </Button>
        </>
      }
      inspector={<VoteInspector vote={selected} detail={detail} />}
    >
      <div className={css.parts}>
        <RoundList rounds={rounds} current={detail.round.id} />
        <div className={css.centre}>
          <RulePanel detail={detail} trial={trial} />
          <Parts detail={detail} trial={trial} selectedId={selectedId} onSelect={setSelectedId} />
        </div>
      </div>
      {region}
      {signing && (
        <SignDialog
          detail={detail}
          onClose={() => setSigning(false)}
          onSigned={() => {
            setSigning(false)
            announce(t('tasks:votes.promoted'))
          }}
        />
      )}
    </Screen>
  )
}

interface PartsProps {
  readonly detail: RoundDetail
  readonly trial: ReturnType<typeof useTrial>
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

function Parts({ detail, trial, selectedId, onSelect }: PartsProps): ReactNode {
  const { t, formatNumber } = useWords()
  const [, navigate] = useLocation()
  const [tab, setTab] = useState<'list' | 'rolls' | 'runs'>('list')
  const list = (
    <div className={css.list}>
      <VoteTable
        rows={trial.rows}
        rule={trial.rule}
        selectedId={selectedId}
        onSelect={onSelect}
        onOpen={(id) => navigate(`/tasks/${encodeURIComponent(id)}`)}
      />
    </div>
  )
  return (
    <Tabs
      label={t('tasks:votes.tabs')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'list', label: t('tasks:votes.list'), count: formatNumber(detail.rows.length), content: list },
        {
          id: 'rolls',
          label: t('tasks:votes.rolls'),
          count: formatNumber(detail.rolls.length),
          content: <Rolls detail={detail} />,
        },
        {
          id: 'runs',
          label: t('tasks:votes.runs'),
          count: formatNumber(detail.runs.length),
          content: <Runs runs={detail.runs} />,
        },
      ]}
    />
  )
}
