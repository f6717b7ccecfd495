import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { createCanvas } from '#main/exporters/flow/png.ts'
import type { DocumentFormat, DocumentKind } from '#shared/contract/documents.ts'
import { openStore } from '#main/database/store.ts'
import { temporaryFolder, testApp } from '#test/support/app.ts'
import { committeeApp, preparedSession } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'
import { openPdf, textOf } from '#test/support/pdfs.ts'

let app: App & { folder: string }
let sessionId: string
beforeEach(async () => {
  app = await committeeApp()
  sessionId = (await preparedSession(app, ['t1', 't2'])).session.id
})
afterEach(() => app.close())

async function staged(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, bytes)
  const [file] = await app.client.files.stagePaths({ paths: [path] })
  return file?.id ?? ''
}

const picture = (width = 300): Uint8Array => createCanvas(width, 100, '#063a74').png()
const setEmblem = async (name: string, bytes: Uint8Array) =>
  app.client.workspace.setEmblem({ fileId: await staged(name, bytes) })

let job = 0
async function made(kind: DocumentKind, format: DocumentFormat): Promise<Buffer> {
  const jobId = `style-${(job += 1)}`
  const { file } = await app.client.documents.make({ kind, subjectId: sessionId, locale: 'ko', format, jobId })
  return readFile(join(app.folder, 'documents', file.name))
}

async function printed(kind: DocumentKind) {
  const document = await openPdf(await made(kind, 'pdf'))
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { fnArray } = await (await document.getPage(index + 1)).getOperatorList()
    const pictures = fnArray.filter((op) => op === OPS.paintImageXObject).length
    return { text: await textOf(document, index + 1), pictures }
  })
  return Promise.all(pages)
}

const pictureFiles = (bytes: Uint8Array): string[] =>
  Object.keys(unzipSync(bytes)).filter((name) => /\.(png|jpe?g)$/.test(name))

describe('the emblem', () => {
  it('stands on the cover, and on the first page of what has none, in every format with pictures', async () => {
    const status = await setEmblem('상징.png', picture())
    expect(status.settings.emblem).toMatchObject({ name: '상징.png', kind: 'png', width: 300, height: 100 })
    expect(status.emblem).toMatchObject({ name: '상징.png' })
    for (const kind of ['cover', 'order'] as const) {
      const [first] = await printed(kind)
      expect(first?.pictures).toBe(1)
      expect(pictureFiles(await made(kind, 'hwpx'))).toEqual(['BinData/image1.png'])
      expect(pictureFiles(await made(kind, 'docx'))).toHaveLength(1)
    }
    await app.client.workspace.setEmblem({ fileId: null })
    expect((await printed('cover'))[0]?.pictures).toBe(0)
  })

  it('is refused where it is no picture or too large, and the one before stays', async () => {
    await setEmblem('first.png', picture())
    expect(await codeOf(setEmblem('text.png', Buffer.from('no picture')))).toBe('EMBLEM_UNFIT')
    expect(await codeOf(setEmblem('wide.png', picture(2001)))).toBe('EMBLEM_UNFIT')
    expect(await codeOf(setEmblem('cut.png', picture().subarray(0, 60)))).toBe('EMBLEM_UNFIT')
    expect((await app.client.workspace.status()).settings.emblem?.name).toBe('first.png')
  })

  it('is not taken away by saving other settings, and its loss is told and stops no document', async () => {
    const { settings } = await setEmblem('first.png', picture())
    const saved = await app.client.workspace.saveSettings({ ...settings, secretary: '홍길동' })
    expect(saved.settings.emblem?.name).toBe('first.png')
    await rm(join(app.folder, 'attachments', settings.emblem?.sha256 ?? ''))
    expect((await app.client.workspace.status()).emblem).toBeNull()
    expect((await printed('cover'))[0]?.pictures).toBe(0)
  })
})

describe('the mark and the boxes to sign', () => {
  it('stand on every page but the cover, at head and foot, in the document’s language', async () => {
    const { settings } = await app.client.workspace.status()
    const classification = { ko: '대외비', en: 'Restricted' }
    const signOff = [
      { ko: '담당', en: 'Officer' },
      { ko: '과장', en: 'Head' },
      { ko: '위원장', en: 'Chair' },
    ]
    await app.client.workspace.saveSettings({ ...settings, classification, signOff })
    const [cover, ...pages] = await printed('packet')
    expect(cover?.text.match(/대외비/g)).toHaveLength(1)
    for (const { text } of pages) expect(text.match(/대외비/g)).toHaveLength(2)
    expect(pages.some(({ text }) => text.includes('담당과장위원장'))).toBe(true)
    const { file } = await app.client.documents.make({
      kind: 'cover',
      subjectId: sessionId,
      locale: 'en',
      format: 'md',
      jobId: 'english',
    })
    expect(await readFile(join(app.folder, 'documents', file.name), 'utf8')).toContain('[Restricted]')
  })
})

it('knows the mark of a workspace that had one text for both languages', async () => {
  const folder = await temporaryFolder()
  const first = await testApp({ folder })
  const { settings } = await first.client.workspace.status()
  await first.client.workspace.saveSettings({ ...settings, secretary: '간사' })
  await first.close()
  const store = await openStore({ folder, clock: () => 0, actor: () => '' })
  await store.write(async (trx, journal) => {
    await trx('setting')
      .where({ id: 'classification' })
      .update({ value: JSON.stringify('대외주의') })
    await journal.append({
      action: 'workspace.saveSettings',
      subject: { kind: 'workspace', id: 'workspace' },
      data: {},
    })
  })
  await store.close()
  const again = await testApp({ folder })
  expect((await again.client.workspace.status()).settings.classification).toEqual({ ko: '대외주의', en: '대외주의' })
  await again.close()
})
