import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundDetail, VoteRow } from '#shared/contract/votes.ts'
import type { RoundRule } from '#shared/domain/promotion.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

export interface DraftRule extends Required<RoundRule> {
  readonly repeatVotes: RepeatPolicy
}

export interface Trial {
  readonly rule: DraftRule
  readonly setRule: (rule: DraftRule) => void
  readonly reset: () => void
  /** differs from the rule that is saved */
  readonly changed: boolean
  /** tallies under the rule tried; the saved ones while they are counted */
  readonly rows: readonly VoteRow[]
  /** the roll is being counted under another policy, as this job */
  readonly counting: string | null
  readonly error: unknown
}

const asked = ({ moreThan, repeatVotes, turnout, share }: DraftRule): string =>
  JSON.stringify([moreThan, repeatVotes, turnout?.eligible, turnout?.percent, share?.percent, share?.bound])
const sameRule = (a: DraftRule, b: DraftRule): boolean => asked(a) === asked(b)

/** Tries a rule without saving it: threshold and conditions at once, another policy for repeat votes by a recount in main. */
export function useTrial({ round, rows }: RoundDetail): Trial {
  const { client, orpc } = useDesk()
  const [draft, setRule] = useState<DraftRule | null>(null)
  const [jobId, setJobId] = useState('')
  const rule = draft ?? round.rule
  const otherPolicy = rule.repeatVotes !== round.rule.repeatVotes && round.basis === 'roll'
  const recount = useQuery({
    queryKey: [...orpc.votes.recount.key(), round.id, round.rule.version, rule.repeatVotes],
    queryFn() {
      const id = crypto.randomUUID() // a job's name is used once
      setJobId(id)
      return client.votes.recount({ roundId: round.id, repeatVotes: rule.repeatVotes, jobId: id })
    },
    enabled: otherPolicy,
  })
  return {
    rule,
    setRule,
    reset: () => setRule(null),
    changed: !sameRule(rule, round.rule),
    rows: otherPolicy ? (recount.data?.rows ?? rows) : rows,
    counting: otherPolicy && recount.isFetching ? jobId : null,
    error: otherPolicy ? recount.error : null,
  }
}
