import type { Block, BlockOf, DocumentTree, Heading, ListItem } from '#main/documents/model.ts'
import type { Flow, FlowParagraph, FlowPart, FlowRun } from './flow.ts'
import { colours, type FlowStyle, tones, washes } from './styles.ts'
import {
  barChart,
  cell,
  dotPlot,
  emblem,
  facts,
  figures,
  register as registerTable,
  signOff,
  table,
  thread,
} from './tables.ts'

/** The document as paragraphs, tables and pictures, in the tree's order. */
export function toFlow(tree: DocumentTree): Flow {
  const parts: FlowPart[] = tree.blocks.some(({ type }) => type === 'cover') ? [] : emblemPart(tree)
  let breaks = false
  for (const block of tree.blocks) {
    if (block.type === 'pageBreak') breaks = true
    else {
      const made = makers[block.type](block as never, tree)
      // What a break stands before starts its page; two breaks in a row are one.
      parts.push(
        ...made.map((part, index) =>
          index === 0 && breaks && part.type !== 'contents' ? { ...part, breakBefore: true } : part,
        ),
      )
      if (made.length > 0) breaks = block.type === 'cover'
    }
  }
  return { meta: tree.meta, hasCover: tree.blocks[0]?.type === 'cover', parts }
}

type Maker<Type extends Block['type']> = (block: BlockOf<Type>, tree: DocumentTree) => FlowPart[]

const emblemPart = ({ meta }: DocumentTree): FlowPart[] =>
  meta.emblem === undefined ? [] : [emblem(meta.emblem, meta.organisation)]

const line = (style: FlowStyle, text: string): FlowParagraph[] =>
  text.trim() === '' ? [] : [{ type: 'paragraph', style, runs: [{ text }] }]

const caption = (text: string | null | undefined): FlowParagraph[] => line('caption', text ?? '')

/** One a kind of block: a new kind does not compile without its own. */
const makers: { readonly [Type in Exclude<Block['type'], 'pageBreak'>]: Maker<Type> } = {
  cover,
  contents,
  heading: (block) => [heading(block)],
  paragraph: ({ runs, align }) => [{ type: 'paragraph', style: 'body', runs, ...(align ? { align } : {}) }],
  facts: (block) => [...caption(block.caption), facts(block)],
  table: (block) => [...caption(block.caption), table(block), ...line('source', block.source ?? '')],
  barChart: (block) => [...caption(block.caption), barChart(block)],
  dotPlot: (block) => [...caption(block.caption), dotPlot(block)],
  thread: (block) => (block.stations.length === 0 ? [] : [thread(block)]),
  figures: (block) => [figures(block)],
  signOff: (block) => [signOff(block)],
  note,
  list: ({ items }) => items.map(listItem),
  attachment: ({ label, title, fileName, reason }) => [
    ...line('coverText', label),
    ...line('contentsTitle', title),
    ...line('coverText', fileName),
    ...line('coverText', reason),
  ],
  closing,
  copyMark: () => [],
}

function cover(block: BlockOf<'cover'>, tree: DocumentTree): FlowPart[] {
  const { eyebrow, title, subtitle, facts: rows, date, organisation, mark, register } = block
  return [
    ...line('mark', mark ?? ''),
    ...(register === undefined ? [] : [registerTable(register)]),
    ...line('eyebrow', eyebrow),
    ...line('title', title),
    ...line('coverText', subtitle),
    ...(rows.length === 0 ? [] : [facts({ type: 'facts', id: '', columns: 1, rows })]),
    ...line('coverDate', date),
    ...emblemPart(tree),
    ...line('organisation', organisation),
  ]
}

const numbered = ({ number, text }: Heading): string => (number === '' ? text : `${number} ${text}`)

function contents({ title, depth }: BlockOf<'contents'>, { blocks }: DocumentTree): FlowPart[] {
  const entries = blocks.filter((block) => block.type === 'heading').filter(({ level }) => level <= depth)
  return [
    ...line('contentsTitle', title),
    { type: 'contents', depth, entries: entries.flatMap((entry) => line(`contents${entry.level}`, numbered(entry))) },
  ]
}

function heading(block: Heading): FlowParagraph {
  const { level, label, look } = block
  const runs: FlowRun[] = [{ text: numbered(block) }]
  if (label !== undefined && label !== '') runs.push({ text: ` (${label})`, small: true, tone: 'primary' })
  return { type: 'paragraph', style: `heading${level}`, runs, ...(look === 'form' ? { align: 'center' } : {}) }
}

function note({ tone, title, runs }: BlockOf<'note'>): FlowPart[] {
  const head: FlowRun[] = title === '' ? [] : [{ text: `${title}  `, strong: true, tone }]
  const text: FlowParagraph = { type: 'paragraph', style: 'tableText', runs: [...head, ...runs] }
  const box = cell([text], { fill: washes[tone] })
  return [{ type: 'table', widths: [1], share: 1, headRows: 0, rows: [[box]], look: 'open' }]
}

const marks = ['□', 'ㅇ', '-', 'ㆍ'] as const

const listItem = ({ level, runs, mark = marks[level - 1] ?? '' }: ListItem): FlowParagraph => ({
  type: 'paragraph',
  style: `list${level}`,
  runs: mark === '' ? runs : [{ text: `${mark} ` }, ...runs],
})

function closing({ attachmentsLabel, attachments, end }: BlockOf<'closing'>): FlowPart[] {
  const last = attachments.length - 1
  if (last < 0) return line('body', end)
  return attachments.map((name, index) => {
    const head: FlowRun[] = index === 0 ? [{ text: `${attachmentsLabel}  `, strong: true }] : []
    const number = last > 0 ? `${index + 1}. ` : ''
    const runs = [...head, { text: `${number}${name}${index === last ? `  ${end}` : ''}` }]
    return { type: 'paragraph', style: 'body', runs }
  })
}

export const inkOf = ({ tone, link }: FlowRun): string | null =>
  link !== undefined ? tones.primary : tone === undefined || tone === 'plain' ? null : (tones[tone] ?? colours.ink)
