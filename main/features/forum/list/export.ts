import { Readable } from 'node:stream'
import type { DataColumn, DataValue } from '#main/documents/sheets.ts'
import type { JobControl } from '#main/events.ts'
import { streamCsv } from '#main/exporters/csv/csv.ts'
import { streamXlsx } from '#main/exporters/xlsx/stream.ts'
import type { Files } from '#main/files.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FileRef, Locale } from '#shared/contract/base.ts'
import type { TaskRow } from '#shared/contract/forum.ts'
import type { TaskColumn } from '#shared/domain/terms.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Ordered, TaskLists } from './list.ts'

interface Wanted {
  readonly query: Ordered
  readonly columns: readonly TaskColumn[]
  readonly format: 'csv' | 'xlsx'
  readonly locale: Locale
}

type ExportColumn = DataColumn & { readonly of: (row: TaskRow) => DataValue }

/** What each column of the list is in a file; the marks that stand before a title get columns of their own. */
function exportColumns(locale: Locale): Record<TaskColumn, readonly ExportColumn[]> {
  const t = translator(locale)
  const text = (title: string, width: number, of: ExportColumn['of']): ExportColumn => ({
    title,
    kind: 'text',
    width,
    of,
  })
  const whole = (title: string, of: ExportColumn['of']): ExportColumn => ({ title, kind: 'whole', width: 14, of })
  return {
    number: [whole(t('tasks:columnName.number'), ({ number }) => number)],
    title: [
      text(t('tasks:columnName.title'), 60, ({ title }) => title),
      text(t('tasks:origin'), 16, ({ origin }) => t(`tasks:originName.${origin}`)),
      text(t('tasks:screening'), 16, ({ screening }) => screening && t(`screening:outcome.${screening.outcome}`)),
      text(t('tasks:retired'), 10, ({ retired }) => (retired ? t('tasks:retired') : null)),
    ],
    category: [text(t('tasks:columnName.category'), 18, ({ category }) => category)],
    source: [
      text(t('tasks:columnName.source'), 24, ({ source }) => source),
      text(t('tasks:detail.sourceId'), 18, ({ sourceTaskId }) => sourceTaskId),
    ],
    status: [text(t('tasks:columnName.status'), 16, ({ status }) => status)],
    submittedAt: [
      {
        title: t('tasks:columnName.submittedAt'),
        kind: 'date',
        width: 12,
        of: ({ submittedAt }) => koreaDate(submittedAt),
      },
    ],
    station: [text(t('tasks:columnName.station'), 16, ({ station }) => t(`common:stationName.${station}`))],
    declared: [whole(t('tasks:columnName.declared'), ({ declared }) => declared?.yes ?? null)],
    counted: [whole(t('tasks:columnName.counted'), ({ counted }) => counted?.yes ?? null)],
  }
}

const part = 500 // rows read and written at a time

/** The whole list in its order as a file, however long it is. */
export async function exportList(
  lists: TaskLists,
  files: Files,
  { query, columns, format, locale }: Wanted,
  { signal, progress }: JobControl,
): Promise<FileRef> {
  const { total, rows } = await lists.walk(query)
  const of = exportColumns(locale)
  const own = columns.flatMap((column) => of[column])
  async function* values(): AsyncGenerator<DataValue[][]> {
    for (let offset = 0; offset < total; offset += part) {
      signal.throwIfAborted()
      yield (await rows(offset, part)).map((row) => own.map((column) => column.of(row)))
      progress(Math.min(total, offset + part), total)
    }
  }
  const name = translator(locale)('tasks:title')
  const table = { name, columns: own, rows: values() }
  return files.stageStream(`${name}.${format}`, Readable.from(format === 'csv' ? streamCsv(table) : streamXlsx(table)))
}
