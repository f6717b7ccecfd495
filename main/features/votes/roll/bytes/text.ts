import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'

/** The encodings whose delimiters, quotes and line feeds are single bytes that no other character holds. */
const byteEncodings = ['utf-8', 'utf-8-bom', 'cp949'] as const
export type ByteEncoding = (typeof byteEncodings)[number]

export const isByteEncoding = (encoding: OpenedFile['encoding']): encoding is ByteEncoding =>
  (byteEncodings as readonly string[]).includes(encoding)

/** Where a file's text begins. */
export const textAt = (file: Pick<OpenedFile, 'encoding'>): number => (file.encoding === 'utf-8-bom' ? 3 : 0)

/** Text of bytes that hold whole characters, and whether they are text at all. */
export interface ByteText {
  decode(bytes: Uint8Array, start: number, end: number): string
  /** true where the whole of bytes[start..end) is known to decode without a replacement character; false says nothing */
  isSurelyText(bytes: Buffer, start: number, end: number): boolean
  /** 1 at lead << 8 | trail where the two bytes are a character, for an encoding of such pairs */
  readonly pairs: Uint8Array | null
}

const replacement = Buffer.from('\uFFFD')

function utf8(): ByteText {
  // A mark of byte order inside the file is a character like any other, as it is to a decoder of the whole file.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return {
    decode: (bytes, start, end) => decoder.decode(bytes.subarray(start, end)),
    isSurelyText(bytes, start, end) {
      const part = bytes.subarray(start, end)
      return isUtf8(part) && !part.includes(replacement)
    },
    pairs: null,
  }
}

/** valid[lead << 8 | trail] is 1 where the two bytes are a character of CP949, as iconv-lite knows it. */
function cp949Pairs(): Uint8Array {
  const valid = new Uint8Array(65_536)
  const codes = Array.from({ length: 0x80_00 }, (_, index) => 0x80_00 + index).filter((code) => (code & 0xff) > 0x40)
  const lines = iconv.decode(Buffer.from(codes.flatMap((code) => [code >>> 8, code & 0xff, 10])), 'cp949').split('\n')
  for (const [index, code] of codes.entries()) {
    const text = lines[index] ?? ''
    if (text.length === 1 && text !== '\uFFFD') valid[code] = 1
  }
  return valid
}

function cp949(): ByteText {
  return {
    decode: (bytes, start, end) => iconv.decode(Buffer.from(bytes.subarray(start, end)), 'cp949'),
    isSurelyText: (bytes, start, end) => isAscii(bytes.subarray(start, end)),
    pairs: cp949Pairs(),
  }
}

export const byteText = (encoding: ByteEncoding): ByteText => (encoding === 'cp949' ? cp949() : utf8())
