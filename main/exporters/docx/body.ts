import type { Flow, FlowContents, FlowPart, FlowPicture } from '#main/exporters/flow/flow.ts'
import { flowStyles } from '#main/exporters/flow/styles.ts'
import { xmlText } from '#main/exporters/xml.ts'
import { emptyParagraph, paragraphXml, textXml } from './paragraph.ts'
import { styleIds } from './styles.ts'
import { tableXml, textWidth } from './table.ts'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const bookmarkName = (id: number): string => `_Toc${id}`

/** The body of a document while it is written, with what it refers to. */
export class Body {
  readonly #relations: string[] = []
  readonly #pictures: { readonly path: string; readonly bytes: Uint8Array }[] = []
  #bookmarks = 0

  /** The id of a relation of the document to something beside it. */
  related(type: 'image' | 'hyperlink', target: string, mode?: 'External'): string {
    const id = `body${this.#relations.length + 1}`
    const where = mode === undefined ? '' : ` TargetMode="${mode}"`
    this.#relations.push(`<Relationship Id="${id}" Type="${relations}/${type}" Target="${xmlText(target)}"${where}/>`)
    return id
  }

  picture({ bytes, kind }: FlowPicture): { readonly relation: string; readonly id: number } {
    const id = this.#pictures.length + 1
    const path = `media/image${id}.${kind === 'png' ? 'png' : 'jpg'}`
    this.#pictures.push({ path, bytes })
    return { relation: this.related('image', path), id }
  }

  /** The mark of the next heading. */
  bookmark(): { readonly name: string; readonly id: number } {
    this.#bookmarks += 1
    return { name: bookmarkName(this.#bookmarks), id: this.#bookmarks }
  }

  get relations(): string {
    return this.#relations.join('')
  }

  get pictures(): Record<string, Uint8Array> {
    return Object.fromEntries(this.#pictures.map(({ path, bytes }) => [`word/${path}`, bytes]))
  }
}

/** Headings in their order, numbered as their bookmarks are. */
const headingsOf = ({ parts }: Flow): { readonly id: number; readonly level: number; readonly text: string }[] =>
  parts
    .flatMap((part) => (part.type === 'paragraph' ? [part] : []))
    .filter(({ style }) => flowStyles[style].outline !== undefined)
    .map(({ style, runs }, index) => ({
      id: index + 1,
      level: flowStyles[style].outline ?? 1,
      text: runs.map(({ text }) => text).join(''),
    }))

const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}`
const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** A contents field that names the headings already; Word counts their pages when it opens the file. */
function contentsXml({ depth }: FlowContents, flow: Flow): string {
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth - 1}"/></w:tabs>`
  const entries = headingsOf(flow)
    .filter(({ level }) => level <= depth)
    .map(({ id, level, text }, index) => {
      const opens = index === 0 ? field(`TOC \\h \\o &quot;1-${depth}&quot;`, '') : ''
      const page = `<w:r><w:tab/></w:r>${field(`PAGEREF ${bookmarkName(id)} \\h`, '')}${fieldEnd}`
      const style = styleIds[`contents${level as 1 | 2 | 3}`]
      return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${tab}</w:pPr>${opens}<w:hyperlink w:history="1" w:anchor="${bookmarkName(id)}"><w:r>${textXml(text)}</w:r>${page}</w:hyperlink></w:p>`
    })
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
  return entries.length === 0
    ? ''
    : `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${entries.join('')}<w:p>${fieldEnd}</w:p></w:sdtContent></w:sdt>`
}

function partXml(part: FlowPart, flow: Flow, body: Body): string {
  if (part.type === 'paragraph') return paragraphXml(part, body)
  if (part.type === 'contents') return contentsXml(part, flow)
  // Word joins tables that touch, and wants a paragraph behind the last one.
  const table = `${tableXml(part, body)}${emptyParagraph('holder')}`
  return part.breakBefore === true ? `${emptyParagraph('holder', true)}${table}` : table
}

/** The body's XML; what it refers to is then in `body`. */
export const bodyXml = (flow: Flow, body: Body): string => flow.parts.map((part) => partXml(part, flow, body)).join('')
