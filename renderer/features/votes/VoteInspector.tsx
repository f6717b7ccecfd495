import type { ReactNode } from 'react'
import type { DeclaredDto } from '#shared/contract/base.ts'
import type { RoundDetail, VoteRow } from '#shared/contract/votes.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { FactList } from '#renderer/ui/Notes.tsx'
import { ruleWords } from '#renderer/features/tasks/rule-words.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { Section } from '#renderer/features/tasks/TaskParts.tsx'
import tasks from '#renderer/features/tasks/Tasks.module.css'
import { CountsTable } from '#renderer/features/tasks/VoteFigures.tsx'

const causeNames = ['repeats', 'outside', 'revoked', 'rejected'] as const

/** Ballots on either side; votes against and passes only where the platform declares them at all. */
const comparable = (counts: DeclaredDto, declared: DeclaredDto): number =>
  counts.yes + (declared.no === null ? 0 : (counts.no ?? 0)) + (declared.pass === null ? 0 : (counts.pass ?? 0))

/** 'declared 117, recounted 103: 12 repeat votes, 2 outside the window' */
function explain({ declared, counted, causes }: VoteRow, { t, formatNumber }: Words): string {
  if (!counted) return t('tasks:votes.onlyDeclared')
  if (!declared) return t('tasks:votes.onlyCounted')
  const said = causeNames
    .filter((name) => causes[name] > 0)
    .map((name) => t(`tasks:votes.causes.${name}`, { count: causes[name], value: formatNumber(causes[name]) }))
  const [before, after] = [comparable(declared, declared), comparable(counted, declared)]
  const fallback = before === after ? t('tasks:votes.same') : t('tasks:votes.noCauses')
  return t('tasks:votes.explain', {
    declared: formatNumber(before),
    counted: formatNumber(after),
    causes: said.length === 0 ? fallback : said.join(', '),
  })
}

/** Where each difference of the task selected comes from; without one, of the round as a whole. */
export function VoteInspector({ vote, detail }: { vote: VoteRow | null; detail: RoundDetail }): ReactNode {
  return vote ? <OfTask vote={vote} /> : <OfRound detail={detail} />
}

function OfTask({ vote }: { vote: VoteRow }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  return (
    <>
      <h2 className={tasks.title}>{vote.title}</h2>
      <p>{explain(vote, words)}</p>
      <CountsTable declared={vote.declared} counted={vote.counted} />
      <FactList
        facts={[
          ...(vote.voters > 0
            ? [
                {
                  label: t('tasks:votes.voters'),
                  value: t('tasks:votes.votersValue', { count: vote.voters, value: formatNumber(vote.voters) }),
                },
              ]
            : []),
          { label: t('tasks:detail.sourceId'), value: vote.sourceTaskId },
          { label: t('tasks:detail.promotion'), value: t(`tasks:promotionName.${vote.promotion}`) },
          ...(vote.reason === null ? [] : [{ label: t('tasks:votes.heldReason'), value: vote.reason }]),
        ]}
      />
      <div>
        <ButtonLink href={hrefOf({ kind: 'task', id: vote.taskId })}>{t('tasks:votes.toTask')}</ButtonLink>
      </div>
    </>
  )
}

function OfRound({ detail: { round } }: { detail: RoundDetail }): ReactNode {
  const words = useWords()
  const { t, formatDateTime } = words
  const moment = (at: number | null): string => (at === null ? t('tasks:votes.openEnd') : formatDateTime(at))
  return (
    <>
      <p className={layout.quiet}>{t('tasks:votes.choose')}</p>
      <Section title={round.name}>
        <FactList
          facts={[
            { label: t('tasks:detail.source'), value: round.source },
            {
              label: t('tasks:votes.opens'),
              value: t('tasks:votes.window', { from: moment(round.opensAt), to: moment(round.closesAt) }),
            },
            {
              label: t('tasks:votes.rule'),
              value: ruleWords(round.rule, words),
            },
            { label: t('tasks:votes.evidence'), value: t(`tasks:basis.${round.basis}`) },
          ]}
        />
      </Section>
    </>
  )
}
