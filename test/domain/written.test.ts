import { describe, expect, it } from 'vitest'
import { writtenStanding, writtenStillOpen } from '#shared/domain/written.ts'

const due = '2026-11-30T18:00'

describe('a response in writing', () => {
  it.each([
    // response | received | due | counts as
    ['none', null, due, 'silent'],
    ['answered', '2026-11-27T09:12', due, 'answered'],
    ['answered', '2026-11-30T18:00', due, 'answered'],
    ['answered', '2026-11-30T18:01', due, 'late'],
    ['answered', '2026-12-04T08:00', null, 'answered'],
    ['requestsMeeting', '2026-11-27T09:12', due, 'requestsMeeting'],
    ['requestsMeeting', '2026-12-04T09:12', due, 'requestsMeeting'],
  ] as const)('%s, received %s, due %s: %s', (response, receivedAt, until, standing) => {
    expect(writtenStanding({ response, receivedAt }, until)).toBe(standing)
  })

  it.each([
    // those who may vote | now | due | still open
    [['answered', 'silent'], '2026-11-30T18:00', due, true],
    [['answered', 'silent'], '2026-11-30T18:01', due, false],
    [['answered', 'requestsMeeting', 'late'], '2026-11-28T10:00', due, false],
    [['answered', 'silent'], '2026-11-28T10:00', null, false],
  ] as const)('of %j at %s, due %s: still open is %s', (standings, now, until, open) => {
    expect(writtenStillOpen(standings, until, now)).toBe(open)
  })
})
