import iconv from 'iconv-lite'

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'cp949' | 'utf-16le' | 'utf-16be'

/** Bytes that arrive in pieces as text; without bytes, what was left over. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string
}

/** Node's euc-kr decoder reads the 8,822 further syllables of CP949 as other letters, silently; iconv-lite reads them all. */
function cp949Decoder(): Decoder {
  const decoder = iconv.getDecoder('cp949')
  return { decode: (bytes) => (bytes ? decoder.write(Buffer.from(bytes)) : (decoder.end() ?? '')) }
}

export function decoderOf(encoding: TextEncoding): Decoder {
  if (encoding === 'cp949') return cp949Decoder()
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
}

const nonAscii = /[^\u0000-\u007F]/gu // oxlint-disable-line no-control-regex -- the whole of ASCII is meant

/**
 * A file of UTF-8 in which a few bytes went bad, or whose end cut a character in two, is still UTF-8: read as CP949 it
 * would turn into other letters without a word. CP949 read as UTF-8 is bad nearly everywhere.
 */
function isUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true })
  const bad = text.split('\uFFFD').length - 1
  return bad === 0 || bad * 4 < (text.match(nonAscii)?.length ?? 0)
}

/**
 * UTF-16 without a mark: in a table of any language every other byte of separators, digits and line ends is NUL; of the
 * other bytes few are (those of '가').
 */
function unmarkedUtf16(head: Uint8Array): TextEncoding | null {
  const nuls = [0, 0]
  const looked = Math.min(head.length, 4096)
  for (let at = 0; at < looked; at += 1) if (head[at] === 0) nuls[at % 2]! += 1
  const [even = 0, odd = 0] = nuls
  if (odd > looked / 10 && even * 4 < odd) return 'utf-16le'
  return even > looked / 10 && odd * 4 < even ? 'utf-16be' : null
}

export function encodingOf(head: Uint8Array): TextEncoding {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return unmarkedUtf16(head) ?? (isUtf8(head) ? 'utf-8' : 'cp949')
}
