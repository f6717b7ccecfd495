import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { PrintLayout } from '#shared/domain/print.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { committeeApp, preparedSession, sheet } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'
import { openPdf, pdfOf } from '#test/support/pdfs.ts'

let app: App & { folder: string }
let subject: { kind: 'packet'; subjectId: string; locale: 'ko' }
let fileId = ''
beforeAll(async () => {
  app = await committeeApp(3)
  const { session, items } = await preparedSession(app, ['t1', 't2'])
  await app.client.committee.openScoring({ sessionId: session.id })
  for (const { id } of items)
    for (const n of [1, 2, 3]) await app.client.committee.score({ itemId: id, cells: sheet(n, 3, 4) })
  await app.client.committee.closeScoring({ sessionId: session.id })
  subject = { kind: 'packet', subjectId: session.id, locale: 'ko' }
  const path = join(await temporaryFolder(), 'six.pdf')
  await writeFile(path, await pdfOf('page', 6, [3]))
  const [file] = await app.client.files.stagePaths({ paths: [path] })
  fileId = file?.id ?? ''
})
afterAll(() => app.close())

let job = 0
const prepare = (pages: number[], layout: PrintLayout, duplex: 'simplex' | 'longEdge' = 'longEdge') =>
  app.client.print.prepare({ source: { fileId }, pages, layout, duplex, jobId: `print-${(job += 1)}` })

/** What stands on each side of the prepared file: its size in millimetres, and its pages from left to right. */
async function sidesOf({ name }: { name: string }) {
  const document = await openPdf(await readFile(join(app.folder, 'inbox', name)))
  const sides: { size: number[]; pages: string[] }[] = []
  for (let side = 1; side <= document.numPages; side += 1) {
    const page = await document.getPage(side)
    const { items } = await page.getTextContent()
    const found = items.flatMap((item) =>
      'str' in item && item.str.startsWith('page') ? [{ text: item.str, x: Number(item.transform[4]) }] : [],
    )
    const [, , width = 0, height = 0] = page.view
    sides.push({
      size: [width, height].map((points) => Math.round((points / 72) * 25.4)),
      pages: found.toSorted((a, b) => a.x - b.x).map(({ text, x }) => `${text} ${x < width / 2 ? 'left' : 'right'}`),
    })
  }
  return { sides, preferences: Object.fromEntries((await document.getViewerPreferences()) ?? []) }
}

describe('a PDF for the printer', () => {
  it('holds the pages asked for, as large as they were, and wants to be turned over its long edge', async () => {
    const { sides, preferences } = await sidesOf(await prepare([2, 5], 'single'))
    expect(sides.map(({ pages }) => pages.map((text) => text.slice(0, 6)))).toEqual([['page 2'], ['page 5']])
    expect(sides.map(({ size }) => size)).toEqual([
      [210, 297],
      [210, 297],
    ])
    expect(preferences).toMatchObject({ Duplex: 'DuplexFlipLongEdge', PrintScaling: 'None' })
  })

  it.each([
    ['bookletA3', [420, 297]],
    ['bookletA4', [297, 210]],
  ] as const)('lays a %s in the order that folds, with blanks behind the last page', async (layout, size) => {
    const { sides, preferences } = await sidesOf(await prepare([1, 2, 3, 4, 5, 6], layout, 'simplex'))
    expect(sides.map(({ pages }) => pages)).toEqual([
      ['page 1 right'],
      ['page 2 left'],
      ['page 6 left', 'page 3 right'],
      ['page 4 left', 'page 5 right'],
    ])
    expect(new Set(sides.map((side) => side.size.join()))).toEqual(new Set([size.join()]))
    expect(preferences).toMatchObject({ Duplex: 'DuplexFlipShortEdge' })
  })

  it('is refused in words where a page is not in the document, and cancelled as any job', async () => {
    expect(await codeOf(prepare([6, 7], 'single'))).toBe('PRINT_PAGES')
    const preparing = codeOf(
      app.client.print.prepare({
        source: { document: subject },
        pages: [1],
        layout: 'single',
        duplex: 'simplex',
        jobId: 'stop',
      }),
    )
    const cancel = async () => (await app.client.events.cancel({ jobId: 'stop' })).cancelled
    await expect.poll(cancel, { interval: 1 }).toBe(true)
    expect(await preparing).toBe('CANCELLED')
  })
})

it('knows which pages of a packet are the score sheets, and prints them alone', async () => {
  const parts = await app.client.print.parts(subject)
  expect(parts.map(({ part }) => part)).toEqual(['all', 'scoreSheets'])
  const pages = parts.find(({ part }) => part === 'scoreSheets')?.pages ?? []
  const file = await app.client.print.prepare({
    source: { document: subject },
    pages,
    layout: 'single',
    duplex: 'longEdge',
    jobId: 'score-sheets',
  })
  const document = await openPdf(await readFile(join(app.folder, 'inbox', file.name)))
  expect(document.numPages).toBe(pages.length)
  const { items } = await (await document.getPage(1)).getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toMatch(/위원별 ?채점표/)
})

it('says that this host hands nothing to a printer', async () => {
  expect(await codeOf(app.client.files.print({ id: fileId, duplex: 'simplex', layout: 'single' }))).toBe('HOST_CANNOT')
})
