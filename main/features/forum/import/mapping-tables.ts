import type { Mapping as SentMapping, MappingTable } from '#shared/contract/forum.ts'
import { suggestMapping } from '#shared/domain/mapping.ts'
import { isOwnColumn, type Mapping } from '../readers/mapped.ts'
import type { OpenedFile } from '../readers/open-text.ts'
import type { AsideRead } from '../readers/read-aside.ts'

export const sentMapping = ({ holds, fields, words }: Mapping): SentMapping => ({
  holds,
  fields: { ...fields },
  words: { yes: [...words.yes], no: [...words.no], pass: [...words.pass] },
})

const nothingSaid = { yes: [], no: [], pass: [] }

/** Tables that nothing knows, with a first guess at their columns; a head that comes twice is asked for once. */
export function mappingTables(
  asides: readonly { readonly file: OpenedFile; readonly read: AsideRead }[],
): MappingTable[] {
  const byHead = new Map(asides.map((aside) => [JSON.stringify(aside.file.columns), aside]))
  return [...byHead.values()].map(({ file, read }) => {
    const columns = file.columns.filter((column) => !isOwnColumn(column))
    const { holds, fields } = suggestMapping(columns)
    return {
      name: file.part === null ? file.name : `${file.name} › ${file.part}`,
      columns: [...file.columns],
      firstRows: read.firstRows.map((row) => [...row]),
      mapping: { holds, fields: { ...fields }, words: nothingSaid },
    }
  })
}
