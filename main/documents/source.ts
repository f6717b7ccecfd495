import { buildAgenda } from './agenda.ts'
import type { AgendaInput } from './agenda-input.ts'
import { buildDiscussion, type DiscussionInput } from './discussion.ts'
import { buildMinutes, type MinutesInput } from './minutes.ts'
import { buildInstructions, type InstructionsInput } from './instructions.ts'
import { buildEvidence, type EvidenceInput } from './evidence.ts'
import type { DocumentTree } from './model.ts'
import type { PacketInput } from './packet-input.ts'
import { buildPacket } from './packet.ts'
import type { Locale } from './words.ts'

/** What a document is made of: plain data, so that it can be handed to another thread. */
export type DocumentSource = { readonly locale: Locale } & (
  | { readonly kind: 'packet'; readonly input: PacketInput }
  | { readonly kind: 'minutes'; readonly input: MinutesInput }
  | { readonly kind: 'agenda'; readonly input: AgendaInput }
  | { readonly kind: 'discussion'; readonly input: DiscussionInput }
  | { readonly kind: 'evidence'; readonly input: EvidenceInput }
  | { readonly kind: 'instructions'; readonly input: InstructionsInput }
)

/** The document every exporter renders. */
export function treeOf(source: DocumentSource): DocumentTree {
  if (source.kind === 'packet') return buildPacket(source.input, source.locale)
  if (source.kind === 'minutes') return buildMinutes(source.input, source.locale)
  if (source.kind === 'discussion') return buildDiscussion(source.input, source.locale)
  if (source.kind === 'evidence') return buildEvidence(source.input, source.locale)
  if (source.kind === 'instructions') return buildInstructions(source.input, source.locale)
  return buildAgenda(source.input, source.locale)
}
