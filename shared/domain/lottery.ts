import type { Random } from './random.ts'

/** How many seats of a panel go to people of one value in one category; whole numbers, both included. */
export interface Quota {
  readonly category: string
  readonly value: string
  readonly min: number
  readonly max: number
}

/** A person of the pool, as a lottery sees them. */
export interface Applicant {
  readonly id: string
  /** value by category */
  readonly values: Readonly<Record<string, string>>
}

/** People whom no quota tells apart: a fair lottery gives them the same chance. */
export interface Profile {
  readonly values: Readonly<Record<string, string>>
  readonly members: readonly string[]
}

export interface LotteryProblem {
  readonly seats: number
  readonly quotas: readonly Quota[]
  readonly profiles: readonly Profile[]
}

/** A panel by profiles: how many of each, in their order, and with what probability it is drawn. */
export interface WeightedPanel {
  readonly seats: readonly number[]
  readonly probability: number
}

export interface PanelDistribution {
  readonly panels: readonly WeightedPanel[]
  /** chance of one person of each profile, 0 to 1 */
  readonly chances: readonly number[]
  /** `mixture`: panels that mix to the optimum over fractional panels, exact. `generated`: by column generation. */
  readonly method: 'mixture' | 'generated'
  /** how much higher the lowest chance might be at most; 0 where the optimum is proven */
  readonly gap: number
}

/** A quota as it would have to be. */
export interface QuotaRelaxation {
  readonly quota: Quota
  readonly min: number
  readonly max: number
}

/** Categories of the quotas, in their order. */
export const categoriesOf = (quotas: readonly Quota[]): string[] => [...new Set(quotas.map(({ category }) => category))]

/** Groups people by what the quotas tell apart, in the order they come. */
export function profilesOf(applicants: readonly Applicant[], quotas: readonly Quota[]): Profile[] {
  const categories = categoriesOf(quotas)
  const keyOf = ({ values }: Applicant): string => JSON.stringify(categories.map((category) => values[category] ?? ''))
  return [...Map.groupBy(applicants, keyOf).values()].map((group) => ({
    values: Object.fromEntries(categories.map((category) => [category, group[0]?.values[category] ?? ''])),
    members: group.map(({ id }) => id),
  }))
}

/** Why quotas cannot be met, where one category alone shows it. */
export type QuotaProblem =
  /** the pool has fewer people than the panel seats */
  | { readonly kind: 'poolTooSmall'; readonly people: number; readonly seats: number }
  /** a minimum above its maximum */
  | { readonly kind: 'minAboveMax'; readonly quota: Quota }
  /** a minimum above the number of such people in the pool */
  | { readonly kind: 'tooFewPeople'; readonly quota: Quota; readonly people: number }
  /** the minima of a category add up to more than the seats */
  | { readonly kind: 'minimaAboveSeats'; readonly category: string; readonly sum: number; readonly seats: number }
  /** what the pool and the maxima of a category give adds up to fewer than the seats */
  | { readonly kind: 'maximaBelowSeats'; readonly category: string; readonly sum: number; readonly seats: number }

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0)

/** Problems that can be told without a solver; a panel may still be impossible where this is empty. */
export function quotaProblems({ seats, quotas, profiles }: LotteryProblem): QuotaProblem[] {
  const people = sumOf(profiles, ({ members }) => members.length)
  const inPool = ({ category, value }: Quota): number =>
    sumOf(profiles, ({ values, members }) => (values[category] === value ? members.length : 0))
  const problems: QuotaProblem[] = people < seats ? [{ kind: 'poolTooSmall', people, seats }] : []
  for (const quota of quotas) {
    if (quota.min > quota.max) problems.push({ kind: 'minAboveMax', quota })
    else if (inPool(quota) < quota.min) problems.push({ kind: 'tooFewPeople', quota, people: inPool(quota) })
  }
  for (const [category, own] of Map.groupBy(quotas, (quota) => quota.category)) {
    const minima = sumOf(own, ({ min }) => min)
    const maxima = sumOf(own, (quota) => Math.min(quota.max, inPool(quota)))
    if (minima > seats) problems.push({ kind: 'minimaAboveSeats', category, sum: minima, seats })
    if (maxima < seats) problems.push({ kind: 'maximaBelowSeats', category, sum: maxima, seats })
  }
  return problems
}

/** The same panels with probabilities that add up to 1. */
export function normalisePanels(panels: readonly WeightedPanel[]): WeightedPanel[] {
  const sum = sumOf(panels, ({ probability }) => probability)
  return panels.map(({ seats, probability }) => ({ seats, probability: probability / sum }))
}

/** The chance of one person of each profile under a distribution. */
export const profileChances = (profiles: readonly Profile[], panels: readonly WeightedPanel[]): number[] =>
  profiles.map(({ members }, index) =>
    Math.min(1, sumOf(panels, ({ seats, probability }) => probability * (seats[index] ?? 0)) / members.length),
  )

/** What is left of the quotas for seats that `kept` people leave open. */
export function remainingQuotas(quotas: readonly Quota[], kept: readonly Applicant[]): Quota[] {
  return quotas.map((quota) => {
    const taken = kept.filter(({ values }) => values[quota.category] === quota.value).length
    return { ...quota, min: Math.max(0, quota.min - taken), max: Math.max(0, quota.max - taken) }
  })
}

/** Quotas in proportion for a list of another length: minima rounded down, maxima up. */
export const scaledQuotas = (quotas: readonly Quota[], seats: number, wanted: number): Quota[] =>
  quotas.map((quota) => ({
    ...quota,
    min: Math.floor((quota.min * wanted) / seats),
    max: Math.ceil((quota.max * wanted) / seats),
  }))

function pickPanel(panels: readonly WeightedPanel[], at: number): WeightedPanel | undefined {
  let left = at
  for (const panel of panels) {
    left -= panel.probability
    if (left < 0) return panel
  }
  return panels.at(-1)
}

/** `count` of the members, each set as likely as any other (the first steps of Fisher and Yates' shuffle). */
function pickMembers(members: readonly string[], count: number, random: Random): string[] {
  const rest = [...members]
  for (let place = 0; place < count; place += 1) {
    const from = place + Math.floor(random() * (rest.length - place))
    const [chosen, moved] = [rest[from], rest[place]]
    if (chosen === undefined || moved === undefined) break
    rest[place] = chosen
    rest[from] = moved
  }
  return rest.slice(0, count)
}

/**
 * One panel out of the distribution: first how many of each profile, then who. The same profiles, distribution and
 * random numbers give the same panel. Ids, in the order of the profiles.
 */
export function drawPanel(profiles: readonly Profile[], panels: readonly WeightedPanel[], random: Random): string[] {
  const panel = pickPanel(panels, random())
  return profiles.flatMap(({ members }, index) => pickMembers(members, panel?.seats[index] ?? 0, random))
}
