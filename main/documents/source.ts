import type { Template } from '#shared/domain/template.ts'
import { buildAgenda } from './agenda.ts'
import type { AgendaInput } from './agenda-input.ts'
import { type BillInput, buildBill } from './bill.ts'
import { buildCard, type CardInput } from './card.ts'
import { buildDiscussion, type DiscussionInput } from './discussion.ts'
import { buildMinutes, type MinutesInput } from './minutes.ts'
import { buildInstructions, type InstructionsInput } from './instructions.ts'
import { buildEvaluation, type EvaluationInput } from './evaluation.ts'
import { buildEvidence, type EvidenceInput } from './evidence.ts'
import type { DocumentTree } from './model.ts'
import type { PacketInput } from './packet-input.ts'
import { buildPacket } from './packet.ts'
import { buildCover, buildItemList, buildOrder } from './proceedings.ts'
import type { ProceedingsInput } from './proceedings-input.ts'
import { buildResolution } from './resolution.ts'
import type { ResolutionInput } from './resolution-input.ts'
import { buildStanding } from './standing.ts'
import type { StandingInput } from './standing-input.ts'
import { type DocumentStyle, plainStyle, styled } from './style.ts'
import type { Locale } from './words.ts'

/** What a document is made of: plain data, so that it can be handed to another thread. */
export type DocumentSource = { readonly locale: Locale; readonly style?: DocumentStyle } & (
  | { readonly kind: 'packet'; readonly input: PacketInput }
  | { readonly kind: 'bill'; readonly input: BillInput }
  | { readonly kind: 'resolution'; readonly input: ResolutionInput }
  | { readonly kind: 'order' | 'itemList' | 'cover'; readonly input: ProceedingsInput }
  | { readonly kind: 'minutes'; readonly input: MinutesInput }
  | { readonly kind: 'standing'; readonly input: StandingInput }
  | { readonly kind: 'agenda'; readonly input: AgendaInput }
  | { readonly kind: 'discussion'; readonly input: DiscussionInput }
  | { readonly kind: 'evidence'; readonly input: EvidenceInput }
  | { readonly kind: 'instructions'; readonly input: InstructionsInput }
  | { readonly kind: 'card'; readonly input: CardInput }
  | { readonly kind: 'evaluation'; readonly input: EvaluationInput }
)

type Builders = {
  readonly [Kind in DocumentSource['kind']]: (
    input: Extract<DocumentSource, { readonly kind: Kind }>['input'],
    locale: Locale,
    template?: Template,
  ) => DocumentTree
}

const builders: Builders = {
  packet: buildPacket,
  bill: buildBill,
  resolution: buildResolution,
  order: buildOrder,
  itemList: buildItemList,
  cover: buildCover,
  minutes: buildMinutes,
  standing: buildStanding,
  agenda: buildAgenda,
  discussion: buildDiscussion,
  evidence: buildEvidence,
  instructions: buildInstructions,
  card: buildCard,
  evaluation: buildEvaluation,
}

/** The document every exporter renders. */
export const treeOf = ({ kind, input, locale, style = plainStyle }: DocumentSource): DocumentTree =>
  styled(builders[kind](input as never, locale, style.template), style)
