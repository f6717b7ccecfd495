import { describe, expect, it } from 'vitest'
import { countNamed, namedVoteProblem, type VoteChoice } from '#shared/domain/named-votes.ts'
import { usualRule } from '#shared/domain/quorum.ts'

/** m0 is in the chair; m3 is absent; m2 is recused. */
const members = [0, 1, 2, 3].map((n) => ({ memberId: `m${n}`, present: n !== 3, chair: n === 0 }))
const vote = (memberId: string, choice: VoteChoice = 'for') => ({ memberId, vote: choice })
const problem = (votes: readonly ReturnType<typeof vote>[], rule = usualRule) =>
  namedVoteProblem(votes, members, new Set(['m2']), rule)

describe('a vote by name', () => {
  it('is counted by choice', () => {
    const votes = [vote('a'), vote('b', 'against'), vote('c'), vote('d', 'abstained')]
    expect(countNamed(votes)).toEqual({ for: 2, against: 1, abstained: 1 })
    expect(countNamed([])).toEqual({ for: 0, against: 0, abstained: 0 })
  })

  it.each([
    // who votes, in order | the chair votes | whose vote does not count, and why
    [['m0', 'm1'], true, null],
    [['m0', 'm1'], false, { memberId: 'm0', why: 'voterHasNoVote' }],
    [['m1', 'm2'], true, { memberId: 'm2', why: 'voterRecused' }],
    [['m3', 'm1'], true, { memberId: 'm3', why: 'voterAbsent' }],
    [['m1', 'm0', 'm1'], true, { memberId: 'm1', why: 'voterTwice' }],
    [['m9'], true, { memberId: 'm9', why: 'voterUnknown' }],
    [[], true, null],
  ])('%j, chair votes %s: %j', (voters, chairVotes, expected) => {
    const found = problem(
      voters.map((id) => vote(id)),
      { ...usualRule, chairVotes },
    )
    expect(found).toEqual(expected)
  })
})
