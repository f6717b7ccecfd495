import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCard, type CardInput } from '#main/documents/card.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { cardEvents } from '#shared/domain/card.ts'
import type { Happening, TaskEvent } from '#shared/domain/task-event.ts'
import { stations } from '#shared/domain/terms.ts'
import { followUpApp, instruction, type FollowUpApp } from '#test/support/follow-up.ts'
import { openPdf } from '#test/support/pdfs.ts'

const sha256 = 'a1b2c3d4e5f60718'.repeat(4)
const event = (id: number, what: Happening): TaskEvent => ({
  id: `record/${id}`,
  on: `2026-0${1 + Math.floor(id / 10)}-1${id % 10}`,
  what,
  proofs: [{ of: 'roll', name: 'roll.csv', sha256 }],
  link: null,
})

const long = '전입신고와 함께 끝내는 이사 행정 꾸러미를 만들어 주십시오 '.repeat(20).slice(0, 500)
const happenings = (text: string): Happening[] => [
  { kind: 'proposed', title: text, source: '국민 제안 마당', sourceTaskId: '26-0041' },
  { kind: 'screened', outcome: 'selected', reason: text },
  { kind: 'discussed', title: text, venue: 'openForum', place: text },
  { kind: 'voted', round: text, moreThan: 200, yes: 1284, no: 216, pass: 12, basis: 'roll' },
  { kind: 'promoted', promotion: 'promoted', yes: 1284, reason: '' },
  { kind: 'scored', session: 2, n: 11, mean: 4.21, sd: 0.44 },
  { kind: 'decided', session: 2, outcome: 'amended', inFavour: 9, against: 1, abstained: 1, amendment: text },
  { kind: 'agenda', meeting: text, label: '제1호' },
  { kind: 'concluded', meeting: text, outcome: 'adopted', note: text },
  { kind: 'instructed', text, agency: text, dueOn: '2026-12-31' },
  ...Array.from({ length: 30 }, (): Happening => ({
    kind: 'noted',
    note: 'progress',
    agency: text,
    milestone: '',
    text,
  })),
  { kind: 'opinions', count: 48 },
  { kind: 'evaluated', group: text, n: 52, mean: 4.4 },
  { kind: 'published', files: 9 },
]

const input = (text: string, list = happenings(text)): CardInput => ({
  task: { id: 't1', number: 12, title: text, category: text.slice(0, 200), origin: 'vote', url: null },
  organisation: text.slice(0, 80),
  classification: null,
  asOf: '2026-11-24',
  thread: stations.map((station) => ({ station, state: 'reached', on: '2026-06-18', figure: '' })),
  events: list.map((what, index) => event(index, what)),
  progress: { status: 'onTrack', percent: 40 },
})

let pdf: PdfExporter
let base: FollowUpApp
beforeAll(async () => {
  pdf = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  base = await followUpApp()
  await base.app.client.followUp.saveInstruction(instruction(base.meetingId))
})
afterAll(async () => {
  await pdf.close()
  await base.app.close()
})

const linesOf = async (read: Awaited<ReturnType<typeof openPdf>>) => {
  const { items } = await (await read.getPage(1)).getTextContent()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, y: item.transform[5] as number, size: item.height }]
      : [],
  )
}

const short = '이사 행정 꾸러미'
describe('the card of a task', () => {
  it.each([
    ['ko', 'a short title', short],
    ['en', 'a short title', short],
    ['ko', 'titles and texts of 500 characters', long],
    ['en', 'titles and texts of 500 characters', long],
    ['en', 'one word of 500 letters', 'w'.repeat(500)],
  ] as const)('is exactly one page: %s, %s', async (locale, name, text) => {
    const made = await pdf.render(buildCard(input(text), locale))
    if (process.env.CARD_OUT)
      await writeFile(join(process.env.CARD_OUT, `card-${locale}-${name.slice(0, 8)}.pdf`), made.pdf)
    const read = await openPdf(made.pdf)
    expect(read.numPages).toBe(1)
    const lines = await linesOf(read)
    expect(lines.map(({ text: line }) => line).join(' ')).toContain(sha256.slice(0, 12))
    // Nothing lies over the foot of the page, and the smallest print can still be read.
    const foot = lines.find(({ text: line }) => line.startsWith('- 1'))
    const body = lines.filter((line) => line !== foot)
    expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThan(foot?.y ?? 0)
    expect(Math.min(...body.map(({ size }) => size))).toBeGreaterThan(4.4)
    expect(made.standard).toBe('ua-1')
  })

  it('is one page with nothing but a proposal', async () => {
    const made = await pdf.render(buildCard(input(short, happenings(short).slice(0, 1)), 'ko'))
    expect((await openPdf(made.pdf)).numPages).toBe(1)
  })

  it('keeps what a thread cannot do without, and counts what it leaves', () => {
    const { shown, left } = cardEvents(input(short).events, 12)
    expect(shown).toHaveLength(12)
    expect(left).toBe(31)
    expect(shown.map(({ what }) => what.kind)).toEqual(
      'proposed discussed voted promoted scored decided agenda concluded instructed noted evaluated published'.split(
        ' ',
      ),
    )
  })

  it('is offered for every task submitted to the Committee, and made in every format but a calendar', async () => {
    const { client, folder } = base.app
    const offered = (await client.documents.subjects()).filter(({ kind }) => kind === 'card')
    expect(offered.map(({ subjectId }) => subjectId)).toEqual(['t1', 't2', 't3', 't4', 'c1'])
    for (const format of ['pdf', 'hwpx', 'docx', 'xlsx', 'csv', 'json', 'md'] as const) {
      const made = await client.documents.make({ kind: 'card', subjectId: 't1', locale: 'ko', format, jobId: format })
      const bytes = await readFile(join(folder, 'documents', made.file.name))
      expect(bytes.byteLength).toBe(made.file.size)
      if (format === 'pdf') expect(made.pages).toBe(1)
      if (format === 'md') expect(bytes.toString()).toContain('Begin in twelve districts')
      if (format === 'json') expect(JSON.parse(bytes.toString())).toMatchObject({ format: 'committee-desk/card' })
    }
  })
})
