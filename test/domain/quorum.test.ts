import { describe, expect, it } from 'vitest'
import type { Attendee, Majority, QuorumRule } from '#shared/domain/quorum.ts'
import { decisionQuorum, neededOf, openingQuorum, simpleMajority, twoThirds, usualRule } from '#shared/domain/quorum.ts'

/** `enrolled` members m0, m1, … of whom the first `present` are there; m0 is the chair. */
const members = (enrolled: number, present: number): Attendee[] =>
  Array.from({ length: enrolled }, (_, i) => ({ memberId: `m${i}`, present: i < present, chair: i === 0 }))
const recused = (...seats: number[]): ReadonlySet<string> => new Set(seats.map((seat) => `m${seat}`))
const votes = (yes: number, no: number, abstained = 0) => ({ for: yes, against: no, abstained })
const threeQuarters: Majority = { num: 3, den: 4, kind: 'atLeast' }

describe('how many a majority takes', () => {
  it.each([
    // of | 과반수 | 3분의 2 이상 | 4분의 3 이상
    [1, 1, 1, 1],
    [2, 2, 2, 2],
    [3, 2, 2, 3],
    [12, 7, 8, 9],
    [13, 7, 9, 10],
    [20, 11, 14, 15],
    [21, 11, 14, 16],
    [0, 1, 1, 1],
  ])('of %i', (of, simple, two, three) => {
    expect([simpleMajority, twoThirds, threeQuarters].map((majority) => neededOf(majority, of))).toEqual([
      simple,
      two,
      three,
    ])
  })
})

describe('opening: a majority of the enrolled', () => {
  it.each([
    // enrolled, present, recused seats | needed, of | may open
    [20, 11, [], 11, 20, true],
    [20, 10, [], 11, 20, false],
    [21, 11, [], 11, 21, true],
    [20, 11, [3], 10, 19, true],
    [20, 10, [3], 10, 19, false],
    [20, 10, [15], 10, 19, true],
    [0, 0, [], 1, 0, false],
  ])('%i enrolled, %i present, recused %j: %i of %i', (enrolled, present, seats, needed, of, met) => {
    expect(openingQuorum(members(enrolled, present), usualRule, recused(...seats))).toMatchObject({ needed, of, met })
  })
})

describe('decision: a majority of those present', () => {
  const chairSilent: QuorumRule = { ...usualRule, chairVotes: false }
  const ofVoting: QuorumRule = { ...usualRule, decisionOf: 'voting' }
  const ofEnrolled: QuorumRule = { ...usualRule, decisionOf: 'enrolled' }
  const special: QuorumRule = { ...usualRule, decision: twoThirds }
  it.each([
    // what | enrolled, present, recused | rule | recused among the present, eligible, needed, of
    ['the usual rule', 20, 14, [], usualRule, { recused: 0, eligible: 14, needed: 8, of: 14 }],
    ['one recused: 7 of 13', 20, 14, [5], usualRule, { recused: 1, eligible: 13, needed: 7, of: 13 }],
    ['recused and absent', 20, 14, [19], usualRule, { recused: 0, eligible: 14, needed: 8, of: 14 }],
    ['the chair has no vote', 20, 14, [], chairSilent, { recused: 0, eligible: 13, needed: 7, of: 13 }],
    ['the chair has none and is recused', 20, 14, [0], chairSilent, { recused: 1, eligible: 13, needed: 7, of: 13 }],
    ['of the enrolled', 20, 14, [5], ofEnrolled, { recused: 1, eligible: 13, needed: 10, of: 19 }],
    ['two thirds of the present', 20, 14, [5], special, { recused: 1, eligible: 13, needed: 9, of: 13 }],
    ['of those voting, before the vote', 20, 14, [], ofVoting, { recused: 0, eligible: 14, needed: 8, of: 14 }],
  ])('%s', (_what, enrolled, present, seats, rule, expected) => {
    expect(decisionQuorum(members(enrolled, present), recused(...seats), rule)).toEqual({
      enrolled,
      present,
      ...expected,
    })
  })

  it('of those voting: abstentions leave the denominator', () => {
    expect(decisionQuorum(members(20, 14), recused(), ofVoting, votes(4, 3, 7))).toMatchObject({ needed: 4, of: 7 })
  })
})
