import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Calendar } from './Calendar.tsx'
import { Inspector, NothingChosen } from './Inspector.tsx'
import { ListLink } from './Papers.tsx'
import { Progress } from './Progress.tsx'
import { Reminders } from './Reminders.tsx'
import { Reports } from './reports/Reports.tsx'
import { Results } from './Results.tsx'

const views = ['progress', 'results', 'calendar', 'reminders', 'reports'] as const
type View = (typeof views)[number]

const aheadAtFirst = 14 // days

/** What an address opens: a view by its name, or the progress for one instruction. */
const viewOf = ({ view, instructionId }: { view?: string; instructionId?: string }): View | null =>
  instructionId === undefined ? (views.find((one) => one === view) ?? null) : 'progress'

/** What the strategy meeting told agencies to do, and how far they are with it. */
export default function FollowUpScreen(): ReactNode {
  const { t, formatDate, formatNumber } = useWords()
  const { orpc } = useDesk()
  const { meetingId: asked, ...opened } = useParams<{ meetingId?: string; instructionId?: string; view?: string }>()
  const [, navigate] = useLocation()
  const [chosenView, setView] = useState<View | null>(() => viewOf(opened))
  const [selected, setSelected] = useState<string | null>(opened.instructionId ?? null)
  const [ahead, setAhead] = useState(aheadAtFirst)
  const meetings = useQuery(orpc.followUp.meetings.queryOptions())
  const list = useQuery(orpc.followUp.list.queryOptions({ input: { ahead } }))
  const known = meetings.data?.meetings ?? []
  const meetingId = asked === undefined ? known[0]?.id : decodeURIComponent(asked)
  const instructions = list.data?.instructions ?? []
  const view = chosenView ?? (asked !== undefined || instructions.length === 0 ? 'results' : 'progress')
  const current = instructions.find(({ id }) => id === selected)
  const count = (value: number): string => formatNumber(value)
  return (
    <Screen
      title={t('followUp:title')}
      {...(list.data ? { meta: t('followUp:today', { date: formatDate(list.data.today) }) } : {})}
      actions={
        <>
          {instructions.length > 0 && <ListLink meetingId={null} />}
          <ButtonLink href="#/publication">{t('publication:toPublication')}</ButtonLink>
        </>
      }
      {...(instructions.length === 0
        ? {}
        : {
            inspector: current ? (
              <Inspector key={current.id} instructionId={current.id} onGone={() => setSelected(null)} />
            ) : (
              <NothingChosen />
            ),
          })}
    >
      <ErrorNotice error={meetings.error ?? list.error} onRetry={() => void meetings.refetch()} />
      {meetings.data && known.length === 0 && (
        <EmptyState
          title={t('followUp:none.title')}
          action={
            <ButtonLink kind="primary" href="#/agenda">
              {t('followUp:none.action')}
            </ButtonLink>
          }
        >
          {t('followUp:none.text')}
        </EmptyState>
      )}
      {meetings.data && list.data && meetingId !== undefined && (
        <Tabs<View>
          label={t('followUp:views')}
          selected={view}
          onSelect={setView}
          tabs={[
            {
              id: 'progress',
              label: t('followUp:view.progress'),
              count: count(instructions.length),
              content:
                instructions.length === 0 ? (
                  <EmptyState
                    title={t('followUp:noInstructions.title')}
                    action={<Button onPress={() => setView('results')}>{t('followUp:noInstructions.action')}</Button>}
                  >
                    {t('followUp:noInstructions.text')}
                  </EmptyState>
                ) : (
                  <Progress list={list.data} selected={selected} onSelect={setSelected} />
                ),
            },
            {
              id: 'results',
              label: t('followUp:view.results'),
              count: count(known.reduce((sum, { missing }) => sum + missing, 0)),
              content: (
                <Results
                  key={meetingId}
                  meetings={known}
                  meetingId={meetingId}
                  unplaced={meetings.data.unplaced}
                  selected={selected}
                  onSelect={setSelected}
                  onMeeting={(id) => navigate(`/follow-up/${encodeURIComponent(id)}`)}
                />
              ),
            },
            {
              id: 'calendar',
              label: t('followUp:view.calendar'),
              content: <Calendar list={list.data} selected={selected} onSelect={setSelected} />,
            },
            {
              id: 'reminders',
              label: t('followUp:view.reminders'),
              count: count(list.data.reminders.length),
              content: (
                <Reminders
                  reminders={list.data.reminders}
                  ahead={ahead}
                  onAhead={setAhead}
                  selected={selected}
                  onSelect={setSelected}
                />
              ),
            },
            {
              id: 'reports',
              label: t('followUp:view.reports'),
              content: <Reports meetings={known} today={list.data.today} />,
            },
          ]}
        />
      )}
    </Screen>
  )
}
