import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFile, readRecords } from '#main/features/forum/readers/open-file.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { failureOf } from '#test/support/failure.ts'

const text = 'source,source_task_id,title\nforum,1,"민원, 창구"\nforum,2,똠방각하\n'
let folder = ''
beforeAll(async () => {
  folder = await temporaryFolder()
})

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const open = async (name: string, bytes: string | Uint8Array) => openFile(await file(name, bytes), name)

describe('a file as it is', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\uFEFF${text}`)],
    ['cp949', iconv.encode(text, 'cp949')],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('%s', async (encoding, bytes) => {
    const opened = await open(`${encoding}.csv`, bytes)
    const rows: (readonly string[])[] = []
    await readRecords(opened, ({ fields }) => rows.push(fields))
    expect(opened.encoding).toBe(encoding)
    expect(opened.format.id).toBe('generic-tasks')
    expect(rows).toEqual([
      ['forum', '1', '민원, 창구'],
      ['forum', '2', '똠방각하'],
    ])
  })

  it.each([',', ';', '\t'])('finds the delimiter %j, with CRLF', async (by) => {
    const opened = await open('by.csv', ['Source', 'source-task-id', 'Title'].join(by) + '\r\n')
    expect(opened.delimiter).toBe(by)
    expect(opened.columns).toEqual(['Source', 'source-task-id', 'Title'])
  })

  it.each([
    ['FORMAT_UNKNOWN', 'a,b,c\n1,2,3\n'],
    ['FILE_EMPTY', ''],
    ['FILE_BROKEN', `${text}\0`],
    ['COLUMN_TWICE', 'source,source_task_id,title,Title\n'],
  ])('%s: %j', async (code, content) => {
    expect((await failureOf(open('bad.csv', content))).code).toBe(code)
  })

  it('names what is not there, and a folder', async () => {
    expect((await failureOf(openFile(join(folder, 'none'), 'none'))).code).toBe('FILE_NOT_FOUND')
    expect((await failureOf(openFile(folder, 'folder'))).code).toBe('FILE_NOT_READABLE')
  })

  it('refuses a file that grew since it was opened', async () => {
    const opened = await open('grows.csv', text)
    await appendFile(opened.path, 'forum,3,x\n')
    expect((await failureOf(readRecords(opened, () => undefined))).code).toBe('FILE_CHANGED')
  })
})
