import type { CutLine } from './rank.ts'

/** What an aggregate table is printed of. `cut` undefined: the usual line; null: none. */
export interface StandingSubject {
  readonly sessionId: string
  readonly cut: CutLine | null | undefined
}

const mark = '~'
const form = /^(?:none|(places)-([1-9]\d{0,5})|(score)-(-?\d+(?:\.\d+)?))$/

/** The line that is looked at unless a person draws another: the upper half of the places, the middle one among them. */
export const usualCut = (items: number): CutLine => ({ kind: 'places', places: Math.max(1, Math.ceil(items / 2)) })

/** One word for a session and its cut line, as documents are asked for, that needs no escaping in an address: `<session>`, `<session>~places-5`, `…~none`. */
export function standingText({ sessionId, cut }: StandingSubject): string {
  if (cut === undefined) return sessionId
  if (cut === null) return `${sessionId}${mark}none`
  return `${sessionId}${mark}${cut.kind}-${cut.kind === 'places' ? cut.places : cut.atLeast}`
}

/** The session and the cut line in such a word; null where what follows the session is no cut line. */
export function standingOf(text: string): StandingSubject | null {
  const at = text.lastIndexOf(mark)
  if (at === -1) return { sessionId: text, cut: undefined }
  const found = form.exec(text.slice(at + 1))
  if (found === null) return null
  const [, places, count, score, points] = found
  const sessionId = text.slice(0, at)
  if (places !== undefined) return { sessionId, cut: { kind: 'places', places: Number(count) } }
  return { sessionId, cut: score === undefined ? null : { kind: 'score', atLeast: Number(points) } }
}
