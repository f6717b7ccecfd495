import { pathToFileURL } from 'node:url'
import type { Block, BlockOf, DocumentTree, Runs } from '#main/documents/model.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'

/** Pages of the headings, by block id; what stands in the contents. */
export type HeadingPages = Readonly<Record<string, number>>

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
const inline = (runs: Runs): string =>
  runs.map(({ text, strong }) => (strong ? `<b>${escaped(text)}</b>` : escaped(text))).join('')
const rowsOf = (rows: readonly (readonly string[])[], tag = 'td'): string =>
  rows.map((cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`).join('')

function table({ caption, columns, rows, source }: BlockOf<'table'>): string {
  const head = rowsOf([columns.map(({ title }) => escaped(title))], 'th')
  const body = rowsOf(rows.map(({ cells }) => cells.map(inline)))
  const title = caption === null ? '' : `<caption>${escaped(caption)}</caption>`
  return `<table>${title}<thead>${head}</thead><tbody>${body}</tbody></table><small>${escaped(source ?? '')}</small>`
}

function barChart({ caption, alternative, bars }: BlockOf<'barChart'>): string {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const drawn = bars.map(
    ({ label, text, value }, n) =>
      `<text x="0" y="${n * 18 + 12}">${escaped(label)}</text><rect x="90" y="${n * 18 + 3}" width="${(360 * value) / most}" height="11"/><text x="460" y="${n * 18 + 12}">${escaped(text)}</text>`,
  )
  return `<figure><figcaption>${escaped(caption)}</figcaption><svg role="img" aria-label="${escaped(alternative)}" width="600" height="${bars.length * 18}">${drawn.join('')}</svg></figure>`
}

function dotPlot({ caption, alternative, min, max, rows }: BlockOf<'dotPlot'>): string {
  const at = (value: number): number => 90 + (360 * (value - min)) / (max - min)
  const drawn = rows.map(
    ({ label, text, values }, n) =>
      `<text x="0" y="${n * 22 + 14}">${escaped(label)}</text>${values.map((value) => `<circle cx="${at(value)}" cy="${n * 22 + 10}" r="3"/>`).join('')}<text x="460" y="${n * 22 + 14}">${escaped(text)}</text>`,
  )
  return `<figure><figcaption>${escaped(caption)}</figcaption><svg role="img" aria-label="${escaped(alternative)}" width="600" height="${rows.length * 22}">${drawn.join('')}</svg></figure>`
}

const contents = (tree: DocumentTree, { title, depth }: BlockOf<'contents'>, pages: HeadingPages): string => {
  const headings = tree.blocks.filter((block) => block.type === 'heading').filter(({ level }) => level <= depth)
  const lines = headings.map(({ id, number, text }) => [
    `<a href="#${id}">${escaped(`${number} ${text}`)}</a>`,
    String(pages[id] ?? ''),
  ])
  return `<section class="page"><h2>${escaped(title)}</h2><table class="contents">${rowsOf(lines)}</table></section>`
}

type Maker<Type extends Block['type']> = (block: BlockOf<Type>, tree: DocumentTree, pages: HeadingPages) => string

const nothing = (): string => ''

/** The same words, figures, tables and charts as HTML that Chromium prints. */
const makers: { readonly [Type in Block['type']]: Maker<Type> } = {
  cover: ({ eyebrow, title, subtitle, facts, date, organisation }) =>
    `<section class="page cover"><p>${escaped(eyebrow)}</p><h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p><table>${rowsOf(facts.map(({ term, value }) => [escaped(term), inline(value)]))}</table><p>${escaped(date)}</p><p>${escaped(organisation)}</p></section>`,
  contents: (block, tree, pages) => contents(tree, block, pages),
  heading: ({ level, id, number, text, label }) =>
    `<h${level} id="${id}">${escaped(`${number} ${text}`)} <small>${escaped(label ?? '')}</small></h${level}>`,
  paragraph: ({ runs }) => `<p>${inline(runs)}</p>`,
  facts: ({ rows }) =>
    `<table class="facts">${rowsOf(rows.map(({ term, value }) => [`<b>${escaped(term)}</b>`, inline(value)]))}</table>`,
  table,
  barChart,
  dotPlot,
  thread: ({ stations }) =>
    `<ol class="thread">${stations.map(({ label, date, figure }) => `<li>${escaped(label)}<br>${escaped(date)}<br>${escaped(figure)}</li>`).join('')}</ol>`,
  figures: ({ items }) =>
    `<table class="figures">${rowsOf([items.map(({ label, value, note }) => `${escaped(label)}<br><b>${escaped(value)}</b><br>${escaped(note)}`)])}</table>`,
  signOff: ({ boxes }) =>
    `<table>${rowsOf([boxes.map(({ role, name }) => `${escaped(role)}<br>${escaped(name)}`)])}</table>`,
  note: ({ title, runs }) => `<aside><b>${escaped(title)}</b> ${inline(runs)}</aside>`,
  list: ({ items }) => `<ul>${items.map(({ runs }) => `<li>${inline(runs)}</li>`).join('')}</ul>`,
  pageBreak: () => '<div class="break"></div>',
  attachment: nothing,
  closing: nothing,
  copyMark: nothing,
}

const blockHtml = (block: Block, tree: DocumentTree, pages: HeadingPages): string =>
  (makers[block.type] as (any: Block, tree: DocumentTree, pages: HeadingPages) => string)(block, tree, pages)

const style = (): string => {
  const [regular, , bold] = pdfAssetsFromSource().fontFiles
  const face = (file: string | undefined, weight: number): string =>
    `@font-face { font-family: Paper; font-weight: ${weight}; src: url('${pathToFileURL(file ?? '').href}') }`
  return `${face(regular, 400)} ${face(bold, 700)}
    @page { size: A4; margin: 24mm 20mm 20mm }
    body { font: 11pt/1.6 Paper; word-break: keep-all; margin: 0 }
    .page { break-after: page } .break { break-before: page } .cover { text-align: center; padding-top: 60mm }
    table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 2mm 0 } td, th { border: 0.5pt solid #b1b8be; padding: 1mm }
    thead th { background: #dfe6f7 } .contents td { border: 0 } .thread { display: flex; list-style: none; padding: 0; font-size: 8pt }
    .thread li { flex: 1; border-top: 2pt solid #0b50d0 } figure { margin: 2mm 0 } svg text { font-size: 9px } rect, circle { fill: #0b50d0 }`
}

export const packetHtml = (tree: DocumentTree, pages: HeadingPages): string =>
  `<!doctype html><html lang="${tree.meta.locale}"><meta charset="utf-8"><title>${escaped(tree.meta.title)}</title><style>${style()}</style><body>${tree.blocks.map((block) => blockHtml(block, tree, pages)).join('\n')}</body></html>`
