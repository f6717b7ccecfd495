import type { VoteChoice } from '#shared/domain/named-votes.ts'
import type { Words } from './words.ts'

const choiceKey = { for: 'minutesFor', against: 'minutesAgainst', abstained: 'minutesAbstained' } as const
const choices = ['for', 'against', 'abstained'] as const

/** '찬성: 강서윤, 김도현' and so on, a line a choice that somebody made; empty for a vote by count. */
export function namedVotes(
  ballots: readonly { readonly memberId: string; readonly vote: VoteChoice }[] | null,
  members: readonly { readonly id: string; readonly name: string }[],
  words: Words,
): string[] {
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  return choices.flatMap((choice) => {
    const names = (ballots ?? []).flatMap(({ memberId, vote }) =>
      vote === choice ? [nameOf.get(memberId) ?? memberId] : [],
    )
    return names.length === 0 ? [] : [words(choiceKey[choice], { names: names.join(', ') })]
  })
}

/** How the chair decided where votes were equal; nothing where the chair did not. */
export const chairVote = (vote: 'for' | 'against' | null, words: Words): string[] =>
  vote === null ? [] : [words(vote === 'for' ? 'minutesChairFor' : 'minutesChairAgainst')]
