import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { validateHwpx } from 'kordoc'
import { describe, expect, it } from 'vitest'
import type { DocumentTree } from '#main/documents/model.ts'
import { renderHwpx } from '#main/exporters/hwpx/hwpx.ts'
import { expectedEntries, expectedTexts, firstMissing, squeezed } from './support/expected.ts'
import { hwpxFaults } from './support/hwpx-invariants.ts'
import { drawnByRhwp, readByKordoc } from './support/read-hwpx.ts'
import { emptyTrees, oddAgenda, oddPacket, oddTexts, trees } from './support/trees.ts'

const barsAndDots = (tree: DocumentTree): number =>
  tree.blocks.reduce(
    (sum, block) =>
      sum + (block.type === 'barChart' ? block.bars.length : block.type === 'dotPlot' ? block.rows.length : 0),
    0,
  )

const rendered = await Promise.all(trees.map(async ([name, tree]) => [name, tree, await renderHwpx(tree)] as const))

describe.each(rendered)('%s', (_, tree, bytes) => {
  it('breaks none of the rules of the format', async () => {
    expect(hwpxFaults(bytes)).toEqual([])
    expect(await validateHwpx(bytes)).toMatchObject({ ok: true, issues: [] })
  })

  it('has the headings and tables of the document, in its order, for kordoc', async () => {
    const read = await readByKordoc(bytes)
    expect(read.warnings).toEqual([])
    expect(read.entries).toEqual(expectedEntries(tree))
  })

  it('shows them on its pages, with every picture, for rhwp', () => {
    const pages = drawnByRhwp(bytes)
    const words = pages.map((page) => page.words).join('')
    expect(firstMissing(expectedEntries(tree), words)).toBeUndefined()
    for (const text of expectedTexts(tree)) expect(words).toContain(text)
    expect(pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(barsAndDots(tree))
  })

  it('prints the head and the number of every page but the cover', () => {
    const pages = drawnByRhwp(bytes).map(({ words }, index) => ({ words, number: index + 1 }))
    if (tree.blocks[0]?.type === 'cover') {
      const cover = pages.shift()
      expect(cover?.words).toContain(squeezed(tree.meta.organisation))
      expect(cover?.words).not.toContain('-1-')
    }
    for (const { words, number } of pages) {
      expect(words.startsWith(squeezed(tree.meta.runningHead))).toBe(true)
      expect(words.endsWith(`-${number}-`)).toBe(true)
    }
  })

  it('repeats the head of its tables', () => {
    const section = strFromU8(unzipSync(bytes)['Contents/section0.xml'] ?? new Uint8Array())
    const tables = tree.blocks.filter(({ type }) => type === 'table').length
    expect(section.match(/repeatHeader="1"/g)).toHaveLength(tables)
    expect(section.match(/<hp:tc name="" header="1"/g)).toHaveLength(
      tree.blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.columns.length : 0), 0),
    )
  })

  it('is the same bytes every time', async () => {
    const hash = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')
    expect(hash(await renderHwpx(tree))).toBe(hash(bytes))
  })
})

describe('odd texts', () => {
  it.each(oddTexts)('keeps %s as they are', async (_, text, wanted) => {
    for (const tree of [oddPacket(text), oddAgenda(text)]) {
      const bytes = await renderHwpx(tree)
      expect(hwpxFaults(bytes)).toEqual([])
      expect((await validateHwpx(bytes)).issues).toEqual([])
      expect((await readByKordoc(bytes)).entries).toEqual(expectedEntries(tree))
      expect(JSON.stringify(expectedEntries(tree))).toContain(JSON.stringify(squeezed(wanted)).slice(1, -1))
      expect(drawnByRhwp(bytes).length).toBeGreaterThan(1)
    }
  })

  it.each(emptyTrees)('stands as %s', async (_, tree) => {
    const bytes = await renderHwpx(tree)
    expect(hwpxFaults(bytes)).toEqual([])
    expect((await readByKordoc(bytes)).entries).toEqual(expectedEntries(tree))
    expect(drawnByRhwp(bytes).length).toBeGreaterThan(0)
  })
})

describe('the rules of the format', () => {
  const files = unzipSync(rendered[0]?.[2] ?? new Uint8Array())
  const damaged = (path: string, from: string | RegExp, to: string): Uint8Array => {
    const text = strFromU8(files[path] ?? new Uint8Array())
    expect(text).toMatch(from)
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'mimetype'))
    return zipSync({
      mimetype: [files.mimetype ?? new Uint8Array(), { level: 0 }],
      ...rest,
      [path]: strToU8(text.replace(from, to)),
    })
  }

  it.each([
    ['a shape that is not there', 'Contents/section0.xml', /charPrIDRef="\d+"/, 'charPrIDRef="999"'],
    ['a style that is not there', 'Contents/section0.xml', /styleIDRef="\d+"/, 'styleIDRef="999"'],
    ['a wrong number of rows', 'Contents/section0.xml', /rowCnt="(\d+)"/, 'rowCnt="9$1"'],
    ['cells that overlap', 'Contents/section0.xml', 'colSpan="1"', 'colSpan="2"'],
    ['a section without its properties', 'Contents/section0.xml', /<hp:secPr.*<\/hp:secPr>/, ''],
    ['a wrong count', 'Contents/header.xml', /<hh:styles itemCnt="\d+"/, '<hh:styles itemCnt="1"'],
    ['a control character', 'Contents/section0.xml', '<hp:t>', '<hp:t>\u0001'],
    ['a picture that is not there', 'Contents/section0.xml', 'binaryItemIDRef="image1"', 'binaryItemIDRef="image0"'],
  ])('are known to the test: %s', (_, path, from, to) => {
    expect(hwpxFaults(damaged(path, from, to))).not.toEqual([])
  })
})
