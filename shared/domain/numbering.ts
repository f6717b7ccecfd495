/**
 * How items are numbered. The first eight are the levels of Korean official documents in their order
 * (행정업무의 운영 및 혁신에 관한 규정 시행규칙, article 2: 1. 가. 1) 가) (1) (가) ① ㉮); `jeho` is 제1호.
 */
export const numberingStyles = [
  'decimal',
  'hangul',
  'decimalParen',
  'hangulParen',
  'decimalParens',
  'hangulParens',
  'circled',
  'circledHangul',
  'jeho',
] as const
export type NumberingStyle = (typeof numberingStyles)[number]

const consonants = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18]
/** 가나다…하, then 거너더…허, 고노도…, 구누두…, 그느드…, 기니디…: the vowels that follow ㅏ in the rule's order. */
const vowels = [0, 4, 8, 13, 18, 20]

/** 1 is 가, 14 is 하, 15 is 거; after 기…히 (84) the letters run out and the number itself is used. */
export function hangulNumber(n: number): string {
  const consonant = consonants[(n - 1) % consonants.length]
  const vowel = vowels[Math.floor((n - 1) / consonants.length)]
  return consonant === undefined || vowel === undefined
    ? String(n)
    : String.fromCodePoint(0xac00 + (consonant * 21 + vowel) * 28)
}

function circledNumber(n: number): string {
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21)
  return n <= 50 ? String.fromCodePoint(0x32b1 + n - 36) : `(${n})`
}

const circledHangul = (n: number): string => (n <= 14 ? String.fromCodePoint(0x326e + n - 1) : `(${hangulNumber(n)})`)

const labels: Record<NumberingStyle, (n: number, tail: string) => string> = {
  decimal: (n, tail) => `${n}${tail}.`,
  hangul: (n, tail) => `${hangulNumber(n)}${tail}.`,
  decimalParen: (n, tail) => `${n}${tail})`,
  hangulParen: (n, tail) => `${hangulNumber(n)}${tail})`,
  decimalParens: (n, tail) => `(${n}${tail})`,
  hangulParens: (n, tail) => `(${hangulNumber(n)}${tail})`,
  circled: (n, tail) => `${circledNumber(n)}${tail}`,
  circledHangul: (n, tail) => `${circledHangul(n)}${tail}`,
  jeho: (n, tail) => `제${n}${tail}호`,
}

/** What an agenda needs to know of an item to number it. */
export interface NumberedItem {
  readonly kind: string
  /** 0 for an item of the version first locked; k for the k-th put in behind its number after that */
  readonly inserted: number
}

const unnumbered: ReadonlySet<string> = new Set(['section', 'opening', 'remarks'])

/** Sections, openings and remarks run by the clock but carry no number. */
export const isNumbered = ({ kind }: Pick<NumberedItem, 'kind'>): boolean => !unnumbered.has(kind)

/** The mark of the n-th item (from 1). Where Unicode has no circled form, the parenthesised one stands in. */
export const numberLabel = (style: NumberingStyle, n: number, inserted = 0): string =>
  labels[style](n, inserted === 0 ? '' : `-${inserted}`)

/**
 * Marks of an agenda's items in their order: '' for those that carry none. An item put in after the agenda was handed
 * out takes the number before it and a tail (12-1), so that no printed number ever moves.
 */
export function numberLabels(items: readonly NumberedItem[], style: NumberingStyle): string[] {
  let n = 0
  return items.map((item) => {
    if (!isNumbered(item)) return ''
    if (item.inserted === 0) n += 1
    // nothing stands before the first number: 0-1
    return n === 0 ? `0-${item.inserted}` : numberLabel(style, n, item.inserted)
  })
}
