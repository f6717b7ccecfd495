import { describe, expect, it } from 'vitest'
import { sampleBallots } from '#main/sample/ballots.ts'
import { voteWindow } from '#main/sample/civil-time.ts'
import { cases } from '#main/sample/data/cases.ts'
import { meetings } from '#main/sample/data/meetings.ts'
import { members } from '#main/sample/data/members.ts'
import { criteria } from '#main/sample/data/rubric.ts'
import { sessions } from '#main/sample/data/sessions.ts'
import type { SampleRound } from '#main/sample/data/types.ts'
import { rounds, waiting } from '#main/sample/data/year.ts'
import { malformedRows, sampleFiles } from '#main/sample/generate.ts'
import { sampleScores, scorers } from '#main/sample/scores.ts'

/** A recount of its own, straight from the ballots: window, revocations, then the latest of each person. */
function recount(round: SampleRound, policy: 'believe' | 'latest'): Map<string, { yes: number; no: number }> {
  const { opensAt, closesAt } = voteWindow(round)
  const latest = new Map<string, { task: string; choice: 'yes' | 'no' }>()
  for (const [index, ballot] of sampleBallots(round).entries()) {
    const valid = ballot.revokedAt === undefined && ballot.castAt >= opensAt && ballot.castAt <= closesAt
    if (policy === 'believe') latest.set(String(index), ballot)
    else if (valid) latest.set(`${ballot.task} ${ballot.voter.key}`, ballot)
  }
  const counts = new Map<string, { yes: number; no: number }>()
  for (const { task, choice } of latest.values()) {
    const count = counts.get(task) ?? { yes: 0, no: 0 }
    counts.set(task, { ...count, [choice]: count[choice] + 1 })
  }
  return counts
}

const proposals = [...rounds.flatMap((round) => round.proposals), ...waiting.proposals]

describe('the sample year', () => {
  it('holds 48 proposals with different ids, twelve or more a season, all in both languages', () => {
    expect(proposals).toHaveLength(48)
    expect(new Set(proposals.map((proposal) => proposal.id)).size).toBe(48)
    for (const { title, body } of proposals) {
      expect(title.ko).toMatch(/[가-힣]/)
      expect(body.ko).toMatch(/니다\.|십시오\.|니다\.\)$/)
      expect(`${title.en} ${body.en}`).not.toMatch(/[가-힣]/)
    }
  })

  it.each(rounds)('$key: a recount gives the authored counts, belief does not', (round) => {
    const counted = recount(round, 'latest')
    const believed = recount(round, 'believe')
    const voted = round.proposals.filter((proposal) => proposal.ballots)
    for (const { id, ballots } of voted) expect(counted.get(id), id).toEqual({ yes: ballots?.yes, no: ballots?.no })
    const past = (counts: typeof counted): string[] =>
      voted.filter(({ id }) => (counts.get(id)?.yes ?? 0) > round.moreThan).map(({ id }) => id)
    const onlyBelieved = past(believed).filter((id) => !past(counted).includes(id))
    expect(onlyBelieved.length).toBeGreaterThan(0)
    expect(past(counted).length).toBeGreaterThanOrEqual(7)
  })

  it('has a task with exactly the threshold in a round', () => {
    const exact = rounds.flatMap((round) =>
      round.proposals.filter((proposal) => proposal.ballots?.yes === round.moreThan).map(({ id }) => id),
    )
    expect(exact).toEqual(['26-0041', '26-0228'])
  })

  it.each(['ko', 'en'] as const)('%s: the files are the same every time, and say how many rows they hold', (locale) => {
    const files = sampleFiles(locale)
    expect(sampleFiles(locale)).toEqual(files)
    for (const [index, round] of rounds.entries()) {
      const file = files.rounds[index]
      expect(file?.votesCsv.split('\r\n')).toHaveLength(sampleBallots(round).length + malformedRows + 2)
      expect(file?.tasksCsv.split('\r\n')).toHaveLength(round.proposals.length + 2)
    }
  })

  it('weighs the rubric to a hundred and knows every member, task and case it names', () => {
    expect(criteria.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100)
    const known = new Set([...proposals, ...cases].map(({ id }) => id))
    const seated = new Set(members.map(({ id }) => id))
    for (const session of sessions) {
      const named = [
        ...session.absent,
        ...session.docket.flatMap((item) => item.recused?.map(({ member }) => member) ?? []),
      ]
      expect(named.filter((id) => !seated.has(id))).toEqual([])
      expect(session.docket.filter(({ of }) => of !== undefined && !known.has(of))).toEqual([])
    }
    expect(
      meetings.flatMap((meeting) => meeting.agenda).filter(({ of }) => of !== undefined && !known.has(of)),
    ).toEqual([])
  })

  it('puts every promoted task on a docket, and only carried ones on an agenda', () => {
    const held = new Set(rounds.flatMap((round) => round.heldBack.map(({ id }) => id)))
    const promoted = rounds.flatMap((round) =>
      round.proposals
        .filter(({ id, ballots }) => ballots && ballots.yes > round.moreThan && !held.has(id))
        .map(({ id }) => id),
    )
    const docketed = sessions.flatMap((session) => session.docket.flatMap(({ of }) => (of === undefined ? [] : [of])))
    expect(docketed.filter((id) => !id.startsWith('case'))).toEqual(promoted)
    const carried = new Set(
      sessions.flatMap((session) =>
        session.docket
          .filter(({ decision }) => decision && !['deferred', 'rejected'].includes(decision.outcome))
          .map(({ of }) => of),
      ),
    )
    const agenda = meetings.flatMap((meeting) => meeting.agenda.flatMap(({ of }) => (of === undefined ? [] : [of])))
    expect(agenda.filter((id) => !carried.has(id))).toEqual([])
  })

  it('scores every item of a closed session by everyone who may, in half steps of the scale', () => {
    for (const session of sessions)
      for (const [position, item] of session.docket.entries()) {
        const cells = sampleScores(session, item, position)
        expect(cells.every(({ value }) => value >= 1 && value <= 5 && Number.isInteger(value * 2))).toBe(true)
        if (session.underWay || !item.merit) continue
        expect(cells).toHaveLength(scorers(session, item).length * criteria.length)
      }
  })
})
