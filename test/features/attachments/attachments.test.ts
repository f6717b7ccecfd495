import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { committeeApp, preparedSession, votes } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'
import { encryptedPdf, openPdf, pdfOf, textOf } from '#test/support/pdfs.ts'

let app: App & { folder: string }
let session: SessionDetail
beforeEach(async () => {
  app = await committeeApp()
  session = await preparedSession(app, ['t1', 't2'])
})
afterEach(() => app.close())

async function staged(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, bytes)
  const [file] = await app.client.files.stagePaths({ paths: [path] })
  return file?.id ?? ''
}

const ownerOf = (index: number) => ({
  kind: 'docketItem' as const,
  subjectId: session.session.id,
  itemId: session.items[index]?.id ?? '',
})

let job = 0
async function add(index: number, files: Readonly<Record<string, Uint8Array>>) {
  const fileIds: string[] = []
  for (const [name, bytes] of Object.entries(files)) fileIds.push(await staged(name, bytes))
  return app.client.attachments.add({ owner: ownerOf(index), fileIds, jobId: `add-${(job += 1)}` })
}

async function packet(locale: 'ko' | 'en' = 'ko') {
  const made = await app.client.documents.make({
    kind: 'packet',
    subjectId: session.session.id,
    locale,
    format: 'pdf',
    jobId: `make-${(job += 1)}`,
  })
  const bytes = await readFile(join(app.folder, 'documents', made.file.name))
  const document = await openPdf(bytes)
  const texts: string[] = []
  for (let page = 1; page <= document.numPages; page += 1) texts.push(await textOf(document, page))
  return { made, document, texts }
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** A PNG's head that promises 10,000 × 10,000 pixels. */
function hugePng(): Uint8Array {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(10_000, 16)
  bytes.writeUInt32BE(10_000, 20)
  return bytes
}

describe('attachments of a docket item', () => {
  it('are copied under their hash, and the journal says so', async () => {
    const bytes = await pdfOf('plan', 3)
    const [one] = await add(0, { '이행 계획.pdf': bytes })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(one).toMatchObject({ title: '이행 계획', pages: 3, problem: 'none', kind: 'pdf', sha256 })
    expect((await readFile(join(app.folder, 'attachments', sha256))).equals(bytes)).toBe(true)
    const { entries } = await app.client.journal.list({ before: null, limit: 5, subjectId: one?.owner.itemId ?? '' })
    expect(entries.map(({ action }) => action)).toContain('attachments.add')
  })

  it('may be a file that a discussion keeps too, in whatever order they came', async () => {
    const bytes = await pdfOf('both', 1)
    const { id } = await app.client.discussions.save({
      id: null,
      venue: 'other',
      place: '회의실',
      title: '토론',
      date: '2026-05-28',
      participants: 3,
      groups: '',
      outcomes: '',
      taskIds: [],
    })
    await app.client.discussions.attach({ id, fileIds: [await staged('both.pdf', bytes)] })
    expect((await add(0, { 'both.pdf': bytes })).at(-1)).toMatchObject({ problem: 'none', pages: 1 })
    const other = await pdfOf('other way round', 1)
    const added = await add(0, { 'other.pdf': other })
    const { files } = await app.client.discussions.attach({ id, fileIds: [await staged('other.pdf', other)] })
    expect(files).toHaveLength(2)
    for (const { id: attachmentId } of added.slice(-2)) await app.client.attachments.remove({ id: attachmentId })
    const { problems } = await app.client.journal.verify({ jobId: 'verify' })
    expect(problems).toEqual([])
  })

  it.each(['ko', 'en'] as const)(
    'stand behind their sheet, numbered on and told in contents and bookmarks (%s)',
    async (locale) => {
      await add(0, { 'plan.pdf': await pdfOf('plan', 3, [2]), 'map.png': png })
      await add(1, { 'law.pdf': await pdfOf('law', 2) })
      const { made, document, texts } = await packet(locale)
      const first = texts.findIndex((text) => text.includes('plan1'))
      expect(texts.slice(first, first + 3).every((text, index) => text.includes(`plan${index + 1}`))).toBe(true)
      const label = locale === 'ko' ? '붙임1-1' : 'Attachment1-1'
      expect(texts[first]).toContain(label)
      // every page carries its own number, one after the other
      for (const [index, text] of texts.entries()) if (index > 0) expect(text).toContain(`-${index + 1}-`)
      expect(texts[1]).toContain(`${label}plan${first + 1}`)
      // the sheet of the second task comes after the first task's papers, and its own paper after it
      const second = texts.findIndex((text, index) => index > 1 && text.includes('2.Taskt2'))
      expect(second).toBe(first + 4)
      expect(texts.findLastIndex((text) => text.includes('law1'))).toBeGreaterThan(second)
      const outline = await document.getOutline()
      const titles = JSON.stringify(outline).replaceAll(/\s/g, '')
      for (const title of ['plan', 'map', 'law']) expect(titles).toContain(title)
      expect((await document.getPageLabels())?.at(first)).toBe(String(first + 1))
      expect(made.pages).toBe(document.numPages)
      expect(((await document.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true)
    },
  )

  it('never stop a packet: each that cannot be merged is named on a page that stands for it', async () => {
    const broken = (await pdfOf('torn', 2)).slice(0, 400)
    const added = await add(0, {
      'locked.pdf': encryptedPdf(),
      'torn.pdf': broken,
      'not-a.pdf': new TextEncoder().encode('hello'),
      'poster.png': hugePng(),
      'cut.png': png.subarray(0, 50),
      'plan.hwpx': new TextEncoder().encode('PK'),
      'good.pdf': await pdfOf('good', 1),
    })
    expect(added.map(({ name, problem, pages }) => [name, problem, pages])).toEqual([
      ['locked.pdf', 'encrypted', 0],
      ['torn.pdf', 'broken', 0],
      ['not-a.pdf', 'noConverter', 0],
      ['poster.png', 'tooManyPixels', 0],
      ['cut.png', 'broken', 0],
      ['plan.hwpx', 'noConverter', 0],
      ['good.pdf', 'none', 1],
    ])
    const { texts } = await packet()
    for (const name of ['locked.pdf', 'torn.pdf', 'poster.png', 'plan.hwpx'])
      expect(texts.filter((text) => text.includes(name))).toHaveLength(1)
    expect(texts.find((text) => text.includes('locked.pdf'))).toContain('암호가걸려있어')
    expect(texts.some((text) => text.includes('good1'))).toBe(true)
  })

  it('whose kept copy went missing or was changed get a page that says so', async () => {
    const [gone, other] = await add(0, { 'gone.pdf': await pdfOf('gone', 2), 'other.pdf': await pdfOf('other', 1) })
    await rm(join(app.folder, 'attachments', gone?.sha256 ?? ''))
    await writeFile(join(app.folder, 'attachments', other?.sha256 ?? ''), await pdfOf('forged', 1))
    const { texts } = await packet()
    expect(texts.join()).not.toContain('forged')
    expect(texts.find((text) => text.includes('gone.pdf'))).toContain('사본을찾을수없습니다')
    expect(texts.find((text) => text.includes('other.pdf'))).toContain('붙일때와다릅니다')
  })

  it('keep the order they are given, can be taken off, and stay in a closed session', async () => {
    const [a, b] = await add(0, { 'a.pdf': await pdfOf('a', 1), 'b.pdf': await pdfOf('b', 1) })
    const ids = [b?.id ?? '', a?.id ?? '']
    const ordered = await app.client.attachments.order({ owner: ownerOf(0), ids })
    expect(ordered.map(({ id }) => id)).toEqual(ids)
    expect(await codeOf(app.client.attachments.order({ owner: ownerOf(0), ids: [ids[0] ?? ''] }))).toBe('CONFLICT')
    expect(await app.client.attachments.remove({ id: ids[0] ?? '' })).toHaveLength(1)
  })

  it('of a closed session stay as they were handed out', async () => {
    await add(0, { 'a.pdf': await pdfOf('a', 1) })
    const { client } = app
    const sessionId = session.session.id
    await client.committee.openScoring({ sessionId })
    await client.committee.closeScoring({ sessionId })
    for (const { id } of session.items)
      await client.committee.decide({ itemId: id, decision: { outcome: 'adopted', ...votes(5) } })
    await client.committee.closeSession({ sessionId })
    expect(await codeOf(add(0, { 'late.pdf': await pdfOf('late', 1) }))).toBe('FROZEN')
  })
})

describe('a preview', () => {
  it('shows a stand-in for each merged page, small as a page of text', async () => {
    await add(0, { 'plan.pdf': await pdfOf('plan', 3) })
    const look = { kind: 'packet', subjectId: session.session.id, locale: 'ko' } as const
    const { pageCount, outline } = await app.client.documents.preview({ ...look, from: 1, to: 1 })
    const page = outline.find(({ title }) => title.includes('plan'))?.page ?? 0
    const { pages } = await app.client.documents.preview({ ...look, from: page, to: page + 2 })
    expect((await packet()).made.pages).toBe(pageCount)
    for (const { svg } of pages) expect(svg.length).toBeLessThan(300_000)
  })
})
