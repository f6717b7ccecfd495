import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeDecision } from '#shared/domain/decision.ts'
import type { Attendee, QuorumRule } from '#shared/domain/quorum.ts'
import { ruleForItem, usualRule } from '#shared/domain/quorum.ts'
import { decisionOutcomes } from '#shared/domain/terms.ts'

/** `enrolled` members m0, m1, … of whom the first `present` are there; m0 is the chair. */
const members = (enrolled: number, present: number): Attendee[] =>
  Array.from({ length: enrolled }, (_, i) => ({ memberId: `m${i}`, present: i < present, chair: i === 0 }))
const recused = (...seats: number[]): ReadonlySet<string> => new Set(seats.map((seat) => `m${seat}`))
const votes = (yes: number, no: number, abstained = 0) => ({ for: yes, against: no, abstained })

describe('whether a decision stands', () => {
  const chairDecides: QuorumRule = { ...usualRule, tie: 'chairDecides' }
  it.each([
    // outcome | enrolled, present, recused | for, against, abstained | stands, why
    ['adopted', 20, 14, [], votes(8, 6), true, 'majority'],
    ['adopted', 20, 14, [], votes(7, 6, 1), false, 'tooFewFor'],
    ['adopted', 20, 14, [], votes(7, 7), false, 'tie'],
    ['adopted', 20, 14, [1], votes(7, 6), true, 'majority'],
    ['adopted', 20, 14, [1], votes(7, 7), false, 'tooManyVotes'],
    ['adopted', 20, 10, [], votes(10, 0), false, 'noQuorum'],
    ['adopted', 20, 11, [], votes(6, 5), true, 'majority'],
    ['adopted', 20, 14, [], votes(0, 0), false, 'noVotes'],
    ['adopted', 20, 14, [], votes(0, 0, 14), false, 'tooFewFor'],
    ['amended', 20, 14, [], votes(8, 0, 6), true, 'majority'],
    ['conditional', 20, 14, [], votes(7, 0, 7), false, 'tooFewFor'],
    ['rejected', 20, 14, [], votes(7, 7), true, 'tieRejects'],
    ['rejected', 20, 14, [], votes(5, 9), true, 'notEnoughFor'],
    ['rejected', 20, 14, [], votes(7, 0, 7), true, 'notEnoughFor'],
    ['rejected', 20, 14, [], votes(8, 6), false, 'enoughFor'],
    ['rejected', 20, 14, [], votes(0, 0), false, 'noVotes'],
    ['noted', 20, 14, [], votes(0, 0), true, 'byConsent'],
    ['noted', 20, 10, [], votes(0, 0), false, 'noQuorum'],
    ['deferred', 20, 14, [], votes(8, 6), true, 'majority'],
    ['deferred', 20, 14, [], votes(6, 8), false, 'tooFewFor'],
    ['withdrawn', 20, 14, [], votes(0, 0), true, 'byConsent'],
    ['adopted', 3, 3, [0, 1, 2], votes(0, 0), false, 'noQuorum'],
  ] as const)(
    '%s: %i enrolled, %i present, recused %j, votes %o',
    (outcome, enrolled, present, seats, counted, stands, why) => {
      const verdict = judgeDecision({
        outcome,
        votes: counted,
        members: members(enrolled, present),
        recused: recused(...seats),
      })
      expect({ stands: verdict.stands, why: verdict.why }).toEqual({ stands, why })
    },
  )

  it.each([
    ['adopted', 'for', true, 'chairDecided'],
    ['adopted', 'against', false, 'tie'],
    ['adopted', null, false, 'chairMustDecide'],
    ['rejected', 'against', true, 'notEnoughFor'],
    ['rejected', 'for', false, 'enoughFor'],
  ] as const)('equal votes, the chair decides: %s, chair %s', (outcome, chairVote, stands, why) => {
    const verdict = judgeDecision({
      outcome,
      votes: votes(7, 7),
      members: members(20, 14),
      recused: recused(),
      rule: chairDecides,
      chairVote,
    })
    expect({ stands: verdict.stands, why: verdict.why }).toEqual({ stands, why })
  })

  it.each([
    // the chair is | outcome | stands, why
    ['recused', 'adopted', false, 'chairAway'],
    ['absent', 'adopted', false, 'chairAway'],
    ['recused', 'rejected', true, 'tieRejects'],
    ['in the room', 'adopted', true, 'chairDecided'],
  ] as const)('equal votes, the chair would decide but is %s: %s', (where, outcome, stands, why) => {
    const list = members(20, 14).map((one) => (one.chair && where === 'absent' ? { ...one, present: false } : one))
    const verdict = judgeDecision({
      outcome,
      votes: votes(6, 6),
      members: list,
      recused: where === 'recused' ? recused(0) : recused(),
      rule: chairDecides,
      chairVote: 'for',
    })
    expect({ stands: verdict.stands, why: verdict.why }).toEqual({ stands, why })
  })

  it.each([
    // special majority: two thirds of those present | present, recused | for, against, abstained | stands, why
    [14, [], votes(10, 4), true, 'majority'],
    [14, [], votes(9, 5), false, 'tooFewFor'],
    [14, [1], votes(9, 4), true, 'majority'],
    [14, [1, 2], votes(8, 4), true, 'majority'],
    [12, [], votes(7, 2, 3), false, 'tooFewFor'],
  ] as const)('two thirds, %i of 20 present, recused %j, votes %o', (present, seats, counted, stands, why) => {
    const rule = ruleForItem(usualRule, true)
    const room = { members: members(20, present), recused: recused(...seats), rule }
    const verdict = judgeDecision({ outcome: 'adopted', votes: counted, ...room })
    expect({ stands: verdict.stands, why: verdict.why }).toEqual({ stands, why })
  })

  it.each([
    ['adopted', votes(8, 6), false, 'stillOpen'],
    ['deferred', votes(0, 0), false, 'stillOpen'],
    ['withdrawn', votes(0, 0), true, 'byConsent'],
  ] as const)('in writing, before the deadline: %s', (outcome, counted, stands, why) => {
    const room = { members: members(20, 14), recused: recused() }
    const verdict = judgeDecision({ outcome, votes: counted, ...room, stillOpen: true })
    expect({ stands: verdict.stands, why: verdict.why }).toEqual({ stands, why })
  })

  const anyCase = fc.record({
    outcome: fc.constantFrom(...decisionOutcomes),
    enrolled: fc.integer({ min: 1, max: 30 }),
    absent: fc.nat(10),
    seats: fc.array(fc.nat(29), { maxLength: 4 }),
    votes: fc.record({ for: fc.nat(15), against: fc.nat(15), abstained: fc.nat(5) }),
  })

  it('never lets an adoption and a rejection of the same votes both stand', () => {
    fc.assert(
      fc.property(anyCase, ({ enrolled, absent, seats, votes }) => {
        const room = { members: members(enrolled, Math.max(0, enrolled - absent)), recused: recused(...seats), votes }
        const both = (['adopted', 'rejected'] as const).map((outcome) => judgeDecision({ outcome, ...room }).stands)
        expect(both).not.toEqual([true, true])
      }),
    )
  })

  it('does not depend on whether a recused member is in the room, or on the order of members', () => {
    fc.assert(
      fc.property(anyCase, ({ outcome, enrolled, absent, seats, votes }) => {
        const list = members(enrolled, Math.max(0, enrolled - absent))
        const out = recused(...seats)
        const left = list.map((member) => (out.has(member.memberId) ? { ...member, present: !member.present } : member))
        const judged = [list, left, list.toReversed()].map((room) => {
          const { stands, why, figures } = judgeDecision({ outcome, votes, members: room, recused: out })
          return { stands, why, eligible: figures.eligible, needed: figures.needed, of: figures.of }
        })
        expect(judged[1]).toEqual(judged[0])
        expect(judged[2]).toEqual(judged[0])
      }),
    )
  })
})
