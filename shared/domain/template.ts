import { minutesSections } from './minutes.ts'

const heading = ['meeting', 'when', 'where', 'chair'] as const

/** Documents whose template can be adjusted, each with the parts that may be left out or put in another order. */
export const templateFields = {
  packet: ['thread', 'facts', 'summary', 'discussions', 'vote', 'scores', 'recommendation', 'decision'],
  bill: ['order', 'reason', 'content', 'reference'],
  resolution: ['order', 'votes', 'conditions', 'dissent', 'note'],
  minutes: minutesSections,
  agenda: ['leadAgency', 'presenter', 'time', 'request'],
  order: heading,
  itemList: heading,
  cover: ['when', 'where', 'chair'],
} as const

export type TemplateKind = keyof typeof templateFields
export const templateKinds = Object.keys(templateFields) as TemplateKind[]
export const isTemplateKind = (kind: string): kind is TemplateKind => Object.hasOwn(templateFields, kind)

export interface TemplateField {
  readonly id: string
  readonly shown: boolean
}

/** How an office prints one kind of document, where that differs from the usual. */
export interface Template {
  /** by key; a text that is left out is the usual one */
  readonly texts: Readonly<Record<string, { readonly ko: string; readonly en: string }>>
  /** in their order */
  readonly fields: readonly TemplateField[]
  /** whether the office's emblem is printed */
  readonly emblem: boolean
}

/** A kept version; `template` null is a return to the usual. */
export interface TemplateVersion {
  readonly version: number
  /** epoch milliseconds */
  readonly at: number
  readonly template: Template | null
}

export const usualTemplate: Template = { texts: {}, fields: [], emblem: true }

/** Every field once, in the template's order: unknown ones fall away, those it does not name stand at the end, shown. */
export function allFields<Id extends string>(
  known: readonly Id[],
  stored: readonly TemplateField[],
): { readonly id: Id; readonly shown: boolean }[] {
  const named = stored.flatMap(({ id, shown }, index) => {
    const found = known.find((one) => one === id)
    const again = stored.slice(0, index).some((one) => one.id === id)
    return found === undefined || again ? [] : [{ id: found, shown }]
  })
  const rest = known.filter((id) => named.every((one) => one.id !== id))
  return [...named, ...rest.map((id) => ({ id, shown: true }))]
}

/** The fields to print, in their order. */
export const shownFields = <Id extends string>(known: readonly Id[], stored: readonly TemplateField[]): Id[] =>
  allFields(known, stored).flatMap(({ id, shown }) => (shown ? [id] : []))

const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w*)\}\}/g)].map(([, name = '']) => name)

/**
 * What is wrong with a text in place of the usual one: nothing to print, or a place {{name}} that nothing fills; the
 * name is told. Places of the usual text may be left out.
 */
export function textFault(usual: string, text: string): { readonly unknown: string } | 'empty' | null {
  if (usual.trim() !== '' && text.trim() === '') return 'empty'
  const known = new Set(blanks(usual))
  const unknown = blanks(text).find((name) => !known.has(name))
  return unknown === undefined ? null : { unknown }
}

/** The version in force at a moment; null before the first. What was locked then is printed by it. */
export const versionAt = (versions: readonly TemplateVersion[], at: number): TemplateVersion | null =>
  versions.reduce<TemplateVersion | null>(
    (found, one) => (one.at <= at && one.version > (found?.version ?? 0) ? one : found),
    null,
  )
