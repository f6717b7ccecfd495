import { createHash } from 'node:crypto'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAgenda } from '#main/documents/agenda.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { buildMinutes } from '#main/documents/minutes.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { buildStanding } from '#main/documents/standing.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { standingInput } from '#test/documents/standing-sample.ts'
import { agendaEntry, agendaInput, emptyTask, minutesInput, packetInput, packetTask } from '#test/documents/samples.ts'

let exporter: PdfExporter
beforeAll(() => {
  exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
})
afterAll(() => exporter.close())

const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false }).promise

async function pageText(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

async function wholeText(document: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: document.numPages }, (_, index) => pageText(document, index + 1))
  return (await Promise.all(pages)).join('\n')
}

/** Text without blanks: lines break where they like. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u200B]+/gu, '')

async function rendered(tree: DocumentTree) {
  const made = await exporter.render(tree)
  const document = await open(made.pdf)
  return { made, document, text: await wholeText(document) }
}

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}
const roles = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => roles(child)),
]

it.each(['ko', 'en'] as const)(
  'the aggregate table is a tagged PDF/UA-1 with its parts in the outline (%s)',
  async (locale) => {
    const { made, text } = await rendered(buildStanding(standingInput(30, 12), locale))
    expect(made.standard).toBe('ua-1')
    expect(made.outline.map(({ level }) => level)).toEqual([1, 1, 1, 2, 2, 2, 2])
    expect(squeezed(text)).toContain('혁신과제30')
  },
)

describe('the minutes', () => {
  it.each(['ko', 'en'] as const)('are a tagged PDF/UA-1 with every section (%s)', async (locale) => {
    const { made, text } = await rendered(buildMinutes(minutesInput(), locale))
    expect(made.standard).toBe('ua-1')
    expect(made.outline).toHaveLength(11)
    expect(squeezed(text)).toContain('첫째발언')
    expect(squeezed(text)).toContain('ab'.repeat(32))
  })
})

describe('a packet', () => {
  it.each(['ko', 'en'] as const)('is a tagged PDF/UA-1 in its language (%s)', async (locale) => {
    const { made, document } = await rendered(buildPacket(packetInput(2), locale))
    expect(made.standard).toBe('ua-1')
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Language: locale === 'ko' ? 'ko-KR' : 'en-GB' })
    expect(Buffer.from(made.pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const marks: unknown = await document.getMarkInfo()
    expect((marks as Map<string, boolean>).get('Marked')).toBe(true)
    const tree = (await (await document.getPage(4)).getStructTree()) as Node
    expect(roles(tree)).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'P']))
  })

  it('prints in its contents the pages its headings stand on', async () => {
    const { made, document } = await rendered(buildPacket(packetInput(8), 'ko'))
    const contents = squeezed(await pageText(document, 2))
    expect(made.outline.length).toBeGreaterThan(9)
    for (const { title, page } of made.outline) {
      expect(contents).toContain(squeezed(title) + page)
      expect(squeezed(await pageText(document, page))).toContain(squeezed(title))
    }
  })

  it('carries a bookmark for every heading, and numbers its pages', async () => {
    const { made, document } = await rendered(buildPacket(packetInput(3), 'ko'))
    const titles: string[] = []
    const walk = (nodes: readonly { title: string; items: readonly never[] }[]): void => {
      for (const { title, items } of nodes) {
        titles.push(squeezed(title))
        walk(items)
      }
    }
    walk((await document.getOutline()) as never)
    for (const { title } of made.outline) expect(titles.some((found) => squeezed(title).endsWith(found))).toBe(true)
    expect(await document.getPageLabels()).toEqual(Array.from({ length: made.pages }, (_, index) => String(index + 1)))
    expect(await pageText(document, 4)).toContain('- 4 -')
    expect(await pageText(document, 1)).not.toContain('- 1 -')
  })

  it('holds every number of the tree', async () => {
    const { text } = await rendered(buildPacket(packetInput(3), 'ko'))
    const flat = squeezed(text)
    const [task] = packetInput(1).tasks
    const mean = task?.scores?.overall.mean?.toFixed(2) ?? 'none'
    for (const figure of ['1,284표(78.4%)', '기준1,000표', '전체214,880행', '18.2MB', `평균${mean}`])
      expect(flat).toContain(figure)
    expect(flat).toContain('b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9')
  })

  it('is the same bytes every time', async () => {
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update((await exporter.render(buildPacket(packetInput(2), 'ko'))).pdf)
        .digest('hex')
    const first = await hash()
    await exporter.render(buildAgenda(agendaInput(4), 'ko'))
    expect(await hash()).toBe(first)
    const other = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
    const again = await other.render(buildPacket(packetInput(2), 'ko'))
    await other.close()
    expect(createHash('sha256').update(again.pdf).digest('hex')).toBe(first)
  })

  it.each([
    ['no task', 0],
    ['sixty tasks', 60],
  ])('stands with %s', async (_, tasks) => {
    const { made, document } = await rendered(buildPacket(packetInput(tasks), 'ko'))
    expect(document.numPages).toBe(made.pages)
    expect(made.outline.filter(({ level }) => level === 2)).toHaveLength(tasks + 1)
  })
})

const long = '지나치게 긴 과제의 이름 '.repeat(40).slice(0, 500)
const odd: readonly (readonly [what: string, text: string, printed: string])[] = [
  [
    'markup',
    '#let x = 1 $a^2$ *b* _c_ \\ <l> @r `q` // no /* no',
    '#let x = 1 $a^2$ *b* _c_ \\ <l> @r `q` // no /* no',
  ],
  ['quotes', `"큰" '작은' “둥근” #"x"`, `"큰" '작은' “둥근” #"x"`],
  ['heads and lists', '= 제목\n- 목록\n+ 번호\n/ 용어: 뜻', '= 제목- 목록+ 번호/ 용어: 뜻'],
  ['Hanja', '國民參與 政府革新', '國民參與 政府革新'],
  ['emoji', '축하 😀 ✔', '축하 😀 ✔'],
  ['control characters', 'a\u0000b\u0007c\u202Ed', 'abcd'],
  ['500 characters', long, long],
  ['a word without end', 'W'.repeat(300), 'W'.repeat(300)],
  ['decomposed Hangul', '한글'.normalize('NFD'), '한글'],
  ['half a character', 'x\uD83Dy', 'x\uFFFDy'],
]

describe('odd texts', () => {
  it.each(odd)('prints %s as they are', async (_, text, printed) => {
    const task = packetTask(1, { title: text, summary: text, agency: text, recommendation: text })
    const packet = await rendered(buildPacket(packetInput(0, { tasks: [task] }), 'ko'))
    expect(squeezed(packet.text)).toContain(squeezed(printed))
    const items = [agendaEntry(2, { title: text, points: text, presenter: text, request: text })]
    const agenda = await rendered(buildAgenda(agendaInput(0, { items }), 'en'))
    expect(squeezed(agenda.text)).toContain(squeezed(printed))
  })

  it('prints right-to-left text, and signs no font has, without stopping', async () => {
    const tasks = [packetTask(1, { title: 'مرحبا עברית', summary: '\u{10FFFD}\u{1F9FF}\u{E0001}ꥠ' })]
    const { made } = await rendered(buildPacket(packetInput(0, { tasks }), 'ko'))
    expect(made.pages).toBeGreaterThan(3)
  })

  it('stands with every field empty', async () => {
    const { text } = await rendered(buildPacket(packetInput(0, { tasks: [emptyTask], members: [], signOff: [] }), 'ko'))
    expect(text).toContain('(제목 없음)')
    const items = [agendaEntry(2, { title: '', presenter: '', leadAgency: '', request: '', points: '', minutes: 0 })]
    expect((await rendered(buildAgenda(agendaInput(0, { items }), 'ko'))).text).toContain('(제목 없음)')
  })
})

describe('the preview', () => {
  it('draws the asked pages of the very document, and knows where each item stands', async () => {
    const tree = buildAgenda(agendaInput(30), 'ko')
    const preview = await exporter.preview(tree, { from: 3, to: 4 })
    const { made, document } = await rendered(tree)
    expect(preview.pageCount).toBe(made.pages)
    expect(preview.outline).toEqual(made.outline)
    expect(preview.pages.map(({ number }) => number)).toEqual([3, 4])
    expect(preview.pages[0]?.widthMm).toBeCloseTo(210, 1)
    expect(preview.pages[0]?.heightMm).toBeCloseTo(297, 1)
    for (const id of ['item:a9', 'item:a30']) {
      const page = preview.pageOf[id] ?? 0
      const title = made.outline.find((entry) => entry.page === page)?.title ?? 'none'
      expect(squeezed(await pageText(document, page))).toContain(squeezed(title))
    }
    expect(preview.pageOf['order:a30']).toBeLessThan(preview.pageOf['item:a2'] ?? 0)
  })

  it('gives each page every shape it uses', async () => {
    const { pages } = await exporter.preview(buildPacket(packetInput(2), 'ko'), { from: 1, to: 99 })
    for (const { svg } of pages) {
      const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const used = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id)
      expect(used.length).toBeGreaterThan(0)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
    }
  })
})

describe('the preview after an edit', () => {
  const agenda = (points: string): DocumentTree => {
    const { items } = agendaInput(30)
    return buildAgenda(agendaInput(30, { items: items.map((item, n) => (n === 3 ? { ...item, points } : item)) }), 'ko')
  }
  const fresh = async (tree: DocumentTree, from: number, to: number) => {
    const other = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
    const preview = await other.preview(tree, { from, to })
    await other.close()
    return preview
  }

  // A warm compiler leaves far blocks without ink; what it shows must be what a new one draws.
  it.each([
    ['a page further on', 'short', 7],
    ['a page further on, all moved by pages', 'long\n'.repeat(150), 7],
    ['the contents', 'short', 2],
    ['the edited page', 'other', 4],
  ])('is the same as that of a new compiler: %s', async (_, points, page) => {
    await exporter.preview(agenda('before'), { from: 5, to: 5 })
    const tree = agenda(points)
    expect(await exporter.preview(tree, { from: page, to: page })).toEqual(await fresh(tree, page, page))
  })
})

describe('cancelling', () => {
  it('gives a preview up at once and keeps the warm compiler for the next', async () => {
    let threads = 0
    const counted = createPdfExporter({
      startWorker: (...asked) => {
        threads += 1
        return startWorkerFromSource(...asked)
      },
      assets: pdfAssetsFromSource(),
    })
    const tree = buildAgenda(agendaInput(3), 'ko')
    await counted.preview(tree)
    for (let typed = 0; typed < 5; typed += 1) {
      const controller = new AbortController()
      const given = buildAgenda(agendaInput(4 + typed), 'ko')
      const up = counted.preview(given, {
        signal: controller.signal,
        onProgress: (stage) => stage === 'composing' && controller.abort(),
      })
      await expect(up).rejects.toMatchObject({ code: 'CANCELLED' })
    }
    expect((await counted.preview(tree)).pageCount).toBeGreaterThan(2)
    expect(threads).toBe(1)
    await counted.close()
  })

  it('stops at once, and the next document comes whole', async () => {
    const controller = new AbortController()
    const slow = exporter.render(buildPacket(packetInput(60, { signOff: ['취소'] }), 'ko'), {
      signal: controller.signal,
      onProgress: (stage) => stage === 'composing' && controller.abort(),
    })
    await expect(slow).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await exporter.render(buildAgenda(agendaInput(3), 'ko'))).pages).toBeGreaterThan(2)
  })

  it('drops a job that waits, and leaves the running one alone', async () => {
    const controller = new AbortController()
    const running = exporter.render(buildAgenda(agendaInput(5), 'ko'))
    const waiting = exporter.render(buildAgenda(agendaInput(6), 'ko'), { signal: controller.signal })
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await running).pages).toBeGreaterThan(2)
  })
})

describe('failing', () => {
  it('gives a code for a tree the templates do not know, and goes on', async () => {
    const tree = buildAgenda(agendaInput(2), 'ko')
    const broken = { ...tree, blocks: [{ type: 'unheard-of', id: 'x' }] } as unknown as DocumentTree
    await expect(exporter.render(broken)).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' })
    expect((await exporter.render(tree)).pages).toBeGreaterThan(2)
  })

  it('gives a code when the thread dies, and starts a new one', async () => {
    let worker: ReturnType<typeof startWorkerFromSource> | undefined
    const own = createPdfExporter({
      startWorker: (name, options) => (worker = startWorkerFromSource(name, options)),
      assets: pdfAssetsFromSource(),
    })
    const dying = own.render(buildAgenda(agendaInput(2), 'ko'), { onProgress: () => void worker?.terminate() })
    void worker?.terminate()
    await expect(dying).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' })
    expect((await own.render(buildAgenda(agendaInput(2), 'ko'))).pages).toBeGreaterThan(2)
    await own.close()
  })

  it('gives a code when its fonts are gone', async () => {
    const own = createPdfExporter({
      startWorker: startWorkerFromSource,
      assets: { ...pdfAssetsFromSource(), fontFiles: ['/nowhere.otf'] },
    })
    await expect(own.render(buildAgenda(agendaInput(2), 'ko'))).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' })
    await own.close()
  })
})
