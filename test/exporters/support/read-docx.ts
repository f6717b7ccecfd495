import mammoth from 'mammoth'
import { type Entry, squeezed } from './expected.ts'
import { all, parseXml, type XmlNode } from './xml.ts'

export const deepText = (node: XmlNode): string => node.text + node.children.map(deepText).join('')

/** The document as `mammoth` understands it; its own names for headings, the title apart. */
export async function readByMammoth(bytes: Uint8Array) {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => p.title:fresh"] },
  )
  const html = parseXml(`<html>${value}</html>`)
  const entries = (html.children[0]?.children ?? []).flatMap((node): Entry[] => {
    const level = /^h(\d)$/.exec(node.name)?.[1]
    if (level !== undefined) return [{ kind: 'heading', level: Number(level), text: squeezed(deepText(node)) }]
    if (node.name !== 'table') return []
    const cells = all(node, 'tr').flatMap((row) => row.children.map((cell) => squeezed(deepText(cell))))
    // A note is a table of one cell: a frame, not a table.
    return cells.length === 1 ? [] : [{ kind: 'table', cells: cells.filter((text) => text !== '') }]
  })
  return { entries, text: squeezed(deepText(html)), pictures: all(html, 'img').length, html }
}
