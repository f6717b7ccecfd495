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
const phoneNames = [
  'phone',
  'mobile',
  'telephone',
  'phone_number',
  'mobile_number',
  '휴대전화',
  '휴대폰',
  '전화',
  '전화번호',
  '연락처',
]

const mailOf = (text: string): string => text.toLowerCase()
/** Korea's own way and the international one are the same number; what is no number tells nobody apart. */
const phoneOf = (text: string): string => {
  const digits = text.replaceAll(/\D/g, '').replace(/^82/, '0')
  return digits.length < 8 ? '' : digits
}

interface Reading {
  readonly table: TableFile
  /** column of each category */
  readonly categories: readonly (readonly [category: string, column: string])[]
  readonly id: string | undefined
  /** what makes of a person's contact data what two rows of the same person share, by column */
  readonly contacts: readonly (readonly [column: string, same: (text: string) => string])[]
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
  const { table, id, contacts, refuse, categories } = reading
  const rows: PoolRow[] = []
  const keys = new Map<string, number>()
  const reached = new Map<string, number>()
  const used = new Set([...categories.map(([, column]) => column), id])
  const others = table.columns.flatMap((column, at) =>
    used.has(column) || column === '' ? [] : [[column, table.titles[at] ?? column] as const],
  )
  for (const row of table.rows) {
    const key = id === undefined ? '' : row.value(id)
    const own = contacts.map(([column, same]) => same(row.value(column))).filter((contact) => contact !== '')
    const sameKey = keys.get(key)
    const sameContact = own.map((contact) => reached.get(contact)).find((line) => line !== undefined)
    if (id !== undefined && key === '') refuse(row.line, 'missingId', '')
    else if (key !== '' && sameKey !== undefined) refuse(row.line, 'duplicateApplicant', String(sameKey))
    else if (sameContact !== undefined) refuse(row.line, 'duplicateContact', String(sameContact))
    else {
      const values = valuesOf(reading, row)
      const personal = Object.fromEntries(others.map(([column, title]) => [title, row.value(column)]))
      if (values !== null) rows.push({ key, values, personal })
    }
    if (sameKey === undefined) keys.set(key, row.line)
    for (const contact of own) if (!reached.has(contact)) reached.set(contact, row.line)
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
  const there = (names: readonly string[], same: (text: string) => string) =>
    names.filter((name) => table.columns.includes(name)).map((name) => [name, same] as const)
  const rows = readRows({
    table,
    categories,
    id: idNames.find((name) => table.columns.includes(name)),
    contacts: [...there(mailNames, mailOf), ...there(phoneNames, phoneOf)],
    known: new Set(quotas.map(({ category, value }) => pair(category, value))),
    refuse,
  })
  return { rows, refusals }
}
