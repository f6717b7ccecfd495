import type { StandingInput, StandingItem } from '#main/documents/standing-input.ts'
import { advise } from '#shared/domain/advice.ts'
import { summarise, usualOfficial } from '#shared/domain/aggregate.ts'
import { ranks } from '#shared/domain/rank.ts'
import { seededRandom } from '#shared/domain/random.ts'
import { packetInput } from './samples.ts'

const seed = 7
const criterion = { id: 'need', title: '국민 체감도', weight: 100 }

/** An aggregate table over so many items and members, the same every time; the second item ties with the first. */
export function standingInput(items: number, members: number, changes: Partial<StandingInput> = {}): StandingInput {
  const random = seededRandom(seed)
  const rubric = { min: 0, max: 100, step: 1, official: 'trimmedMean' as const, criteria: [criterion] }
  const ids = Array.from({ length: members }, (_, at) => `m${at + 1}`)
  const scores = Array.from({ length: items }, () => ids.map(() => 40 + Math.floor(random() * 50)))
  const lists = scores.map((list, at) => (at === 1 ? (scores[0] ?? list) : list))
  const summaries = lists.map((list) => summarise(list, usualOfficial(rubric.official)))
  const ranked = ranks(summaries.map(({ official }) => official))
  const made = summaries.map((summary, at): StandingItem => ({
    id: `i${at + 1}`,
    number: at + 1,
    title: `혁신과제 ${at + 1}`,
    scorers: members,
    aggregate: {
      ...summary,
      rank: ranked[at]?.rank ?? null,
      tied: ranked[at]?.tied ?? false,
      members: ids.map((memberId, member) => ({ memberId, score: lists[at]?.[member] ?? 0 })),
    },
    firstOfficial: null,
    recused: [],
  }))
  const cut = { kind: 'places', places: Math.max(1, Math.ceil(items / 2)) } as const
  const cells = (at: number) =>
    ids.map((memberId, member) => ({ memberId, criterionId: criterion.id, value: lists[at]?.[member] ?? null }))
  const advice = advise({
    items: made.map(({ id }, at) => ({ itemId: id, cells: cells(at), recused: new Set<string>() })),
    rubric,
    members: ids,
    cut,
    seed,
    draws: 50,
  })
  const { session } = packetInput(0)
  return {
    session,
    rubric,
    round: 1,
    members: ids.map((id, at) => ({ id, name: `위원${at + 1}` })),
    items: made,
    cut,
    advice: {
      alpha: advice.alpha,
      seed,
      draws: 50,
      refused: null,
      members: advice.adjustment.kind === 'adjusted' ? [...advice.adjustment.members] : [],
      items: made.map(({ id }, at) => ({
        itemId: id,
        rankLow: advice.intervals[at]?.low ?? null,
        rankHigh: advice.intervals[at]?.high ?? null,
        adjusted: advice.adjustment.kind === 'adjusted' ? (advice.adjustment.items[at]?.adjusted ?? null) : null,
        passes: advice.sensitivity[at]?.passes ?? null,
        flips: [...(advice.sensitivity[at]?.flips ?? [])],
      })),
    },
    order: {
      exits: 0,
      exitsNow: 0,
      exact: true,
      items: made.map(({ id }) => ({ itemId: id, leaves: [], returns: [] })),
    },
    signOff: ['위원장', '간사'],
    ...changes,
  }
}
