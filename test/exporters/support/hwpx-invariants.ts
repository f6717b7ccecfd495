import { strFromU8, unzipSync } from 'fflate'
import { all, children, impossible, parseXml, type XmlNode } from './xml.ts'

/** What Hancom Office relies on and lenient readers forgive; every finding is a sentence. */
export function hwpxFaults(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes)
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const header = parseXml(read('Contents/header.xml'))
  const section = parseXml(read('Contents/section0.xml'))
  return [
    ...packageFaults(bytes, Object.keys(files), parseXml(read('Contents/content.hpf'))),
    ...countFaults(header),
    ...referenceFaults(header, section),
    ...sectionFaults(section),
    ...pictureFaults(section, parseXml(read('Contents/content.hpf'))),
    ...all(section, 'hp:tbl').flatMap(tableFaults),
    ...Object.keys(files).flatMap((path) =>
      /\.(xml|hpf|rdf|txt)$/.test(path) && impossible.test(read(path)) ? [`${path} holds a control character`] : [],
    ),
  ]
}

function packageFaults(bytes: Uint8Array, names: readonly string[], content: XmlNode): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const method = view.getUint16(8, true)
  const start = strFromU8(bytes.subarray(30, 30 + 27))
  const listed = all(content, 'opf:item').map((item) => item.attributes.href ?? '')
  const ids = new Set(all(content, 'opf:item').map((item) => item.attributes.id ?? ''))
  return [
    ...(method === 0 && start === 'mimetypeapplication/hwp+zip' ? [] : ['mimetype is not the first file, stored']),
    ...listed.filter((path) => !names.includes(path)).map((path) => `the manifest names ${path}, which is not there`),
    ...names
      .filter((path) => path.startsWith('BinData/') && !listed.includes(path))
      .map((path) => `${path} is not in the manifest`),
    ...all(content, 'opf:itemref')
      .filter(({ attributes }) => !ids.has(attributes.idref ?? ''))
      .map(({ attributes }) => `the spine names ${attributes.idref}`),
  ]
}

const countFaults = (header: XmlNode): string[] => {
  const lists = [
    'fontfaces',
    'borderFills',
    'charProperties',
    'tabProperties',
    'numberings',
    'paraProperties',
    'styles',
  ]
  return lists.flatMap((list) => {
    const [node] = all(header, `hh:${list}`)
    if (node === undefined) return [`${list} is missing`]
    return Number(node.attributes.itemCnt) === node.children.length ? [] : [`${list} counts its items wrongly`]
  })
}

const idsOf = (header: XmlNode, name: string): Set<string> =>
  new Set(all(header, `hh:${name}`).map(({ attributes }) => attributes.id ?? ''))

function dangling(nodes: readonly XmlNode[], attribute: string, ids: ReadonlySet<string>): string[] {
  const used = new Set(nodes.flatMap(({ attributes }) => attributes[attribute] ?? []))
  return [...used].filter((id) => !ids.has(id)).map((id) => `${attribute}="${id}" leads nowhere`)
}

function everyNode(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}

function referenceFaults(header: XmlNode, section: XmlNode): string[] {
  const nodes = [...everyNode(header), ...everyNode(section)]
  const chars = idsOf(header, 'charPr').add('4294967295') // 'no shape of its own'
  return [
    ...dangling(nodes, 'paraPrIDRef', idsOf(header, 'paraPr')),
    ...dangling(nodes, 'charPrIDRef', chars),
    ...dangling(nodes, 'styleIDRef', idsOf(header, 'style')),
    ...dangling(nodes, 'nextStyleIDRef', idsOf(header, 'style')),
    ...dangling(nodes, 'borderFillIDRef', idsOf(header, 'borderFill')),
    ...dangling(nodes, 'tabPrIDRef', idsOf(header, 'tabPr')),
    ...dangling(nodes, 'outlineShapeIDRef', idsOf(header, 'numbering')),
  ]
}

function sectionFaults(section: XmlNode): string[] {
  const [root] = section.children
  const [firstRun] = children(root?.children[0] ?? section, 'hp:run')
  const objects = ['hp:tbl', 'hp:pic'].flatMap((name) => all(section, name)).map(({ attributes }) => attributes.id)
  return [
    ...(firstRun?.children[0]?.name === 'hp:secPr' ? [] : ['secPr is not the first thing of the first run']),
    ...(all(section, 'hp:secPr').length === 1 ? [] : ['there is not one secPr']),
    ...(new Set(objects).size === objects.length ? [] : ['two objects have one id']),
    ...all(section, 'hp:subList')
      .filter((list) => children(list, 'hp:p').length === 0)
      .map(() => 'a frame without a paragraph'),
    ...all(section, 'hp:p')
      .filter((paragraph) => children(paragraph, 'hp:run').length === 0)
      .map(() => 'a paragraph without a run'),
  ]
}

function pictureFaults(section: XmlNode, content: XmlNode): string[] {
  const items = new Set(all(content, 'opf:item').map(({ attributes }) => attributes.id ?? ''))
  return dangling(all(section, 'hc:img'), 'binaryItemIDRef', items)
}

const number = (node: XmlNode | undefined, attribute: string): number =>
  Number(node?.attributes[attribute] ?? Number.NaN)

/** Every place of the grid is covered by exactly one cell, and the cells of a row are as wide as the table. */
function tableFaults(table: XmlNode): string[] {
  const [rows, columns] = [number(table, 'rowCnt'), number(table, 'colCnt')]
  const covered = new Map<string, number>()
  const widths = new Map<number, number>()
  for (const cell of children(table, 'hp:tr').flatMap((row) => children(row, 'hp:tc'))) {
    const [address, span, size] = ['hp:cellAddr', 'hp:cellSpan', 'hp:cellSz'].map((name) => children(cell, name)[0])
    for (let down = 0; down < number(span, 'rowSpan'); down += 1) {
      const row = number(address, 'rowAddr') + down
      widths.set(row, (widths.get(row) ?? 0) + number(size, 'width'))
      for (let across = 0; across < number(span, 'colSpan'); across += 1) {
        const place = `${row},${number(address, 'colAddr') + across}`
        covered.set(place, (covered.get(place) ?? 0) + 1)
      }
    }
  }
  const width = number(children(table, 'hp:sz')[0], 'width')
  return [
    ...(children(table, 'hp:tr').length === rows ? [] : ['rowCnt is not the number of rows']),
    ...(covered.size === rows * columns ? [] : [`${covered.size} places of ${rows * columns} are covered`]),
    ...([...covered.values()].every((times) => times === 1) ? [] : ['two cells cover one place']),
    ...([...widths.values()].every((sum) => sum === width) ? [] : ['a row is not as wide as its table']),
  ]
}
