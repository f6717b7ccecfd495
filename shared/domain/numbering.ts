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

const labels: Record<NumberingStyle, (n: number) => string> = {
  decimal: (n) => `${n}.`,
  hangul: (n) => `${hangulNumber(n)}.`,
  decimalParen: (n) => `${n})`,
  hangulParen: (n) => `${hangulNumber(n)})`,
  decimalParens: (n) => `(${n})`,
  hangulParens: (n) => `(${hangulNumber(n)})`,
  circled: circledNumber,
  circledHangul,
  jeho: (n) => `제${n}호`,
}

/** The mark of the n-th item (from 1). Where Unicode has no circled form, the parenthesised one stands in. */
export const numberLabel = (style: NumberingStyle, n: number): string => labels[style](n)

/** Marks of a list in which only some items are numbered (an opening or closing remark is not): '' for the others. */
export function numberLabels<Item>(
  items: readonly Item[],
  style: NumberingStyle,
  isNumbered: (item: Item) => boolean,
): string[] {
  let n = 0
  return items.map((item) => {
    if (!isNumbered(item)) return ''
    n += 1
    return numberLabel(style, n)
  })
}
