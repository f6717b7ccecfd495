import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { strFromU8, strToU8 } from 'fflate'
import type { DocumentTree } from '#main/documents/model.ts'
import type { Flow, FlowPart } from '#main/exporters/flow/flow.ts'
import { tones } from '#main/exporters/flow/styles.ts'
import { toFlow } from '#main/exporters/flow/to-flow.ts'
import { stamped } from '#main/exporters/stamp.ts'
import { xmlSafe } from '#main/exporters/xml.ts'
import { toParagraph } from './paragraph.ts'
import { documentStyles, styleIds } from './styles.ts'
import { toTable } from './table.ts'

/** Word joins tables that touch, and wants a paragraph behind the last one. */
const between = (): Paragraph => new Paragraph({ style: styleIds.holder })

function toChildren(part: FlowPart): FileChild[] {
  if (part.type === 'paragraph') return [toParagraph(part)]
  if (part.type === 'contents')
    return [new TableOfContents('', { hyperlink: true, headingStyleRange: `1-${part.depth}` })]
  const table = [toTable(part), between()]
  return part.breakBefore === true
    ? [new Paragraph({ style: styleIds.holder, pageBreakBefore: true }), ...table]
    : table
}

function header({ meta }: Flow): Header {
  const mark = meta.classification ?? ''
  const marked =
    mark === '' ? [] : [new TextRun({ text: `  [${xmlSafe(mark)}]`, bold: true, color: tones.negative.slice(1) })]
  const words = new TextRun({ text: xmlSafe(meta.runningHead) })
  return new Header({ children: [new Paragraph({ style: styleIds.running, children: [words, ...marked] })] })
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
      }),
    ],
  })

const margin = { top: '24mm', bottom: '20mm', left: '20mm', right: '20mm', header: '15mm', footer: '10mm' } as const

/** Equal names stay equal, and are counted from 1. */
function recounted(): (name: string) => number {
  const numbers = new Map<string, number>()
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    return number
  }
}

/** The library counts bookmarks and pictures on from document to document; here each document begins anew. */
function withOwnCounts(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const path = 'word/document.xml'
  const [names, ids, pictures] = [recounted(), recounted(), recounted()]
  const xml = strFromU8(files[path] ?? new Uint8Array())
    .replaceAll(/_Toc\d+/g, (name) => `_Toc${names(name)}`)
    .replaceAll(/(<w:bookmark[^>]* w:id=")(\d+)"/g, (_, before: string, id: string) => `${before}${ids(id)}"`)
    .replaceAll(/(<wp:docPr id=")(\d+)"/g, (_, before: string, id: string) => `${before}${pictures(id)}"`)
  return { ...files, [path]: strToU8(xml) }
}

/** The document as DOCX (Word): real styles, a contents field that is already filled, heads that repeat. */
export async function renderDocx(tree: DocumentTree): Promise<Uint8Array> {
  const flow = toFlow(tree)
  const { title, organisation, date } = tree.meta
  const document = new Document({
    title: xmlSafe(title),
    creator: xmlSafe(organisation),
    lastModifiedBy: xmlSafe(organisation),
    styles: documentStyles,
    sections: [
      {
        // A cover carries neither head nor number.
        properties: { titlePage: flow.hasCover, page: { size: { width: '210mm', height: '297mm' }, margin } },
        headers: { default: header(flow), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: footer(), first: new Footer({ children: [new Paragraph('')] }) },
        children: flow.parts.flatMap(toChildren),
      },
    ],
  })
  return stamped(await Packer.toBuffer(document), date, withOwnCounts)
}
