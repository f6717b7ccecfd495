import type { DocumentSource } from '#main/documents/source.ts'
import { standingInput } from '#test/documents/standing-sample.ts'
import { agendaEntry, agendaInput, packetInput, packetTask } from '#test/documents/samples.ts'

/** What the documents of `trees.ts` are made of. */
export const sources: readonly (readonly [name: string, source: DocumentSource])[] = (['ko', 'en'] as const).flatMap(
  (locale) => [
    [`packet (${locale})`, { kind: 'packet', locale, input: packetInput(5) }] as const,
    [`agenda (${locale})`, { kind: 'agenda', locale, input: agendaInput(15) }] as const,
    [`aggregate table (${locale})`, { kind: 'standing', locale, input: standingInput(30, 12) }] as const,
  ],
)

export const oddSources = (text: string): DocumentSource[] => [
  {
    kind: 'packet',
    locale: 'ko',
    input: packetInput(0, {
      tasks: [packetTask(1, { title: text, summary: text, agency: text, recommendation: text })],
    }),
  },
  {
    kind: 'agenda',
    locale: 'en',
    input: agendaInput(0, {
      items: [agendaEntry(2, { title: text, points: text, presenter: text, request: text })],
    }),
  },
]

export const emptySources: readonly (readonly [name: string, source: DocumentSource])[] = [
  ['packet without tasks', { kind: 'packet', locale: 'ko', input: packetInput(0, { members: [], signOff: [] }) }],
  ['agenda without items', { kind: 'agenda', locale: 'en', input: agendaInput(0) }],
]
