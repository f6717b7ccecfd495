import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import JSZip from 'jszip'
import { parse as parseHtml, type ParserError } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicationChoice } from '#shared/contract/publication.ts'
import { codeOf } from '#test/support/failure.ts'
import { followUpApp, instruction, type FollowUpApp } from '#test/support/follow-up.ts'

let base: FollowUpApp
let instructionId: string
let job = 0
const round: PublicationChoice = { kind: 'round', subjectId: 'r1', words: false, leaveOut: [] }

beforeAll(async () => {
  base = await followUpApp()
  const { client } = base.app
  const { row } = await client.followUp.saveInstruction(instruction(base.meetingId))
  instructionId = row.id
  base.setDay('2026-07-01')
  await client.followUp.addNote({ instructionId, on: '2026-06-30', kind: 'progress', text: 'Kim told us so' })
})
afterAll(() => base.app.close())

const publish = async (choice: PublicationChoice) => {
  const { client } = base.app
  const { sha256 } = await client.publication.preview(choice)
  return client.publication.publish({ ...choice, sha256, jobId: `publish-${(job += 1)}` })
}

const bytesOf = (name: string): Promise<Buffer> => readFile(join(base.app.folder, 'publications', name))

async function opened(choice: PublicationChoice): Promise<Record<string, string>> {
  const { file } = await publish(choice)
  const zip = await JSZip.loadAsync(await bytesOf(file.name), { checkCRC32: true })
  const texts = await Promise.all(Object.values(zip.files).map(async (one) => [one.name, await one.async('string')]))
  return Object.fromEntries(texts) as Record<string, string>
}

describe('a publication', () => {
  it('is the very bytes that the preview told, and the same again from the same store', async () => {
    const { client } = base.app
    const preview = await client.publication.preview(round)
    const first = await publish(round)
    const second = await publish(round)
    const bytes = await bytesOf(first.file.name)
    expect(first.file.sha256).toBe(preview.sha256)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(preview.sha256)
    expect((await bytesOf(second.file.name)).equals(bytes)).toBe(true)
    expect(await client.publication.again({ id: first.id })).toEqual({ same: true, changed: [] })
    expect((await client.publication.preview(round)).files.map(({ state }) => state)).toEqual(
      preview.files.map(() => 'same'),
    )
  })

  it('holds a page a task in both languages, the tables of both platforms and a manifest', async () => {
    const texts = await opened(round)
    expect(Object.keys(texts).toSorted()).toEqual(
      [
        ...['ko', 'en'].flatMap((one) => [`${one}/index.html`, ...[1, 2, 3, 4].map((n) => `${one}/task-${n}.html`)]),
        ...'consul-milestones.en.csv consul-milestones.ko.csv consul-milestones.json'.split(' '),
        ...'decidim-results.csv decidim-results.json manifest.json'.split(' '),
      ].toSorted(),
    )
    const manifest = JSON.parse(texts['manifest.json'] ?? '') as { files: { path: string; sha256: string }[] }
    for (const { path, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(texts[path] ?? '')
          .digest('hex'),
      ).toBe(sha256)
    expect((await base.app.client.publication.file({ ...round, path: 'ko/task-1.html' })).text).toBe(
      texts['ko/task-1.html'],
    )
  })

  it('is HTML without a parse error, a script or anything fetched', async () => {
    const texts = await opened(round)
    for (const [path, text] of Object.entries(texts).filter(([name]) => name.endsWith('.html'))) {
      const errors: ParserError[] = []
      parseHtml(text, { onParseError: (error) => errors.push(error) })
      expect(errors, path).toEqual([])
      expect(text).toContain(`<html lang="${path.slice(0, 2)}">`)
      expect(text).not.toMatch(/<script|<link|src=|@import|url\(/)
    }
  })

  it('gives Decidim one result a task, without an id', async () => {
    const rows = parseCsv((await opened(round))['decidim-results.csv'] ?? '', {
      columns: true,
      delimiter: ';',
    }) as Record<string, string>[]
    expect(Object.keys(rows[0] ?? {})).toEqual(
      'id parent/id title/ko title/en description/ko description/en start_date end_date category/id status/id progress proposal_urls'.split(
        ' ',
      ),
    )
    expect(rows.map((row) => row.id)).toEqual(['', '', '', ''])
    expect(rows[0]).toMatchObject({
      'title/ko': 'Task t1',
      start_date: '2026-06-18',
      end_date: '2026-09-30',
      progress: '0',
      'status/id': '',
    })
    expect(rows[0]?.['description/en']).toContain('Begin in twelve districts (Ministry of Roads, by 30 Sept 2026)')
    expect(rows[2]).toMatchObject({ start_date: '', progress: '' })
  })

  it('puts the platform’s own ids where they are known', async () => {
    const { client } = base.app
    await client.publication.savePlatformIds({ statuses: { onTrack: 12 }, categories: {} })
    expect((await opened(round))['decidim-results.csv']).toContain(';12;0;')
    const json = JSON.parse((await opened(round))['decidim-results.json'] ?? '') as { status: { id: number | null } }[]
    expect(json.map(({ status }) => status.id)).toEqual([12, null, null, null])
  })

  it('gives CONSUL milestones with titles of at most 80 characters', async () => {
    const { client } = base.app
    const { row } = await client.followUp.saveInstruction(
      instruction(base.meetingId, { text: '버스 정류장마다 그늘막을 '.repeat(40) }),
    )
    const rows = parseCsv((await opened(round))['consul-milestones.ko.csv'] ?? '', {
      columns: true,
      delimiter: ';',
    }) as { title: string; description: string; publication_date: string; status: string }[]
    const longest = rows.map(({ title }) => title).toSorted((a, b) => b.length - a.length)[0] ?? ''
    expect(longest.length).toBeLessThanOrEqual(80)
    expect(longest).toMatch(/^지시사항: 버스.*…$/)
    expect(rows.every(({ description, publication_date }) => description !== '' && publication_date !== '')).toBe(true)
    await client.followUp.removeInstruction({ instructionId: row.id, reason: 'test' })
  })

  it('tells words that were written freely only when asked', async () => {
    expect((await opened(round))['en/task-1.html']).not.toContain('Kim told us so')
    expect((await opened({ ...round, words: true }))['en/task-1.html']).toContain('Kim told us so')
  })

  it('never holds members’ scores or votes, nor who signed', async () => {
    const texts = Object.values(await opened({ ...round, words: true })).join('\n')
    expect(texts).toContain('Session 1: Adopted')
    expect(texts).not.toMatch(/Member \d|Scored|in favour|signed/)
  })

  it('of one task is its pages without an index', async () => {
    expect(
      Object.keys(await opened({ ...round, kind: 'task', subjectId: 'c1' })).filter((path) => path.endsWith('.html')),
    ).toEqual(['en/task-7.html', 'ko/task-7.html'])
  })
})

describe('what stops a publication', () => {
  it('is personal data, with the place it stands in; until that task is left out', async () => {
    const { client } = base.app
    const { row } = await client.followUp.saveInstruction(
      instruction(base.meetingId, { text: 'Call 010-1234-5678 before you begin' }),
    )
    const { findings, sha256 } = await client.publication.preview(round)
    expect(findings.map(({ number, part, kind }) => [number, part, kind])).toEqual([
      [1, 'instructed', 'phone'],
      [1, 'instruction', 'phone'],
    ])
    expect(JSON.stringify(findings)).not.toContain('5678')
    const before = (await client.publication.list()).length
    expect(await codeOf(client.publication.publish({ ...round, sha256, jobId: 'personal' }))).toBe(
      'PUBLICATION_PERSONAL',
    )
    expect(await client.publication.list()).toHaveLength(before)
    const without = await publish({ ...round, leaveOut: ['t1'] })
    expect(without.taskIds).toEqual(['t2', 't3', 't4'])
    await client.followUp.removeInstruction({ instructionId: row.id, reason: 'test' })
  })

  it('is a change since the preview', async () => {
    const { client } = base.app
    const { sha256 } = await client.publication.preview(round)
    await client.followUp.addNote({ instructionId, on: '2026-07-01', kind: 'done', text: '' })
    expect(await codeOf(client.publication.publish({ ...round, sha256, jobId: 'changed' }))).toBe('PUBLICATION_CHANGED')
  })
})

it('says what became otherwise since, file by file, and keeps every publication in the journal', async () => {
  const { client } = base.app
  const [newest] = await client.publication.list()
  const again = await client.publication.again({ id: newest?.id ?? '' })
  expect(again.same).toBe(true)
  const whole = (await client.publication.list()).find(
    ({ kind, words, leaveOut }) => kind === 'round' && !words && leaveOut.length === 0,
  )
  expect((await client.publication.again({ id: whole?.id ?? '' })).changed).toContain('ko/task-1.html')
  expect((await client.journal.verify({ jobId: 'verify' })).ok).toBe(true)
})
