import type { ReactNode } from 'react'
import type { ReportRequestRow } from '#shared/contract/reports.ts'
import { Badge, type Tone } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

export type AskedAgency = ReportRequestRow['agencies'][number]

const stateOf = ({ asked, answered, overdue }: AskedAgency) =>
  overdue ? 'overdue' : answered === 0 ? 'waiting' : answered < asked ? 'partly' : 'answered'

const tones: Readonly<Record<ReturnType<typeof stateOf>, Tone>> = {
  overdue: 'danger',
  waiting: 'warning',
  partly: 'info',
  answered: 'success',
}

/** Whether an agency has answered: a word and a shape. */
export function Answer({ of }: { of: AskedAgency }): ReactNode {
  const { t } = useWords()
  const state = stateOf(of)
  return <Badge tone={tones[state]}>{t(`reports:state.${state}`)}</Badge>
}

/** Periods an agency was asked about and has not answered whole, the newest first, beside its name. */
export function Owes({ requests, agency }: { requests: readonly ReportRequestRow[]; agency: string }): ReactNode {
  const { t, formatDate } = useWords()
  const open = requests.flatMap(({ id, from, to, agencies }) => {
    const own = agencies.find((one) => one.agency === agency && one.answered < one.asked)
    return own ? [{ id, from, to, own }] : []
  })
  return (
    <>
      {open.map(({ id, from, to, own }) => (
        <span key={id}>
          {t('reports:owes', { period: t('reports:tab.period', { from: formatDate(from), to: formatDate(to) }) })}{' '}
          <Answer of={own} />
        </span>
      ))}
    </>
  )
}
