import type { Block, DocumentTree } from '#main/documents/model.ts'

/** Words a line cannot hold: an address, a file name, a row of letters without a blank. A hash has its own line. */
const longWord = /[!-~]{44,}/g
const hash = /^[0-9a-f]{64}$/
const piece = 6

const breakable = (word: string): string =>
  hash.test(word) ? word : (word.match(new RegExp(`.{1,${piece}}`, 'g')) ?? []).join('\u200B')

/** A look at pages shows a stand-in where the finished file has a page of an attachment. */
const standIn = (block: Block) => (block.type === 'attachment' ? { ...block, shown: true } : block)

/** The tree as the templates read it: JSON in which no single word is wider than a page. */
export const prepare = (tree: DocumentTree, kind: 'render' | 'preview'): string =>
  JSON.stringify(kind === 'render' ? tree : { ...tree, blocks: tree.blocks.map(standIn) }, (key, value: unknown) => {
    if (key === 'base64') return undefined // the picture goes beside the data
    return typeof value === 'string' && key !== 'id' && key !== 'link' ? value.replaceAll(longWord, breakable) : value
  })
