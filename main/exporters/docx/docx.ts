import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8 } from 'fflate'
import type { DocumentTree } from '#main/documents/model.ts'
import type { Flow } from '#main/exporters/flow/flow.ts'
import { tones } from '#main/exporters/flow/styles.ts'
import { toFlow } from '#main/exporters/flow/to-flow.ts'
import { stamped } from '#main/exporters/stamp.ts'
import { xmlSafe } from '#main/exporters/xml.ts'
import { Body, bodyXml } from './body.ts'
import { documentStyles, styleIds } from './styles.ts'

const markRun = ({ meta }: Flow, text: (mark: string) => string): TextRun[] =>
  meta.classification === null || meta.classification === ''
    ? []
    : [new TextRun({ text: text(xmlSafe(meta.classification)), bold: true, color: tones.negative.slice(1) })]

function header(flow: Flow): Header {
  const words = new TextRun({ text: xmlSafe(flow.meta.runningHead) })
  const marked = markRun(flow, (mark) => `  [${mark}]`)
  return new Header({ children: [new Paragraph({ style: styleIds.running, children: [words, ...marked] })] })
}

const footer = (flow: Flow): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: AlignmentType.CENTER,
        children: [
          ...markRun(flow, (mark) => `[${mark}]  `),
          new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] }),
        ],
      }),
    ],
  })

const margin = { top: '24mm', bottom: '20mm', left: '20mm', right: '20mm', header: '15mm', footer: '10mm' } as const

/** Puts the body and what it refers to into the package, which the library has made around an empty one. */
function withBody(files: Record<string, Uint8Array>, flow: Flow): Record<string, Uint8Array> {
  const [document, relations] = ['word/document.xml', 'word/_rels/document.xml.rels']
  const body = new Body()
  const xml = bodyXml(flow, body)
  const edited = (path: string, mark: string, more: string): Uint8Array => {
    const [before, after] = strFromU8(files[path] ?? new Uint8Array()).split(mark)
    if (after === undefined) throw new Error(`${path} has no ${mark}`)
    return strToU8(mark.startsWith('</') ? `${before}${more}${mark}${after}` : `${before}${mark}${more}${after}`)
  }
  return {
    ...files,
    [document]: edited(document, '<w:body>', xml),
    [relations]: edited(relations, '</Relationships>', body.relations),
    ...body.pictures,
  }
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
        footers: { default: footer(flow), first: new Footer({ children: [new Paragraph('')] }) },
        children: [],
      },
    ],
  })
  return stamped(await Packer.toBuffer(document), date, (files) => withBody(files, flow))
}
