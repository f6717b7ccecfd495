import { describe, expect, it } from 'vitest'
import { expectedScorers } from '#shared/domain/scorers.ts'

/** 'kim+ lee han' - members, those marked + present. */
const members = (text: string) =>
  text.split(' ').map((word) => ({ memberId: word.replace('+', ''), present: word.endsWith('+') }))

describe('members an item waits for', () => {
  it.each([
    // what | members | recused | have scored | waited for
    ['before attendance is taken: everybody', 'kim lee han', [], [], 'kim lee han'],
    ['before attendance is taken, one recused', 'kim lee han', ['lee'], [], 'kim han'],
    ['then those present', 'kim+ lee han+', [], [], 'kim han'],
    ['and who scored before leaving', 'kim+ lee han+', [], ['lee'], 'kim lee han'],
    ['a recused member never', 'kim+ lee+ han+', ['lee'], ['lee'], 'kim han'],
  ])('%s', (_what, list, recused, scored, expected) => {
    expect(expectedScorers(members(list), new Set(recused), new Set(scored)).join(' ')).toBe(expected)
  })
})
