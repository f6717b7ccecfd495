import { outlineMarks } from '#shared/domain/numbering.ts'
import type { ReportList, Runs } from './model.ts'
import { plain } from './pieces.ts'
import type { Words } from './words.ts'

/** A line under a numbered heading; depth 0 is 가., 1 is 1), 2 is 가), 3 is (1). */
export interface OutlineLine {
  readonly depth: 0 | 1 | 2 | 3
  readonly runs: Runs
}

export const line = (text: string, depth: OutlineLine['depth'] = 0): OutlineLine => ({ depth, runs: plain(text) })

/** A text as people type it: one line an item; a line that begins with '- ' is a point under the one before. */
export const typedLines = (text: string, depth: 0 | 1 = 0): OutlineLine[] =>
  text.split('\n').flatMap((typed) => {
    const words = typed.trim()
    if (words === '') return []
    const under = words.startsWith('- ')
    return [line(under ? words.slice(2) : words, under ? (depth === 0 ? 1 : 2) : depth)]
  })

/** Lines numbered as official documents are: 가. 1) 가) (1) in Korean, a. 1) a) (1) in English. */
export function outline(id: string, lines: readonly OutlineLine[], words: Words): ReportList {
  const marks = outlineMarks(
    lines.map(({ depth }) => depth),
    words.locale === 'ko' ? 'hangul' : 'latin',
  )
  return {
    type: 'list',
    id,
    items: lines.map(({ depth, runs }, index) => ({
      level: ([1, 2, 3, 4] as const)[depth],
      runs,
      mark: marks[index] ?? '',
    })),
  }
}
