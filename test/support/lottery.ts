import { profilesOf, type Applicant, type LotteryProblem, type Quota } from '#shared/domain/lottery.ts'

/** Quotas as { category: { value: [min, max] } }. */
export const quotasOf = (
  table: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>,
): Quota[] =>
  Object.entries(table).flatMap(([category, values]) =>
    Object.entries(values).map(([value, [min, max]]) => ({ category, value, min, max })),
  )

/** People p0, p1 … with one value a category. */
export const peopleOf = (categories: readonly string[], rows: readonly (readonly string[])[]): Applicant[] =>
  rows.map((row, index) => ({
    id: `p${index}`,
    values: Object.fromEntries(categories.map((category, place) => [category, row[place] ?? ''])),
  }))

export const lotteryOf = (seats: number, people: readonly Applicant[], quotas: readonly Quota[]): LotteryProblem => ({
  seats,
  quotas,
  profiles: profilesOf(people, quotas),
})

/** Chance of each person by id. */
export const chancesById = ({ profiles }: LotteryProblem, chances: readonly number[]): Map<string, number> =>
  new Map(profiles.flatMap(({ members }, index) => members.map((id) => [id, chances[index] ?? Number.NaN] as const)))
