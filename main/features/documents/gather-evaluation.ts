import type { EvaluationInput } from '#main/documents/evaluation.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Subject } from '#shared/contract/documents.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { printable, smallestGroup } from '#shared/domain/evaluation.ts'
import type { DocumentSources } from './sources.ts'

/** The groups whose evaluators scored something, by the day of the last score. */
export async function evaluationSubjects({ store, evaluation }: DocumentSources): Promise<Subject[]> {
  const scored = (await store.db('evaluation_score').groupBy('group_id').select('group_id').max({ at: 'at' })) as {
    group_id: string
    at: number
  }[]
  const last = new Map(scored.map((row) => [row.group_id, row.at]))
  return (await evaluation.groups({}, {})).flatMap(({ id, name }): Subject[] => {
    const at = last.get(id)
    if (at === undefined) return []
    return [{ kind: 'evaluation', subjectId: id, number: null, title: name, date: koreaDate(at) }]
  })
}

/** Everything the results of an evaluation group print. */
export async function gatherEvaluation(
  { store, evaluation }: DocumentSources,
  groupId: string,
  settings: Settings,
  locale: Locale,
): Promise<EvaluationInput> {
  const { group, draws, pool, rubric, quotas, results } = await evaluation.group({ groupId }, {})
  const { at } = (await store.db('evaluation_score').where({ group_id: groupId }).max({ at: 'at' }).first()) as {
    at: number | null
  }
  const first = draws.find(({ kind }) => kind === 'panel')
  return {
    group: { id: group.id, name: group.name, people: group.people, seated: group.seated },
    organisation: settings.organisation[locale],
    classification: settings.classification[locale] || null,
    date: koreaDate(at ?? group.createdAt),
    draw: first
      ? {
          on: koreaDate(first.at),
          algorithm: first.algorithm,
          seed: first.seed,
          lowest: first.lowest,
          highest: first.highest,
        }
      : null,
    pool: { name: pool.name, sha256: pool.sha256 },
    rubric: {
      version: rubric.version,
      min: rubric.min,
      max: rubric.max,
      criteria: rubric.criteria.map(({ id, title, weight }) => ({ id, title, weight })),
    },
    quotas,
    tasks: results.map(({ taskId, number, title, overall, criteria, categories }) => ({
      id: taskId,
      number,
      title,
      overall: printable(overall),
      criteria: criteria.map(printable),
      categories: categories.map(printable),
    })),
    smallest: smallestGroup,
  }
}
