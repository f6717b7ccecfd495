import { csv } from './csv.ts'
import {
  applicants,
  categories,
  drawnOn,
  evaluated,
  groupMadeOn,
  groupName,
  scoredOn,
  seats,
  seed,
  type SampleCategory,
} from './data/evaluators.ts'
import { mulberry32, normal, type Random } from './random.ts'
import { halfStep } from './scores.ts'
import { known, step, type SampleStep, type SampleWork } from './steps.ts'

function drawn({ values }: SampleCategory, random: Random): SampleCategory['values'][number] {
  let left = random()
  return values.find(({ share }) => (left -= share) < 0) ?? values.at(-1)!
}

function poolCsv(locale: 'ko' | 'en'): string {
  const random = mulberry32(seed)
  const rows = Array.from({ length: applicants }, (_, index) => [
    `A-${String(index + 1).padStart(4, '0')}`,
    ...categories.map((category) => drawn(category, random).name[locale]),
  ])
  return csv(['applicant_id', ...categories.map(({ name }) => name[locale])], rows)
}

const quotasCsv = (locale: 'ko' | 'en'): string =>
  csv(
    ['category', 'feature', 'min', 'max'],
    categories.flatMap(({ name, values }) =>
      values.map((value) => [name[locale], value.name[locale], String(value.min), String(value.max)]),
    ),
  )

async function groupOf({ use, context }: SampleWork): Promise<string> {
  const [group] = await use.evaluation.groups({}, context)
  if (!group) throw new Error('The sample year scores before its group is made')
  return group.id
}

async function make({ use, ids, locale, context, stage }: SampleWork): Promise<void> {
  const pool = await stage('applicants-2026.csv', poolCsv(locale))
  const quotas = await stage('quotas-2026.csv', quotasCsv(locale))
  const files = { poolFileId: pool.id, quotaFileId: quotas.id }
  const { refusals } = await use.evaluation.createGroup(
    { name: groupName[locale], seats, ...files, jobId: ids() },
    context,
  )
  if (refusals.length > 0) throw new Error(`The sample year's pool is refused: ${JSON.stringify(refusals[0])}`)
}

async function draw(work: SampleWork): Promise<void> {
  const groupId = await groupOf(work)
  await work.use.evaluation.draw({ groupId, seed, jobId: work.ids() }, work.context)
}

/** A file of scores as the Support Unit types it; each evaluator leans a little, and one left the last task out. */
async function score(work: SampleWork): Promise<void> {
  const { use, ids, context, stage } = work
  const groupId = await groupOf(work)
  const { panel, rubric } = await use.evaluation.group({ groupId }, context)
  const tasks = await Promise.all(
    evaluated.map(async (one) => ({
      ...one,
      ...(await use.forum.tasks.get({ id: known(work.taskIds, one.of) }, context)),
    })),
  )
  const seated = panel.filter(({ state }) => state === 'seated')
  const rows = seated.flatMap(({ pseudonym }, place) => {
    const random = mulberry32(seed + place)
    const leaning = 0.3 * normal(random)
    const own = place === 0 ? tasks.slice(0, -1) : tasks
    return own.map(({ number, merit, spread }) => [
      pseudonym,
      String(number),
      ...rubric.criteria.map((_, at) => String(halfStep((merit[at] ?? 3) + leaning + spread * normal(random)))),
    ])
  })
  const file = await stage(
    'scores-2026.csv',
    csv(['evaluator', 'task', ...rubric.criteria.map(({ title }) => title)], rows),
  )
  const { refusals } = await use.evaluation.importScores({ groupId, fileId: file.id, jobId: ids() }, context)
  if (refusals.length > 0) throw new Error(`The sample year's scores are refused: ${JSON.stringify(refusals[0])}`)
}

/** The Public Evaluation Group of the autumn: applicants and quotas, the lot, what the group makes of June's tasks. */
export const evaluationSteps = (): SampleStep[] => [
  step(groupMadeOn, '11:00:00', make),
  step(drawnOn, '14:00:00', draw),
  step(scoredOn, '17:20:00', score),
]
