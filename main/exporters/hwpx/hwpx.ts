import { strToU8 } from 'fflate'
import type { DocumentMeta, DocumentTree } from '#main/documents/model.ts'
import type { Flow, FlowParagraph } from '#main/exporters/flow/flow.ts'
import { toFlow } from '#main/exporters/flow/to-flow.ts'
import { xmlHead, xmlText } from '#main/exporters/xml.ts'
import { zipped, type ZipParts } from '#main/exporters/zip.ts'
import { type BinaryItem, createPictures } from './pictures.ts'
import { createShapes } from './shapes.ts'
import { sectionXml } from './section.ts'

/** Hancom's namespaces, all of them in every part, as Hancom Office writes them. */
const namespaces = [
  ...['app', 'paragraph', 'section', 'core', 'head', 'history', 'master-page'].map((name, index) => [
    ['ha', 'hp', 'hs', 'hc', 'hh', 'hhs', 'hm'][index] ?? '',
    `http://www.hancom.co.kr/hwpml/2011/${name}`,
  ]),
  ['hp10', 'http://www.hancom.co.kr/hwpml/2016/paragraph'],
  ['ooxmlchart', 'http://www.hancom.co.kr/hwpml/2016/ooxmlchart'],
  ['hwpunitchar', 'http://www.hancom.co.kr/hwpml/2016/HwpUnitChar'],
  ['hpf', 'http://www.hancom.co.kr/schema/2011/hpf'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['opf', 'http://www.idpf.org/2007/opf/'],
  ['epub', 'http://www.idpf.org/2007/ops'],
  ['config', 'urn:oasis:names:tc:opendocument:xmlns:config:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

// The misspelling is the format's own: Hancom Office reads no other.
const version = `${xmlHead}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Committee Desk" appVersion="1"/>`
const settings = `${xmlHead}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>`
const manifest = `${xmlHead}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`
const container = `${xmlHead}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/><ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/><ocf:rootfile full-path="META-INF/container.rdf" media-type="application/rdf+xml"/></ocf:rootfiles></ocf:container>`

const package2016 = 'http://www.hancom.co.kr/hwpml/2016/meta/pkg#'
const rdfPart = (path: string, type: string): string =>
  `<rdf:Description rdf:about=""><ns0:hasPart xmlns:ns0="${package2016}" rdf:resource="${path}"/></rdf:Description><rdf:Description rdf:about="${path}"><rdf:type rdf:resource="${package2016}${type}"/></rdf:Description>`
const rdf = `${xmlHead}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${rdfPart('Contents/header.xml', 'HeaderFile')}${rdfPart('Contents/section0.xml', 'SectionFile')}<rdf:Description rdf:about=""><rdf:type rdf:resource="${package2016}Document"/></rdf:Description></rdf:RDF>`

const headerXml = (referenceList: string): string =>
  `${xmlHead}<hh:head ${namespaces} version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/>${referenceList}<hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument><hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption><hh:trackchageConfig flags="56"/></hh:head>`

function contentXml({ title, locale, organisation, date }: DocumentMeta, items: readonly BinaryItem[]): string {
  const meta = (name: string, text: string): string =>
    `<opf:meta name="${name}" content="text">${xmlText(text)}</opf:meta>`
  const stamp = `${date}T00:00:00Z`
  const item = (id: string, path: string, type: string, more = ''): string =>
    `<opf:item id="${id}" href="${path}" media-type="${type}"${more}/>`
  return [
    `${xmlHead}<opf:package ${namespaces} version="" unique-identifier="" id=""><opf:metadata><opf:title>${xmlText(title)}</opf:title><opf:language>${locale}</opf:language>`,
    meta('creator', organisation) + meta('CreatedDate', stamp) + meta('ModifiedDate', stamp),
    '</opf:metadata><opf:manifest>',
    item('header', 'Contents/header.xml', 'application/xml'),
    ...items.map(({ id, path, type }) => item(id, path, type, ' isEmbeded="1"')),
    item('section0', 'Contents/section0.xml', 'application/xml') + item('settings', 'settings.xml', 'application/xml'),
    '</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>',
  ].join('')
}

const previewLength = 1000 // characters a file manager shows

const previewText = ({ parts }: Flow): string =>
  parts
    .filter((part): part is FlowParagraph => part.type === 'paragraph')
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\r\n')
    .slice(0, previewLength)
    .toWellFormed()

/** The document as HWPX (OWPML, KS X 6101), the format Hancom Office writes; the same bytes for the same document. */
export function renderHwpx(tree: DocumentTree): Promise<Uint8Array> {
  const flow = toFlow(tree)
  const shapes = createShapes()
  const pictures = createPictures()
  let id = 0
  const section = sectionXml(flow, { shapes, pictures, nextId: () => (id += 1) })
  const text = (content: string): Uint8Array => strToU8(content)
  const files: ZipParts = {
    // Readers tell the format by these bytes at the head of the file: first, and not compressed.
    mimetype: text('application/hwp+zip'),
    'version.xml': text(version),
    'Contents/header.xml': text(headerXml(shapes.referenceList())),
    'Contents/section0.xml': text(`${xmlHead}<hs:sec ${namespaces}>${section}</hs:sec>`),
    'Contents/content.hpf': text(contentXml(tree.meta, pictures.items)),
    ...Object.fromEntries(pictures.items.map(({ path, bytes }) => [path, bytes])),
    'Preview/PrvText.txt': text(previewText(flow)),
    'settings.xml': text(settings),
    'META-INF/container.xml': text(container),
    'META-INF/container.rdf': text(rdf),
    'META-INF/manifest.xml': text(manifest),
  }
  return zipped(files, tree.meta.date)
}
