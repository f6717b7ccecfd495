import { cleanTree } from './clean.ts'
import type { DocumentMeta, DocumentTree } from './model.ts'
import { wordsOf } from './words.ts'

/** A document of the one page that is laid over every page of a copy: its number and whose it is. */
export function buildCopyMark(meta: DocumentMeta, { number, name }: { number: number; name: string }): DocumentTree {
  const words = wordsOf(meta.locale)
  return cleanTree({
    meta,
    blocks: [{ type: 'copyMark', id: 'mark', number: words('copyNumber', { number: words.count(number) }), name }],
  })
}
