import type { TableRefusal } from '#shared/contract/evaluation.ts'
import type { Quota } from '#shared/domain/lottery.ts'
import type { TableFile } from './table.ts'

interface QuotaColumns {
  readonly category: string
  readonly value: string
  readonly min: string
  readonly max: string
}

const first = (columns: readonly string[], names: readonly string[]): string | undefined =>
  names.find((name) => columns.includes(name))

/** `category, feature` of the one dialect is `feature, value` of the other. */
function columnsOf(columns: readonly string[]): QuotaColumns | string {
  const named = first(columns, ['category', '구분', '범주'])
  const category = named ?? first(columns, ['feature'])
  const value = first(columns, named === undefined ? ['value', '값'] : ['value', 'name', 'feature', '값', '항목'])
  const min = first(columns, ['min', '최소'])
  const max = first(columns, ['max', '최대'])
  if (category === undefined) return 'category'
  if (value === undefined) return 'value'
  if (min === undefined) return 'min'
  return max === undefined ? 'max' : { category, value, min, max }
}

const whole = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null)

/** Quotas of a file, a row each, or every row that cannot stand. */
export function readQuotas(table: TableFile): { quotas: Quota[]; refusals: TableRefusal[] } {
  const refusals = [...table.refusals]
  const quotas: Quota[] = []
  const columns = columnsOf(table.columns)
  const refuse = (line: number, reason: TableRefusal['reason'], detail: string): void =>
    void refusals.push({ file: table.name, line, reason, detail })
  if (typeof columns === 'string') {
    refuse(1, 'missingColumn', columns)
    return { quotas, refusals }
  }
  const lines = new Map<string, number>()
  for (const { line, value } of table.rows) {
    const quota = { category: value(columns.category), value: value(columns.value) }
    const [min, max] = [whole(value(columns.min)), whole(value(columns.max))]
    const key = JSON.stringify([quota.category, quota.value])
    const before = lines.get(key)
    if (quota.category === '') refuse(line, 'missingValue', columns.category)
    else if (quota.value === '') refuse(line, 'missingValue', columns.value)
    else if (before !== undefined) refuse(line, 'duplicateQuota', String(before))
    else if (min === null) refuse(line, 'badNumber', value(columns.min))
    else if (max === null) refuse(line, 'badNumber', value(columns.max))
    else if (min > max) refuse(line, 'minAboveMax', `${min} > ${max}`)
    else quotas.push({ ...quota, min, max })
    if (before === undefined) lines.set(key, line)
  }
  return { quotas, refusals }
}
