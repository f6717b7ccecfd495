import { readFileSync } from 'node:fs'
import { read, write, type CellObject } from '@e965/xlsx'
import type { App } from '#main/app.ts'
import type { MadeSheets } from '#shared/contract/sheets.ts'
import { job, stage } from './forum.ts'

/** A cell's new content by its address; `null` empties it. Of the first sheet, or of `desk!`. */
export type Filling = Readonly<Record<string, string | number | null>>

/** Fills a sheet in as another program would: opened, typed into, and saved by a library that did not write it. */
export function fill(bytes: Uint8Array, filling: Filling): Buffer {
  const book = read(bytes, { type: 'buffer' })
  for (const [where, value] of Object.entries(filling)) {
    const [address = '', name = book.SheetNames[0] ?? ''] = where.split('!').toReversed()
    const sheet = book.Sheets[name]
    if (!sheet) throw new Error(`no sheet ${name}`)
    const cell: CellObject = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value ?? '' }
    if (value === null) delete sheet[address]
    else sheet[address] = cell
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

export const bytesOf = (app: App, fileId: string): Buffer => readFileSync(app.files.get(fileId).path)

/** The sheet of one member, filled in and handed over. */
export async function sendBack(
  app: App,
  made: MadeSheets,
  memberId: string,
  filling: Filling,
  name = `${memberId}.xlsx`,
): Promise<string> {
  const sheet = made.files.find((file) => file.memberId === memberId && file.format === 'xlsx')
  const [id = ''] = await stage(app, { [name]: fill(bytesOf(app, sheet?.file.id ?? ''), filling) })
  return id
}

export const makeSheets = (app: App, sessionId: string, formats: ('xlsx' | 'pdf')[] = ['xlsx']): Promise<MadeSheets> =>
  app.client.sheets.make({ sessionId, locale: 'ko', formats, jobId: job() })
