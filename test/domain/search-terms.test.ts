import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, excerpt, fold, indexTerms, queryTerms, searchWords } from '#shared/domain/search-terms.ts'

const holds = (index: ReadonlySet<string>, query: string): boolean =>
  queryTerms(query).every(({ term, prefix }) =>
    prefix ? [...index].some((held) => held.startsWith(term)) : index.has(term),
  )

describe('search words', () => {
  it.each([
    ['야간·주말 민원 창구', ['야간', '주말', '민원', '창구']],
    ['26-0041', ['26', '0041']],
    ['Bus-stop SHADE', ['bus', 'stop', 'shade']],
    ['\u1107\u1165\u1109\u1173', ['버스']],
    ['  … !? ', []],
    ['𠮷野家', ['𠮷野家']],
  ])('of %j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })
})

describe('index and query terms', () => {
  it.each([
    ['정류장', ['정류', '류장', '장']],
    ['길', ['길']],
    ['버스 버스', ['버스', '스']],
    ['bus', ['bu', 'us', 's']],
    ['𠮷野', ['𠮷野', '野']],
  ])('%j is indexed as %j', (text, terms) => {
    expect(indexTerms(text)).toEqual(terms)
  })

  it.each([
    ['정류장', ['정류', '류장']],
    ['길', ['길*']],
    ['버스 길', ['버스', '길*']],
    ['버스 버스', ['버스']],
    ['?!', []],
  ])('%j asks for %j', (query, terms) => {
    expect(queryTerms(query).map(({ term, prefix }) => (prefix ? `${term}*` : term))).toEqual(terms)
  })

  const text = fc.string({
    unit: fc.constantFrom(...Array.from('가나다라버스정류장야간abcABC 019·-\n\u0301𠮷')),
    maxLength: 60,
  })

  it('never miss a text that contains the words', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.integer({ min: 1, max: 20 }), (whole, from, length) => {
        const query = Array.from(whole)
          .slice(from, from + length)
          .join('')
        fc.pre(contains(whole, query))
        expect(holds(new Set(indexTerms(whole)), query)).toBe(true)
      }),
    )
  })

  it('of any query are found by any text built around it', () => {
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        const whole = `${before} ${query} ${after}`
        expect(contains(whole, query)).toBe(true)
        expect(holds(new Set(indexTerms(whole)), query)).toBe(true)
      }),
    )
  })

  it('does not take neighbouring words for one', () => {
    expect(holds(new Set(indexTerms('민원 창구')), '원창')).toBe(false)
    expect(contains('민원 창구', '원창')).toBe(false)
  })

  it('leaves what the pairs cannot tell to the verification', () => {
    expect(holds(new Set(indexTerms('정류 류장')), '정류장')).toBe(true)
    expect(contains('정류 류장', '정류장')).toBe(false)
  })
})

describe('excerpt', () => {
  const body = '어떤 정류장에는 냉난방 쉼터가 있고, 두 정거장 떨어진 병원 앞 정류장에는 지붕조차 없습니다.'

  it.each([
    ['쉼터', 20],
    ['지붕', 20],
    ['어떤', 20],
    ['병원 지붕', 30],
    ['BUS', 10],
  ])('shows %j within about %d characters, and where it is', (query, width) => {
    const shown = excerpt(query === 'BUS' ? 'Take the next bus home from here' : body, query, width)
    const [start, end] = shown.match ?? [0, 0]
    expect(searchWords(query)).toContain(shown.text.slice(start, end).toLowerCase())
    expect(shown.text.length).toBeLessThanOrEqual(width + 2)
  })

  it('shows the beginning where nothing matches', () => {
    expect(excerpt(body, '없는말', 10)).toEqual({ text: '어떤 정류장에는 냉…', match: null })
  })

  it('never cuts a character in two, and never reaches outside the text', () => {
    const any = fc.string({ unit: fc.constantFrom('가', '𠮷', 'b', ' ', 'İ'), maxLength: 60 })
    fc.assert(
      fc.property(any, any, fc.integer({ min: 4, max: 30 }), (text, query, width) => {
        const shown = excerpt(text, query, width)
        expect(shown.text.isWellFormed()).toBe(true)
        if (shown.match) expect(searchWords(query)).toContain(fold(shown.text.slice(...shown.match)))
      }),
    )
  })
})
