import type { Denominator, QuorumRule } from '#shared/domain/quorum.ts'
import type { PaperKey, Words } from './words.ts'

const bodyKey: Record<Denominator, PaperKey> = {
  present: 'bodyPresent',
  voting: 'bodyVoting',
  enrolled: 'bodyEnrolled',
}

/** 출석위원 과반수, two thirds or more of the members enrolled: whose majority a decision took, in words. */
export function majorityText({ decision, decisionOf }: QuorumRule, words: Words): string {
  const { num, den, kind } = decision
  const body = words(bodyKey[decisionOf])
  if (kind === 'moreThan' && num * 2 === den) return words('majorityHalf', { body })
  return words(kind === 'moreThan' ? 'majorityMoreThan' : 'majorityAtLeast', { body, num, den })
}
