import type { Fact, Heading, Note, Paragraph, Run, Runs, SignOff, Tone } from './model.ts'
import type { Words } from './words.ts'

/** Small makers of blocks, so that builders read like the document they build. */
export const plain = (text: string): Runs => [{ text }]
export const strong = (text: string, tone: Tone = 'plain'): Runs => [{ text, strong: true, tone }]
export const muted = (text: string): Runs => [{ text, tone: 'muted' }]

/** The text, or a dash where there is none. */
export const orDash = (text: string, words: Words): Runs => (text.trim() === '' ? muted(words('dash')) : plain(text))

export const fact = (term: string, value: string | Runs, words: Words): Fact => ({
  term,
  value: typeof value === 'string' ? orDash(value, words) : value,
})

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** A part of the document; `n` from 1. */
export const part = (id: string, n: number, text: string): Heading => ({
  type: 'heading',
  id,
  level: 1,
  number: romans[n - 1] ?? String(n),
  text,
})

/** A part's own section, in its outline. */
export const subpart = (id: string, number: string, text: string): Heading => ({
  type: 'heading',
  id,
  level: 2,
  number,
  text,
})

export const section = (id: string, text: string): Heading => ({ type: 'heading', id, level: 3, number: '□', text })

export const paragraph = (id: string, runs: Runs): Paragraph => ({ type: 'paragraph', id, runs })

export const note = (id: string, tone: Tone, title: string, text: string): Note => ({
  type: 'note',
  id,
  tone,
  title,
  runs: plain(text),
})

/** A text of several lines as one paragraph a line; empty lines fall away. */
export const paragraphs = (id: string, text: string): Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => paragraph(`${id}/${index + 1}`, plain(line)))

/** Runs put one after the other with a separator between. */
export const joined = (parts: readonly string[], separator: string): Run => ({ text: parts.join(separator) })

/** The title of an item, or what stands for it. */
export const titled = ({ title }: { readonly title: string }, words: Words): string =>
  title.trim() === '' ? words('untitled') : title

/** 결재란: a box for each role, in order; nothing where nobody signs. */
export const signOffBoxes = (roles: readonly string[], words: Words): SignOff[] =>
  roles.length === 0
    ? []
    : [{ type: 'signOff', id: 'sign-off', title: words('signOff'), boxes: roles.map((role) => ({ role, name: '' })) }]
