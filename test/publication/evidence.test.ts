import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { DocumentFormat } from '#shared/contract/documents.ts'
import { committeeApp, readyToDecide } from '#test/support/committee.ts'
import { importOpinions, opinionsCsv, threeTasks } from '#test/support/opinions.ts'
import { codeOf } from '#test/support/failure.ts'
import { openPdf } from '#test/support/pdfs.ts'

let app: App
let folder: string
let sessionDate: string
beforeAll(async () => {
  const made = await committeeApp()
  app = made
  folder = made.folder
  await readyToDecide(app, ['t1', 't2'])
  sessionDate = (await app.client.committee.sessions())[0]?.date ?? ''
})
afterAll(() => app.close())

let job = 0
const text = async (subjectId: string, format: DocumentFormat): Promise<string> => {
  const { file } = await app.client.documents.make({
    kind: 'evidence',
    subjectId,
    locale: 'en',
    format,
    jobId: `evidence-${(job += 1)}`,
  })
  return readFile(join(folder, 'documents', file.name), 'utf8')
}

interface Record {
  readonly deliverables: readonly {
    readonly deliverable: string
    readonly counted: { readonly records: readonly { readonly id: string }[]; readonly undated: number } | null
  }[]
}

const idsOf = (json: string, deliverable: string): string[] | null =>
  (JSON.parse(json) as Record).deliverables
    .find((one) => one.deliverable === deliverable)
    ?.counted?.records.map(({ id }) => id) ?? null

it('lists the records behind each number, by the day they happened', async () => {
  const year = await text('1970-01-01..1970-12-31', 'json')
  expect(idsOf(year, 'rounds')).toEqual(['r1'])
  expect(idsOf(year, 'promoted')).toEqual(['p1-1', 'p1-2', 'p1-3', 'p1-4'])
  expect(idsOf(year, 'proposed')).toHaveLength(7)
  expect(idsOf(year, 'sessions')).toEqual([])
  const day = await text(`${sessionDate}..${sessionDate}`, 'json')
  expect(idsOf(day, 'sessions')).toHaveLength(1)
  expect(idsOf(day, 'deliberated')).toHaveLength(2)
  expect(idsOf(day, 'decided')).toEqual([])
  expect(idsOf(day, 'rounds')).toEqual([])
})

it('says the same in Markdown, each number beside the letter its records stand under', async () => {
  const markdown = await text('1970-01-01..1970-12-31', 'md')
  expect(markdown).toMatch(/\| Tasks promoted \| \*\*4\*\* \|.*\| A5 \|/)
  expect(markdown).toContain('## A5 Tasks promoted (4)')
  expect(markdown).toContain('p1-3')
})

it('is offered for every calendar year that has records, and for any period asked', async () => {
  const reports = (await app.client.documents.subjects()).filter(({ kind }) => kind === 'evidence')
  expect(reports.map(({ title }) => title)).toEqual([sessionDate.slice(0, 4), '1970'])
  const preview = await app.client.documents.preview({
    kind: 'evidence',
    subjectId: '1970-01-01..1970-01-01',
    locale: 'ko',
  })
  expect(preview.pageCount).toBeGreaterThan(0)
})

it('refuses a period that is none', async () => {
  expect(await codeOf(text('2026-13-01..2026-12-31', 'json'))).toBe('BAD_INPUT')
})

it('counts opinions by the day they were written, with what is quoted of them and without who wrote them', async () => {
  await threeTasks(app)
  const csv = opinionsCsv([
    'Forum,1,o1,kim,Call 010-1234-5678 for more,2025-05-31T16:00:00Z,for,5',
    'Forum,1,o2,kim,Not a word to print,2025-05-31T10:00:00Z,against,',
    'Forum,1,o3,kim,No day told,,,',
  ])
  await importOpinions(app, { 'may.csv': csv })
  const [, first] = (await app.client.opinions.list({})).rows
  await app.client.opinions.addQuote({ id: first!.id, text: 'Call 010-1234-5678 for more' })
  const june = await text('2025-06-01..2025-06-30', 'json')
  expect(idsOf(june, 'opinions')).toEqual([first!.id])
  expect(await text('2025-05-01..2025-06-30', 'md')).toMatch(/\| Opinions collected \| \*\*2\*\* \| 1 \|/)
  expect(june).toContain('Call ***-****-**** for more')
  expect(june).not.toMatch(/kim|1234|word to print/)
})

it('lists what each number counts with the way to its record, for the screen', async () => {
  const report = await app.client.documents.evidence({ period: '1970-01-01..1970-12-31' })
  const promoted = report.find(({ deliverable }) => deliverable === 'promoted')?.counted?.records ?? []
  expect(promoted.map(({ id, link }) => [id, link?.kind, link?.id])).toEqual(
    [1, 2, 3, 4].map((n) => [`p1-${n}`, 'task', `t${n}`]),
  )
  expect(await codeOf(app.client.documents.evidence({ period: 'ever' }))).toBe('BAD_INPUT')
})

it('leads from each printed number to the rows it counts', async () => {
  const { file } = await app.client.documents.make({
    kind: 'evidence',
    subjectId: '1970-01-01..1970-12-31',
    locale: 'en',
    format: 'pdf',
    jobId: 'evidence-links',
  })
  const pdf = await openPdf(await readFile(join(folder, 'documents', file.name)))
  const links = (await (await pdf.getPage(1)).getAnnotations()).filter(({ dest }) => dest)
  const counted = (await app.client.documents.evidence({ period: '1970-01-01..1970-12-31' })).filter(
    (line) => line.counted !== null,
  )
  expect(links.length).toBeGreaterThanOrEqual(counted.length)
})
