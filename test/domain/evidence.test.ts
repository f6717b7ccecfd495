import { describe, expect, it } from 'vitest'
import { countIn, type EvidenceRecord, periodOf, periodText, yearsOf } from '#shared/domain/evidence.ts'

const record = (id: string, date: string | null, until = date): EvidenceRecord => ({
  id,
  number: null,
  title: id,
  date,
  until,
  detail: null,
  link: null,
})

describe('a period', () => {
  it.each([
    ['2026-01-01..2026-12-31', { from: '2026-01-01', to: '2026-12-31' }],
    ['2026-02-28..2026-02-28', { from: '2026-02-28', to: '2026-02-28' }],
    ['2026-02-30..2026-12-31', null],
    ['2026-12-31..2026-01-01', null],
    ['2026-01-01', null],
    ['2026-01-01..2026-02-01..2026-03-01', null],
    ['', null],
  ])('%s', (text, period) => {
    expect(periodOf(text)).toEqual(period)
    if (period) expect(periodText(period)).toBe(text)
  })
})

describe('what a period counts', () => {
  const period = { from: '2026-03-01', to: '2026-03-31' }
  it.each([
    ['its first day', record('a', '2026-03-01'), true],
    ['its last day', record('a', '2026-03-31'), true],
    ['the day before', record('a', '2026-02-28'), false],
    ['the day after', record('a', '2026-04-01'), false],
    ['what began before and ended in it', record('a', '2026-02-01', '2026-03-01'), true],
    ['what lasted all through it', record('a', '2026-01-01', '2026-12-31'), true],
    ['what ended before it', record('a', '2026-01-01', '2026-02-28'), false],
    ['what has no date', record('a', null), false],
  ])('%s', (_, one, counts) => {
    expect(countIn([one], period).records).toEqual(counts ? [one] : [])
  })

  it('tells how many it could not place, and sorts the rest by day', () => {
    const { records, undated } = countIn(
      [record('b', '2026-03-09'), record('c', null), record('a', '2026-03-02')],
      period,
    )
    expect(records.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(undated).toBe(1)
  })

  it('names every year it touches, newest first', () => {
    expect(yearsOf([record('a', '2024-12-31', '2025-01-02'), record('b', '2026-01-01'), record('c', null)])).toEqual([
      2026, 2025, 2024,
    ])
  })
})
