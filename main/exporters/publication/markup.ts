import type { Locale } from '#main/documents/words.ts'
import { xmlText } from '#main/exporters/xml.ts'

/** Text that is HTML already. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | number | Markup | readonly Markup[] | null

function written(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  return typeof piece === 'object' ? piece.map(({ text }) => text).join('') : xmlText(String(piece))
}

/** HTML of a template, without its indents; every value but markup is escaped, as content or as a quoted attribute. */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(
    parts.map((part, index) => part.replaceAll(/\s*\n\s*/g, '\n') + written(values[index] ?? null)).join(''),
  )
}

/** A link where the address is one of the web, else the text alone. */
export const linked = (text: string, url: string | null): Markup =>
  url !== null && /^https?:\/\//i.test(url) ? markup`<a href="${url}">${text}</a>` : markup`${text}`

const hangul = /\p{Script=Hangul}/u

/** A text as somebody wrote it: Korean within a page of another language says so, for who has it read out. */
export const inItsLanguage = (text: string, locale: Locale): Markup =>
  locale !== 'ko' && hangul.test(text) ? markup`<span lang="ko">${text}</span>` : markup`${text}`
