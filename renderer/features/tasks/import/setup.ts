import type { z } from 'zod'
import type { ImportPreview, roundSetupSchema } from '#shared/contract/forum.ts'
import type { ShareCondition, TurnoutCondition } from '#shared/domain/promotion.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import { readMoment, writeMoment } from './moments.ts'

export type RoundSetup = z.infer<typeof roundSetupSchema>

/** The set-up as it is typed. */
export interface Setup {
  readonly source: string
  readonly round: {
    readonly name: string
    readonly moreThan: number
    readonly repeatVotes: RepeatPolicy
    readonly turnout: TurnoutCondition | null
    readonly share: ShareCondition | null
    readonly opensAt: string
    readonly closesAt: string
  } | null
}

export type SetupProblem = 'required' | 'badMoment' | 'badOrder'

export interface CheckedSetup {
  /** by field; empty where it can run */
  readonly problems: Readonly<Partial<Record<'source' | 'name' | 'moreThan' | 'opensAt' | 'closesAt', SetupProblem>>>
  readonly round: RoundSetup | null
}

export const firstSetup = ({ source, round }: ImportPreview, moreThan: number): Setup => ({
  source,
  round: round && {
    name: round.name,
    moreThan,
    repeatVotes: 'latest',
    turnout: null,
    share: null,
    opensAt: writeMoment(round.opensAt),
    closesAt: writeMoment(round.closesAt),
  },
})

/** What is typed as the contract takes it, with what is wrong field by field. */
export function checkSetup({ source, round }: Setup, preview: ImportPreview): CheckedSetup {
  const ofSource = source.trim() === '' ? { source: 'required' as const } : {}
  if (!round) return { problems: ofSource, round: null }
  const opensAt = readMoment(round.opensAt, preview.round?.opensAt ?? null)
  const closesAt = readMoment(round.closesAt, preview.round?.closesAt ?? null)
  const backwards = typeof opensAt === 'number' && typeof closesAt === 'number' && closesAt <= opensAt
  return {
    problems: {
      ...ofSource,
      ...(round.name.trim() === '' ? { name: 'required' as const } : {}),
      ...(Number.isInteger(round.moreThan) ? {} : { moreThan: 'required' as const }),
      ...(opensAt === undefined ? { opensAt: 'badMoment' as const } : {}),
      ...(closesAt === undefined ? { closesAt: 'badMoment' as const } : backwards ? { closesAt: 'badOrder' } : {}),
    },
    round: { ...round, name: round.name.trim(), opensAt: opensAt ?? null, closesAt: closesAt ?? null },
  }
}
