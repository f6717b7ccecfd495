import type { Rubric } from '#shared/contract/committee.ts'
import type { Locale } from '#shared/i18n/index.ts'
import { translator } from '#shared/i18n/index.ts'

/** What the first session starts from; a later one starts from the rubric of the session before it. */
export function defaultRubric(locale: Locale): Rubric {
  const t = translator(locale)
  return {
    version: 1,
    min: 1,
    max: 5,
    step: 0.5,
    official: 'trimmedMean',
    criteria: [
      { id: 'benefit', weight: 40, title: t('common:rubric.benefit'), description: t('common:rubric.benefitAsks') },
      {
        id: 'feasibility',
        weight: 30,
        title: t('common:rubric.feasibility'),
        description: t('common:rubric.feasibilityAsks'),
      },
      { id: 'novelty', weight: 30, title: t('common:rubric.novelty'), description: t('common:rubric.noveltyAsks') },
    ],
  }
}
