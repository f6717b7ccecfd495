import type { Words } from '#main/documents/words.ts'
import { markup, Markup } from './markup.ts'
import { publicLocales } from './public-task.ts'
import { pageStyle } from './style.ts'

interface Page {
  readonly title: string
  readonly organisation: string
  readonly asOf: string
  /** name of the file, the same in both languages' folders */
  readonly file: string
  /** name of the index's file; null where there is none, or on the index itself */
  readonly index: string | null
  readonly content: Markup
}

const languageNames = { ko: '한국어', en: 'English' } as const

const otherLanguages = ({ locale }: Words, file: string): Markup[] =>
  publicLocales
    .filter((one) => one !== locale)
    .map((one) => markup`<a href="../${one}/${file}" hreflang="${one}" lang="${one}">${languageNames[one]}</a>`)

/** One whole page of HTML. */
export function pageOf({ title, organisation, asOf, file, index, content }: Page, words: Words): string {
  const toIndex = index === null ? null : markup`<a href="${index}">${words('pubIndex')}</a>`
  const page = markup`<!doctype html>
    <html lang="${words.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${new Markup(pageStyle)}
        </style>
      </head>
      <body>
        <div class="page">
          <a class="skip" href="#main">${words('pubSkip')}</a>
          <header>
            <span>${organisation}</span>
            <nav aria-label="${words('pubLanguage')}">${toIndex}${otherLanguages(words, file)}</nav>
          </header>
          <main id="main" tabindex="-1">${content}</main>
          <footer>
            <p>${words('pubAsOf', { date: words.longDate(asOf) })} · ${organisation}. ${words('pubPrivacy')}</p>
          </footer>
        </div>
      </body>
    </html> `
  return `${page.text.trimEnd()}\n`
}

export interface PageColumn {
  readonly title: string
  readonly kind?: 'head' | 'date' | 'number'
}

function cell(content: Markup, column: PageColumn): Markup {
  if (column.kind === 'head') return markup`<th scope="row">${content}</th>`
  return column.kind === undefined ? markup`<td>${content}</td>` : markup`<td class="${column.kind}">${content}</td>`
}

/** A table under a heading; it scrolls by itself where the window is narrow, so that the page never does. */
export function tableOf(
  { id, title, caption }: { readonly id: string; readonly title: string; readonly caption: string },
  columns: readonly PageColumn[],
  rows: readonly (readonly Markup[])[],
): Markup {
  const head = columns.map(({ title: text, kind }) =>
    kind === 'number' ? markup`<th scope="col" class="number">${text}</th>` : markup`<th scope="col">${text}</th>`,
  )
  const body = rows.map(
    (cells) =>
      markup`<tr>
        ${cells.map((content, at) => cell(content, columns[at] ?? { title: '' }))}
      </tr> `,
  )
  return markup`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
  </section> `
}
