/** What XML 1.0 cannot hold at all, not even escaped. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const special = /[&<>"]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text without what no XML can hold; half a character becomes U+FFFD. */
export const xmlSafe = (text: string): string => text.toWellFormed().replaceAll(impossible, '')

/** Text as content or attribute of XML. */
export const xmlText = (text: string): string => xmlSafe(text).replaceAll(special, (sign) => entities[sign] ?? sign)

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
