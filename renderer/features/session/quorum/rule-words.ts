import type { Majority, QuorumRule } from '#shared/domain/quorum.ts'
import type { Translate } from '#shared/i18n/index.ts'

export type MajorityId = `${Majority['kind']}${number}of${number}`

export const majorityId = ({ num, den, kind }: Majority): MajorityId => `${kind}${num}of${den}`

const named = {
  atLeast1of3: 'session:majority.atLeast1of3',
  atLeast1of2: 'session:majority.atLeast1of2',
  moreThan1of2: 'session:majority.moreThan1of2',
  atLeast2of3: 'session:majority.atLeast2of3',
  atLeast3of4: 'session:majority.atLeast3of4',
  atLeast1of1: 'session:majority.atLeast1of1',
} as const
const isNamed = (id: string): id is keyof typeof named => id in named

/** 과반수, 3분의 2 이상: a usual majority by its name, any other by its fraction. */
export function majorityWords(t: Translate, majority: Majority): string {
  const id = majorityId(majority)
  const { num, den, kind } = majority
  return isNamed(id) ? t(named[id]) : t(`session:fraction.${kind}`, { num, den })
}

/** Why an item takes the votes it takes: the rule in a sentence. */
export const ruleWords = (t: Translate, rule: QuorumRule, special: boolean): string =>
  t(`session:decidedBy.${rule.decisionOf}`, { majority: majorityWords(t, special ? rule.special : rule.decision) })
