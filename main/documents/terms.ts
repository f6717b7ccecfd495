import type {
  DecisionOutcome,
  DiscussionVenue,
  OfficialMethod,
  PromotionKind,
  SessionMode,
  Side,
  Station,
  TaskOrigin,
} from '#shared/domain/terms.ts'
import type { AgendaEntryKind } from './agenda-input.ts'
import type { Tone } from './model.ts'
import type { PaperKey } from './words.ts'

/** The printed word of each of the domain's closed lists. A new member of a list does not compile without its word. */
export const modeKey: Record<SessionMode, PaperKey> = {
  inPerson: 'modeInPerson',
  video: 'modeVideo',
  writing: 'modeWriting',
}

export const outcomeKey: Record<DecisionOutcome, PaperKey> = {
  adopted: 'outcomeAdopted',
  amended: 'outcomeAmended',
  conditional: 'outcomeConditional',
  deferred: 'outcomeDeferred',
  rejected: 'outcomeRejected',
  noted: 'outcomeNoted',
  withdrawn: 'outcomeWithdrawn',
}

export const outcomeTone: Record<DecisionOutcome, Tone> = {
  adopted: 'primary',
  amended: 'primary',
  conditional: 'primary',
  deferred: 'warning',
  rejected: 'negative',
  noted: 'plain',
  withdrawn: 'muted',
}

export const originKey: Record<TaskOrigin, PaperKey> = { vote: 'originVote', case: 'originCase', free: 'originFree' }

export const venueKey: Record<DiscussionVenue, PaperKey> = {
  openForum: 'venueOpenForum',
  innovationPark: 'venueInnovationPark',
  other: 'venueOther',
}

export const promotionKey: Record<PromotionKind, PaperKey> = {
  promoted: 'promotionPromoted',
  heldBack: 'promotionHeldBack',
  broughtForward: 'promotionBroughtForward',
}

export const methodKey: Record<OfficialMethod, PaperKey> = {
  mean: 'methodMean',
  trimmedMean: 'methodTrimmedMean',
  median: 'methodMedian',
}

export const stationKey: Record<Station, PaperKey> = {
  proposed: 'stationProposed',
  voted: 'stationVoted',
  promoted: 'stationPromoted',
  deliberated: 'stationDeliberated',
  agenda: 'stationAgenda',
  instructed: 'stationInstructed',
  evaluated: 'stationEvaluated',
}

export const sideKey: Record<Side, PaperKey> = { government: 'sideGovernment', civilian: 'sideCivilian' }

export const kindKey: Record<AgendaEntryKind, PaperKey> = {
  section: 'kindSection',
  opening: 'kindOpening',
  task: 'kindTask',
  report: 'kindReport',
  remarks: 'kindRemarks',
  other: 'kindOther',
}
