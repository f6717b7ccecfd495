import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSimilar, sharedWords } from '#shared/domain/similar.ts'

const text = (title: string, body = '') => ({ title, body })

const proposals = [
  text('심야버스 노선 확대', '야간 근무자를 위해 심야버스를 더 늘려야 합니다.'),
  text('심야버스 노선을 늘려 주세요', '밤에 퇴근하는 사람이 탈 버스가 없습니다.'),
  text('공공 와이파이 확대', '전통시장에 와이파이가 없습니다.'),
  text('Night buses for shift workers', 'People who leave work after midnight have no bus.'),
  text('More night buses for people on shift work', 'There is no bus after midnight.'),
  text('One form for moving house', 'Five offices ask for the same address.'),
  text('이사 신고 서식 통합', '다섯 기관이 같은 주소를 묻습니다.'),
]
const pairsOf = (list: typeof proposals) => findSimilar(list).map(({ a, b }) => [a, b])

describe('likely duplicates', () => {
  it('are found in Korean and in English, and nothing else is', () => {
    expect(pairsOf(proposals).toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0))).toEqual([
      [0, 1],
      [3, 4],
    ])
  })

  it('are found by the same body under another title', () => {
    const body = '장애인 화장실의 문이 좁아서 휠체어가 들어가지 못하므로 문의 폭을 넓히고 손잡이를 낮추어야 한다.'
    expect(pairsOf([text('휠체어 이용자 화장실 개선', body), text('문턱 없는 공원', body), ...proposals])[0]).toEqual([
      0, 1,
    ])
  })

  it('are the same for decomposed and composed Hangul', () => {
    const [first, second] = [text('심야버스 노선 확대'.normalize('NFD')), text('심야버스 노선 확대')]
    expect(findSimilar([first, second, ...proposals.slice(2)])[0]).toMatchObject({ a: 0, b: 1, likeness: 1 })
  })

  it('are not made by what every petition says', () => {
    const list = ['주차장', '도서관', '가로등', '보육료'].map((what) => text(`${what} 청원합니다 부탁드립니다`))
    expect(findSimilar(list)).toEqual([])
  })

  it('name two different texts, in their order, with a likeness from the least to 1', () => {
    const words = fc.constantFrom('버스', '심야버스를', '확대', 'night', 'bus', '창구', '통합', '')
    const texts = fc.record({
      title: fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
      body: fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    })
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), (list) => {
        for (const { a, b, likeness, title, body } of findSimilar(list)) {
          expect(a).toBeLessThan(b)
          expect(likeness).toBe(Math.max(title, body))
          expect(likeness).toBeGreaterThanOrEqual(0.5)
          expect(likeness).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })

  it.each([
    ['심야버스를 늘려 주세요', '심야버스가 필요합니다', ['심야버스']],
    ['Night buses for nurses', 'A night bus', ['night']],
    ['Moving house', 'Moving homes', ['moving']],
    ['가로등 확대', '도서관 확충', []],
  ])('say why: %s / %s', (a, b, words) => expect(sharedWords(text(a), text(b))).toEqual(words))
})
