import type { Row, SheetData } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { shortCheck } from '#main/features/travel/check.ts'
import { longestList, type CellRange, type Validation } from '#main/features/travel/protect.ts'
import { cellStyles, type TravellingSheet } from '#main/features/travel/workbook.ts'
import { translator, type Locale, type Translate } from '#shared/i18n/index.ts'
import { checkOf, idsOf, type SheetPlan } from './plan.ts'

/** The hidden sheet's first cell: what tells a score sheet from any other workbook. */
export const deskMark = 'committee-desk/score-sheet/1'
/** In the hidden first column, before the ids of the criteria. */
export const criteriaMark = 'criteria'

const { head, text, open, shut } = cellStyles

/** Rows from 0: title, member, how to fill, heads, hidden ids, then the items. */
const headRow = 3
const idRow = 4
const firstItem = 5
/** Columns from 0: hidden ids, number, title, then the criteria and the remark. */
const firstCriterion = 3

function headRows(plan: SheetPlan, check: string, t: Translate): SheetData {
  const { session, member, rubric } = plan
  const remark = plan.of === 'committee' ? [{ value: t('sheets:xlsx.remark'), ...head }] : []
  const span = firstCriterion - 2 + rubric.criteria.length + remark.length
  const across = (value: string, style: object): Row => [null, { value, columnSpan: span + 1, ...style }]
  const who = [member.name, member.affiliation].filter((part) => part !== '').join(' · ')
  return [
    across(t(`sheets:xlsx.${plan.of}.title`, { session: session.title }), {
      fontWeight: 'bold',
      fontSize: 16,
      height: 30,
    }),
    across(t(`sheets:xlsx.${plan.of}.who`, { who, date: session.date, check: shortCheck(check) }), { height: 20 }),
    across(t('sheets:xlsx.how', { min: rubric.min, max: rubric.max, step: rubric.step }), { wrap: true, height: 36 }),
    [
      null,
      { value: t('sheets:xlsx.number'), ...head, height: 40 },
      { value: t('sheets:xlsx.item'), ...head },
      ...rubric.criteria.map(({ title, weight }) => ({
        value: t('sheets:xlsx.criterion', { title, weight }),
        ...head,
      })),
      ...remark,
    ],
    [{ value: criteriaMark }, null, null, ...rubric.criteria.map(({ id }) => ({ value: id }))],
  ]
}

function itemRow(item: SheetPlan['items'][number], index: number, plan: SheetPlan, t: Translate): Row {
  const answer = item.recused ? { value: t('sheets:xlsx.recused'), ...shut } : { ...open }
  return [
    item.recused ? null : { value: item.id },
    { value: index + 1, ...shut, height: 34 },
    { value: item.title, ...text },
    ...plan.rubric.criteria.map(() => ({ ...answer })),
    ...(plan.of === 'committee' ? [item.recused ? { ...shut } : { ...open, align: 'left' as const, wrap: true }] : []),
  ]
}

/** Rows that stand together and may be typed into. */
function openRanges({ items, rubric }: SheetPlan): CellRange[] {
  const ranges: { top: number; bottom: number; left: number; right: number }[] = []
  const columns = { left: firstCriterion, right: firstCriterion + rubric.criteria.length - 1 }
  items.forEach(({ recused }, index) => {
    const row = firstItem + index
    const last = ranges.at(-1)
    if (recused) return
    if (last?.bottom === row - 1) last.bottom = row
    else ranges.push({ top: row, bottom: row, ...columns })
  })
  return ranges
}

/** Steps of decimals have no exact binary form: 0.1 + 0.2 must read 0.3. */
const decimals = (value: number): number => Math.round(value * 1e9) / 1e9

function validation(plan: SheetPlan, t: Translate): Validation[] {
  const ranges = openRanges(plan)
  const [first] = ranges
  if (!first) return []
  const { min, max, step } = plan.rubric
  const abstain = t('sheets:xlsx.abstain')
  const steps = Math.round((max - min) / step)
  const list = steps > 100 ? [] : Array.from({ length: steps + 1 }, (_, n) => String(decimals(min + n * step)))
  const cell = getCellAddress(first.top, first.left)
  const off = `ABS((${cell}-${min})/${step}-ROUND((${cell}-${min})/${step},0))<0.000001`
  const formula = `OR(${cell}="${abstain}",IF(ISNUMBER(${cell}),AND(${cell}>=${min},${cell}<=${max},${off}),FALSE))`
  const fits = list.length > 0 && [...list, abstain].join(',').length <= longestList
  const values = { min, max, step, abstain }
  return [
    {
      ranges,
      allow: fits ? { list: [...list, abstain] } : { formula },
      title: t('sheets:xlsx.scoreTitle'),
      prompt: t('sheets:xlsx.scorePrompt', values),
      error: t('sheets:xlsx.scoreError', values),
    },
  ]
}

/** One member's score sheet: open cells for scores and remarks. */
export function scoreSheet(plan: SheetPlan, key: string, locale: Locale): TravellingSheet {
  const t = translator(locale)
  const ids = idsOf(plan)
  const check = checkOf(key, ids)
  return {
    name: t(`sheets:xlsx.${plan.of}.sheet`),
    rows: [...headRows(plan, check, t), ...plan.items.map((item, index) => itemRow(item, index, plan, t))],
    widths: [10, 6, 44, ...plan.rubric.criteria.map(() => 14), ...(plan.of === 'committee' ? [40] : [])],
    sticky: { rows: headRow + 1, columns: firstCriterion },
    desk: [deskMark, ids.sessionId, String(ids.rubricVersion), ids.memberId, check],
    guard: { validations: validation(plan, t), hiddenRows: new Set([idRow]), hiddenColumns: new Set([0]) },
  }
}
