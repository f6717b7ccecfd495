import { cleanTree } from './clean.ts'
import type { Block, Column, DocumentTree, Row, Table } from './model.ts'
import { fact, muted, note, paragraph, part, plain, strong } from './pieces.ts'
import { wordsOf, type CivilDate, type Locale, type Words } from './words.ts'

/** Mean and spread with the number of evaluators behind them; both null where too few to print. */
export interface PrintedFigure {
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
}

export interface EvaluatedTask {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly overall: PrintedFigure
  /** in the rubric's order */
  readonly criteria: readonly (PrintedFigure & { readonly criterionId: string })[]
  readonly categories: readonly (PrintedFigure & { readonly category: string; readonly value: string })[]
}

/** What the results of an evaluation group print; it names nobody. */
export interface EvaluationInput {
  readonly group: { readonly id: string; readonly name: string; readonly people: number; readonly seated: number }
  readonly organisation: string
  readonly classification: string | null
  /** the day of the last score */
  readonly date: CivilDate
  /** of the panel's first draw; null before it */
  readonly draw: {
    readonly on: CivilDate | null
    readonly algorithm: string
    readonly seed: number
    readonly lowest: number
    readonly highest: number
  } | null
  readonly pool: { readonly name: string; readonly sha256: string }
  readonly rubric: {
    readonly version: number
    readonly min: number
    readonly max: number
    readonly criteria: readonly { readonly id: string; readonly title: string; readonly weight: number }[]
  }
  readonly quotas: readonly {
    readonly category: string
    readonly value: string
    readonly min: number
    readonly max: number
    readonly people: number
    readonly seated: number
  }[]
  readonly tasks: readonly EvaluatedTask[]
  /** figures of fewer evaluators are not printed */
  readonly smallest: number
}

/** `3.72 ± 0.61 (16)`. */
const figureText = ({ n, mean, sd }: PrintedFigure, { count, decimal }: Words): string =>
  mean === null ? `– (${count(n)})` : `${decimal(mean)}${sd === null ? '' : ` ± ${decimal(sd)}`} (${count(n)})`

const taskColumns = (words: Words): Column[] => [
  { title: words('colNumber'), width: 1, align: 'center' },
  { title: words('colTask'), width: 3.4, align: 'start', head: true },
]

const taskCells = ({ number, title }: EvaluatedTask) => [plain(String(number)), plain(title)]

function results({ tasks, rubric }: EvaluationInput, words: Words): Table {
  return {
    type: 'table',
    id: 'results/table',
    caption: null,
    columns: [
      ...taskColumns(words),
      { title: words('erOverall'), width: 1.9, align: 'center' },
      ...rubric.criteria.map(({ title }) => ({ title, width: 1.5, align: 'center' as const })),
    ],
    rows: tasks.map((task): Row => ({
      id: `task:${task.id}`,
      cells: [
        ...taskCells(task),
        strong(figureText(task.overall, words)),
        ...rubric.criteria.map(({ id }) => {
          const figure = task.criteria.find(({ criterionId }) => criterionId === id)
          return figure ? plain(figureText(figure, words)) : muted(words('dash'))
        }),
      ],
    })),
    source: words('erFigures'),
  }
}

const categoriesOf = ({ quotas }: EvaluationInput): string[] => [...new Set(quotas.map(({ category }) => category))]

function byCategory(input: EvaluationInput, category: string, words: Words): Table {
  const values = input.quotas.filter((quota) => quota.category === category).map(({ value }) => value)
  return {
    type: 'table',
    id: `category:${category}`,
    caption: category,
    columns: [
      ...taskColumns(words),
      ...values.map((value) => ({ title: value, width: 1.8, align: 'center' as const })),
    ],
    rows: input.tasks.map((task): Row => ({
      cells: [
        ...taskCells(task),
        ...values.map((value) => {
          const figure = task.categories.find((one) => one.category === category && one.value === value)
          return figure && figure.mean !== null
            ? plain(figureText(figure, words))
            : muted(words('erTooFew', { n: words.count(figure?.n ?? 0) }))
        }),
      ],
    })),
  }
}

function composition({ quotas }: EvaluationInput, words: Words): Table {
  return {
    type: 'table',
    id: 'group/quotas',
    caption: words('erComposition'),
    columns: [
      { title: words('erCategory'), width: 2, align: 'start' },
      { title: words('erValue'), width: 2.4, align: 'start', head: true },
      { title: words('erPeople'), width: 1.4, align: 'end' },
      { title: words('erQuota'), width: 1.4, align: 'center' },
      { title: words('erSeated'), width: 1.4, align: 'end' },
    ],
    rows: quotas.map(({ category, value, people, min, max, seated }) => ({
      cells: [
        plain(category),
        plain(value),
        plain(words.count(people)),
        plain(min === max ? String(min) : `${min}∼${max}`),
        strong(words.count(seated)),
      ],
    })),
  }
}

function facts({ group, draw, pool, rubric }: EvaluationInput, words: Words): Block {
  const { min, max, version } = rubric
  const weights = rubric.criteria.map(({ title, weight }) => `${title} ${words.count(weight)}`).join(' · ')
  return {
    type: 'facts',
    id: 'group/facts',
    columns: 1,
    rows: [
      fact(words('erGroup'), group.name, words),
      fact(
        words('erSize'),
        words('erSizeText', { people: words.count(group.people), seated: words.count(group.seated) }),
        words,
      ),
      ...(draw === null
        ? []
        : [
            fact(
              words('erDraw'),
              words('erDrawText', {
                date: words.shortDate(draw.on),
                method: draw.algorithm,
                seed: draw.seed,
                lowest: words.percent(draw.lowest, 1),
                highest: words.percent(draw.highest, 1),
              }),
              words,
            ),
          ]),
      fact(words('erPool'), `${pool.name} · SHA-256 ${pool.sha256}`, words),
      fact(words('rubric'), words('erRubricText', { version, min, max, weights }), words),
    ],
  }
}

/** What citizens drawn by lot make of the tasks: who they are in numbers, the results of each task, and by category. */
export function buildEvaluation(input: EvaluationInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const title = words('erTitle', { group: input.group.name })
  const { organisation, classification, date, smallest } = input
  return cleanTree({
    meta: { kind: 'evaluation', title, locale, organisation, classification, date, runningHead: title },
    blocks: [
      { type: 'heading', id: 'evaluation', level: 1, number: '', text: title },
      part('group', 1, words('erGroupPart')),
      facts(input, words),
      composition(input, words),
      part('results', 2, words('erResultsPart')),
      input.tasks.length === 0 ? paragraph('results/none', muted(words('erNone'))) : results(input, words),
      ...(input.tasks.length === 0
        ? []
        : [
            part('categories', 3, words('erCategoriesPart')),
            note('few', 'primary', words('erFew'), words('erFewText', { n: smallest })),
            ...categoriesOf(input).map((category) => byCategory(input, category, words)),
          ]),
      { type: 'closing', id: 'closing', attachmentsLabel: words('attachments'), attachments: [], end: words('end') },
    ],
  })
}
