import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, stage, tasksCsv } from '#test/support/forum.ts'

const open: App[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

/** Text of a page of a PDF without blanks: lines break where they like. */
async function printed(path: string): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(await readFile(path)), verbosity: 0, useSystemFonts: false })
    .promise
  const { items } = await (await pdf.getPage(1)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s+/g, '')
}

const words = {
  id: null,
  venue: 'innovationPark' as const,
  place: '상상청 1층',
  title: '심야 이동권 토론',
  date: '2026-05-28',
  participants: 29,
  groups: '시민 24명, 공무원 5명',
  outcomes: '심야버스 두 노선을 시범 운영한다.\n이용자 수를 매달 공개한다.',
  taskIds: [],
}

async function desk() {
  const app = await testApp()
  open.push(app)
  await importTexts(app, { 'tasks.csv': tasksCsv(['Forum,a,심야버스,,,,', 'Forum,b,보육료,,,,']) }, null)
  const [a, b] = (await app.client.forum.tasks.list({})).rows.map(({ id }) => id)
  const { discussions } = app.client
  return { app, a: a ?? '', b: b ?? '', discussions }
}

describe('an offline discussion', () => {
  it('is kept with its tasks, changed, and journalled', async () => {
    const { app, a, b, discussions } = await desk()
    const made = await discussions.save({ ...words, taskIds: [a] })
    expect(made).toMatchObject({ venue: 'innovationPark', participants: 29, tasks: [{ number: 1, kind: 'discussed' }] })
    await discussions.save({ ...words, id: made.id, title: '심야 이동권 2차 토론', taskIds: [b] })
    expect(await discussions.list()).toMatchObject([{ title: '심야 이동권 2차 토론', tasks: [{ number: 2 }] }])
    expect((await app.client.forum.tasks.get({ id: b })).discussions).toMatchObject([
      { title: '심야 이동권 2차 토론', venue: 'innovationPark', date: '2026-05-28', kind: 'discussed' },
    ])
    expect(await codeOf(discussions.save({ ...words, taskIds: ['nobody'] }))).toBe('NOT_FOUND')
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('keeps copies of its attachments under their hashes, each once', async () => {
    const { app, discussions } = await desk()
    const { id } = await discussions.save(words)
    const text = '토론 속기록'
    const sha256 = createHash('sha256').update(text).digest('hex')
    const twice = await stage(app, { '속기록.txt': text, '사본.txt': text })
    const { files } = await discussions.attach({ id, fileIds: twice })
    expect(files).toMatchObject([{ name: '속기록.txt', size: Buffer.byteLength(text), sha256 }])
    const { folder } = app as App & { folder: string }
    expect(await readFile(join(folder, 'discussions', sha256, '속기록.txt'), 'utf8')).toBe(text)
    expect(app.files.get(files[0]?.id ?? '').sha256).toBe(sha256)
    expect((await discussions.detach({ id, fileId: files[0]?.id ?? '' })).files).toEqual([])
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('sends a case to the Committee, whose origin is seen on the list, the docket and the discussion', async () => {
    const { app, discussions } = await desk()
    const { id } = await discussions.save(words)
    const sent = { title: '집배원 안부 확인', body: '', category: '돌봄', venue: '혁신파크', heldOn: words.date }
    const task = await app.client.forum.tasks.addCase({ ...sent, discussionId: id })
    expect(task).toMatchObject({ origin: 'case', source: '혁신파크 · 2026-05-28', discussions: [{ id, kind: 'case' }] })
    expect(await discussions.get({ id })).toMatchObject({ tasks: [{ title: '집배원 안부 확인', kind: 'case' }] })
    await discussions.save({ ...words, id })
    expect((await discussions.get({ id })).tasks).toHaveLength(1)
    expect(await codeOf(app.client.forum.tasks.addCase({ ...sent, discussionId: 'nobody' }))).toBe('NOT_FOUND')
  })

  it('has an outcome page that prints', async () => {
    const { app, a, discussions } = await desk()
    const { id } = await discussions.save({ ...words, taskIds: [a] })
    expect(await app.client.documents.subjects()).toContainEqual(
      expect.objectContaining({ kind: 'discussion', subjectId: id, title: words.title }),
    )
    const made = await app.client.documents.make({
      kind: 'discussion',
      subjectId: id,
      locale: 'ko',
      format: 'pdf',
      jobId: job(),
    })
    const text = await printed(app.files.get(made.file.id).path)
    expect(text).toContain('심야버스두노선을시범운영한다')
    expect(text).toContain('상상청1층')
    expect(text).toContain('시민24명')
  })
})
