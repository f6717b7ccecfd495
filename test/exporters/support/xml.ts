export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  /** text directly in it, put together */
  text: string
}

const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string =>
  text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number(name.startsWith('#x') ? `0x${name.slice(2)}` : name.slice(1)))
      : (entities[name] ?? whole),
  )

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

/** A strict reader of the plain XML that office files hold (no doctype, no comments, no CDATA): throws at the first fault. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [whole, end, name, attributes = '', closed, text] of xml.matchAll(token)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.text += plain(text)
    else if (name === undefined) {
      if (whole === '<') throw new Error('a < that begins no tag')
    } else if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes what was not opened`)
    } else {
      const node: XmlNode = { name, attributes: attributesOf(attributes), children: [], text: '' }
      parent.children.push(node)
      if (closed !== '/') open.push(node)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

/** Every element of that name, in order. */
export const all = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const children = (node: XmlNode, name: string): XmlNode[] => node.children.filter((child) => child.name === name)

/** Characters XML 1.0 cannot hold. */
export const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
