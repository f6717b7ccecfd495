import { Readable } from 'node:stream'
import { renderCsv } from '#main/exporters/csv/csv.ts'
import type { FileRef } from '#shared/contract/base.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { translator } from '#shared/i18n/index.ts'
import type { OpinionDeps } from './deps.ts'
import { keptFields } from './readers/read.ts'
import { toFields, type RejectRecord } from './rows.ts'

/** The rows an import set aside, in the generic shape, so that they can be put right and imported. */
export async function exportRejects(deps: OpinionDeps, importId: string): Promise<FileRef> {
  const rows = (await deps.store
    .db('opinion_reject')
    .where({ import_id: importId })
    .orderBy('position')) as RejectRecord[]
  if (rows.length === 0) throw new DeskError('NOT_FOUND', { name: importId })
  const t = translator(deps.settings.current().locale)
  const columns = [...keptFields, 'file', 'line', 'reason']
  const bytes = renderCsv({
    name: 'opinions',
    columns: columns.map((title) => ({ title, kind: 'text' as const, width: 20 })),
    rows: rows.map((row) => {
      const fields = toFields(row)
      const why = t(`tasks:rejects.${row.reason}` as 'tasks:rejects.badTime', { defaultValue: row.reason })
      return [...keptFields.map((name) => fields[name]), row.file, row.line, why]
    }),
  })
  const stem = (rows[0]?.file ?? '').replace(/\.[^.]*$/, '')
  return deps.files.stageStream(`${stem} - ${t('tasks:import.rejectsFile')}.csv`, Readable.from([Buffer.from(bytes)]))
}
