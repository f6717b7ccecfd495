import { cleanTree } from './clean.ts'
import type { Block, Column, DocumentTree, Row, Table } from './model.ts'
import { fact, muted, note, plain, strong } from './pieces.ts'
import { wordsOf, type CivilDate, type Locale, type Words } from './words.ts'

/** What one person's paper score sheet asks: a member's of the Committee, or an evaluator's. */
export interface ScoreSheetInput {
  readonly of: 'committee' | 'evaluation'
  readonly session: { readonly id: string; readonly title: string; readonly date: CivilDate }
  readonly member: { readonly id: string; readonly name: string; readonly affiliation: string }
  readonly rubric: {
    readonly version: number
    readonly min: number
    readonly max: number
    readonly step: number
    readonly criteria: readonly {
      readonly id: string
      readonly title: string
      readonly description: string
      readonly weight: number
    }[]
  }
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly purpose: 'resolution' | 'report'
    readonly recused: boolean
  }[]
  /** by which the paper is known again: `1A2B-3C4D` */
  readonly check: string
  readonly organisation: string
  readonly classification: string | null
}

/** What differs between the two sheets. */
const names = {
  committee: { title: 'scoreSheetTitle', who: 'colMember', source: 'scoreSheetSource' },
  evaluation: { title: 'evaluationSheetTitle', who: 'colEvaluator', source: 'evaluationSheetSource' },
} as const

/** 채점표, 평가표: one person's sheet to fill in by hand, with what each criterion asks and a box to sign. */
export function buildScoreSheet(input: ScoreSheetInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { session, member, rubric } = input
  const own = names[input.of]
  const title = words(own.title, { session: session.title })
  const who = member.affiliation === '' ? member.name : `${member.name} (${member.affiliation})`
  const { min, max, step } = rubric
  return cleanTree({
    meta: {
      kind: 'scoreSheet',
      title: `${title} – ${member.name}`,
      locale,
      organisation: input.organisation,
      classification: input.classification,
      date: session.date,
      runningHead: `${title} · ${input.check}`,
    },
    blocks: [
      { type: 'heading', id: 'sheet', level: 1, number: '', text: title },
      {
        type: 'facts',
        id: 'facts',
        columns: 2,
        rows: [
          fact(words(own.who), who, words),
          fact(words('day'), words.longDate(session.date), words),
          fact(words('rubric'), words('scoreSheetVersion', { version: rubric.version }), words),
          fact(words('scoreSheetCheck'), input.check, words),
        ],
      },
      note('how', 'primary', words('scoreSheetHow'), words('scoreSheetHowText', { min, max, step })),
      criteria(input, words),
      answers(input, words),
      // Who signs is no longer a pseudonym.
      ...(input.of === 'committee' ? [sign(member.name, words)] : []),
    ],
  })
}

const sign = (name: string, words: Words): Block => ({
  type: 'signOff',
  id: 'sign',
  title: words('scoreSheetSign'),
  boxes: [{ role: name, name: '' }],
})

function criteria({ rubric }: ScoreSheetInput, words: Words): Table {
  const whole = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  return {
    type: 'table',
    id: 'criteria',
    caption: words('rubric'),
    columns: [
      { title: words('colCriterion'), width: 3, align: 'start', head: true },
      { title: words('colWeight'), width: 1, align: 'end' },
      { title: words('scoreSheetAsks'), width: 7, align: 'start' },
    ],
    rows: rubric.criteria.map(({ title, weight, description }) => ({
      cells: [plain(title), plain(words.percent(weight, whole)), plain(description)],
    })),
  }
}

/** Two lines' height in a row to write by hand in. */
const room = plain('\n\n')

function answers({ of, rubric, items }: ScoreSheetInput, words: Words): Table {
  const remarks = of === 'committee'
  const columns: Column[] = [
    { title: words('colNumber'), width: 0.8, align: 'center' },
    { title: words('colTask'), width: 4, align: 'start', head: true },
    ...rubric.criteria.map(({ title }) => ({ title, width: 1.3, align: 'center' as const })),
    ...(remarks ? [{ title: words('colRemark'), width: 3, align: 'start' as const }] : []),
  ]
  const rows = items.map(({ id, title, recused }, index): Row => ({
    id: `item:${id}`,
    cells: [
      strong(String(index + 1)),
      remarks ? plain(title) : plain(`${title}\n`), // room to write by hand in
      ...rubric.criteria.map(() => (recused ? muted(words('scoreSheetRecused')) : plain(''))),
      ...(remarks ? [room] : []),
    ],
  }))
  return {
    type: 'table',
    id: 'answers',
    caption: words('scoreSheetScores'),
    columns,
    rows,
    source: words(names[of].source),
  }
}
