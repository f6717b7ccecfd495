import type { FollowUpStatus, NoteKind } from './follow-up.ts'
import type { EventKind, Happening, Held } from './task-event.ts'
import type { DecisionOutcome, DiscussionVenue, PromotionKind, ScreeningOutcome, TallyBasis } from './terms.ts'

/** Keys of the words that events are told in; they stand in `papers.json` of both languages. */
export type EventWord =
  | `event${Capitalize<EventKind>}`
  | `venue${Capitalize<DiscussionVenue>}`
  | `outcome${Capitalize<DecisionOutcome>}`
  | `promotion${Capitalize<PromotionKind>}`
  | `screened${Capitalize<ScreeningOutcome>}`
  | `noted${Capitalize<NoteKind>}`
  | `status${Capitalize<FollowUpStatus>}`
  | `basis${Capitalize<TallyBasis>}`
  | 'saidProposed'
  | 'saidVoted'
  | 'saidPass'
  | 'saidPromoted'
  | 'saidScored'
  | 'saidDecided'
  | 'saidVotes'
  | 'saidAmendment'
  | 'saidInstructed'
  | 'saidOpinions'
  | 'saidEvaluated'
  | 'saidPublished'

/** A language's words, and figures and dates as it writes them. */
export interface EventWords {
  (key: EventWord, values?: Readonly<Record<string, string | number>>): string
  count(value: number): string
  decimal(value: number): string
  shortDate(date: string): string
}

const capital = <Text extends string>(text: Text): Capitalize<Text> =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>

/** Its parts with a dot between, those that are empty left out. */
const dotted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
const because = (text: string, reason: string): string => (reason === '' ? text : `${text}: ${reason}`)

type Said<Kind extends EventKind> = (what: Extract<Happening, { kind: Kind }>, words: EventWords) => string

const held = ({ title, venue, place }: Held, words: EventWords): string =>
  dotted(title, words(`venue${capital(venue)}`), place)

const sayings: { readonly [Kind in EventKind]: Said<Kind> } = {
  proposed: (what, words) => words('saidProposed', { ...what }),
  screened: ({ outcome, reason }, words) => because(words(`screened${capital(outcome)}`), reason),
  discussed: held,
  sentAsCase: held,
  voted({ round, moreThan, yes, no, pass, basis }, words) {
    const figures = { yes: words.count(yes), no: no === null ? '–' : words.count(no), moreThan: words.count(moreThan) }
    const passes = pass === null ? '' : words('saidPass', { pass: words.count(pass) })
    return dotted(round, words('saidVoted', figures), passes, words(`basis${capital(basis)}`))
  },
  promoted: ({ promotion, yes, reason }, words) =>
    because(
      words('saidPromoted', { promotion: words(`promotion${capital(promotion)}`), yes: words.count(yes) }),
      reason,
    ),
  scored: ({ session, n, mean, sd }, words) =>
    words('saidScored', {
      session,
      n: words.count(n),
      mean: words.decimal(mean),
      sd: sd === null ? '–' : words.decimal(sd),
    }),
  decided({ session, outcome, inFavour, against, abstained, amendment }, words) {
    const cast = { inFavour, against, abstained }
    return dotted(
      words('saidDecided', { session, outcome: words(`outcome${capital(outcome)}`) }),
      inFavour + against + abstained === 0 ? '' : words('saidVotes', cast),
      amendment === '' ? '' : words('saidAmendment', { amendment }),
    )
  },
  agenda: ({ meeting, label }) => dotted(meeting, label),
  concluded: ({ meeting, outcome, note }, words) => because(dotted(meeting, words(`outcome${capital(outcome)}`)), note),
  instructed: ({ text, agency, dueOn }, words) =>
    words('saidInstructed', { text, agency, due: words.shortDate(dueOn) }),
  noted: ({ note, agency, milestone, text }, words) =>
    because(dotted(words(`noted${capital(note)}`), milestone, agency), text),
  opinions: ({ count }, words) => words('saidOpinions', { n: words.count(count) }),
  evaluated: ({ group, n, mean }, words) =>
    dotted(group, words('saidEvaluated', { n: words.count(n), mean: words.decimal(mean) })),
  published: ({ files }, words) => words('saidPublished', { n: words.count(files) }),
}

/** What kind of thing happened, as a heading. */
export const nameEvent = (kind: EventKind, words: EventWords): string => words(`event${capital(kind)}`)

/** What happened, in one sentence. */
export const sayEvent = (what: Happening, words: EventWords): string =>
  (sayings[what.kind] as Said<EventKind>)(what, words)

/** How an instruction stands, in a word. */
export const sayStatus = (status: FollowUpStatus, words: EventWords): string => words(`status${capital(status)}`)
