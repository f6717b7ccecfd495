import type { Readable } from 'node:stream'
import { Readable as Stream } from 'node:stream'
import type { JobControl } from '#main/events.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { FileRef } from '#shared/contract/base.ts'
import { isOwnColumn } from '../readers/mapped.ts'
import { disarmed, ownColumns } from '../readers/own-columns.ts'
import { correctedLines, openKept, sourceFile, type CorrectionDeps } from './gather.ts'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
/** Spreadsheets know UTF-8 by this mark. */
const mark = '\uFEFF'

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): Readable {
  return Stream.from(
    (function* lines() {
      yield Buffer.from(mark + lineOf([...ownColumns, ...columns]))
      for (const row of rows) yield Buffer.from(lineOf(row))
    })(),
  )
}

/**
 * The rows of an imported file that are still set aside, in its own columns, with the file, the line and the reason before
 * them: a file to correct and to import again.
 */
export async function exportRejects(
  deps: CorrectionDeps,
  fileId: string,
  locale: Locale,
  { signal }: JobControl,
): Promise<FileRef> {
  const of = await sourceFile(deps.db, fileId)
  if (!of) throw new DeskError('NOT_FOUND', { name: fileId })
  const back = await correctedLines(deps.db, fileId)
  const aside = (await deps.db('rejected_row').where('file_id', fileId).select('line', 'reason')) as {
    line: number
    reason: string
  }[]
  const reasons = new Map(aside.filter(({ line }) => !back.has(line)).map(({ line, reason }) => [line, reason]))
  const kept = await openKept(deps, of, { signal })
  const t = translator(locale)
  const own = kept.columns.map((column, at) => ({ column, at })).filter(({ column }) => !isOwnColumn(column))
  const rows = (await deps.engine.rowsAt(kept, [...reasons.keys()], { signal })).map(({ line, fields }) => {
    const reason = reasons.get(line) ?? ''
    const words = t(`tasks:rejects.${reason}` as 'tasks:rejects.badTime', { defaultValue: reason })
    const more = fields.slice(kept.columns.length) // what stood beyond the last column is not lost
    return [of.id, String(line), words, ...own.map(({ at }) => disarmed(fields[at] ?? '')), ...more.map(disarmed)]
  })
  const stem = of.name.replace(/\.[^.]*$/, '')
  const name = `${stem} - ${t('tasks:import.rejectsFile')}.csv`
  return deps.files.stageStream(
    name,
    csv(
      own.map(({ column }) => column),
      rows,
    ),
  )
}
