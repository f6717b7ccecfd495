import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '#main/exporters/docx/docx.ts'
import { expectedEntries, expectedTexts, squeezed } from './support/expected.ts'
import { deepText, readByMammoth } from './support/read-docx.ts'
import { emptyTrees, oddAgenda, oddPacket, oddTexts, trees } from './support/trees.ts'
import { all, children, impossible, parseXml, type XmlNode } from './support/xml.ts'

const part = (bytes: Uint8Array, path: string): XmlNode => {
  const file = unzipSync(bytes)[path]
  if (file === undefined) throw new Error(`no ${path}`)
  return parseXml(strFromU8(file))
}

/** Styles, shapes and targets that are named but not there. */
function dangling(bytes: Uint8Array): string[] {
  const styles = new Set(all(part(bytes, 'word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']))
  const relations = new Set(
    all(part(bytes, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes.Id),
  )
  const document = part(bytes, 'word/document.xml')
  const used = all(document, 'w:pStyle').map((style) => style.attributes['w:val'] ?? '')
  const pictures = all(document, 'a:blip').map((blip) => blip.attributes['r:embed'] ?? '')
  return [...used.filter((id) => !styles.has(id)), ...pictures.filter((id) => !relations.has(id))]
}

describe.each(trees)('%s', async (_, tree) => {
  const bytes = await renderDocx(tree)
  const document = part(bytes, 'word/document.xml')

  it('has the headings, tables and words of the document, in its order, for mammoth', async () => {
    const read = await readByMammoth(bytes)
    expect(read.entries).toEqual(expectedEntries(tree))
    for (const text of expectedTexts(tree)) expect(read.text).toContain(text)
    const drawn = tree.blocks.map((block) =>
      block.type === 'barChart' ? block.bars.length : block.type === 'dotPlot' ? block.rows.length : 0,
    )
    expect(read.pictures).toBe(drawn.reduce((sum, count) => sum + count, 0))
  })

  it('names no style and no picture that is not there', () => {
    expect(dangling(bytes)).toEqual([])
  })

  it('carries the outline in its heading styles', () => {
    const styles = all(part(bytes, 'word/styles.xml'), 'w:style')
    const levels = ['Heading1', 'Heading2', 'Heading3'].map((id) => {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === id)
      return style && all(style, 'w:outlineLvl')[0]?.attributes['w:val']
    })
    expect(levels).toEqual(['0', '1', '2'])
  })

  const hasContents = tree.blocks.some(({ type }) => type === 'contents')
  it.runIf(hasContents)('holds a contents field that lists its headings already', () => {
    const [field] = all(document, 'w:instrText').map(({ text }) => text)
    expect(field).toMatch(/TOC .*\\o "1-2"/)
    const headings = tree.blocks.filter((block) => block.type === 'heading' && block.level <= 2)
    const entries = all(document, 'w:p').filter((paragraph) =>
      all(paragraph, 'w:pStyle').some(({ attributes }) => attributes['w:val']?.startsWith('TOC')),
    )
    expect(entries.filter((entry) => squeezed(deepText(entry)) !== '').length).toBeGreaterThanOrEqual(headings.length)
  })

  it('repeats the heads of its tables, and cuts no row in two', () => {
    const heads = all(document, 'w:tbl').map((table) => all(table, 'w:tblHeader').length)
    expect(heads.filter((count) => count > 0)).toHaveLength(tree.blocks.filter(({ type }) => type === 'table').length)
    expect(all(document, 'w:cantSplit')).toHaveLength(all(document, 'w:tr').length)
  })

  it('covers its grid: the cells of each row are as wide as the table', () => {
    for (const table of all(document, 'w:tbl')) {
      const columns = all(table, 'w:gridCol').length
      for (const row of children(table, 'w:tr')) {
        const spans = children(row, 'w:tc').map((cell) => Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1))
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
        expect(children(row, 'w:tc').every((cell) => children(cell, 'w:p').length > 0)).toBe(true)
      }
    }
  })

  it('prints the head and the number of every page but the cover', () => {
    expect(all(document, 'w:titlePg')).toHaveLength(1)
    const files = Object.keys(unzipSync(bytes))
    const words = (kind: string): string =>
      files
        .filter((path) => path.startsWith(`word/${kind}`))
        .map((path) => deepText(part(bytes, path)))
        .join(' ')
    expect(words('header')).toContain(tree.meta.runningHead)
    expect(words('footer')).toContain('PAGE')
  })

  it('is the same bytes every time', async () => {
    const hash = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')
    expect(hash(await renderDocx(tree))).toBe(hash(bytes))
  })
})

describe('odd texts', () => {
  it.each(oddTexts)('keeps %s as they are', async (_, text) => {
    for (const tree of [oddPacket(text), oddAgenda(text)]) {
      const bytes = await renderDocx(tree)
      expect((await readByMammoth(bytes)).entries).toEqual(expectedEntries(tree))
      expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toMatch(impossible)
    }
  })

  it.each(emptyTrees)('stands as %s', async (_, tree) => {
    expect((await readByMammoth(await renderDocx(tree))).entries).toEqual(expectedEntries(tree))
  })
})
