import type { Rubric } from '#shared/contract/committee.ts'
import type { Draw, EvaluationGroup, Panelist } from '#shared/contract/evaluation.ts'
import type { Applicant, LotteryProblem, PanelDistribution, Quota } from '#shared/domain/lottery.ts'

/** Rows of the evaluation's tables as the store holds them, and what the feature makes of them. */
export interface GroupRow {
  id: string
  name: string
  seats: number
  pool: string
  quota_file: string
  rubric: string
  created_at: number
}

export interface ApplicantRow {
  id: string
  group_id: string
  position: number
  pseudonym: string
  source_key: string
  category_values: string
  personal: string
}

export interface QuotaRecord extends Quota {
  id: string
  group_id: string
  position: number
}

export interface DrawRow {
  id: string
  group_id: string
  number: number
  kind: Draw['kind']
  at: number
  seed: number
  algorithm: string
  seats: number
  problem: string
  distribution: string
}

export interface PlaceRow {
  id: string
  group_id: string
  applicant_id: string
  draw_id: string
  state: Panelist['state']
  chance: number
  reason: string
}

export interface ScoreRow {
  id: string
  group_id: string
  applicant_id: string
  task_id: string
  criterion_id: string
  value: number
  at: number
}

/** Which file something was read from. */
export interface SourceFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly rows: number
}

export const toApplicant = (row: ApplicantRow): Applicant => ({
  id: row.id,
  values: JSON.parse(row.category_values) as Record<string, string>,
})

export const toQuota = ({ category, value, min, max }: QuotaRecord): Quota => ({ category, value, min, max })
export const toRubric = (row: GroupRow): Rubric => JSON.parse(row.rubric) as Rubric
export const toSource = (text: string): SourceFile => JSON.parse(text) as SourceFile
export const toProblem = (row: DrawRow): LotteryProblem => JSON.parse(row.problem) as LotteryProblem

/** Most profiles have no seat on most panels: panels are kept as pairs of profile and seats. */
type SparsePanel = readonly [probability: number, seats: readonly (readonly [profile: number, seats: number])[]]

export function fromDistribution({ panels, ...rest }: PanelDistribution): string {
  const sparse = panels.map(({ probability, seats }): SparsePanel => [
    probability,
    seats.flatMap((count, profile) => (count > 0 ? [[profile, count] as const] : [])),
  ])
  return JSON.stringify({ ...rest, panels: sparse })
}

export function toDistribution(row: DrawRow): PanelDistribution {
  const { panels, ...rest } = JSON.parse(row.distribution) as Omit<PanelDistribution, 'panels'> & {
    panels: SparsePanel[]
  }
  const profiles = rest.chances.length
  return {
    ...rest,
    panels: panels.map(([probability, held]) => {
      const seats = Array.from({ length: profiles }, () => 0)
      for (const [profile, count] of held) seats[profile] = count
      return { probability, seats }
    }),
  }
}

/** Chances as a person reads them: people by chance, ascending; differences below a millionth are none. */
function spectrum({ profiles }: LotteryProblem, chances: readonly number[]): Draw['chances'] {
  const people = new Map<number, number>()
  for (const [index, chance] of chances.entries()) {
    const rounded = Math.round(chance * 1e5) / 1e5
    people.set(rounded, (people.get(rounded) ?? 0) + (profiles[index]?.members.length ?? 0))
  }
  return [...people].map(([chance, count]) => ({ chance, people: count })).toSorted((a, b) => a.chance - b.chance)
}

export function toDraw(row: DrawRow): Draw {
  const problem = toProblem(row)
  const { panels, chances, gap, method } = toDistribution(row)
  const count = (wanted: (chance: number) => boolean): number =>
    problem.profiles.reduce((sum, { members }, index) => sum + (wanted(chances[index] ?? 0) ? members.length : 0), 0)
  const possible = chances.filter((chance) => chance > 0)
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    at: row.at,
    seed: row.seed,
    algorithm: row.algorithm,
    seats: row.seats,
    people: count(() => true),
    profiles: problem.profiles.length,
    panels: panels.length,
    lowest: Math.min(...possible),
    highest: Math.max(...possible),
    gap,
    method,
    hopeless: count((chance) => chance === 0),
    chances: spectrum(problem, chances),
  }
}

export const toGroup = (row: GroupRow, people: number, seated: number): EvaluationGroup => ({
  id: row.id,
  name: row.name,
  seats: row.seats,
  people,
  seated,
  createdAt: row.created_at,
})
