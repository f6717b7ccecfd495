/** Kinds of personal data that can be told by their shape. */
export const personalKinds = ['email', 'phone', 'residentNumber'] as const
export type PersonalKind = (typeof personalKinds)[number]

export interface PersonalFinding {
  readonly kind: PersonalKind
  /** what was found, all but its first two characters hidden */
  readonly masked: string
}

const dash = String.raw`[-‐-―−ー~∼. ]`
/** Not inside a longer run of digits, of which a hash, an id or an amount of money is made. */
const alone = (digits: string): RegExp => new RegExp(String.raw`(?<![\d\p{L}])${digits}(?!\d)`, 'gu')

const shapes: Readonly<Record<PersonalKind, readonly RegExp[]>> = {
  email: [/[\p{L}\d._%+-]+\s?[@＠]\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu],
  phone: [
    // mobiles (010 …, 011 …), the country's code before them, and internet telephones (070)
    alone(String.raw`(?:\+?82${dash}?\(?0?\)?|0)(?:1[016-9]|70)${dash}?\d{3,4}${dash}?\d{4}`),
    // Seoul and the provinces; without marks between, only with their leading nought
    alone(String.raw`\(?(?:\+82${dash}?\(?0?\)?|0)(?:2|[3-6][1-5])\)?${dash}?\d{3,4}${dash}?\d{4}`),
  ],
  // date of birth, then a digit for century and sex, then six more; foreigners' numbers have 5 to 8 there
  residentNumber: [
    alone(String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${dash}?[1-8](?:\d{6}|[*●○xX]{6}|\d[*●○xX]{5})`),
  ],
}

const shown = 2 // characters

const mask = (text: string): string => `${text.slice(0, shown)}${'•'.repeat(Math.max(1, text.length - shown))}`

/**
 * E-mail addresses, Korean telephone numbers and resident registration numbers in a text, told by shape alone. A name
 * has no shape: what is published is kept free of names by naming the fields that may leave.
 */
export function personalDataIn(text: string): PersonalFinding[] {
  const plain = text.normalize('NFKC')
  return personalKinds.flatMap((kind) =>
    shapes[kind].flatMap((shape) => [...plain.matchAll(shape)].map(([match]) => ({ kind, masked: mask(match) }))),
  )
}
