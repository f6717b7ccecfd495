/** What a quotation must not carry. */
export const maskKinds = ['resident', 'email', 'phone'] as const
export type MaskKind = (typeof maskKinds)[number]

/**
 * Numbers of residents and foreigners (six digits of a day of birth, seven that begin with 1 to 8), e-mail addresses,
 * and telephone numbers as they are written in Korea, with or without the country's code and separators.
 */
const patterns: readonly (readonly [MaskKind, RegExp])[] = [
  ['resident', /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?[-–]?\s?[1-8]\d{6}(?!\d)/g],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  [
    'phone',
    /(?<![\d-])(?:\+?82[-. )]{0,2}(?:0|\(0\))?|\(?0)(?:2|1[016789]|[3-6]\d|50\d?|70|80)\)?[-. ]{0,2}\d{3,4}[-. ]{0,2}\d{4}(?!\d)/g,
  ],
  ['phone', /(?<![\d-])1[568]\d{2}[-. ]\d{4}(?![\d-])/g],
]

export interface Masked {
  readonly text: string
  /** what was covered, in the order of the kinds */
  readonly found: readonly { readonly kind: MaskKind; readonly count: number }[]
}

/** Letters and digits become asterisks; separators stay, so that one sees what stood there. */
const cover = (text: string): string => text.replaceAll(/[\p{L}\p{N}]/gu, '*')

/** Covers personal data by its patterns. What has no pattern, a name above all, is for the person who reads it. */
export function maskPersonal(text: string): Masked {
  const counts = new Map<MaskKind, number>()
  let masked = text
  for (const [kind, pattern] of patterns)
    masked = masked.replaceAll(pattern, (match) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return cover(match)
    })
  return {
    text: masked,
    found: maskKinds.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : [])),
  }
}

export type QuoteProblem = 'empty' | 'tooLong' | 'notInText'

const longest = 1000
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/**
 * Whether a quotation says what its opinion says: its pieces, between covered characters and marks of omission, stand in
 * the opinion in this order. Nobody puts words into a citizen's mouth.
 */
export function quoteProblem(quote: string, body: string): QuoteProblem | null {
  const pieces = plain(quote)
    .split(/[*○]+|\[?…\]?|\.\.\./)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  if (pieces.length === 0) return 'empty'
  if (quote.length > longest) return 'tooLong'
  const source = plain(body)
  let from = 0
  for (const piece of pieces) {
    const at = source.indexOf(piece, from)
    if (at === -1) return 'notInText'
    from = at + piece.length
  }
  return null
}
