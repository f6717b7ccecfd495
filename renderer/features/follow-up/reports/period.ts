export const presets = ['month', 'quarter', 'half', 'own'] as const
export type Preset = (typeof presets)[number]

const monthsOf: Readonly<Record<Exclude<Preset, 'own'>, number>> = { month: 1, quarter: 3, half: 6 }

const civil = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** The last month, quarter or half-year that is over on `today`. */
export function lastPeriod(preset: Exclude<Preset, 'own'>, today: string): { from: string; to: string } {
  const months = monthsOf[preset]
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = Math.floor((month - 1) / months) * months
  return { from: civil(year, first - months, 1), to: civil(year, first, 0) }
}
