import type { Block, Column, DotPlot, DotRow, Figures, Row, Runs, Table } from './model.ts'
import type {
  PacketInput,
  PacketMember,
  PacketRubric,
  PacketScores,
  PacketSheet,
  PacketTask,
  ScoreFigures,
} from './packet-input.ts'
import { muted, paragraph, plain, section, strong } from './pieces.ts'
import { methodKey, sideKey } from './terms.ts'
import type { Words } from './words.ts'

const nobody: ScoreFigures = { n: 0, mean: null, spread: null, values: [] }

/** The scores of one task: never a mean without its number of scorers and its spread. */
export function scoreSection(id: string, task: PacketTask, rubric: PacketRubric, words: Words): Block[] {
  const head = section(`${id}/scores`, words('scores'))
  if (task.scores === null) return [head, paragraph(`${id}/scores/none`, muted(words('noScores')))]
  return [
    head,
    figures(`${id}/scores/figures`, task.scores, rubric, words),
    dotPlot(`${id}/scores/plot`, task.scores, rubric, words),
    criteriaTable(`${id}/scores/criteria`, task.scores, rubric, words),
  ]
}

function figures(id: string, scores: PacketScores, rubric: PacketRubric, words: Words): Figures {
  const scored = words('scoredOf', { n: scores.overall.n, of: scores.scorers })
  return {
    type: 'figures',
    id,
    items: [
      {
        label: words('officialScore'),
        value: words.decimal(scores.official),
        note: words(methodKey[rubric.official]),
        tone: 'primary',
      },
      { label: words('colMean'), value: words.decimal(scores.overall.mean), note: scored, tone: 'plain' },
      {
        label: words('spread'),
        value: words.decimal(scores.overall.spread),
        note: words('spreadNote'),
        tone: 'plain',
      },
      {
        label: words('median'),
        value: words.decimal(scores.median),
        note: scores.rank === null ? '' : `${words('rank')} ${words('rankValue', { n: scores.rank })}`,
        tone: 'plain',
      },
    ],
  }
}

function dotRow(label: string, score: ScoreFigures, words: Words): DotRow {
  const values = { n: score.n, mean: words.decimal(score.mean), spread: words.decimal(score.spread) }
  return { label, values: score.values, mean: score.mean, text: words('dotText', values) }
}

function dotPlot(id: string, scores: PacketScores, rubric: PacketRubric, words: Words): DotPlot {
  const entries: (readonly [string, ScoreFigures])[] = [
    ...rubric.criteria.map(({ id: criterion, title }) => [title, scores.criteria[criterion] ?? nobody] as const),
    [words('overall'), scores.overall] as const,
  ]
  const inWords = entries.map(([label, score]) =>
    words('dotRowAlternative', {
      label,
      n: score.n,
      mean: words.decimal(score.mean),
      spread: words.decimal(score.spread),
    }),
  )
  return {
    type: 'dotPlot',
    id,
    caption: words('dotCaption'),
    alternative: words('dotAlternative', { rows: inWords.join(' ') }),
    min: rubric.min,
    max: rubric.max,
    rows: entries.map(([label, score]) => dotRow(label, score, words)),
  }
}

function scoreRow(label: string, weight: string, score: ScoreFigures, words: Words, total: boolean): Row {
  const set = total ? strong : plain
  const texts = [label, weight, String(score.n), words.decimal(score.mean), words.decimal(score.spread)]
  return { cells: texts.map((text) => set(text)), style: total ? 'total' : 'plain' }
}

function criteriaTable(id: string, scores: PacketScores, rubric: PacketRubric, words: Words): Table {
  const whole = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  return {
    type: 'table',
    id,
    caption: null,
    columns: [
      { title: words('colCriterion'), width: 4, align: 'start', head: true },
      ...[words('colWeight'), words('colScorers'), words('colMean'), words('colSpread')].map((title) => ({
        title,
        width: 1.5,
        align: 'end' as const,
      })),
    ],
    rows: [
      ...rubric.criteria.map(({ id: criterion, title, weight }) =>
        scoreRow(title, words.percent(weight, whole), scores.criteria[criterion] ?? nobody, words, false),
      ),
      scoreRow(words('overall'), words.percent(whole, whole), scores.overall, words, true),
    ],
  }
}

/** 위원별 채점표: one table a scored task, members as rows, criteria as columns. */
export function scoreSheets(input: PacketInput, words: Words): Table[] {
  const members = new Map(input.members.map((member) => [member.id, member]))
  return input.tasks.flatMap((task) =>
    task.scores === null || task.scores.sheets.length === 0
      ? []
      : [sheetTable(task, task.scores, input.rubric, members, words)],
  )
}

function sheetColumns(rubric: PacketRubric, words: Words): Column[] {
  return [
    { title: words('colMember'), width: 2, align: 'start', head: true },
    { title: words('colSide'), width: 1.2, align: 'center' },
    ...rubric.criteria.map(({ title }) => ({ title, width: 1.4, align: 'end' as const })),
    { title: words('colTotal'), width: 1.2, align: 'end' },
    { title: words('colRemark'), width: 4, align: 'start' },
  ]
}

function sheetTable(
  task: PacketTask,
  scores: PacketScores,
  rubric: PacketRubric,
  members: ReadonlyMap<string, PacketMember>,
  words: Words,
): Table {
  return {
    type: 'table',
    id: `sheet:${task.id}`,
    caption: words('sheetOf', { number: task.number, title: task.title }),
    columns: sheetColumns(rubric, words),
    rows: [
      ...scores.sheets.map((sheet) => sheetRow(sheet, members.get(sheet.memberId), rubric, words)),
      {
        style: 'total',
        cells: [
          strong(words('meanRow')),
          plain(''),
          ...rubric.criteria.map(({ id }) => strong(words.decimal(scores.criteria[id]?.mean ?? null))),
          strong(words.decimal(scores.overall.mean)),
          plain(''),
        ],
      },
    ],
    source: words('sheetSource'),
  }
}

const plainNumber = (value: number | null | undefined, words: Words): Runs =>
  value === null || value === undefined ? muted(words('dash')) : plain(String(value))

function sheetRow(sheet: PacketSheet, member: PacketMember | undefined, rubric: PacketRubric, words: Words): Row {
  return {
    cells: [
      plain(member?.name ?? sheet.memberId),
      plain(member ? words(sideKey[member.side]) : ''),
      ...rubric.criteria.map(({ id }) => plainNumber(sheet.values[id], words)),
      plain(words.decimal(sheet.total)),
      plain(sheet.remark),
    ],
  }
}
