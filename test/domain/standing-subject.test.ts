import { describe, expect, it } from 'vitest'
import { standingOf, type StandingSubject, standingText, usualCut } from '#shared/domain/standing-subject.ts'

describe('the subject of an aggregate table', () => {
  it.each<[string, StandingSubject]>([
    ['s1', { sessionId: 's1', cut: undefined }],
    ['s1~none', { sessionId: 's1', cut: null }],
    ['s1~places-5', { sessionId: 's1', cut: { kind: 'places', places: 5 } }],
    ['s1~score-3.25', { sessionId: 's1', cut: { kind: 'score', atLeast: 3.25 } }],
    ['s1~score--2', { sessionId: 's1', cut: { kind: 'score', atLeast: -2 } }],
    ['a~b~places-1', { sessionId: 'a~b', cut: { kind: 'places', places: 1 } }],
  ])('%s is written and read', (text, subject) => {
    expect(standingText(subject)).toBe(text)
    expect(standingOf(text)).toEqual(subject)
  })

  it.each(['s1~', 's1~places-0', 's1~places-1.5', 's1~score-', 's1~score-NaN', 's1~best'])('%s is none', (text) =>
    expect(standingOf(text)).toBeNull(),
  )

  it.each([
    [0, 1],
    [1, 1],
    [2, 1],
    [5, 3],
  ])('the usual line among %i items lies behind place %i', (items, places) =>
    expect(usualCut(items)).toEqual({ kind: 'places', places }),
  )
})
