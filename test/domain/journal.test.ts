import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, chain, entryHash, verifyChain } from '#shared/domain/journal.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('canonical JSON', () => {
  it.each([
    ['sorts keys', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    ['sorts keys of inner objects', { z: { d: 1, c: [2, { y: 1, x: 2 }] } }, '{"z":{"c":[2,{"x":2,"y":1}],"d":1}}'],
    ['keeps the order of lists', [3, 1, 2], '[3,1,2]'],
    ['leaves out undefined fields', { a: undefined, b: null }, '{"b":null}'],
    ['writes -0 as 0', [-0], '[0]'],
    ['writes numbers as ECMAScript does', [1e21, 1e-7, 4.5, 333333333.3333333], '[1e+21,1e-7,4.5,333333333.3333333]'],
    ['keeps Korean as it is', { 제목: '정부혁신\n"과제"' }, '{"제목":"정부혁신\\n\\"과제\\""}'],
    // RFC 8785, 3.2.3: the published example of property sorting
    [
      'sorts by UTF-16 code units',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    ],
  ])('%s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each([
    ['NaN', { a: [NaN] }, '$.a[0] is not a finite number'],
    ['a bigint', { a: 1n }, '$.a is a bigint'],
    ['a date', { a: new Date(0) }, '$.a is not a plain object'],
    ['undefined in a list', [undefined], '$[0] is a undefined'],
  ])('refuses %s', (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })

  it('reads back as what was written, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
        const turned = Object.fromEntries(Object.entries(plain).toReversed())
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
        expect(canonicalJson(turned)).toBe(canonicalJson(plain))
      }),
    )
  })
})

describe('the chain', () => {
  const entries = [1, 2, 3, 4].map((seq) => ({ seq, action: 'votes.promote', data: { yes: seq * 10 } }))

  it('hashes the hash before and the canonical entry', () => {
    expect(entryHash('', { b: 1, a: 2 }, sha256)).toBe(sha256('\n{"a":2,"b":1}'))
    expect(entryHash('abc', { a: 1 }, sha256)).toBe(sha256('abc\n{"a":1}'))
  })

  it('holds as written', () => {
    expect(verifyChain(chain(entries, sha256), sha256)).toBeNull()
    expect(verifyChain([], sha256)).toBeNull()
  })

  it('holds when it is chained in parts', () => {
    const head = chain(entries.slice(0, 2), sha256)
    const tail = chain(entries.slice(2), sha256, head[1]!.hash)
    expect([...head, ...tail]).toEqual(chain(entries, sha256))
  })

  it.each([
    [
      'an entry changed',
      (list: ReturnType<typeof chain>) => list.with(2, { ...list[2]!, entry: { seq: 3, forged: true } }),
      2,
    ],
    ['a hash changed', (list: ReturnType<typeof chain>) => list.with(1, { ...list[1]!, hash: sha256('x') }), 1],
    ['an entry dropped', (list: ReturnType<typeof chain>) => list.toSpliced(1, 1), 1],
    ['two entries swapped', (list: ReturnType<typeof chain>) => [list[0]!, list[2]!, list[1]!, list[3]!], 1],
    ['an entry put in', (list: ReturnType<typeof chain>) => list.toSpliced(3, 0, list[0]!), 3],
  ])('finds %s', (_name, damage, index) => {
    expect(verifyChain(damage(chain(entries, sha256)), sha256)?.index).toBe(index)
  })
})
