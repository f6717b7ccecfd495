import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type DocumentFormat,
  documentFormats,
  type DocumentKind,
  type DocumentSubject,
  formatsOf,
} from '#shared/contract/documents.ts'
import { formSubjectText } from '#shared/domain/form-subject.ts'
import type { App } from '#main/app.ts'
import { committeeApp, readyToDecide } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App
let folder: string
let subjects: DocumentSubject[]
beforeAll(async () => {
  const made = await committeeApp()
  app = made
  folder = made.folder
  await readyToDecide(app, ['t1', 't2', 'c1'])
  await app.client.meeting.create({
    title: '전략회의',
    date: '2026-06-18',
    startsAt: '10:00',
    slotMinutes: 60,
    place: '',
    chair: '',
    numbering: 'decimal',
  })
  // two of a kind at most: a form is made of a session and of a meeting
  const byKind = Map.groupBy(await app.client.documents.subjects(), ({ kind }) => kind)
  subjects = [...byKind.values()].flatMap((list) =>
    list.slice(0, 2).flatMap(({ kind, subjectId }) => [
      { kind, subjectId, locale: 'ko' as const },
      { kind, subjectId, locale: 'en' as const },
    ]),
  )
})
afterAll(() => app.close())

let job = 0
const make = (subject: DocumentSubject, format: DocumentFormat, jobId = `job-${(job += 1)}`) =>
  app.client.documents.make({ ...subject, format, jobId })
const onDisk = (name: string): Promise<Buffer> => readFile(join(folder, 'documents', name))

/** What a workspace with a session that decides and a meeting can make at least. */
const ofThisWorkspace: DocumentKind[] = [
  'packet',
  'bill',
  'resolution',
  'minutes',
  'agenda',
  'order',
  'itemList',
  'cover',
  'card',
]

describe.each(documentFormats)('%s', (format) => {
  it('is made of every subject, and lies whole on the disk under the hash that is told', async () => {
    expect(subjects.map(({ kind }) => kind)).toEqual(expect.arrayContaining(ofThisWorkspace))
    for (const subject of subjects.filter(({ kind }) => formatsOf(kind).includes(format))) {
      const made = await make(subject, format)
      const bytes = await onDisk(made.file.name)
      expect(made).toMatchObject({ ...subject, format })
      expect(made.file.name.endsWith(`.${format}`)).toBe(true)
      expect(made.pages > 0).toBe(format === 'pdf')
      expect(bytes).toHaveLength(made.file.size)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.file.sha256)
      expect(await app.client.documents.list()).toContainEqual(made)
    }
  })

  it('gives two files to two who ask for the same name at once', async () => {
    const [subject] = subjects
    if (subject === undefined) throw new Error('no subject')
    const [first, second] = await Promise.all([make(subject, format), make(subject, format)])
    expect(first.file.name).not.toBe(second.file.name)
    expect(first.file.sha256).toBe(second.file.sha256)
    expect((await onDisk(first.file.name)).equals(await onDisk(second.file.name))).toBe(true)
  })

  it('leaves nothing when it is cancelled', async () => {
    const [subject] = subjects
    if (subject === undefined) throw new Error('no subject')
    const before = await readdir(join(folder, 'documents'))
    const making = codeOf(make(subject, format, `cancel-${format}`))
    const cancel = async () => (await app.client.events.cancel({ jobId: `cancel-${format}` })).cancelled
    await expect.poll(cancel, { interval: 1 }).toBe(true)
    expect(await making).toBe('CANCELLED')
    expect(await readdir(join(folder, 'documents'))).toEqual(before)
  })
})

it('makes no calendar of minutes, which tell of a day that is over', async () => {
  const minutes = subjects.find(({ kind }) => kind === 'minutes')
  if (minutes === undefined) throw new Error('no minutes')
  expect(formatsOf('minutes')).not.toContain('ics')
  expect(await codeOf(make(minutes, 'ics'))).toBe('BAD_INPUT')
})

it('makes the paper of one item of a session, and of all of them', async () => {
  const [session] = await app.client.committee.sessions()
  const { items } = await app.client.committee.session({ sessionId: session?.id ?? '' })
  const paper = (itemId: string | null) =>
    app.client.documents.preview({
      kind: 'bill',
      subjectId: formSubjectText({ sessionId: session?.id ?? '', itemId }),
      locale: 'ko',
    })
  expect((await paper(null)).outline.filter(({ level }) => level === 1)).toHaveLength(items.length)
  const one = await paper(items[1]?.id ?? '')
  expect(one.outline.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual([items[1]?.title])
})
