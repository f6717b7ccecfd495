/** Named characters of HTML from U+00A0 to U+00FF, in their order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'

const entities: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, at) => [name, String.fromCodePoint(0xa0 + at)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', bull: '•', euro: '€' }),
])

/** Characters that a text may hold; not NUL, other control characters, or half of a pair. */
const isText = (code: number): boolean =>
  code === 9 || code === 10 || (code >= 32 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff))

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities.get(name) ?? entities.get(name.toLowerCase()) ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return isText(code) ? String.fromCodePoint(code) : ''
}

/** The text of a link, and where it leads unless its text says so. */
function link(_whole: string, attributes: string, text: string): string {
  const address = /\bhref\s*=\s*["']?(https?:[^\s"'<>]+)/i.exec(attributes)?.[1] ?? ''
  return address === '' || text.includes(address) ? text : `${text} (${address})`
}

// No pattern may run to the end of the text from every place it could begin at: a tag ends before the next one begins,
// and what is never closed goes as a whole.
const withoutTags = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?(-->|$)/g, '')
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replaceAll(/<a\b([^<>]*)>([^<]*)<\/a>/gi, link)
    .replaceAll(/<li\b[^<>]*>/gi, '\n· ')
    .replaceAll(/<(br|\/p|\/div|\/h[1-6]|\/ul|\/ol|\/tr)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')

/** HTML as plain text: paragraphs and list items become lines, links keep their address, tags and scripts go. */
export const plainText = (html: string): string =>
  (/<[a-z!/]/i.test(html) ? withoutTags(html) : html)
    .replaceAll(/&(#x?[\da-f]{1,8}|[a-z]\w{1,30});/gi, decodeEntity)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** The first line of a text as a title, at most 500 characters. */
export const titleOf = (text: string): string => {
  const line = plainText(text).replaceAll(/\s+/g, ' ')
  return line.length <= 500 ? line : `${line.slice(0, 499)}…`
}
