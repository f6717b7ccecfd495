import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustForLeniency } from '#shared/domain/adjust.ts'
import { krippendorffAlpha } from '#shared/domain/agreement.ts'
import { connectedGroups, scoreMatrix } from '#shared/domain/matrix.ts'

describe("Krippendorff's alpha", () => {
  /** Krippendorff (2011), section C and D: observers A to D, twelve units, '.' missing. */
  const published = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']
  const units = Array.from({ length: 12 }, (_, unit) =>
    published.flatMap((line) => (line[unit] === '.' ? [] : [Number(line[unit])])),
  )

  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('the published example, %s: %f', (level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 3)
  })

  it('two observers and two values, with the coincidences published in section A: 0.095', () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    const owen = [1, 1, 1, 0, 0, 1, 0, 1, 0, 0]
    const pairs = meg.map((value, unit) => [value, ...owen.slice(unit, unit + 1)])
    expect(krippendorffAlpha(pairs, 'nominal')).toBeCloseTo(0.095, 3)
  })

  it.each([
    [
      'full agreement',
      [
        [1, 1],
        [4, 4, 4],
        [2, 2],
      ],
      1,
    ],
    [
      'one value throughout',
      [
        [3, 3],
        [3, 3],
      ],
      null,
    ],
    ['nobody scored with another', [[1], [2], []], null],
  ])('%s', (_what, list, alpha) => {
    expect(krippendorffAlpha(list)).toBe(alpha)
  })

  it('does not depend on who gave which value, nor ordinally on the distance of values', () => {
    const anyUnits = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), { maxLength: 10 })
    fc.assert(
      fc.property(anyUnits, (list) => {
        const alpha = krippendorffAlpha(list)
        const stretched = krippendorffAlpha(list.map((unit) => unit.map((value) => value ** 3).toReversed()))
        if (alpha === null) expect(stretched).toBeNull()
        else expect(stretched).toBeCloseTo(alpha, 10)
      }),
    )
  })
})

/**
 * 'ergoStool', Pinheiro & Bates (2000), 'Mixed-Effects Models in S and S-PLUS', 1.2: nine subjects (members), four
 * types of stool (items). Published by restricted maximum likelihood: 1.332465 between subjects, 1.100295 within.
 */
const ergoStool = [
  '12 15 12 10',
  '10 14 13 12',
  '7 14 13 9',
  '7 11 10 9',
  '8 11 8 7',
  '9 11 11 10',
  '8 12 12 11',
  '7 11 8 7',
  '9 13 10 8',
]
const rows = (lines: readonly string[]) =>
  lines.map((line) => line.split(' ').map((word) => (word === '.' ? null : Number(word))))

function matrixOf(lines: readonly string[]) {
  const members = lines.map((_, i) => `m${i + 1}`)
  const table = rows(lines)
  const items = table[0]!.map((_, item) => ({
    itemId: `T${item + 1}`,
    scores: table.flatMap((row, member) =>
      row[item] === null ? [] : [{ memberId: members[member]!, score: row[item]! }],
    ),
  }))
  return scoreMatrix(items, members)
}

describe('scores adjusted for strict and lenient members', () => {
  it('the published example: standard deviations, and levels that are the means', () => {
    const found = adjustForLeniency(matrixOf(ergoStool))
    if (found.kind === 'refused') throw new Error(found.why)
    expect(found.sdMembers).toBeCloseTo(1.332465, 5)
    expect(found.sdRest).toBeCloseTo(1.100295, 5)
    for (const [i, mean] of [8.5555556, 12.4444444, 10.7777778, 9.2222222].entries()) {
      expect(found.items[i]!.mean).toBeCloseTo(mean, 6)
      expect(found.items[i]!.adjusted).toBeCloseTo(mean, 6)
    }
  })

  // eight cells taken out; figures by dense generalised least squares and Nelder-Mead in NumPy 2.4 and SciPy 1.17
  it('with missing scores, against an independent implementation', () => {
    const holes = [
      '. 15 12 10',
      '10 . 13 12',
      '. 14 . 9',
      '7 11 10 9',
      '8 11 8 .',
      '9 11 11 10',
      '8 12 12 11',
      '. . 8 7',
      '9 13 10 .',
    ]
    const found = adjustForLeniency(matrixOf(holes))
    if (found.kind === 'refused') throw new Error(found.why)
    expect(found.sdMembers).toBeCloseTo(1.3156060324, 4)
    expect(found.sdRest).toBeCloseTo(0.9774827513, 4)
    for (const [i, level] of [8.44431144, 12.40151907, 10.55078068, 9.5617284].entries()) {
      expect(found.items[i]!.adjusted).toBeCloseTo(level, 5)
    }
    const leniencies = [
      1.26293014, 1.81394039, 0.40624545, -0.86957585, -1.23777254, 0.00915204, 0.44851599, -2.00330692, 0.16987131,
    ]
    for (const [i, leniency] of leniencies.entries()) expect(found.members[i]!.leniency).toBeCloseTo(leniency, 4)
  })

  it('lifts an item that only the strict scored', () => {
    const found = adjustForLeniency(matrixOf(['5 4 5 4', '5 4 4 5', '2 2 3 .', '2 1 2 .']))
    if (found.kind === 'refused') throw new Error(found.why)
    expect(found.items[3]!.adjusted).toBeLessThan(found.items[3]!.mean!)
    expect(found.members.map(({ leniency }) => Math.sign(leniency))).toEqual([1, 1, -1, -1])
  })

  it('leaves scores alone where members do not differ', () => {
    const found = adjustForLeniency(matrixOf(['3 4', '3 4', '3 .']))
    expect(found).toMatchObject({ kind: 'adjusted', sdMembers: 0, items: [{ adjusted: 3 }, { adjusted: 4 }] })
  })

  it('says nothing of an item that nobody scored', () => {
    expect(adjustForLeniency(matrixOf(['3 4 .', '5 4 .', '2 2 .']))).toMatchObject({
      kind: 'adjusted',
      items: [{}, {}, { itemId: 'T3', mean: null, adjusted: null }],
    })
  })

  it.each([
    [
      'items without a common scorer',
      ['3 4 . .', '3 5 . .', '. . 2 1', '. . 2 2'],
      'notConnected',
      [
        ['T1', 'T2'],
        ['T3', 'T4'],
      ],
    ],
    ['one score an item', ['3 4'], 'tooFewScores', [['T1', 'T2']]],
    ['no scores', ['. .'], 'tooFewScores', []],
  ] as const)('is refused: %s', (_what, lines, why, groups) => {
    expect(adjustForLeniency(matrixOf(lines))).toEqual({ kind: 'refused', why, groups })
  })

  it('a chain of common scorers connects', () => {
    expect(connectedGroups(matrixOf(['3 4 . .', '. 5 2 .', '. . 2 1']))).toEqual([['T1', 'T2', 'T3', 'T4']])
  })

  it('permuting members changes no item', () => {
    const anyLines = fc.array(fc.array(fc.constantFrom('1', '2', '3', '4', '5', '.'), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 6,
    })
    fc.assert(
      fc.property(anyLines, (table) => {
        const lines = table.map((line) => line.join(' '))
        const [one, two] = [lines, lines.toReversed()].map((list) => adjustForLeniency(matrixOf(list)))
        expect(two!.kind).toBe(one!.kind)
        if (one!.kind === 'adjusted' && two!.kind === 'adjusted') {
          for (const [i, item] of one!.items.entries())
            expect(two!.items[i]!.adjusted ?? 0).toBeCloseTo(item.adjusted ?? 0, 3)
        }
      }),
      { numRuns: 60 },
    )
  })
})
