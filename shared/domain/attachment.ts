/** What a file that is merged into a packet may be; `other` gets a place-holder page. */
export const attachmentKinds = ['pdf', 'png', 'jpeg', 'other'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** Why an attachment is not merged: a place-holder page names it instead. `none` where it is. */
export const attachmentProblems = [
  'none',
  'encrypted',
  'broken',
  'tooManyPages',
  'tooLarge',
  'tooManyPixels',
  'noConverter',
  'missing',
  'changed',
] as const
export type AttachmentProblem = (typeof attachmentProblems)[number]

/** Beyond these a place-holder page stands for the file: a packet must be made on an office desktop. */
export const attachmentBounds = { pages: 2000, bytes: 200_000_000, pixels: 50_000_000 } as const

const starts: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
]
const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d]

const standsAt = (bytes: Uint8Array, at: number, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[at + index] === byte)

/**
 * What a file is by its own first bytes, whatever its name says. A PDF may have up to 1,024 bytes before its `%PDF-`
 * (ISO 32000-1, Annex H.3.4.1).
 */
export function attachmentKind(head: Uint8Array): AttachmentKind {
  const known = starts.find(([, start]) => standsAt(head, 0, start))
  if (known) return known[0]
  for (let at = 0; at <= 1024 && at < head.length; at += 1) if (standsAt(head, at, pdfStart)) return 'pdf'
  return 'other'
}

/** Width and height of a PNG or JPEG in pixels, from its header alone; null where the header does not say. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (attachmentKind(bytes) === 'png') {
    return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
  }
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** Places of a page in points; `turn` is how far the content is turned on the paper, degrees counter-clockwise. */
export interface Fit {
  /** a, b, c, d, e, f of a PDF transformation */
  readonly matrix: readonly [number, number, number, number, number, number]
  readonly scale: number
  readonly turn: 0 | 90 | 180 | 270
}

const turned = (turn: number, w: number, h: number): readonly [number, number, number, number, number, number] => {
  if (turn === 90) return [0, 1, -1, 0, h, 0]
  if (turn === 180) return [-1, 0, 0, -1, w, h]
  if (turn === 270) return [0, -1, 1, 0, 0, w]
  return [1, 0, 0, 1, 0, 0]
}

/**
 * Fits content of `width` × `height` into an area of an upright page, whole and in the middle, never larger than it
 * is. `rotate` is the page's own /Rotate (clockwise). What lies wide is laid with its head to the binding edge (left).
 */
export function fitInto(
  content: { readonly width: number; readonly height: number; readonly rotate: number },
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Fit {
  const own = (((content.rotate % 360) + 360) % 360) as Fit['turn']
  const sideways = own === 90 || own === 270
  const [seenWidth, seenHeight] = sideways ? [content.height, content.width] : [content.width, content.height]
  const turn = ((360 - own + (seenWidth > seenHeight ? 90 : 0)) % 360) as Fit['turn']
  const across = turn === 90 || turn === 270
  const [width, height] = across ? [content.height, content.width] : [content.width, content.height]
  const scale = Math.min(1, area.width / width, area.height / height)
  const x = area.x + (area.width - width * scale) / 2
  const y = area.y + (area.height - height * scale) / 2
  const [a, b, c, d, e, f] = turned(turn, content.width, content.height)
  return { matrix: [a * scale, b * scale, c * scale, d * scale, e * scale + x, f * scale + y], scale, turn }
}
