import { describe, expect, it } from 'vitest'
import { outlineMarks } from '#shared/domain/numbering.ts'

describe('the marks of lines under a heading', () => {
  it.each([
    ['no line', [], []],
    ['one line alone carries none', [0], ['']],
    ['two lines', [0, 0], ['가.', '나.']],
    ['sisters under a line', [0, 1, 1, 0], ['가.', '1)', '2)', '나.']],
    ['one under a line carries none', [0, 1, 0, 1, 1], ['가.', '', '나.', '1)', '2)']],
    ['those under a line without a mark take its mark', [0, 1, 1], ['', '가.', '나.']],
    ['counting begins anew under each line', [0, 1, 1, 0, 1, 1], ['가.', '1)', '2)', '나.', '1)', '2)']],
    ['four levels', [0, 0, 1, 1, 2, 2, 3, 3], ['가.', '나.', '1)', '2)', '가)', '나)', '(1)', '(2)']],
    ['a line that skips a level', [0, 2, 2, 0], ['가.', '1)', '2)', '나.']],
  ])('%s', (_, depths, marks) => {
    expect(outlineMarks(depths, 'hangul')).toEqual(marks)
  })

  it('are letters where Hangul means nothing', () => {
    expect(outlineMarks([0, 0, 1, 1, 2, 2, 3, 3], 'latin')).toEqual(['a.', 'b.', '1)', '2)', 'a)', 'b)', '(1)', '(2)'])
  })

  it('go on after 하 as the rule says', () => {
    expect(
      outlineMarks(
        Array.from({ length: 15 }, () => 0),
        'hangul',
      ).at(-1),
    ).toBe('거.')
  })
})
