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

/** Marks below the numbered headings (1. 2. …) of a document: 가. 1) 가) (1) (가) ① ㉮, each a level deeper. */
const outlineStyles = numberingStyles.slice(1, 8)

const latinNumber = (n: number): string => (n <= 26 ? String.fromCodePoint(96 + n) : String(n))

/** The same levels where Hangul means nothing to the reader: a. 1) a) (1) (a). */
const latinOutline: readonly ((n: number) => string)[] = [
  (n) => `${latinNumber(n)}.`,
  (n) => `${n})`,
  (n) => `${latinNumber(n)})`,
  (n) => `(${n})`,
  (n) => `(${latinNumber(n)})`,
]

function outlineMark(depth: number, n: number, letters: 'hangul' | 'latin'): string {
  if (letters === 'latin') return latinOutline[Math.min(depth, latinOutline.length - 1)]?.(n) ?? ''
  return numberLabel(outlineStyles[Math.min(depth, outlineStyles.length - 1)] ?? 'hangul', n)
}

/** How many sisters a line has under its own parent, itself included, and which of them it is (from 1). */
function amongSisters(depths: readonly number[], index: number): { readonly n: number; readonly of: number } {
  const depth = depths[index] ?? 0
  const before = depths.slice(0, index)
  const after = depths.slice(index + 1)
  const own = before.slice(before.findLastIndex((other) => other < depth) + 1)
  const ends = after.findIndex((other) => other < depth)
  const isSister = (other: number): boolean => other === depth
  const n = own.filter(isSister).length + 1
  return { n, of: n + after.slice(0, ends === -1 ? undefined : ends).filter(isSister).length }
}

/**
 * Marks of the lines under one heading, by their depths (0 stands under the heading itself). A line without sisters
 * carries no mark: '', and those under it take the mark it would have had. Source: 행정업무의 운영 및 혁신에 관한 규정
 * 시행규칙, article 2.
 */
export function outlineMarks(depths: readonly number[], letters: 'hangul' | 'latin'): string[] {
  const above: boolean[] = [] // whether the line above at each depth has a mark
  return depths.map((depth, index) => {
    const { n, of } = amongSisters(depths, index)
    const level = above.slice(0, depth).filter(Boolean).length
    above.length = depth
    above[depth] = of > 1
    return of > 1 ? outlineMark(level, n, letters) : ''
  })
}
