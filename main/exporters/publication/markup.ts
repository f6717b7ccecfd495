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

/** HTML of a template; every value but markup is escaped, as content or as a quoted attribute. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(parts.map((part, index) => part + written(values[index] ?? null)).join(''))
}

/** A link where the address is one of the web, else the text alone. */
export const linked = (text: string, url: string | null): Markup =>
  url !== null && /^https?:\/\//i.test(url) ? html`<a href="${url}">${text}</a>` : html`${text}`
