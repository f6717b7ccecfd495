import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPast } from '#shared/domain/promotion.ts'
import type { Ballot } from '#shared/domain/tally.ts'
import { causesOf, count } from '#shared/domain/tally.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'

interface Expected {
  vote_rows: number
  distinct_voter_comment: number
  duplicate_rows: number
  promoted_agrees_ge: Record<string, { declared: number; latest: number }>
}

const folder = sharedData === null ? null : join(sharedData, 'polis')
const expected =
  folder === null ? {} : (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>)
const choiceOf: Record<string, Ballot['choice']> = { '1': 'yes', '-1': 'no', '0': 'pass' }

/** Every vote of a conversation; this file holds numbers and dates only, so lines and commas suffice. */
function roll(name: string): Ballot[] {
  const lines = readFileSync(join(folder ?? '', name, 'votes.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
  return lines.map((line) => {
    const [at, , taskId = '', voter = '', vote = ''] = line.split(',')
    return { taskId, voter, choice: choiceOf[vote] ?? 'pass', at: Number(at) }
  })
}

const conversations = Object.entries(expected)
const known = conversations.filter(([, one]) => 'vote_rows' in one)

describe.skipIf(folder === null)(
  `real deliberations, counted independently (${skipReason} where it is missing)`,
  () => {
    it('has them', () => {
      expect(known.length).toBeGreaterThan(0)
    })

    it.each(known)('%s', (name, figures) => {
      const ballots = roll(name)
      const tallies = count(ballots, 'latest')
      expect(ballots).toHaveLength(figures.vote_rows)
      expect(tallies.reduce((sum, tally) => sum + tally.voters, 0)).toBe(figures.distinct_voter_comment)
      expect(tallies.reduce((sum, tally) => sum + causesOf(tally).repeats, 0)).toBe(figures.duplicate_rows)
      for (const [atLeast, { latest }] of Object.entries(figures.promoted_agrees_ge)) {
        const rule = { moreThan: Number(atLeast) - 1 }
        expect(tallies.filter((tally) => isPast(tally.counts, rule))).toHaveLength(latest)
      }
    })
  },
)
