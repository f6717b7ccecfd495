import type { Formats } from '#renderer/ui/formats.ts'

/** Scores and spreads as this screen writes them: two decimals, a dash for none. */
export const twoDigits =
  (formatNumber: Formats['formatNumber']) =>
  (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The same with its sign. */
export const signed =
  (formatNumber: Formats['formatNumber']) =>
  (value: number): string =>
    formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
