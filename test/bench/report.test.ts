import { describe, expect, it } from 'vitest'
import { median, milliseconds, paired } from '../../bench/paired.ts'
import { markdownPage, plainRatio, textTable } from '../../bench/report.ts'

describe('benchmark report', () => {
  it.each([
    [[3], 3],
    [[4, 1], 2.5],
    [[9, 1, 5], 5],
    [[8, 2, 4, 6], 5],
  ])('median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it.each([
    [0.000_812_3, '0.000812x'],
    [0.456, '0.456x'],
    [1, '1.00x'],
    [12.34, '12.3x'],
    [498.2, '498x'],
    [0, '0'],
  ])('writes %d as %s', (ratio, expected) => {
    expect(plainRatio(ratio)).toBe(expected)
  })

  it.each([
    [0.512, '0.51 ms'],
    [48.25, '48.3 ms'],
    [4560, '4.56 s'],
  ])('writes %d milliseconds as %s', (value, expected) => {
    expect(milliseconds(value)).toBe(expected)
  })

  it('runs both sides by turns, after one warm-up of each', async () => {
    const order: string[] = []
    const result = await paired(
      () => order.push('ours'),
      () => order.push('theirs'),
      2,
    )
    expect(order).toEqual(['ours', 'theirs', 'ours', 'theirs', 'theirs', 'ours'])
    expect(result.pairs).toBe(2)
  })

  it('prints one row a result, in the terminal and on the page', () => {
    const result = { name: 'a | b', against: 'LIKE', ratio: 0.5, ours: '1 ms', theirs: '2 ms', pairs: 3 }
    expect(textTable([result]).split('\n')).toHaveLength(2)
    expect(markdownPage([result])).toContain('| a \\| b | LIKE | 0.500x | 1 ms | 2 ms | 3 |  |')
  })
})
