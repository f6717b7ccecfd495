const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' })

/** A title where there is little room: so many half-width pairs of it, the rest an ellipsis; it stands in full elsewhere. */
export function shortTitle(title: string, most: number): string {
  let room = most
  let kept = ''
  for (const { segment } of graphemes.segment(title)) {
    room -= /^[\u0020-\u024F]+$/.test(segment) ? 0.5 : 1
    if (room < 0) return `${kept.trimEnd()}…`
    kept += segment
  }
  return kept
}

/** A list in pieces of at most so many. */
export const inPieces = <Thing>(list: readonly Thing[], most: number): Thing[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, at) => list.slice(at * most, (at + 1) * most))
