import { Marked, type Token, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { buildAgenda } from '#main/documents/agenda.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { renderMarkdown } from '#main/exporters/markdown/markdown.ts'
import { agendaEntry, agendaInput, packetInput, packetTask } from '#test/documents/samples.ts'

/** Markdown read by a library that is not ours, back to plain words. */
const plain = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === 'br' || (token.type === 'html' && token.raw === '<br>')) return '\n'
      if ('tokens' in token && token.tokens) return plain(token.tokens)
      return 'text' in token ? String(token.text) : ''
    })
    .join('')

const read = (tree: DocumentTree): Token[] => new Marked({ gfm: true }).lexer(renderMarkdown(tree))
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

const isTable = (token: Token): token is Tokens.Table => token.type === 'table'
const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'
const cellsOf = (table: Tokens.Table): string[][] =>
  [table.header, ...table.rows].map((row) => row.map(({ tokens }) => squeezed(plain(tokens))))

const treeCells = (tree: DocumentTree): string[][][] =>
  tree.blocks.flatMap((block) =>
    block.type === 'table'
      ? [
          [
            block.columns.map(({ title }) => squeezed(title)),
            ...block.rows.map((row) => row.cells.map((runs) => squeezed(runs.map(({ text }) => text).join('')))),
          ],
        ]
      : [],
  )

const odd = [
  '#제목 *굵게* _기울임_ `코드` [링크](http://x) <b>태그</b> | 칸 | ~줄~',
  '1. 목록처럼',
  '- 줄\n# 둘째 줄\n> 셋째 줄',
  '&amp; &lt; "따옴표" \\ 역빗금 \\',
  '-----',
  '[x]: http://x "y"',
  '🎉 國民 한글',
  '    들여쓰기',
]
const oddTasks = odd.map((text, index) =>
  packetTask(index + 1, { title: text, summary: text, agency: text, recommendation: text }),
)

describe.each([
  ['packet', buildPacket(packetInput(4), 'ko')],
  ['English packet', buildPacket(packetInput(2), 'en')],
  ['agenda', buildAgenda(agendaInput(15), 'ko')],
  ['odd packet', buildPacket(packetInput(0, { tasks: oddTasks }), 'ko')],
  ['odd agenda', buildAgenda(agendaInput(0, { items: odd.map((title, n) => agendaEntry(n + 2, { title })) }), 'ko')],
])('%s', (_, tree) => {
  const tokens = read(tree)

  it('has the headings of the tree, in its order, at its levels', () => {
    const wanted = tree.blocks.flatMap((block) =>
      block.type === 'heading'
        ? [[block.level + 1, squeezed(`${block.number}${block.text}${block.label ? `(${block.label})` : ''}`)]]
        : [],
    )
    const found = tokens.filter(isHeading).map((token) => [token.depth, squeezed(plain(token.tokens))])
    expect(found.slice(1)).toEqual(wanted)
  })

  it('has the tables of the tree, cell by cell', () => {
    const found = tokens.filter(isTable).map(cellsOf)
    for (const wanted of treeCells(tree)) expect(found).toContainEqual(wanted)
  })

  it('lets no text become a tag or a link', () => {
    const html = new Marked({ gfm: true }).parse(renderMarkdown(tree), { async: false })
    expect(html).not.toMatch(/<(b|a|del|code|pre|script)[ >]/)
  })
})
