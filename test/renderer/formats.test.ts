import { describe, expect, it } from 'vitest'
import { formats } from '#renderer/ui/formats.ts'

const ko = formats('ko')
const en = formats('en')
const lateEvening = Date.UTC(2026, 10, 23, 15, 2) // 24 November, 00:02 in Seoul

describe('dates', () => {
  it('writes a civil date as it stands', () => {
    expect(ko.formatDate('2026-11-24')).toBe('2026. 11. 24.')
    expect(en.formatDate('2026-11-24')).toBe('24 Nov 2026')
    expect(ko.formatDate('2026-03-02')).toBe('2026. 3. 2.')
  })
  it("writes a moment in Korea's time, wherever the machine is", () => {
    expect(ko.formatDateTime(lateEvening)).toBe('2026. 11. 24. 00:02')
    expect(en.formatDateTime(lateEvening)).toBe('24 Nov 2026, 00:02')
    expect(en.formatTime(lateEvening)).toBe('00:02')
  })
})

describe('numbers', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1250, '1.3 kB'],
    [45_600_000, '46 MB'],
    [2.5e15, '2,500 TB'],
  ])('%i bytes', (bytes, text) => {
    expect(en.formatBytes(bytes)).toBe(text)
  })
  it('groups thousands', () => {
    expect(ko.formatNumber(1_284)).toBe('1,284')
    expect(en.formatNumber(3.14159, { maximumFractionDigits: 2 })).toBe('3.14')
  })
})
