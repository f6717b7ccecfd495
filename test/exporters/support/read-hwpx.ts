import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HwpDocument, initSync } from '@rhwp/core'
import { parse } from 'kordoc'
import { type Entry, squeezed } from './expected.ts'

const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

interface Cell {
  readonly text: string
}

const isPicture = (text: string): boolean => /^!\[image\]\(image_\d+\.png\)$/.test(text)

const tableCells = (cells: readonly (readonly Cell[])[]): string[] =>
  cells.flatMap((row) => row.map(({ text }) => squeezed(text))).filter((text) => text !== '' && !isPicture(text))

/** The document as `kordoc` understands it. */
export async function readByKordoc(bytes: Uint8Array): Promise<{ entries: Entry[]; text: string; warnings: unknown }> {
  const read = await parse(buffer(bytes))
  if (!read.success) throw new Error('kordoc could not read the file')
  const entries = read.blocks.flatMap((block): Entry[] => {
    if (block.type === 'heading')
      return [{ kind: 'heading', level: block.level ?? 0, text: squeezed(block.text ?? '') }]
    if (block.type !== 'table' || block.table === undefined) return []
    // A note is a table of one cell: a frame, not a table.
    if (block.table.rows * block.table.cols === 1) return []
    return [{ kind: 'table', cells: tableCells(block.table.cells) }]
  })
  return { entries, text: squeezed(read.markdown), warnings: read.warnings ?? [] }
}

let ready = false
function prepareRhwp(): void {
  if (ready) return
  // It asks its host how wide a text is; a full em for Hangul and half of one for Latin is near enough to lay out pages.
  Object.assign(globalThis, {
    measureTextWidth(font: string, text: string): number {
      const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10)
      return Array.from(text).reduce((sum, sign) => sum + (/[\u1100-\uFFEF]/.test(sign) ? size : size * 0.55), 0)
    },
  })
  const wasm = createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm')
  initSync({ module: readFileSync(wasm) })
  ready = true
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
const wordsOf = (svg: string): string =>
  squeezed(
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
      .map(([, text = '']) => text.replaceAll(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole))
      .join(''),
  )

/** The pages as `@rhwp/core` draws them: the words of each, in the order it draws them, and how many pictures it shows. */
export function drawnByRhwp(bytes: Uint8Array): { readonly words: string; readonly pictures: number }[] {
  prepareRhwp()
  const document = new HwpDocument(bytes)
  try {
    return Array.from({ length: document.pageCount() }, (_, page) => {
      const svg = document.renderPageSvg(page)
      return { words: wordsOf(svg), pictures: svg.match(/<image\b/g)?.length ?? 0 }
    })
  } finally {
    document.free()
  }
}
