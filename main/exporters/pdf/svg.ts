import type { PreviewPage } from './types.ts'

const millimetresAPoint = 25.4 / 72
const a4 = { width: 595.2755905511812, height: 841.8897637795276 }

/**
 * Cuts the compiler's one tall picture into its pages: each page is a white `path` and a group, four blanks deep; the
 * shapes of the letters stand together in one `defs` and each page takes those it uses.
 */
export function pageCutter(svg: string): (from: number, to: number) => PreviewPage[] {
  const groups = pageGroups(svg)
  const shapes = glyphs(svg)
  return (from, to) => groups.slice(from - 1, to).map((group, index) => page(from + index, group, shapes))
}

function pageGroups(svg: string): string[] {
  const starts: number[] = []
  const paper = '\n    <path class="typst-shape" fill="#ffffff"'
  for (let at = svg.indexOf(paper); at !== -1; at = svg.indexOf(paper, at + 1)) starts.push(at)
  const end = svg.indexOf('\n    <defs')
  return starts.map((start, index) => svg.slice(start, starts[index + 1] ?? (end === -1 ? svg.length : end)))
}

function glyphs(svg: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [whole, id = ''] of svg.matchAll(/<(?:symbol|clipPath)[^>]* id="([^"]+)"[\s\S]*?<\/(?:symbol|clipPath)>/g))
    found.set(id, whole)
  return found
}

function page(number: number, group: string, shapes: ReadonlyMap<string, string>): PreviewPage {
  const used = new Set([...group.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id = '']) => id))
  const defs = [...used].map((id) => shapes.get(id) ?? '').join('')
  const top = (number - 1) * a4.height
  return {
    number,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
      `viewBox="0 ${top} ${a4.width} ${a4.height}"><defs>${defs}</defs>${group}</svg>`,
    widthMm: a4.width * millimetresAPoint,
    heightMm: a4.height * millimetresAPoint,
  }
}
