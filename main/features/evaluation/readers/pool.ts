import type { TableRefusal } from '#shared/contract/evaluation.ts'
import { categoriesOf, type Quota } from '#shared/domain/lottery.ts'
import { columnName, type TableFile, type TableRow } from './table.ts'

/** A person who applied, as the file has them. */
export interface PoolRow {
  /** the file's own id of the person; '' where it has none */
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  /** every other column, under the title the file gives it */
  readonly personal: Readonly<Record<string, string>>
}

const idNames = ['id', 'applicant_id', 'nationbuilder_id', 'unique_id', '신청번호', '접수번호']
const mailNames = ['email', 'e_mail', 'mail', '이메일', '전자우편']

interface Reading {
  readonly table: TableFile
  /** column of each category */
  readonly categories: readonly (readonly [category: string, column: string])[]
  readonly id: string | undefined
  readonly mail: string | undefined
  readonly known: ReadonlySet<string>
  readonly refuse: (line: number, reason: TableRefusal['reason'], detail: string) => void
}

const pair = (category: string, value: string): string => JSON.stringify([category, value])

/** The categories' values of a row; null where one is missing or no quota knows it. */
function valuesOf({ categories, known, refuse }: Reading, { line, value }: TableRow): Record<string, string> | null {
  const values = Object.fromEntries(categories.map(([category, column]) => [category, value(column)]))
  for (const [category, own] of Object.entries(values)) {
    if (own !== '' && known.has(pair(category, own))) continue
    refuse(line, own === '' ? 'missingValue' : 'unknownValue', own === '' ? category : `${category}: ${own}`)
    return null
  }
  return values
}

function readRows(reading: Reading): PoolRow[] {
  const { table, id, mail, refuse, categories } = reading
  const rows: PoolRow[] = []
  const keys = new Map<string, number>()
  const mails = new Map<string, number>()
  const own = new Set([...categories.map(([, column]) => column), id])
  const others = table.columns.flatMap((column, at) =>
    own.has(column) || column === '' ? [] : [[column, table.titles[at] ?? column] as const],
  )
  for (const row of table.rows) {
    const key = id === undefined ? '' : row.value(id)
    const address = mail === undefined ? '' : row.value(mail).toLowerCase()
    const [sameKey, sameMail] = [keys.get(key), mails.get(address)]
    if (id !== undefined && key === '') refuse(row.line, 'missingId', '')
    else if (key !== '' && sameKey !== undefined) refuse(row.line, 'duplicateApplicant', String(sameKey))
    else if (address !== '' && sameMail !== undefined) refuse(row.line, 'duplicateContact', String(sameMail))
    else {
      const values = valuesOf(reading, row)
      const personal = Object.fromEntries(others.map(([column, title]) => [title, row.value(column)]))
      if (values !== null) rows.push({ key, values, personal })
    }
    if (sameKey === undefined) keys.set(key, row.line)
    if (sameMail === undefined) mails.set(address, row.line)
  }
  return rows
}

/** Everyone of a pool, with a value of every category the quotas name, or every row that cannot stand. */
export function readPool(table: TableFile, quotas: readonly Quota[]): { rows: PoolRow[]; refusals: TableRefusal[] } {
  const refusals = [...table.refusals]
  const refuse: Reading['refuse'] = (line, reason, detail) =>
    void refusals.push({ file: table.name, line, reason, detail })
  const categories = categoriesOf(quotas).map((category) => [category, columnName(category)] as const)
  const missing = categories.filter(([, column]) => !table.columns.includes(column))
  for (const [category] of missing) refuse(1, 'missingColumn', category)
  if (missing.length > 0) return { rows: [], refusals }
  const rows = readRows({
    table,
    categories,
    id: idNames.find((name) => table.columns.includes(name)),
    mail: mailNames.find((name) => table.columns.includes(name)),
    known: new Set(quotas.map(({ category, value }) => pair(category, value))),
    refuse,
  })
  return { rows, refusals }
}
