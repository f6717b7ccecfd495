import type { RoundRule } from '#shared/domain/promotion.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import type { Words } from '#renderer/ui/words.tsx'

/** What a rule asks beside its threshold, in words; empty where it asks nothing. */
export const conditionWords = ({ turnout, share }: RoundRule, { t, formatNumber }: Words): string[] => [
  ...(turnout
    ? [t('tasks:rule.turnoutSays', { percent: turnout.percent, eligible: formatNumber(turnout.eligible) })]
    : []),
  ...(share ? [t(`tasks:rule.shareSays.${share.bound}`, { percent: share.percent })] : []),
]

/** A version of a rule, whole. */
export const ruleWords = (
  rule: RoundRule & { readonly repeatVotes: RepeatPolicy; readonly version: number },
  words: Words,
): string =>
  [
    words.t('tasks:votes.runRule', {
      moreThan: words.formatNumber(rule.moreThan),
      policy: words.t(`tasks:policy.${rule.repeatVotes}`),
      version: rule.version,
    }),
    ...conditionWords(rule, words),
  ].join(' · ')
