import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { asWriteFailure, writeFileSafely } from '#main/exporters/write-file.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { committeeApp, preparedSession } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'
import { canMountDisks, mountSmallDisk, unmount } from '#test/support/small-disk.ts'

const canMount = canMountDisks()

describe.skipIf(!canMount)('a disk that is full', () => {
  let app: App
  let documents: string
  let subjectId: string
  beforeAll(async () => {
    const made = await committeeApp()
    app = made
    subjectId = (await preparedSession(app)).session.id
    documents = join(made.folder, 'documents')
    await mkdir(documents)
    mountSmallDisk(documents, '64k')
    await writeFile(join(documents, 'old.pdf'), 'the old file')
  })
  afterAll(async () => {
    await app.close()
    unmount(documents)
  })
  const asBefore = async (): Promise<void> => {
    expect(await readdir(documents)).toEqual(['old.pdf'])
    expect(await readFile(join(documents, 'old.pdf'), 'utf8')).toBe('the old file')
  }

  it('is named when a document is made; nothing is left, the old file is whole, no entry is written', async () => {
    const make = app.client.documents.make({ kind: 'packet', subjectId, locale: 'ko', format: 'pdf', jobId: 'full' })
    expect(await codeOf(make)).toBe('DISK_FULL')
    await asBefore()
    expect(await app.client.documents.list()).toEqual([])
  })

  it('is named when copies are made; none of the run is left', async () => {
    const recipients = [1, 2, 3].map((n) => ({ memberId: `m${n}`, name: `Member ${n}` }))
    const make = app.client.copies.make({ kind: 'packet', subjectId, locale: 'ko', recipients, jobId: 'copies' })
    expect(await codeOf(make)).toBe('DISK_FULL')
    await asBefore()
    expect(await app.client.copies.list(null)).toEqual([])
  })
})

it('leaves a file that another program holds open as it is, and writes beside it', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'open.pdf'), 'held')
  const holder = await open(join(folder, 'open.pdf'), 'r+')
  try {
    const { name } = await writeFileSafely(folder, 'open.pdf', new TextEncoder().encode('new'))
    expect(name).toBe('open (2).pdf')
    expect(await holder.readFile('utf8')).toBe('held')
  } finally {
    await holder.close()
  }
})

it.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EBUSY', 'FILE_LOCKED'],
  ['ETXTBSY', 'FILE_LOCKED'],
  ['EROFS', 'WORKSPACE_READ_ONLY'],
])('says of the system’s %s what it means: %s', (code, told) => {
  expect(asWriteFailure(Object.assign(new Error(code), { code }), '/folder', 'a.pdf')).toMatchObject({ code: told })
})
