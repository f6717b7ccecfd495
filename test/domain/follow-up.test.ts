import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  reportDates,
  standingOf,
  type Milestone,
  type NoteKind,
  type ProgressNote,
  type ReportingRhythm,
  type Told,
} from '#shared/domain/follow-up.ts'
import { needsResult, resultGate, type MeetingOutcome } from '#shared/domain/meeting-result.ts'
import { remindersOf } from '#shared/domain/reminders.ts'

const told = (dueOn = '2026-09-30', rhythm: ReportingRhythm = 'atDue'): Told => ({
  givenOn: '2026-06-18',
  dueOn,
  rhythm,
})
const note = (on: string, kind: NoteKind = 'progress', change: Partial<ProgressNote> = {}): ProgressNote => ({
  on,
  kind,
  text: `${kind} ${on}`,
  milestoneId: null,
  withdrawn: false,
  ...change,
})
const milestone = (id: string, dueOn: string): Milestone => ({ id, title: `Step ${id}`, dueOn })
const reach = (on: string, milestoneId: string): ProgressNote => note(on, 'milestone', { milestoneId })

describe('how an instruction stands', () => {
  it.each<[string, string, Milestone[], ProgressNote[], string, number]>([
    // what, today, milestones, notes, status, days late
    ['given today', '2026-06-18', [], [], 'onTrack', 0],
    ['on its due date', '2026-09-30', [], [], 'onTrack', 0],
    ['the day after', '2026-10-01', [], [], 'late', 1],
    ['late in spite of notes', '2026-10-31', [], [note('2026-10-20')], 'late', 31],
    ['done in time', '2026-12-01', [], [note('2026-09-30', 'done')], 'done', 0],
    ['done behind time', '2026-12-01', [], [note('2026-10-03', 'done')], 'done', 3],
    ['stopped', '2026-12-01', [], [note('2026-08-01', 'stopped')], 'stopped', 0],
    [
      'stopped and resumed',
      '2026-12-01',
      [],
      [note('2026-08-01', 'stopped'), note('2026-09-01', 'resumed')],
      'late',
      62,
    ],
    ['resumed in time', '2026-09-02', [], [note('2026-08-01', 'stopped'), note('2026-09-01', 'resumed')], 'onTrack', 0],
    ['done, and a note later', '2026-12-01', [], [note('2026-09-01', 'done'), note('2026-09-05')], 'done', 0],
    [
      'done, then taken up again',
      '2026-09-20',
      [],
      [note('2026-09-01', 'done'), note('2026-09-05', 'resumed')],
      'onTrack',
      0,
    ],
    ['done, taken back', '2026-09-20', [], [note('2026-09-01', 'done', { withdrawn: true })], 'onTrack', 0],
    ['done tomorrow', '2026-09-20', [], [note('2026-09-21', 'done')], 'onTrack', 0],
    ['notes in any order', '2026-12-01', [], [note('2026-09-05', 'done'), note('2026-08-01', 'stopped')], 'done', 0],
    ['two of one day', '2026-09-20', [], [note('2026-09-05', 'stopped'), note('2026-09-05', 'resumed')], 'onTrack', 0],
    ['a milestone today', '2026-07-31', [milestone('a', '2026-07-31')], [], 'onTrack', 0],
    ['a milestone past', '2026-08-01', [milestone('a', '2026-07-31')], [], 'late', 0],
    ['a milestone reached', '2026-08-01', [milestone('a', '2026-07-31')], [reach('2026-07-30', 'a')], 'onTrack', 0],
    ['another reached', '2026-08-01', [milestone('a', '2026-07-31')], [reach('2026-07-30', 'b')], 'late', 0],
    [
      'done without its milestone',
      '2026-08-01',
      [milestone('a', '2026-07-31')],
      [note('2026-07-30', 'done')],
      'done',
      0,
    ],
  ])('%s', (_what, today, milestones, notes, status, daysLate) => {
    expect(standingOf(told(), milestones, notes, today)).toMatchObject({ status, daysLate })
  })

  it('says why it stopped, since when, and which milestones are late', () => {
    const stopped = standingOf(told(), [], [note('2026-08-01', 'stopped', { text: 'no budget' })], '2026-09-01')
    expect(stopped).toMatchObject({ since: '2026-08-01', reason: 'no budget', lastNote: '2026-08-01' })
    const milestones = [milestone('a', '2026-07-01'), milestone('b', '2026-07-15'), milestone('c', '2026-09-15')]
    const standing = standingOf(told(), milestones, [reach('2026-07-02', 'a'), reach('2026-08-02', 'a')], '2026-09-01')
    expect(standing.lateMilestones).toEqual(['b'])
    expect([...standing.reached]).toEqual([['a', '2026-07-02']])
  })
})

describe('reports', () => {
  it.each<[ReportingRhythm, string, string, string[]]>([
    ['atDue', '2026-06-18', '2026-09-30', ['2026-09-30']],
    ['monthly', '2026-06-18', '2026-09-30', ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30']],
    ['monthly', '2026-06-30', '2026-09-10', ['2026-07-31', '2026-08-31', '2026-09-10']],
    ['monthly', '2027-12-05', '2028-03-01', ['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-01']],
    ['quarterly', '2026-06-18', '2026-12-31', ['2026-06-30', '2026-09-30', '2026-12-31']],
    ['halfYearly', '2026-06-18', '2027-07-15', ['2026-06-30', '2026-12-31', '2027-06-30', '2027-07-15']],
    ['halfYearly', '2026-06-18', '2026-06-20', ['2026-06-20']],
  ])('%s from %s to %s', (rhythm, givenOn, dueOn, dates) => {
    expect(reportDates({ givenOn, dueOn, rhythm })).toEqual(dates)
  })

  it.each<[string, string, ProgressNote[], string | null]>([
    ['before the first', '2026-06-29', [], null],
    ['at the first', '2026-06-30', [], '2026-06-30'],
    ['the first made', '2026-07-15', [note('2026-06-25')], null],
    ['the second owed', '2026-07-31', [note('2026-06-30')], '2026-07-31'],
    ['made after its day', '2026-08-03', [note('2026-08-02')], null],
    ['a note taken back', '2026-07-15', [note('2026-06-25', 'progress', { withdrawn: true })], '2026-06-30'],
    ['past the due date it goes on', '2026-10-31', [note('2026-09-30')], '2026-10-31'],
    ['done', '2026-10-31', [note('2026-07-30', 'done')], null],
  ])('%s', (_what, today, notes, owed) => {
    expect(standingOf(told('2026-09-30', 'monthly'), [], notes, today).reportOwed).toBe(owed)
  })
})

describe('reminders', () => {
  const followed = (
    id: string,
    due: string,
    today: string,
    milestones: Milestone[] = [],
    notes: ProgressNote[] = [],
  ) => ({
    id,
    told: told(due, 'monthly'),
    milestones,
    standing: standingOf(told(due, 'monthly'), milestones, notes, today),
  })

  it('name what is past and what is near, the longest overdue first', () => {
    const today = '2026-09-20'
    const list = [
      followed('soon', '2026-09-30', today, [], [note('2026-09-01')]),
      followed('far', '2026-12-31', today, [], [note('2026-09-01')]),
      followed('past', '2026-09-10', today, [], [note('2026-09-11')]),
      followed('owing', '2026-12-31', today, [], [note('2026-07-01')]),
      followed(
        'step',
        '2026-12-31',
        today,
        [milestone('a', '2026-08-15'), milestone('b', '2026-09-20')],
        [note('2026-09-01')],
      ),
      followed('over', '2026-07-01', today, [], [note('2026-09-01', 'done')]),
    ]
    expect(remindersOf(list, today, 14).map(({ instructionId, kind, days }) => [instructionId, kind, days])).toEqual([
      ['step', 'milestoneOverdue', -36],
      ['owing', 'reportOwed', -20],
      ['past', 'overdue', -10],
      ['step', 'milestoneSoon', 0],
      ['soon', 'dueSoon', 10],
    ])
  })
})

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('results of a meeting', () => {
  const item = (kind: string, outcome: MeetingOutcome | null = null, reason = '', withdrawn = false) => ({
    kind,
    outcome,
    reason,
    withdrawn,
  })

  it.each([
    ['task', true],
    ['report', true],
    ['other', true],
    ['section', false],
    ['opening', false],
    ['remarks', false],
  ])('a %s needs one: %s', (kind, needs) => {
    expect(needsResult(item(kind))).toBe(needs)
    expect(needsResult(item(kind, null, '', true))).toBe(false)
  })

  it('are missing until there is an outcome or a reason', () => {
    const missing = item('report')
    expect(
      resultGate([
        item('task', 'adopted'),
        item('task', null, 'struck in the room'),
        missing,
        item('opening'),
        item('task', null, ' ', true),
      ]),
    ).toEqual([missing])
    expect(resultGate([item('task', null, '  ')])).toHaveLength(1)
  })
})
