import type { CountsDto, DeclaredDto } from '#shared/contract/base.ts'
import { officialTally } from '#shared/domain/tally.ts'
import { type Station, stations, type TallyBasis } from '#shared/domain/terms.ts'
import type { Words } from '#renderer/ui/words.tsx'

interface Voted {
  readonly declared: DeclaredDto | null
  readonly counted: CountsDto | null
}

/** Counts that a task is judged by and where they come from: the roll where there is one, else what the platform declares. */
export const officialOf = ({ declared, counted }: Voted): { counts: CountsDto; basis: TallyBasis } | null =>
  officialTally(declared, counted)

/** '1,284 yes of 1,500 · recounted'; undefined where there are no votes. */
export function voteFigure(task: Voted, { t, formatNumber }: Words): string | undefined {
  const official = officialOf(task)
  if (!official) return undefined
  const { yes, no, pass } = official.counts
  return t('tasks:figure', {
    yes: formatNumber(yes),
    ballots: formatNumber(yes + no + pass),
    basis: t(`tasks:basis.${official.basis}`),
  })
}

/** 1 for proposed to 7 for evaluated. */
export const stepOf = (station: Station): number => stations.indexOf(station) + 1
