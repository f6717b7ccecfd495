import type { PromotionFailure } from '#shared/domain/promotion.ts'
import type { Words } from '#renderer/ui/words.tsx'

/** What of the rule a task misses, in words: 'below the threshold · turnout'. */
export const missedWords = (failures: readonly PromotionFailure[], t: Words['t']): string =>
  failures.map((failure) => t(`tasks:rule.missed.${failure}`)).join(' · ')
