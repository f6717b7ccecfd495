import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { Copy } from '#shared/contract/copies.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { committeeApp, preparedSession } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'
import { openPdf, pdfOf, textOf } from '#test/support/pdfs.ts'

let app: App
let folder: string
let subject: { kind: 'packet'; subjectId: string }
let made: Copy[]
let secondItem = ''

const members = (...n: number[]) => n.map((one) => ({ memberId: `m${one}`, name: `Member ${one}` }))
let job = 0
const make = (recipients: { memberId: string | null; name: string }[], jobId = `copies-${(job += 1)}`) =>
  app.client.copies.make({ ...subject, locale: 'ko', recipients, jobId })
const listed = () => app.client.copies.list(subject)

async function bytesOf(copy: Copy): Promise<Buffer> {
  const run = (await readdir(join(folder, 'documents'))).find((name) => name.includes('사본'))
  return readFile(join(folder, 'documents', run ?? '', copy.file.name))
}

beforeAll(async () => {
  const started = await committeeApp(4)
  app = started
  folder = started.folder
  const { session, items } = await preparedSession(app, ['t1', 't2', 'c1'])
  secondItem = items[1]?.id ?? ''
  await app.client.committee.setRecusal({ itemId: secondItem, memberId: 'm2', reason: '이해관계' })
  subject = { kind: 'packet', subjectId: session.id }
  const path = join(await temporaryFolder(), 'paper.pdf')
  await writeFile(path, await pdfOf('paper', 2))
  const [file] = await app.client.files.stagePaths({ paths: [path] })
  const owner = { kind: 'docketItem' as const, subjectId: session.id, itemId: secondItem }
  await app.client.attachments.add({ owner, fileIds: [file?.id ?? ''], jobId: 'attach' })
  made = await make([...members(1, 2), { memberId: null, name: '참관인 <갑>' }])
})
afterAll(() => app.close())

describe('a run of copies', () => {
  it('tells who is recused from what before anything is made', async () => {
    const known = await app.client.copies.recipients(subject)
    expect(known.map(({ memberId, withheld }) => [memberId, withheld.map(({ number }) => number)])).toEqual([
      ['m1', []],
      ['m2', [2]],
      ['m3', []],
      ['m4', []],
    ])
  })

  it('numbers the copies and lays each whole in the folder under the hash that is told', async () => {
    expect(made.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Member 1'],
      [2, 'Member 2'],
      [3, '참관인 <갑>'],
    ])
    for (const copy of made) {
      const bytes = await bytesOf(copy)
      expect(bytes).toHaveLength(copy.file.size)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(copy.file.sha256)
    }
  })

  it('bears number and name on every page, as an artifact: tags and outline are those of the packet', async () => {
    const packet = await app.client.documents.make({ ...subject, locale: 'ko', format: 'pdf', jobId: 'packet' })
    const plain = await openPdf(await readFile(join(folder, 'documents', packet.file.name)))
    const copy = await openPdf(await bytesOf(made[0] as Copy))
    expect(copy.numPages).toBe(plain.numPages)
    for (let page = 1; page <= copy.numPages; page += 1) {
      expect(await textOf(copy, page)).toContain('제1호Member1')
      expect(await (await copy.getPage(page)).getStructTree()).toEqual(
        await (await plain.getPage(page)).getStructTree(),
      )
    }
    expect((await copy.getOutline()).map(({ title }) => title)).toEqual(
      (await plain.getOutline()).map(({ title }) => title),
    )
  })

  it('leaves out what the reader is recused from, says so in its place, and keeps contents and numbers right', async () => {
    const copy = await openPdf(await bytesOf(made[1] as Copy))
    const pages = await Promise.all(Array.from({ length: copy.numPages }, (_, index) => textOf(copy, index + 1)))
    const place = pages.findIndex((text) => text.includes('이사본에싣지않은안건'))
    expect(pages[place]).toContain('2.Taskt2')
    expect(pages[place]).not.toContain('의제안')
    // the contents name the page on which the third item really stands
    const third = pages.findIndex((text, index) => index > place && text.includes('3.Taskc1'))
    expect(pages[1]).toMatch(new RegExp(`3\\.Taskc1.*?${third + 1}`))
    const whole = await openPdf(await bytesOf(made[0] as Copy))
    const others = await Promise.all(Array.from({ length: whole.numPages }, (_, index) => textOf(whole, index + 1)))
    expect(others.join('')).not.toContain('이사본에싣지않은안건')
    // the papers of the item go with it
    expect(others.filter((text) => /paper[12]/.test(text))).toHaveLength(2)
    expect(pages.join('')).not.toContain('paper')
    expect((made[1] as Copy).withheld).toEqual([{ itemId: secondItem, number: 2, title: 'Task t2' }])
  })

  it('holds no unmarked version of itself that cutting off its end would give back', async () => {
    const text = (await bytesOf(made[0] as Copy)).toString('latin1')
    expect(text.match(/startxref/g)).toHaveLength(1)
    expect(text).not.toContain('/Prev')
  })

  it('counts on in the next run, and leaves nothing where it is cancelled', async () => {
    const before = await readdir(join(folder, 'documents'))
    const making = codeOf(make(members(3, 4), 'cancelled'))
    const cancel = async () => (await app.client.events.cancel({ jobId: 'cancelled' })).cancelled
    await expect.poll(cancel, { interval: 1 }).toBe(true)
    expect(await making).toBe('CANCELLED')
    expect(await readdir(join(folder, 'documents'))).toEqual(before)
    expect(await listed()).toHaveLength(3)
    const [fourth] = await make(members(4))
    expect(fourth?.number).toBe(4)
  })

  it('never gives a number twice to two who ask at once, and makes nothing for a stranger', async () => {
    const [one, two] = await Promise.all([make(members(3)), make(members(3))])
    expect([one[0]?.number, two[0]?.number]).toEqual([5, 6])
    expect(await codeOf(make([{ memberId: 'nobody', name: 'x' }]))).toBe('NOT_FOUND')
  })
})

describe('the distribution log', () => {
  const idOf = async (number: number) => (await listed()).find((copy) => copy.number === number)?.id ?? ''

  it('follows a copy out and back, and every step stands in the journal', async () => {
    const ids = [await idOf(1), await idOf(2)]
    await app.client.copies.give({ ids, on: '2026-03-02', how: 'hand' })
    await app.client.copies.takeBack({ ids: [ids[0] ?? ''], on: '2026-03-02' })
    expect(
      (await listed()).slice(0, 3).map(({ givenOn, givenHow, returnedOn }) => [givenOn, givenHow, returnedOn]),
    ).toEqual([
      ['2026-03-02', 'hand', '2026-03-02'],
      ['2026-03-02', 'hand', null],
      [null, null, null],
    ])
    const { entries } = await app.client.journal.list({ limit: 3 })
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['copies.give', 'copies.takeBack']))
  })

  it.each([
    ['given again', () => ({ ids: [1], on: '2026-03-02' }), 'give', 'COPY_STATE'],
    ['given tomorrow', () => ({ ids: [3], on: '2026-03-03' }), 'give', 'COPY_DATE'],
    ['given before it was made', () => ({ ids: [3], on: '2026-03-01' }), 'give', 'COPY_DATE'],
    ['taken back before it went out', () => ({ ids: [3], on: '2026-03-02' }), 'takeBack', 'COPY_STATE'],
    ['given together with one that is out', () => ({ ids: [3, 2], on: '2026-03-02' }), 'give', 'COPY_STATE'],
  ] as const)('is not changed where a copy would be %s', async (_, of, step, code) => {
    const before = await listed()
    const { ids, on } = of()
    const known = await Promise.all(ids.map(idOf))
    const work =
      step === 'give'
        ? app.client.copies.give({ ids: known, on, how: 'post' })
        : app.client.copies.takeBack({ ids: known, on })
    expect(await codeOf(work)).toBe(code)
    expect(await listed()).toEqual(before)
  })

  it('takes a mistaken step back with a reason, one at a time', async () => {
    const id = await idOf(1)
    await app.client.copies.correct({ id, reason: '다른 호를 회수함' })
    expect((await listed())[0]).toMatchObject({ givenOn: '2026-03-02', returnedOn: null })
    await app.client.copies.correct({ id, reason: '배포 취소' })
    expect((await listed())[0]).toMatchObject({ givenOn: null, givenHow: null })
    expect(await codeOf(app.client.copies.correct({ id, reason: '또' }))).toBe('COPY_STATE')
  })
})

it('makes copies of an agenda for whoever is named', async () => {
  const { meeting } = await app.client.meeting.create({
    title: 'Strategy meeting',
    date: '2026-06-18',
    startsAt: '10:00',
    slotMinutes: 60,
    place: '',
    chair: '',
    numbering: 'decimal',
  })
  const of = { kind: 'agenda' as const, subjectId: meeting.id }
  expect(await app.client.copies.recipients(of)).toEqual([])
  const recipients = [{ memberId: null, name: 'Minister' }]
  const [copy] = await app.client.copies.make({ ...of, locale: 'en', recipients, jobId: 'agenda' })
  expect(copy).toMatchObject({ number: 1, name: 'Minister', withheld: [] })
  const run = (await readdir(join(folder, 'documents'))).find((name) => name.includes('copies'))
  const pdf = await openPdf(await readFile(join(folder, 'documents', run ?? '', copy?.file.name ?? '')))
  expect(await textOf(pdf, 1)).toContain('Copy1Minister')
})
